import type { IncomingMessage } from 'node:http';
import { failed, success, type Result } from '../../shared/messages/failures.ts';

const megabyte = 1024 * 1024;
/** How many times the limit is read of a body that is too large, so that the sender gets to read the answer. */
const mostDrained = 4;

/** Receives the bodies of requests, within a limit for all of them together. */
export class RequestBodies {
  readonly #mostAtOnce: number;
  #held = 0;

  /** @param mostAtOnce bytes */
  constructor(mostAtOnce: number) {
    this.#mostAtOnce = mostAtOnce;
  }

  /**
   * A request's body as text; undefined where the sender disconnected. Fails with `upload-too-large` as soon as that is known (from
   * the header, if possible), and with `host-busy` where too much else is being received.
   */
  async read(request: IncomingMessage, limit: number): Promise<Result<string> | undefined> {
    const tooLarge = (size: number): Result<string> =>
      failed('upload-too-large', { size: Math.ceil(size / megabyte), limit: Math.floor(limit / megabyte) });
    const declared = Number(request.headers['content-length'] ?? 0);
    if (declared > limit) {
      drain(request, limit);
      return tooLarge(declared);
    }
    const chunks: Buffer[] = [];
    let size = 0;
    try {
      // The answer needs the connection, whatever happens to the body.
      for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        size += chunk.length;
        this.#held += chunk.length;
        if (size > limit) return tooLarge(size);
        if (this.#held > this.#mostAtOnce) return failed('host-busy');
        chunks.push(chunk);
      }
      return success(Buffer.concat(chunks).toString('utf8'));
    } catch (error) {
      // Only a disconnected sender is expected here; other errors are bugs.
      if (!request.destroyed) throw error;
      return undefined;
    } finally {
      this.#held -= size;
    }
  }
}

/** Reads on and drops the data; a sender that does not stop is disconnected. */
function drain(request: IncomingMessage, limit: number): void {
  let size = 0;
  request.on('error', () => undefined);
  request.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > limit * mostDrained) request.destroy();
  });
}
