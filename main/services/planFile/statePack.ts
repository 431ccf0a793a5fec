import { isPartsDelta, type PartsDelta } from '../../../shared/history/partsDelta.ts';
import { sha256 } from '../disk/sha256.ts';
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

/** From this size on a pack is finished and its bytes stay as they are for good; the last one is packed again until then. */
export const finishedSize = 96 * 1024;
/** A whole state is written anew where the deltas since the last one have become so many times as long. */
const longestChain = 4;

/** How many bytes packs may have together before a whole state of this size is written anew. */
export function longestChainFor(whole: number): number {
  return longestChain * whole + finishedSize;
}

/** About how many packs that are. */
export function mostPacksInChain(whole: number): number {
  return longestChainFor(whole) / finishedSize;
}

const nameLength = 16;

/** What a pack is called by all that it says; `base` is what its first delta is to be applied to. */
export function packNameFor(base: PackPlace | undefined, text: string): string {
  return sha256(`${base ? placeName(base) : ''}\n${text}`).slice(0, nameLength);
}

/** How a plan file names a state's place. */
export function placeName({ pack, position }: PackPlace): string {
  return `${pack.name}.${position}`;
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
  /** How many packs have to be read before it. */
  readonly depth: number;

  constructor({ name, base, count, entry, lines }: StatePackFacts) {
    this.name = name;
    this.base = base;
    this.count = count;
    this.#entry = entry;
    this.#lines = lines;
    this.size = 'packed' in entry ? entry.unpacked : entry.bytes.length;
    this.chainSize = this.size + (base?.pack.chainSize ?? 0);
    this.depth = base ? base.pack.depth + 1 : 0;
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
    return isSound ? deltas : undefined;
  }

  /** Whether its bytes are still those that were packed. */
  isSound(): boolean {
    return this.#bytes() !== undefined;
  }

  /** Takes the same pack from another file instead, where what that says fits the name. Answers whether it does. */
  mend(entry: PackedEntry): boolean {
    const bytes = unpackEntry(entry);
    const text = bytes && textOfBytes(bytes);
    if (text === undefined || packNameFor(this.base, text) !== this.name) return false;
    // By itself, so that not all of the other file stays in memory.
    this.#entry = { ...entry, packed: entry.packed.slice() };
    return true;
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
