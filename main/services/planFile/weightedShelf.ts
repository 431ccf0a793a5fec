import type { StatePack } from './statePack.ts';

/** What is known of packs within a bound of bytes: what was not asked for for longest makes room; the newest always has it. */
export class WeightedShelf<Kept> {
  #room: number;
  readonly #kept = new Map<StatePack, { readonly value: Kept; readonly weight: number }>();
  #weight = 0;

  constructor(room: number) {
    this.#room = room;
  }

  /** What all that is kept takes. */
  get weight(): number {
    return this.#weight;
  }

  /** From now on there is so much room; what is beyond it goes when the next comes. */
  set room(room: number) {
    this.#room = room;
  }

  /** Whether something has room beside all that is kept. */
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
