import { basename } from 'node:path';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { atomicWrite } from './atomicWrite.ts';
import { errorCode } from './errorCode.ts';
import { writingReason } from './writingReasons.ts';

/** Writes a file made from a plan, atomically. Fails with `output-unwritten`. */
export async function writeMade(path: string, bytes: Uint8Array): Promise<Result<void>> {
  try {
    await atomicWrite(path, bytes);
    return success(undefined);
  } catch (error) {
    return unwritten(path, error);
  }
}

/** The failure for a file that could not be written. */
export function unwritten(path: string, error: unknown): Result<never> {
  return failed('output-unwritten', { name: basename(path), why: writingReason(errorCode(error) ?? String(error)) });
}
