import { FailureError } from '../../shared/messages/failures.ts';
import { errorCode } from '../services/disk/errorCode.ts';
import { writingReason } from '../services/disk/writingReasons.ts';

/**
 * Writes to a stream and resolves once the chunk is taken, so that the process does not end before its output. Rejects
 * with the stream's own error where its reader has gone (see {@link isClosedPipe}), else with `output-failed`.
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

/** Whether an error says only that the reader of a pipe has gone, as `head` does: it has what it wanted. */
export function isClosedPipe(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED');
}
