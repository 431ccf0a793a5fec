/** What a refusal log needs. */
export interface RefusalLogPorts {
  readonly log: (message: string) => void;
  /** Runs a task after some milliseconds; returns how to cancel it. */
  readonly later: (task: () => void, milliseconds: number) => () => void;
}

/** The least time between two lines, milliseconds. */
const pause = 60_000;

/**
 * Counts refusals, so that nobody can fill the log by asking again and again: the first is noted at once, those of the next minute
 * in one line with their numbers. `what` must come from a closed list, not from whoever was refused.
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

  /** Notes what is still counted. */
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

/** `later` on this machine; it keeps no process alive. */
export function laterHere(task: () => void, milliseconds: number): () => void {
  const timer = setTimeout(task, milliseconds);
  timer.unref();
  return () => clearTimeout(timer);
}
