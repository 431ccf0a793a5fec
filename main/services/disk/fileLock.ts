import { open, rm, type FileHandle } from 'node:fs/promises';
import type { Clock } from './clock.ts';
import { errorCode } from './errorCode.ts';
import { hiddenBeside } from './hiddenBeside.ts';
import { asidePath, createFile, readText, takeAway, withClaim } from './lockClaim.ts';
import { lockText, readLockOwner, type LockOwner } from './lockOwner.ts';
import { isSameMachine, type ProcessIdentity } from './processIdentity.ts';

/** A lock that does not change for longer than this while it is watched is free, milliseconds of our own clock. */
export const longestSilence = 30_000;
/** How often an owner calls {@link FileLock.renew}, milliseconds. */
export const renewalPause = 8_000;

/** What locks need of the world. */
export interface LockWorld {
  readonly process: ProcessIdentity;
  /** Whether a process of this machine is running. */
  readonly isAlive: (process: ProcessIdentity) => boolean;
  readonly clock: Clock;
}

/** With the token of one opening of a plan: random, used once. */
export interface LockPorts extends LockWorld {
  readonly token: string;
}

/** Somebody else's lock. `text` is the content of its file; a change is a sign of life. */
export interface ForeignLock {
  readonly kind: 'taken';
  /** Undefined where this Kehys cannot read the lock. */
  readonly by: LockOwner | undefined;
  readonly text: string;
}

/** The outcome of asking for a lock: ours, somebody else's, or the folder takes no files. */
export type LockOutcome =
  | { readonly kind: 'held'; readonly lock: FileLock }
  | ForeignLock
  | { readonly kind: 'refused'; readonly error: NodeJS.ErrnoException };

/** The hidden lock file beside a plan. */
export function lockPath(planPath: string): string {
  return hiddenBeside(planPath, '.lock');
}

/** Whether a living process of this machine has the lock of a plan file. */
export async function isLockedHere(planPath: string, world: Pick<LockWorld, 'process' | 'isAlive'>): Promise<boolean> {
  const owner = readLockOwner((await readText(lockPath(planPath)).catch(() => undefined)) ?? '');
  return owner !== undefined && isSameMachine(owner, world.process) && world.isAlive(owner);
}

/**
 * The right to edit a plan file, for one process at a time. Clocks of different machines are never compared: a lock is dead when
 * its process is known to be dead, or when it did not change while it was watched. The guarantee: for {@link longestSilence} after
 * {@link renew} answered `renewed`, nobody else takes the lock. A process that sleeps longer can lose it, and finds out at its next
 * renewal. Locks are changed by one process at a time ({@link withClaim}); only renewing is not, which {@link takeAway} detects.
 */
export class FileLock {
  readonly #path: string;
  readonly #ports: LockPorts;
  #beat = 0;

  private constructor(path: string, ports: LockPorts) {
    this.#path = path;
    this.#ports = ports;
  }

  /**
   * Takes the lock of a plan file if it is free or its owner is dead.
   * @param silent the text of a lock that did not change for {@link longestSilence} while the caller watched it
   */
  static async take(planPath: string, ports: LockPorts, silent?: string): Promise<LockOutcome> {
    const path = lockPath(planPath);
    const lock = new FileLock(path, ports);
    try {
      const found = await readText(path);
      // An empty lock was left by a process killed while making it; or it is being made right now, under the claim.
      if (found && !lock.#isDead(found, silent)) return taken(found);
      return await withClaim(claimPath(path), ports, () => lock.#takeNow(silent));
    } catch (error) {
      if (error instanceof Error && errorCode(error) !== undefined) return { kind: 'refused', error };
      throw error;
    }
  }

  /** Renews the lock. `renewed`: the lock on disk is ours. It may also have been taken by now, or be gone. Throws as the file system does. */
  async renew(): Promise<'renewed' | 'taken' | 'gone'> {
    for (;;) {
      const file = await openLock(this.#path);
      if (!file) return 'gone';
      try {
        // Read and written through one handle, so that another lock put in its place meanwhile is never overwritten.
        const owner = readLockOwner(await file.readFile('utf8'));
        if (owner?.token !== this.#ports.token) return 'taken';
        const text = this.#text();
        await file.write(text, 0, 'utf8');
        if ((await readText(this.#path)) === text) return 'renewed';
      } finally {
        await file.close();
      }
    }
  }

  async release(): Promise<void> {
    await withClaim(claimPath(this.#path), this.#ports, async () => {
      const text = await readText(this.#path);
      if (text !== undefined && readLockOwner(text)?.token === this.#ports.token) await rm(this.#path, { force: true });
      await rm(asidePath(this.#path), { force: true });
    });
  }

  async #takeNow(silent: string | undefined): Promise<LockOutcome> {
    const found = await readText(this.#path);
    if (found && !this.#isDead(found, silent)) return taken(found);
    if (found !== undefined) await takeAway(this.#path, found);
    if (await createFile(this.#path, this.#text())) return { kind: 'held', lock: this };
    return taken((await readText(this.#path)) ?? '');
  }

  #isDead(text: string, silent: string | undefined): boolean {
    if (text === silent) return true;
    const owner = readLockOwner(text);
    return owner !== undefined && isSameMachine(owner, this.#ports.process) && !this.#ports.isAlive(owner);
  }

  #text(): string {
    const { process, token } = this.#ports;
    this.#beat += 1;
    return lockText({ ...process, token, beat: this.#beat });
  }
}

function claimPath(lock: string): string {
  return `${lock}.claim`;
}

function taken(text: string): ForeignLock {
  return { kind: 'taken', by: readLockOwner(text), text };
}

async function openLock(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
