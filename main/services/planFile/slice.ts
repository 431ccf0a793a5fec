import { setImmediate } from 'node:timers/promises';

/** The longest time that work on a file may hold the process, milliseconds. */
const longestSlice = 8;

/** Lets long work on a file pause, so that it does not block everything else. */
export class Slice {
  #began = performance.now();

  /** Pauses if the time is up. */
  async mayEnd(): Promise<void> {
    if (performance.now() - this.#began >= longestSlice) await this.end();
  }

  async end(): Promise<void> {
    await setImmediate();
    this.#began = performance.now();
  }
}
