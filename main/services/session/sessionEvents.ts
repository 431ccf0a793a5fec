import type { PlanEvent, SaveState } from '../../../shared/contract/contract.ts';

/** What the windows on an open plan are told. */
export class SessionEvents {
  readonly #listeners = new Set<(event: PlanEvent) => void>();
  #announced = '';

  /** Returns the way to stop. */
  listen(listener: (event: PlanEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: PlanEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** Whoever listens from now on knows this much. */
  knows(saveState: SaveState): void {
    this.#announced = JSON.stringify(saveState);
  }

  /** Tells of a save state, unless everybody knows it. */
  announce(saveState: SaveState): void {
    const known = this.#announced;
    this.knows(saveState);
    if (this.#announced !== known) this.tell({ kind: 'saveState', saveState });
  }

  close(): void {
    this.#listeners.clear();
  }
}
