import { open, readFile, rename, rm } from 'node:fs/promises';
import type { Clock } from './clock.ts';
import { errorCode } from './errorCode.ts';
import { isSameMachine, processIdentitySchema, type ProcessIdentity } from './processIdentity.ts';

/** Claims are held for a moment. One that does not change for longer than this, milliseconds, was left by a dead process. */
export const claimPatience = 2_000;
const pauseBetweenTries = 15;

/** Who claims, and the clock to wait by. */
export interface ClaimPorts {
  readonly process: ProcessIdentity;
  readonly isAlive: (process: ProcessIdentity) => boolean;
  readonly token: string;
  readonly clock: Pick<Clock, 'now' | 'pause'>;
}

/**
 * Runs a task that only one process at a time may run, by holding a claim file. Waits for earlier claims; a dead one is removed.
 * Throws as the file system does.
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

/** Makes a new file. False where it exists already. */
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

/** Undefined where the file does not exist. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** The path to which {@link takeAway} moves a file while reading it. A killed process leaves it there. */
export function asidePath(path: string): string {
  return `${path}.aside`;
}

/**
 * Removes a file if it has this content. It is moved first and then read, so that a change in between is noticed; a changed file is
 * moved back. Answers whether it was removed.
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
