import { isPartsDelta, type PartsDelta } from '../../../shared/history/partsDelta.ts';
import { parsedJson, textOfBytes } from './entryText.ts';
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
  /** What `lines` answers, where more is soon to be written after it. */
  readonly lines?: string | undefined;
}

const [opening, closing] = ['[\n', '\n]\n'];

/** The text of a pack: a JSON list, each delta on a line of its own. */
export function packText(lines: string): string {
  return opening + lines + closing;
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
  readonly #lines: string | undefined;
  /** Bytes unpacked. */
  readonly size: number;
  /** Bytes unpacked of all that has to be read for its last state. */
  readonly chainSize: number;

  constructor({ name, base, count, entry, lines }: StatePackFacts) {
    this.name = name;
    this.base = base;
    this.count = count;
    this.#entry = entry;
    this.#lines = lines;
    this.size = 'packed' in entry ? entry.unpacked : entry.bytes.length;
    this.chainSize = this.size + (base?.pack.chainSize ?? 0);
  }

  /** The lines of its deltas, to write more after them. Only of a pack whose deltas can be read. */
  lines(): string {
    if (this.#lines !== undefined) return this.#lines;
    const bytes = this.#bytes();
    const text = (bytes && textOfBytes(bytes)) ?? '';
    if (text.startsWith(opening) && text.endsWith(closing)) return text.slice(opening.length, -closing.length);
    // Not written by us.
    return (this.deltas() ?? []).map((delta) => JSON.stringify(delta)).join(',\n');
  }

  /** Its deltas, or undefined where it is damaged. */
  deltas(): readonly PartsDelta[] | undefined {
    const bytes = this.#bytes();
    const deltas = bytes && parsedJson(bytes);
    const isSound = Array.isArray(deltas) && deltas.length === this.count && deltas.every(isPartsDelta);
    return isSound ? (deltas as readonly PartsDelta[]) : undefined;
  }

  #bytes(): Uint8Array | undefined {
    return 'packed' in this.#entry ? unpackEntry(this.#entry) : this.#entry.bytes;
  }

  /** Its entry in a plan file, packed once. */
  *packed(): Packing<PackedEntry> {
    if ('packed' in this.#entry) return this.#entry;
    const entry = yield* packed(this.#entry);
    this.#entry = entry;
    return entry;
  }
}
