import type { BrowserWindow } from 'electron';
import type { Failure, Result } from '../../shared/messages/failures.ts';

/** What a person answers when their plan cannot be saved at closing. */
export type CloseAnswer = 'retry' | 'discard' | 'keep';

export interface ClosePorts {
  /** Has the page send what it still holds; never waits for a page that does not answer. */
  flush(): Promise<void>;
  /** Saves everything that is open. */
  save(): Promise<Result<void>>;
  ask(failure: Failure): Promise<CloseAnswer>;
  /** Closes everything that is open; edits that could not be saved stay in the recovery journal. Not all are saved where the person said to close anyway. */
  letGo(isAllSaved: boolean): Promise<void>;
  /** The person keeps the window open. */
  stay(): void;
}

/** Saves before closing. True once the window may go: everything is on disk, or the person said to close anyway. */
async function closeSafely(ports: ClosePorts): Promise<boolean> {
  await ports.flush();
  for (;;) {
    const saved = await ports.save();
    const answer = saved.ok ? 'discard' : await ports.ask(saved.failure);
    if (answer === 'retry') continue;
    if (answer === 'keep') {
      ports.stay();
      return false;
    }
    await ports.letGo(saved.ok);
    return true;
  }
}

/** Holds the window open until {@link closeSafely} agrees. Impatient further clicks on the cross change nothing. */
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
