import type { BrowserWindow } from 'electron';
import type { Failure, Result } from '../../shared/messages/failures.ts';

/** What a person answers when their plan cannot be saved at closing. */
export type CloseAnswer = 'retry' | 'discard' | 'keep';

export interface ClosePorts {
  /** Has the page send what it still holds; never waits for a page that does not answer. */
  flush(): Promise<void>;
  /** Saves everything that is open and lets go of it. */
  save(): Promise<Result<void>>;
  ask(failure: Failure): Promise<CloseAnswer>;
}

/** Saves before closing. True once the window may go: everything is on disk, or the person gave it up knowingly. */
export async function closeSafely(ports: ClosePorts): Promise<boolean> {
  await ports.flush();
  for (;;) {
    const saved = await ports.save();
    if (saved.ok) return true;
    const answer = await ports.ask(saved.failure);
    if (answer !== 'retry') return answer === 'discard';
  }
}

/** Holds the window open until {@link closeSafely} agrees. Impatient second clicks on the cross change nothing. */
export function guardClose(window: Pick<BrowserWindow, 'on' | 'destroy'>, ports: ClosePorts): void {
  let closing = false;
  window.on('close', (event) => {
    event.preventDefault();
    if (closing) return;
    closing = true;
    void closeSafely(ports)
      .then((mayGo) => {
        if (mayGo) window.destroy();
      })
      .finally(() => {
        closing = false;
      });
  });
}
