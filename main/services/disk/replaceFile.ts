import { access, constants, rename } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** What replacing a file needs of the world, so that tests need not wait. */
export interface ReplacingPorts {
  rename(from: string, to: string): Promise<void>;
  /** Waits so many milliseconds. */
  wait(time: number): Promise<unknown>;
}

export const machineReplacing: ReplacingPorts = { rename, wait };

const firstPause = 10;
/** For how long a refusal is retried, milliseconds. */
const patience = 1_000;
const refusals: readonly unknown[] = ['EPERM', 'EBUSY', 'EACCES'];

/**
 * Moves a file to another one's place. On Windows a virus scanner or a backup may hold either file for a moment, so refusals are
 * retried for about a second. Throws as the file system does; `EBUSY` where it is not a matter of permissions.
 */
export async function replaceFile(from: string, to: string, ports: ReplacingPorts = machineReplacing): Promise<void> {
  let waited = 0;
  for (let pause = firstPause; ; pause *= 2) {
    try {
      return await ports.rename(from, to);
    } catch (error) {
      if (!isRefusal(error)) throw error;
      if (waited >= patience) throw (await mayBeWritten(to)) ? held(to, error) : error;
    }
    const next = Math.min(pause, patience - waited);
    await ports.wait(next);
    waited += next;
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && refusals.includes(error.code);
}

/** The folder took a new file just before, so a refusal for a writable or missing file means that it is held. */
async function mayBeWritten(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(
    () => true,
    (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT',
  );
}

function held(path: string, cause: unknown): Error {
  return Object.assign(new Error(`Another program holds ${path}`, { cause }), { code: 'EBUSY' });
}
