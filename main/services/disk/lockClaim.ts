import { open, readFile, rename, rm } from 'node:fs/promises';
import type { Clock } from './clock.ts';
import { errorCode } from './errorCode.ts';
import { isSameMachine, processIdentitySchema, type ProcessIdentity } from './processIdentity.ts';

/** A claim is held for a moment. One that stays the same for longer than this was left by a dead process. Milliseconds. */
export const claimPatience = 2_000;
const pauseBetweenTries = 15;

/** Who claims, and by which clock it waits. */
export interface ClaimPorts {
  readonly process: ProcessIdentity;
  readonly isAlive: (process: ProcessIdentity) => boolean;
  readonly token: string;
  readonly clock: Pick<Clock, 'now' | 'pause'>;
}

/**
 * Does something that only one process at a time may do: makes a file that nobody else has, and removes it afterwards. Waits
 * for those who were first; a dead one's claim is taken away. Throws what the file system throws.
 */
export async function withClaim<T>(path: string, ports: ClaimPorts, task: () => Promise<T>): Promise<T> {
  let seen: { readonly text: string; readonly since: number } | undefined;
  while (!(await createFile(path, JSON.stringify({ ...ports.process, token: ports.token })))) {
    const text = await readText(path);
    if (text === undefined) continue;
    if (seen?.text !== text) seen = { text, since: ports.clock.now() };
    if (isOfDeadProcess(text, ports) || ports.clock.now() - seen.since > claimPatience) await takeAway(path, text);
    else await ports.clock.pause(pauseBetweenTries);
  }
  try {
    return await task();
  } finally {
    await rm(path, { force: true });
  }
}

/** Makes a file that nobody has. False where there is one of this name. */
export async function createFile(path: string, text: string): Promise<boolean> {
  let file;
  try {
    file = await open(path, 'wx');
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
  try {
    await file.writeFile(text);
  } finally {
    await file.close();
  }
  return true;
}

/** Undefined where there is no such file. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Where a file lies while {@link takeAway} reads it. A process that is killed then leaves it there. */
export function asidePath(path: string): string {
  return `${path}.aside`;
}

/**
 * Takes a file away where it still says this. It is moved first and read then, so that a file which somebody changed or made
 * anew in between is noticed; that one is put back. Answers whether it was taken away.
 */
export async function takeAway(path: string, text: string): Promise<boolean> {
  const aside = asidePath(path);
  try {
    await rename(path, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
  const found = await readText(aside);
  if (found !== undefined && found !== text) await createFile(path, found);
  await rm(aside, { force: true });
  return found === text;
}

function isOfDeadProcess(text: string, ports: ClaimPorts): boolean {
  try {
    const owner = processIdentitySchema.safeParse(JSON.parse(text)).data;
    return owner !== undefined && isSameMachine(owner, ports.process) && !ports.isAlive(owner);
  } catch {
    return false;
  }
}
