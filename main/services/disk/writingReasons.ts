import type { ReasonCode } from '../../../shared/messages/reasons.ts';

const reasons: Readonly<Record<string, ReasonCode>> = {
  ENOENT: 'reason-folder-gone',
  ENOTDIR: 'reason-folder-gone',
  EISDIR: 'reason-is-folder',
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
