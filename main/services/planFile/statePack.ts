import { isPartsDelta, type PartsDelta } from '../../../shared/history/partsDelta.ts';
import { parsedJson } from './entryText.ts';
import { packed, type Packing } from './packing.ts';
import { unpackEntry } from './zipReader.ts';
import type { EntrySource, PackedEntry } from './zipWriter.ts';

/** Where a state lies. */
export interface PackPlace {
  readonly pack: StatePack;
  /** Counted from 0. */
  readonly position: number;
}

/** What a pack is, before any of it is unpacked. */
export interface StatePackFacts {
  /** Sixteen hex digits, by its content. */
  readonly name: string;
  /** The state that its first delta is to be applied to; absent: to no parts at all. */
  readonly base?: PackPlace | undefined;
  /** How many states it holds. */
  readonly count: number;
  /** The entry as it stands in the file, or what it is to be packed from. */
  readonly entry: PackedEntry | EntrySource;
}

/**
 * States one after the other, each as what it changes in the one before, compressed together. A pack never changes: saving
 * copies its bytes, and it is unpacked only where somebody reads the past.
 */
export class StatePack {
  readonly name: string;
  readonly base: PackPlace | undefined;
  readonly count: number;
  #entry: PackedEntry | EntrySource;
  /** Bytes unpacked. */
  readonly size: number;
  /** Bytes unpacked of all that has to be read for its last state. */
  readonly chainSize: number;

  constructor({ name, base, count, entry }: StatePackFacts) {
    this.name = name;
    this.base = base;
    this.count = count;
    this.#entry = entry;
    this.size = 'packed' in entry ? entry.unpacked : entry.bytes.length;
    this.chainSize = this.size + (base?.pack.chainSize ?? 0);
  }

  /** Its deltas, or undefined where it is damaged. */
  deltas(): readonly PartsDelta[] | undefined {
    const bytes = 'packed' in this.#entry ? unpackEntry(this.#entry) : this.#entry.bytes;
    const deltas = bytes && parsedJson(bytes);
    const isSound = Array.isArray(deltas) && deltas.length === this.count && deltas.every(isPartsDelta);
    return isSound ? (deltas as readonly PartsDelta[]) : undefined;
  }

  /** Its entry in a plan file, packed once. */
  *packed(): Packing<PackedEntry> {
    if ('packed' in this.#entry) return this.#entry;
    const entry = yield* packed(this.#entry);
    this.#entry = entry;
    return entry;
  }
}
