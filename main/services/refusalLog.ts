/** What a refusal log stands on. */
export interface RefusalLogPorts {
  readonly log: (message: string) => void;
  /** Does something after so many milliseconds; answers with the way to call it off. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
}

/** One line in so many milliseconds at most. */
const pause = 60_000;

/**
 * Counts what is refused, so that nobody fills a log by asking again and again: the first refusal is noted at once, those
 * of the following minute in one line with their numbers. `what` must come from a closed list, not from who was refused.
 */
export class RefusalLog {
  readonly #ports: RefusalLogPorts;
  readonly #counts = new Map<string, number>();
  #cancel: (() => void) | undefined;

  constructor(ports: RefusalLogPorts) {
    this.#ports = ports;
  }

  count(what: string): void {
    this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
    if (!this.#cancel) this.#tell();
  }

  /** Notes what is still to be told. */
  close(): void {
    this.#cancel?.();
    this.#write();
  }

  #tell(): void {
    this.#cancel = undefined;
    if (this.#counts.size === 0) return;
    this.#write();
    this.#cancel = this.#ports.later(() => this.#tell(), pause);
  }

  #write(): void {
    const counts = [...this.#counts].map(([what, count]) => `${what} (${count})`);
    this.#counts.clear();
    if (counts.length > 0) this.#ports.log(`Refused: ${counts.join(', ')}`);
  }
}

/** `later` of this machine. What waits keeps no process alive. */
export function laterHere(task: () => void, milliseconds: number): () => void {
  const timer = setTimeout(task, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}
