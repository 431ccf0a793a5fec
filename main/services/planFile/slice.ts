import { setImmediate } from 'node:timers/promises';

/** How long the process works on a file before others get their turn, milliseconds. */
const longestSlice = 8;

/** A stretch of work on a large file that does not hold up everything else. */
export class Slice {
  #began = performance.now();

  /** Lets others have their turn where this one has had its time. */
  async mayEnd(): Promise<void> {
    if (performance.now() - this.#began >= longestSlice) await this.end();
  }

  async end(): Promise<void> {
    await setImmediate();
    this.#began = performance.now();
  }
}
