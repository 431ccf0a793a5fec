import { AsyncLocalStorage } from 'node:async_hooks';

interface Timer {
  readonly owner: string;
  readonly task: () => void;
  /** Milliseconds between two runs; undefined where it runs once. */
  readonly every: number | undefined;
  due: number;
}

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
};

/**
 * Timers of this process under a clock that a test moves, each belonging to whoever made it, so that one owner's can be
 * taken away as a kill does. Files are real: {@link settle} waits for what the disk is still doing.
 */
export class VirtualTime {
  readonly #owner = new AsyncLocalStorage<string>();
  readonly #timers = new Map<object, Timer>();
  #now = 0;

  /** Milliseconds since the beginning. */
  get now(): number {
    return this.#now;
  }

  /** Whoever is at work now; set by {@link as}, and kept by everything that it starts. */
  get owner(): string {
    return this.#owner.getStore() ?? '';
  }

  as<T>(owner: string, work: () => T): T {
    return this.#owner.run(owner, work);
  }

  /** Replaces the process' timers until {@link uninstall}. */
  install(): void {
    const add = (task: (...values: never[]) => void, milliseconds: number | undefined, every: number | undefined): object => {
      const { owner } = this;
      const timer = { ref: () => timer, unref: () => timer, hasRef: () => false };
      const pause = Math.max(1, milliseconds ?? 0);
      this.#timers.set(timer, { owner, task: () => this.as(owner, () => task()), every, due: this.#now + pause });
      return timer;
    };
    const remove = (timer: unknown): void => {
      if (typeof timer === 'object' && timer !== null) this.#timers.delete(timer);
    };
    Object.assign(globalThis, {
      setTimeout: (task: () => void, milliseconds?: number) => add(task, milliseconds, undefined),
      setInterval: (task: () => void, milliseconds?: number) => add(task, milliseconds, Math.max(1, milliseconds ?? 0)),
      clearTimeout: remove,
      clearInterval: remove,
    });
  }

  uninstall(): void {
    this.#timers.clear();
    Object.assign(globalThis, real);
    // One that is not disabled costs every later promise of the process its share.
    this.#owner.disable();
  }

  /** Nothing that this owner waits for ever comes. */
  kill(owner: string): void {
    for (const [timer, { owner: whose }] of this.#timers) if (whose === owner) this.#timers.delete(timer);
  }

  /** Lets time pass; what is due runs in its order, and what it sets off is done before the next. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (let next = this.#next(end); next; next = this.#next(end)) {
      const [key, timer] = next;
      this.#now = Math.max(this.#now, timer.due);
      if (timer.every === undefined) this.#timers.delete(key);
      else timer.due = this.#now + timer.every;
      timer.task();
      await this.settle();
    }
    this.#now = end;
    await this.settle();
  }

  /** Waits until neither promises nor the disk have anything left to do at this moment. */
  async settle(): Promise<void> {
    for (let calm = 0; calm < 2; ) {
      await new Promise((resolve) => setImmediate(resolve));
      calm = process.getActiveResourcesInfo().some((resource) => resource.startsWith('FSReq') || resource === 'CloseReq') ? 0 : calm + 1;
    }
  }

  #next(end: number): [object, Timer] | undefined {
    let next: [object, Timer] | undefined;
    for (const entry of this.#timers) if (entry[1].due <= end && (!next || entry[1].due < next[1].due)) next = entry;
    return next;
  }
}
