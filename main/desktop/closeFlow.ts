import type { BrowserWindow } from 'electron';
import type { Failure, Result } from '../../shared/messages/failures.ts';

/** The answers to a plan that cannot be saved when closing. */
export type CloseAnswer = 'retry' | 'discard' | 'keep';

export interface ClosePorts {
  /** Makes the page send what it has not sent; does not wait for a page that hangs. */
  flush(): Promise<void>;
  /** Saves all open plans. */
  save(): Promise<Result<void>>;
  ask(failure: Failure): Promise<CloseAnswer>;
  /** Closes all open plans; edits that could not be saved stay in recovery journals. `isAllSaved` is false where the person chose to close anyway. */
  letGo(isAllSaved: boolean): Promise<void>;
  /** The window stays open. */
  stay(): void;
}

/** Saves before closing. True when the window may close: everything is on disk, or the person chose to close anyway. */
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

/** Keeps the window open until {@link closeSafely} agrees. Further clicks on the close button change nothing. */
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
