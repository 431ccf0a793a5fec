import { FailureError } from '../../shared/messages/failures.ts';
import { errorCode } from '../services/disk/errorCode.ts';
import { writingReason } from '../services/disk/writingReasons.ts';

/**
 * Writes to a stream and resolves once the chunk is written, so that the process does not end before its output. Rejects with the
 * stream's error where its reader is gone (see {@link isClosedPipe}), else with `output-failed`.
 */
export function writeTo(stream: NodeJS.WritableStream): (chunk: string | Uint8Array) => Promise<void> {
  return (chunk) =>
    new Promise((resolve, reject) => {
      stream.write(chunk, (error) => {
        if (!error) resolve();
        else reject(isClosedPipe(error) ? error : new FailureError({ code: 'output-failed', details: { why: writingReason(errorCode(error) ?? error.message) } }));
      });
    });
}

/** Whether an error only says that the reader of a pipe is gone, as `head` is: it has what it wanted. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
