import type { Clock } from './clock.ts';
import { longestSilence, type ForeignLock } from './fileLock.ts';

/** How often a watched lock is read, milliseconds. */
export const watchPause = 2_000;
/** The longest pause between two looks that counts as silence, milliseconds: while this machine sleeps, nobody watches. */
const longestPauseThatCounts = 2 * watchPause;

/** Watches somebody else's lock for signs of life, by our own clock. */
export class LockWatch {
  readonly #clock: Pick<Clock, 'now'>;
  #seen: { readonly text: string; readonly at: number } | undefined;
  /** For how long the lock was watched without a change, milliseconds. */
  #silence = 0;
  #signs = 0;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  /** Takes the lock's present text. */
  look({ text }: Pick<ForeignLock, 'text'>): void {
    const at = this.#clock.now();
    if (this.#seen?.text === text) this.#silence += Math.min(at - this.#seen.at, longestPauseThatCounts);
    else {
      this.#signs += this.#seen ? 1 : 0;
      this.#silence = 0;
    }
    this.#seen = { text, at };
  }

  /** Whether the lock changed while it was watched. */
  get isAlive(): boolean {
    return this.#signs > 0;
  }

  /** The lock's text, once it was silent for too long to be in use. */
  get silent(): string | undefined {
    return this.#silence > longestSilence ? this.#seen?.text : undefined;
  }
}
