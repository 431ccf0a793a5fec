import { spawn } from 'node:child_process';
import { constants } from 'node:os';

export interface WindowOptions {
  readonly binary: string;
  /** The folder with package.json, whose `main` is the desktop host. */
  readonly appFolder: string;
  readonly plan: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Aborting it closes the window, which saves. */
  readonly signal: AbortSignal;
}

/** The message of the desktop host when its window is open. */
const windowOpened = 'kehys:window-open';

/** Runs the desktop host until it ends and answers with its exit code; undefined where it never opened a window, for lack of a system library or display. */
export function openWindow(options: WindowOptions): Promise<number | undefined> {
  const child = spawn(options.binary, [options.appFolder, ...(options.plan === undefined ? [] : [options.plan])], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    // With ELECTRON_RUN_AS_NODE there would be no window.
    env: { ...options.environment, ELECTRON_RUN_AS_NODE: undefined },
  });
  return new Promise((resolve) => {
    let opened = false;
    child.on('message', (message) => {
      if (message === windowOpened) opened = true;
    });
    options.signal.addEventListener('abort', () => child.kill('SIGTERM'), { once: true });
    child.once('error', () => resolve(undefined));
    child.once('exit', (code, signal) => {
      const exitCode = code ?? (signal ? 128 + constants.signals[signal] : 1);
      // A second start passes its plan to the first window and exits with 0 without a window of its own.
      resolve(opened || exitCode === 0 || options.signal.aborted ? exitCode : undefined);
    });
  });
}
