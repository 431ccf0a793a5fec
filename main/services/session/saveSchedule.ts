import type { SessionTiming } from './sessionPorts.ts';

/** Decides when an open plan is saved: shortly after the last edit, at the latest a fixed time after the first unsaved one, and again after failures. */
export class SaveSchedule {
  readonly #timing: Pick<SessionTiming, 'idle' | 'atMost' | 'retry' | 'longestRetry'>;
  readonly #save: () => void;
  #idle: NodeJS.Timeout | undefined;
  #atMost: NodeJS.Timeout | undefined;
  #retry: NodeJS.Timeout | undefined;
  #failures = 0;

  constructor(timing: Pick<SessionTiming, 'idle' | 'atMost' | 'retry' | 'longestRetry'>, save: () => void) {
    this.#timing = timing;
    this.#save = save;
  }

  /** Something changed. Where a retry is due, that will save it. */
  edited(): void {
    if (this.#retry) return;
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.#fire(), this.#timing.idle);
    this.#atMost ??= setTimeout(() => this.#fire(), this.#timing.atMost);
  }

  succeeded(): void {
    this.#failures = 0;
    clearTimeout(this.#retry);
    this.#retry = undefined;
  }

  failed(): void {
    const pause = Math.min(this.#timing.longestRetry, this.#timing.retry * 2 ** this.#failures);
    this.#failures += 1;
    this.rest();
    this.#retry = setTimeout(() => this.#fire(), pause);
  }

  /** Saves nothing more until something changes again. */
  rest(): void {
    for (const timer of [this.#idle, this.#atMost, this.#retry]) clearTimeout(timer);
    this.#atMost = undefined;
    this.#retry = undefined;
  }

  #fire(): void {
    this.rest();
    this.#save();
  }
}
