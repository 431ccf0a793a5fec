import { z } from 'zod';
import { processIdentitySchema } from './processIdentity.ts';

const lockOwnerSchema = processIdentitySchema.extend({ token: z.string(), beat: z.int().optional() });
/** Who edits a plan file: the process, a token of this one opening, and a counter that every sign of life raises. */
export type LockOwner = z.infer<typeof lockOwnerSchema>;

/** Every lock file has this length, bytes, so that a sign of life overwrites it in place without ever being half a lock. */
const lockLength = 512;

export function lockText(owner: LockOwner): string {
  return JSON.stringify(owner).padEnd(lockLength - 1) + '\n';
}

/** Undefined of a text that is no lock. */
export function readLockOwner(text: string): LockOwner | undefined {
  try {
    return lockOwnerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The owner in a few words for a person: its machine and process. */
export function describeOwner(owner: LockOwner | undefined): string {
  return owner ? `${owner.host}, ${owner.pid}` : '?';
}
