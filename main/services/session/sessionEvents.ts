import type { PlanEvent, SaveState } from '../../../shared/contract/contract.ts';

/** Tells the windows on an open plan what happens to it. */
export class SessionEvents {
  readonly #listeners = new Set<(event: PlanEvent) => void>();
  #announced = '';

  /** Returns how to stop. */
  listen(listener: (event: PlanEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(event: PlanEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** The save state that new listeners know already. */
  knows(saveState: SaveState): void {
    this.#announced = JSON.stringify(saveState);
  }

  /** Tells a save state, unless it was told last. */
  announce(saveState: SaveState): void {
    const known = this.#announced;
    this.knows(saveState);
    if (this.#announced !== known) this.tell({ kind: 'saveState', saveState });
  }

  close(): void {
    this.#listeners.clear();
  }
}
