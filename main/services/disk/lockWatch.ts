import type { Clock } from './clock.ts';
import { longestSilence, type ForeignLock } from './fileLock.ts';

/** How often a watched lock is looked at, milliseconds. */
export const watchPause = 2_000;
/** A pause between two looks counts as silence up to this long: while we sleep, nobody watches. Milliseconds. */
const longestPauseThatCounts = 2 * watchPause;

/** Somebody's lock, watched for signs of life on our own clock. */
export class LockWatch {
  readonly #clock: Pick<Clock, 'now'>;
  #seen: { readonly text: string; readonly at: number } | undefined;
  /** Milliseconds for which the lock was watched and did not change. */
  #silence = 0;
  #signs = 0;

  constructor(clock: Pick<Clock, 'now'>) {
    this.#clock = clock;
  }

  /** Takes note of what the lock says now. */
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

  /** What the lock says, once it was silent for too long to be anybody's. */
  get silent(): string | undefined {
    return this.#silence > longestSilence ? this.#seen?.text : undefined;
  }
}
