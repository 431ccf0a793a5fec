import { createHash } from 'node:crypto';
import { open, readFile, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

const ownerSchema = z.object({ pid: z.int(), host: z.string(), token: z.string(), heartbeat: z.iso.datetime() });
/** Who edits a plan file: the process, its machine, a token of this one opening, and its last sign of life (ISO 8601). */
export type LockOwner = z.infer<typeof ownerSchema>;

/** A lock whose owner has been silent for longer than this is free, milliseconds. */
export const longestSilence = 30_000;
/** How often an owner must {@link FileLock.renew}, milliseconds. */
export const renewalPause = 8_000;
/** Every lock file has this length, so that a heartbeat overwrites it in place without ever being half a lock. */
const lockLength = 512;

/** The world as locks see it. */
export interface LockPorts {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Whether a process of this machine runs. */
  readonly isAlive: (pid: number) => boolean;
}

/** What came of asking for a lock: it is ours, somebody else's, or the folder takes no file. */
export type LockOutcome =
  | { readonly kind: 'held'; readonly lock: FileLock }
  | { readonly kind: 'taken'; readonly by: LockOwner | undefined }
  | { readonly kind: 'refused'; readonly error: NodeJS.ErrnoException };

/** The hidden file beside a plan that says who edits it. */
export function lockPath(planPath: string): string {
  return join(dirname(planPath), `.${basename(planPath)}.lock`);
}

/** Whether a process runs here. A process of another user runs, too. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return isErrno(error) && error.code === 'EPERM';
  }
}

function isErrno(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}

/** The right to edit a plan file, which one process has at a time. */
export class FileLock {
  readonly #path: string;
  readonly #ports: LockPorts;

  private constructor(path: string, ports: LockPorts) {
    this.#path = path;
    this.#ports = ports;
  }

  /** Takes the lock of a plan file where it is free or its owner is dead. */
  static async take(planPath: string, ports: LockPorts): Promise<LockOutcome> {
    const path = lockPath(planPath);
    const lock = new FileLock(path, ports);
    try {
      for (let attempt = 0; attempt < 3; attempt += 1) {
        if (await lock.#create()) return { kind: 'held', lock };
        const found = await readLock(path);
        if (found && isLive(found, ports)) return { kind: 'taken', by: found.owner };
        if (found && (await lock.#replace(found.text))) return { kind: 'held', lock };
      }
      return { kind: 'taken', by: (await readLock(path))?.owner };
    } catch (error) {
      if (isErrno(error)) return { kind: 'refused', error };
      throw error;
    }
  }

  /** Gives a sign of life. False where the lock is somebody else's by now. A lock that was deleted is made again. */
  async renew(): Promise<boolean> {
    const found = await readLock(this.#path);
    if (!found) return this.#create();
    if (found.owner?.token !== this.#ports.token) return false;
    const file = await open(this.#path, 'r+');
    try {
      await file.write(this.#content(), 0, 'utf8');
    } finally {
      await file.close();
    }
    return true;
  }

  /** Whether the lock is still ours; a deleted one counts as ours. */
  async isOurs(): Promise<boolean> {
    const found = await readLock(this.#path);
    return !found || found.owner?.token === this.#ports.token;
  }

  async release(): Promise<void> {
    const found = await readLock(this.#path);
    if (found?.owner?.token === this.#ports.token) await rm(this.#path, { force: true });
  }

  #content(): string {
    const { pid, host, token, now } = this.#ports;
    const owner: LockOwner = { pid, host, token, heartbeat: new Date(now()).toISOString() };
    return JSON.stringify(owner).padEnd(lockLength - 1) + '\n';
  }

  /** False where there is a lock already. */
  async #create(): Promise<boolean> {
    let file;
    try {
      file = await open(this.#path, 'wx');
    } catch (error) {
      if (isErrno(error) && error.code === 'EEXIST') return false;
      throw error;
    }
    try {
      await file.write(this.#content(), 0, 'utf8');
    } finally {
      await file.close();
    }
    return true;
  }

  /**
   * Puts our lock in the place of the dead one with this content. Of many processes that find the same dead lock, the one
   * that claims it does so; as long as it holds the claim, nobody else replaces that content.
   */
  async #replace(dead: string): Promise<boolean> {
    const claim = `${this.#path}.${createHash('sha256').update(dead).digest('hex').slice(0, 12)}`;
    if (!(await this.#claim(claim))) return false;
    try {
      if ((await readLock(this.#path))?.text !== dead) return false;
      await rm(this.#path);
      return await this.#create();
    } finally {
      await rm(claim, { force: true });
    }
  }

  /** A claim whose maker died is taken away, so that the next attempt gets it. */
  async #claim(path: string): Promise<boolean> {
    try {
      await (await open(path, 'wx')).close();
      return true;
    } catch (error) {
      if (!isErrno(error) || error.code !== 'EEXIST') throw error;
    }
    const facts = await stat(path).catch(() => undefined);
    if (facts && this.#ports.now() - facts.mtimeMs > longestSilence) await rm(path, { force: true });
    return false;
  }
}

interface FoundLock {
  readonly text: string;
  readonly owner: LockOwner | undefined;
  readonly modified: number;
}

async function readLock(path: string): Promise<FoundLock | undefined> {
  try {
    const [text, facts] = await Promise.all([readFile(path, 'utf8'), stat(path)]);
    return { text, owner: readOwner(text), modified: facts.mtimeMs };
  } catch (error) {
    if (isErrno(error) && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function readOwner(text: string): LockOwner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** A lock that cannot be read is being written or broken; its age decides. */
function isLive(found: FoundLock, ports: LockPorts): boolean {
  const heartbeat = found.owner ? Date.parse(found.owner.heartbeat) : found.modified;
  if (ports.now() - heartbeat > longestSilence) return false;
  return !found.owner || found.owner.host !== ports.host || ports.isAlive(found.owner.pid);
}

/** Who holds a plan file's lock now, or undefined where it is free. */
export async function lockHolder(planPath: string, ports: Pick<LockPorts, 'now' | 'host' | 'isAlive'>): Promise<LockOwner | undefined> {
  const found = await readLock(lockPath(planPath)).catch(() => undefined);
  return found && isLive(found, { ...ports, pid: 0, token: '' }) ? found.owner : undefined;
}
