export interface PaceOptions {
  readonly atOnce: number;
  readonly perSecond: number;
  /** Milliseconds of a monotonic clock. */
  readonly now: () => number;
}

/** A rate limit: so much at once, then so much a second (a leaky bucket). */
export class Pace {
  readonly #options: PaceOptions;
  #left: number;
  #asOf: number;

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#left = options.atOnce;
    this.#asOf = options.now();
  }

  /** Notes what was done; answers how many milliseconds to wait before more. */
  spend(amount: number): number {
    const { atOnce, perSecond, now } = this.#options;
    const time = now();
    this.#left = Math.min(atOnce, this.#left + ((time - this.#asOf) / 1000) * perSecond) - amount;
    this.#asOf = time;
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / perSecond) * 1000);
  }
}
