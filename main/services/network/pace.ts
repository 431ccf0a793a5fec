export interface PaceOptions {
  readonly atOnce: number;
  readonly perSecond: number;
  /** Milliseconds, of any clock that only goes forward. */
  readonly now: () => number;
}

/** How fast something may go on: so much at once, so much a second after that. */
export class Pace {
  readonly #options: PaceOptions;
  #left: number;
  #asOf: number;

  constructor(options: PaceOptions) {
    this.#options = options;
    this.#left = options.atOnce;
    this.#asOf = options.now();
  }

  /** Takes note of what was done; answers how many milliseconds to wait before anything more. */
  spend(amount: number): number {
    const { atOnce, perSecond, now } = this.#options;
    const time = now();
    this.#left = Math.min(atOnce, this.#left + ((time - this.#asOf) / 1000) * perSecond) - amount;
    this.#asOf = time;
    return this.#left >= 0 ? 0 : Math.ceil((-this.#left / perSecond) * 1000);
  }
}
