import type { StatePack } from './statePack.ts';

/** A cache bounded by bytes: the least recently used entries make room. The newest is always kept. */
export class WeightedShelf<Kept> {
  #room: number;
  readonly #kept = new Map<StatePack, { readonly value: Kept; readonly weight: number }>();
  #weight = 0;

  constructor(room: number) {
    this.#room = room;
  }

  /** The weight of all entries, bytes. */
  get weight(): number {
    return this.#weight;
  }

  /** Sets the bound; entries beyond it go when the next one comes. */
  set room(room: number) {
    this.#room = room;
  }

  /** Whether something fits without displacing anything. */
  hasRoomFor(weight: number): boolean {
    return this.#weight + weight <= this.#room;
  }

  get(pack: StatePack): Kept | undefined {
    const kept = this.#kept.get(pack);
    if (!kept) return undefined;
    this.#kept.delete(pack);
    this.#kept.set(pack, kept);
    return kept.value;
  }

  put(pack: StatePack, value: Kept, weight: number): void {
    this.remove(pack);
    this.#kept.set(pack, { value, weight });
    this.#weight += weight;
    for (const oldest of this.#kept.keys()) {
      if (this.#weight <= this.#room || oldest === pack) return;
      this.remove(oldest);
    }
  }

  remove(pack: StatePack): void {
    this.#weight -= this.#kept.get(pack)?.weight ?? 0;
    this.#kept.delete(pack);
  }
}
