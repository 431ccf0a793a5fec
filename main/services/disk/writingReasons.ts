import type { Stats } from 'node:fs';
import type { Failure } from '../../../shared/messages/failures.ts';
import type { ReasonCode } from '../../../shared/messages/reasons.ts';

/** The code of our own error where a file was to be and a folder, a pipe or a device is. */
const placeTaken = 'PLACE_TAKEN';

const reasons: Readonly<Record<string, ReasonCode>> = {
  ENOENT: 'reason-folder-gone',
  ENOTDIR: 'reason-folder-gone',
  EISDIR: 'reason-is-folder',
  [placeTaken]: 'reason-place-taken',
  ENAMETOOLONG: 'reason-name-long',
  EIO: 'reason-device',
  EBUSY: 'reason-held',
  EACCES: 'reason-permission',
  EPERM: 'reason-permission',
  EROFS: 'reason-permission',
  ENOSPC: 'reason-disk-full',
  EDQUOT: 'reason-disk-full',
};

/** What a system error's code (`EACCES`) means for somebody who wanted to write; unknown codes stand for themselves. */
export function writingReason(code: string): string {
  return reasons[code] ?? code;
}

/** Why a plan's file was not written: `disk-full`, `folder-read-only`, `place-taken` or `write-failed`. */
export function writingFailure(code: string, name: string): Failure {
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return { code: 'disk-full', details: { name } };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { code: 'folder-read-only', details: { name } };
    case placeTaken:
      return { code: 'place-taken', details: { name } };
    default:
      return { code: 'write-failed', details: { name, why: writingReason(code) } };
  }
}

/**
 * The reason in a failure of {@link writingFailure}; undefined for other failures. For new files: what the failure says of changes that
 * are kept in a window is only true of open plans.
 */
export function reasonIn({ code, details }: Failure): string | undefined {
  if (code === 'disk-full') return 'reason-disk-full';
  if (code === 'folder-read-only') return 'reason-permission';
  if (code === 'place-taken') return 'reason-place-taken';
  return code === 'write-failed' ? String(details?.['why']) : undefined;
}

/** Throws where these facts are of something else than a file: a pipe would be waited for without end, and a device is not to be replaced. */
export function refuseAllButFiles(path: string, facts: Stats | undefined): void {
  if (facts && !facts.isFile()) throw Object.assign(new Error(`${path} is no file`), { code: placeTaken });
}
