import { z } from 'zod';
import { processIdentitySchema } from './processIdentity.ts';

const lockOwnerSchema = processIdentitySchema.extend({ token: z.string(), beat: z.int().optional() });
/** Who edits a plan file: the process, the token of this opening, and a counter that each renewal raises. */
export type LockOwner = z.infer<typeof lockOwnerSchema>;

/** The length of every lock file, bytes: renewing overwrites it in place, so that it is never half a lock. */
const lockLength = 512;

export function lockText(owner: LockOwner): string {
  return JSON.stringify(owner).padEnd(lockLength - 1) + '\n';
}

/** Undefined where the text is not a lock. */
export function readLockOwner(text: string): LockOwner | undefined {
  try {
    return lockOwnerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The owner in words: its machine and process. */
export function describeOwner(owner: LockOwner | undefined): string {
  return owner ? `${owner.host}, ${owner.pid}` : '?';
}
