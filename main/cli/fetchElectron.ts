import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type FetchOutcome = 'fetched' | 'downloadFailed' | 'downloadTimedOut';

export interface FetchOptions {
  readonly installScript: string;
  /** When to give up, milliseconds. */
  readonly timeLimit: number;
  /** Milliseconds between two reports. */
  readonly reportEvery: number;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Bytes so far, and milliseconds since the start. */
  onProgress(bytes: number, elapsed: number): void;
  /** Aborting it ends the download. */
  readonly signal?: AbortSignal;
}

/**
 * Downloads Electron's binary with Electron's own script, within the time limit. The script prints nothing for half a minute, so it
 * downloads into a folder of ours, whose size is the progress.
 */
export async function fetchElectron(options: FetchOptions): Promise<FetchOutcome> {
  const folder = await mkdtemp(join(tmpdir(), 'kehys-electron-'));
  const start = performance.now();
  const child = spawn(process.execPath, [options.installScript], {
    stdio: ['ignore', 'ignore', 'ignore'],
    env: { ...options.environment, TMPDIR: folder, TEMP: folder, TMP: folder, ELECTRON_GET_NO_PROGRESS: '1' },
  });
  const report = setInterval(() => {
    void sizeOf(folder).then((bytes) => options.onProgress(bytes, performance.now() - start));
  }, options.reportEvery);
  try {
    return await new Promise<FetchOutcome>((resolve) => {
      const giveUp = (outcome: FetchOutcome): void => {
        child.kill('SIGKILL');
        resolve(outcome);
      };
      const limit = setTimeout(() => giveUp('downloadTimedOut'), options.timeLimit);
      options.signal?.addEventListener('abort', () => giveUp('downloadFailed'), { once: true });
      child.once('error', () => resolve('downloadFailed'));
      child.once('exit', (code) => {
        clearTimeout(limit);
        resolve(code === 0 ? 'fetched' : 'downloadFailed');
      });
    });
  } finally {
    clearInterval(report);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The size of all files in a folder that may change meanwhile, bytes. */
async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = await Promise.all(names.map((name) => stat(join(folder, name)).then((facts) => (facts.isFile() ? facts.size : 0), () => 0)));
  return sizes.reduce((sum, size) => sum + size, 0);
}
