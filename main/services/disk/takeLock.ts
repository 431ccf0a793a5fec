import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { Failure } from '../../../shared/messages/failures.ts';
import { errorCode } from './errorCode.ts';
import { FileLock, type LockOutcome, type LockWorld } from './fileLock.ts';
import { describeOwner } from './lockOwner.ts';
import { writingReason } from './writingReasons.ts';

const refusals: readonly (string | undefined)[] = ['EACCES', 'EPERM', 'EROFS'];

/** The right to write a file, or why there is none. */
export type TakenLock =
  | { readonly lock: FileLock; readonly readOnly?: undefined }
  | { readonly lock?: undefined; readonly readOnly: Failure };

/** The lock of a plan file, or why the plan is for reading only, as {@link whyNotOurs} says. */
export async function takeLock(path: string, world: LockWorld): Promise<TakenLock> {
  const outcome = await FileLock.take(path, { ...world, token: newLockToken() });
  return outcome.kind === 'held' ? { lock: outcome.lock } : { readOnly: whyNotOurs(path, outcome) };
}

/** Names one opening of a plan file. */
export function newLockToken(): string {
  return randomBytes(12).toString('hex');
}

/** Why a lock could not be had: `open-elsewhere`, `folder-read-only`, `lock-failed`. */
export function whyNotOurs(path: string, outcome: Exclude<LockOutcome, { readonly kind: 'held' }>): Failure {
  const name = basename(path);
  if (outcome.kind === 'taken') return { code: 'open-elsewhere', details: { name, who: describeOwner(outcome.by) } };
  const code = errorCode(outcome.error);
  return refusals.includes(code)
    ? { code: 'folder-read-only', details: { name } }
    : { code: 'lock-failed', details: { name, why: writingReason(code ?? outcome.error.message) } };
}
