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

/** What a system error's code (`EACCES`) means to a person who wanted something written; a code that is not known stands for itself. */
export function writingReason(code: string): string {
  return reasons[code] ?? code;
}
