import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';
import type { Failure } from '../../../shared/messages/failures.ts';
import { FileLock, type LockOwner } from './fileLock.ts';
import type { SessionPorts } from '../session/sessionPorts.ts';

const refusals: readonly (string | undefined)[] = ['EACCES', 'EPERM', 'EROFS'];

/** The right to write a file, or why there is none. */
export type TakenLock =
  | { readonly lock: FileLock; readonly readOnly?: undefined }
  | { readonly lock?: undefined; readonly readOnly: Failure };

/** The lock of a plan file, or why the plan is for reading only: `open-elsewhere`, `folder-read-only`, `lock-failed`. */
export async function takeLock(
  path: string,
  { lock: process, now }: Pick<SessionPorts, 'lock' | 'now'>,
): Promise<TakenLock> {
  const token = randomBytes(12).toString('hex');
  const outcome = await FileLock.take(path, { ...process, now, token });
  const name = basename(path);
  switch (outcome.kind) {
    case 'held':
      return { lock: outcome.lock };
    case 'taken':
      return { readOnly: { code: 'open-elsewhere', details: { name, who: describeOwner(outcome.by) } } };
    case 'refused':
      return {
        readOnly: refusals.includes(outcome.error.code)
          ? { code: 'folder-read-only', details: { name } }
          : { code: 'lock-failed', details: { name, why: outcome.error.code ?? outcome.error.message } },
      };
  }
}

function describeOwner(owner: LockOwner | undefined): string {
  return owner ? `${owner.host}, ${owner.pid}` : '?';
}
