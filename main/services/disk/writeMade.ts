import { basename } from 'node:path';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { atomicWrite } from './atomicWrite.ts';
import { errorCode } from './errorCode.ts';
import { writingReason } from './writingReasons.ts';

/** Writes a file that is made of a plan, whole or not at all. Fails with `output-unwritten`. */
export async function writeMade(path: string, bytes: Uint8Array): Promise<Result<void>> {
  try {
    await atomicWrite(path, bytes);
    return success(undefined);
  } catch (error) {
    return unwritten(path, error);
  }
}

/** Why such a file was not written, as a person understands it. */
export function unwritten(path: string, error: unknown): Result<never> {
  return failed('output-unwritten', { name: basename(path), why: writingReason(errorCode(error) ?? String(error)) });
}
