import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, deflateRawSync, type ZlibOptions } from 'node:zlib';
import { joinedBytes } from '../../../shared/plan/joinedBytes.ts';
import { deflatedPieces, deflatedPiecesAside, type EntryPiece } from './entryPieces.ts';
import { centralLength, centralSignature, deflated, endLength, endSignature, localLength, localSignature, mostCounted } from './zipFormat.ts';

const deflateAside = promisify<Uint8Array, ZlibOptions, Uint8Array>(deflateRaw);

/** An entry as it is written into a ZIP. It does not depend on its place, so it can be kept and written again. */
export interface PackedEntry {
  readonly name: Uint8Array;
  readonly isDeflated: boolean;
  readonly checksum: number;
  /** Bytes before packing. */
  readonly unpacked: number;
  readonly packed: Uint8Array;
}

const version = 20;
const namesAreUtf8 = 0x0800;
/** ZIP dates begin at 1980-01-01. A fixed date makes equal contents give equal bytes. */
const fixedDay = 0x21;
/** Below this size packing is not worth its time. */
const smallestDeflated = 256;
/** Below this size handing over to another thread takes longer than packing. */
const smallestAside = 8 * 1024;

/** What an entry is packed from. */
export interface EntrySource {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Packing again would gain nothing. */
  readonly isCompressed?: boolean;
  /** Packed once and kept for good, so worth more time. */
  readonly isForGood?: boolean;
  /** The same bytes in stretches that are packed separately. */
  readonly pieces?: readonly EntryPiece[];
}

/** An entry of texts that seldom change all at once, each with what it is the text of. */
export function piecedSource(name: string, texts: readonly { readonly of: object; readonly text: string }[]): EntrySource {
  const encoder = new TextEncoder();
  const pieces = texts.map(({ of, text }) => ({ of, bytes: encoder.encode(text) }));
  return { name, bytes: joinedBytes(pieces.map(({ bytes }) => bytes)), pieces };
}

/** Packs one entry; it is stored unpacked where it is small, does not shrink, or is compressed already. */
export function packEntry(source: EntrySource): PackedEntry {
  if (!isWorthDeflating(source)) return storedEntry(source);
  return entryOf(source, source.pieces ? deflatedPieces(source.pieces, optionsFor(source)) : deflateRawSync(source.bytes, optionsFor(source)));
}

/** An unpacked entry, for callers that only pass it on. */
export function storedEntry(source: EntrySource): PackedEntry {
  return entryOf(source, source.bytes);
}

/** {@link packEntry} with the same result; large entries are packed off the main thread. */
export async function packEntryAside(source: EntrySource): Promise<PackedEntry> {
  if (!isWorthDeflating(source) || source.bytes.length < smallestAside) return packEntry(source);
  const { pieces, bytes } = source;
  return entryOf(source, await (pieces ? deflatedPiecesAside(pieces, optionsFor(source), smallestAside) : deflateAside(bytes, optionsFor(source))));
}

/**
 * The statistics of a plan's text change every few thousand letters, so short blocks compress better. A large enough output buffer
 * saves turns between threads.
 */
function optionsFor({ bytes, isForGood, pieces }: EntrySource): ZlibOptions {
  const level = isForGood ? constants.Z_BEST_COMPRESSION : constants.Z_DEFAULT_COMPRESSION;
  return { level, memLevel: 6, chunkSize: pieces ? smallestAside : Math.max(smallestAside, bytes.length >> 1) };
}

function isWorthDeflating({ bytes, isCompressed }: EntrySource): boolean {
  return !isCompressed && bytes.length >= smallestDeflated;
}

function entryOf({ name, bytes }: EntrySource, deflatedBytes: Uint8Array): PackedEntry {
  const isDeflated = deflatedBytes.length < bytes.length;
  return {
    name: new TextEncoder().encode(name),
    isDeflated,
    checksum: crc32(bytes),
    unpacked: bytes.length,
    packed: isDeflated ? deflatedBytes : bytes,
  };
}

/** Writes a ZIP with these entries in this order. Sizes stand in front of each entry, so that a cut file can be read up to the cut. */
export function writeZip(entries: readonly PackedEntry[]): Uint8Array {
  const size = entries.reduce((sum, { name, packed }) => sum + localLength + centralLength + 2 * name.length + packed.length, endLength);
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = entries.map((entry) => {
    const offset = at;
    view.setUint32(at, localSignature, true);
    writeFacts(view, at + 4, entry);
    bytes.set(entry.name, at + localLength);
    bytes.set(entry.packed, at + localLength + entry.name.length);
    at += localLength + entry.name.length + entry.packed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, index) => {
    view.setUint32(at, centralSignature, true);
    view.setUint16(at + 4, version, true);
    writeFacts(view, at + 6, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    bytes.set(entry.name, at + centralLength);
    at += centralLength + entry.name.length;
  });
  const count = Math.min(entries.length, mostCounted);
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, count, true);
  view.setUint16(at + 10, count, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** Writes what local and central headers have in common. */
function writeFacts(view: DataView, at: number, { name, isDeflated, checksum, unpacked, packed }: PackedEntry): void {
  view.setUint16(at, version, true);
  view.setUint16(at + 2, namesAreUtf8, true);
  view.setUint16(at + 4, isDeflated ? deflated : 0, true);
  view.setUint16(at + 8, fixedDay, true);
  view.setUint32(at + 10, checksum, true);
  view.setUint32(at + 14, packed.length, true);
  view.setUint32(at + 18, unpacked, true);
  view.setUint16(at + 22, name.length, true);
}
