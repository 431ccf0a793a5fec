import { basename } from 'node:path';
import { failed, type Result } from '../../../shared/messages/failures.ts';
import { errorCode } from './errorCode.ts';
import { writingReason } from './writingReasons.ts';

/** Why a file could not be read, as a failure: `file-missing` or `file-unreadable`. Other errors are bugs and are thrown. */
export function readingFailure(path: string, error: unknown): Result<never> {
  const code = errorCode(error);
  if (code === undefined) throw error;
  const name = basename(path);
  return code === 'ENOENT' ? failed('file-missing', { name }) : failed('file-unreadable', { name, why: writingReason(code) });
}
