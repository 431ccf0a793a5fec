import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { Failure } from '../../../shared/messages/failures.ts';
import { errorCode } from './errorCode.ts';
import type { LockOutcome } from './fileLock.ts';
import { describeOwner } from './lockOwner.ts';
import { writingReason } from './writingReasons.ts';

const refusals: readonly (string | undefined)[] = ['EACCES', 'EPERM', 'EROFS'];

/** A token for one opening of a plan file. */
export function newLockToken(): string {
  return randomBytes(12).toString('hex');
}

/** Why a lock could not be taken: `open-elsewhere`, `folder-read-only`, `lock-failed`. */
export function whyNotOurs(path: string, outcome: Exclude<LockOutcome, { readonly kind: 'held' }>): Failure {
  const name = basename(path);
  if (outcome.kind === 'taken') return { code: 'open-elsewhere', details: { name, who: describeOwner(outcome.by) } };
  const code = errorCode(outcome.error);
  return refusals.includes(code)
    ? { code: 'folder-read-only', details: { name } }
    : { code: 'lock-failed', details: { name, why: writingReason(code ?? outcome.error.message) } };
}
