import { isPartsDelta, type PartsDelta } from '../../../shared/history/partsDelta.ts';
import { sha256 } from '../disk/sha256.ts';
import { parsedJson, textOfBytes } from './entryText.ts';
import { packed, type Packing } from './packing.ts';
import { unpackEntry } from './zipReader.ts';
import type { EntrySource, PackedEntry } from './zipWriter.ts';

/** The place of a state. */
export interface PackPlace {
  readonly pack: StatePack;
  /** From 0. */
  readonly position: number;
}

/** The facts of a pack that are known without unpacking it. */
export interface StatePackFacts {
  /** Sixteen hex digits of the hash of its content. */
  readonly name: string;
  /** The state that the first delta applies to; absent: no parts at all. */
  readonly base?: PackPlace | undefined;
  /** The number of states. */
  readonly count: number;
  /** The entry as it is in the file, or the source of one. */
  readonly entry: PackedEntry | EntrySource;
  /** What `lines` returns, where more will soon be written after it. */
  readonly lines?: string | undefined;
}

/** A pack of this size, bytes, is finished and never changes; smaller ones are packed again. */
export const finishedSize = 96 * 1024;
/** A whole state is written anew when the deltas since the last one are this many times as long. */
const longestChain = 4;

/** The most bytes of packs before a whole state of this size is written anew. */
export function longestChainFor(whole: number): number {
  return longestChain * whole + finishedSize;
}

/** About how many packs that is. */
export function mostPacksInChain(whole: number): number {
  return longestChainFor(whole) / finishedSize;
}

const nameLength = 16;

/**
 * A pack's name, by everything that it says.
 * @param base the state that its first delta applies to
 */
export function packNameFor(base: PackPlace | undefined, text: string): string {
  return sha256(`${base ? placeName(base) : ''}\n${text}`).slice(0, nameLength);
}

/** How a plan file writes a state's place. */
export function placeName({ pack, position }: PackPlace): string {
  return `${pack.name}.${position}`;
}

const [opening, closing] = ['[\n', '\n]\n'];

/** The text of a pack: a JSON list, one delta a line. */
export function packText(lines: string): string {
  return opening + lines + closing;
}

/**
 * Consecutive states, each as its changes to the one before, compressed together. A pack never changes: saving copies its bytes,
 * and it is unpacked only when somebody reads the past.
 */
export class StatePack {
  readonly name: string;
  readonly base: PackPlace | undefined;
  readonly count: number;
  #entry: PackedEntry | EntrySource;
  readonly #lines: string | undefined;
  /** Size when unpacked, bytes. */
  readonly size: number;
  /** Size when unpacked of everything that must be read for its last state, bytes. */
  readonly chainSize: number;
  /** The number of packs that must be read before it. */
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

  /** The text of its deltas, one a line, to continue it. Only for a pack whose deltas can be read. */
  lines(): string {
    if (this.#lines !== undefined) return this.#lines;
    const bytes = this.#bytes();
    const text = (bytes && textOfBytes(bytes)) ?? '';
    if (text.startsWith(opening) && text.endsWith(closing)) return text.slice(opening.length, -closing.length);
    // Not written by Kehys.
    return (this.deltas() ?? []).map((delta) => JSON.stringify(delta)).join(',\n');
  }

  /** Its deltas; undefined where it is damaged. */
  deltas(): readonly PartsDelta[] | undefined {
    const bytes = this.#bytes();
    const deltas = bytes && parsedJson(bytes);
    const isSound = Array.isArray(deltas) && deltas.length === this.count && deltas.every(isPartsDelta);
    return isSound ? deltas : undefined;
  }

  /** Whether its bytes are undamaged. */
  isSound(): boolean {
    return this.#bytes() !== undefined;
  }

  /** Takes the bytes of the same pack from another file, if their content fits the name. Answers whether it does. */
  mend(entry: PackedEntry): boolean {
    const bytes = unpackEntry(entry);
    const text = bytes && textOfBytes(bytes);
    if (text === undefined || packNameFor(this.base, text) !== this.name) return false;
    // A copy, so that the rest of the other file need not stay in memory.
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
