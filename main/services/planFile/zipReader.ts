import { crc32, inflateRawSync } from 'node:zlib';
import { inflateSync } from 'fflate';
import type { ReasonCode } from '../../../shared/messages/reasons.ts';
import { centralLength, centralSignature, deflated, endLength, endSignature, localLength, localSignature, mostCounted } from './zipFormat.ts';
import type { PackedEntry } from './zipWriter.ts';

/** The most that a ZIP may unpack to, bytes. Plan files of the largest size allowed stay far below. */
export const largestUnpacked = 256 * 1024 * 1024;

/** Entries by name, all checked against their checksums. */
export type ZipEntries = ReadonlyMap<string, Uint8Array>;

export type ZipOutcome<T> =
  | { readonly ok: true; readonly entries: ReadonlyMap<string, T> }
  | { readonly ok: false; readonly reason: ReasonCode };

/** What a header says about an entry. `at`: the offset of its bytes. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly at: number;
}

const longestComment = 0xffff;
const encrypted = 1;
/** Marks a size that stands in a ZIP64 record; plan files never need one. */
const elsewhere = 0xffffffff;
const stored = 0;

/** A fault in the file; never leaves this module. */
class ZipFault extends Error {
  constructor(readonly reason: ReasonCode) {
    super(reason);
  }
}

/**
 * Reads a ZIP's directory and trusts nothing: sizes are checked against the bytes, names against their second copy, the number of
 * entries against the count, and the unpacked sum against the limit. Nothing is unpacked yet; entries are views of the bytes.
 */
export function openZip(bytes: Uint8Array, limit = largestUnpacked): ZipOutcome<PackedEntry> {
  return withoutFault(() => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = new Map<string, PackedEntry>();
    let total = 0;
    for (const entry of centralDirectory(bytes, view)) {
      total += entry.unpacked;
      if (total > limit) throw new ZipFault('reason-bomb');
      if (entries.has(entry.name)) throw new ZipFault('reason-entries');
      entries.set(entry.name, packedEntry(bytes, entry));
    }
    return entries;
  });
}

/** {@link openZip} with all entries unpacked and checked against their checksums; with `wants`, only these. */
export function readZip(bytes: Uint8Array, limit = largestUnpacked, wants: (name: string) => boolean = () => true): ZipOutcome<Uint8Array> {
  const zip = openZip(bytes, limit);
  return zip.ok ? unpackAll(zip.entries, wants) : zip;
}

/** Unpacks the wanted entries. */
export function unpackAll(entries: ReadonlyMap<string, PackedEntry>, wants: (name: string) => boolean): ZipOutcome<Uint8Array> {
  return withoutFault(() => new Map([...entries].filter(([name]) => wants(name)).map(([name, entry]) => [name, unpack(entry)])));
}

/** Unpacks one entry; undefined where the bytes do not fit its header. */
export function unpackEntry(entry: PackedEntry): Uint8Array | undefined {
  const outcome = withoutFault(() => new Map([['', unpack(entry)]]));
  return outcome.ok ? outcome.entries.get('') : undefined;
}

function withoutFault<T>(read: () => ReadonlyMap<string, T>): ZipOutcome<T> {
  try {
    return { ok: true, entries: read() };
  } catch (error) {
    if (error instanceof ZipFault) return { ok: false, reason: error.reason };
    throw error;
  }
}

/** The sum that a ZIP's entries say they unpack to, bytes; 0 where it cannot be read. */
export function unpackedSize(bytes: Uint8Array): number {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return [...centralDirectory(bytes, view)].reduce((sum, { unpacked }) => sum + unpacked, 0);
  } catch (error) {
    if (error instanceof ZipFault) return 0;
    throw error;
  }
}

/** The intact entries of a damaged ZIP, found by their own headers, and the names of the others. */
export function salvageZip(bytes: Uint8Array, limit = largestUnpacked): { readonly entries: ZipEntries; readonly lost: readonly string[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, Uint8Array>();
  const lost = new Set<string>();
  let total = 0;
  let at = 0;
  while ((at = indexOfLocalHeader(bytes, at)) >= 0) {
    const entry = localEntry(bytes, view, at);
    at += 4;
    if (!entry) continue;
    try {
      if (total + entry.unpacked > limit) throw new ZipFault('reason-bomb');
      const content = unpack(packedEntry(bytes, entry));
      total += content.length;
      if (!entries.has(entry.name)) entries.set(entry.name, content);
      at = entry.at + entry.packed;
    } catch (error) {
      if (!(error instanceof ZipFault)) throw error;
      lost.add(entry.name);
    }
  }
  return { entries, lost: [...lost].filter((name) => !entries.has(name)) };
}

function* centralDirectory(bytes: Uint8Array, view: DataView): Generator<Entry> {
  const end = endRecord(view);
  const size = view.getUint32(end + 12, true);
  let at = view.getUint32(end + 16, true);
  const stop = at + size;
  let count = 0;
  if (stop > end) throw new ZipFault('reason-truncated');
  while (at < stop) {
    if (at + centralLength > stop || view.getUint32(at, true) !== centralSignature) throw new ZipFault('reason-entries');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > stop) throw new ZipFault('reason-entries');
    const local = view.getUint32(at + 42, true);
    if (local + localLength > bytes.length || view.getUint32(local, true) !== localSignature) throw new ZipFault('reason-entries');
    // Names have no checksum, but each is stored twice.
    const isSameName = view.getUint16(local + 26, true) === nameLength && isSame(bytes, at + centralLength, local + localLength, nameLength);
    if (!isSameName) throw new ZipFault('reason-entries');
    yield {
      ...headerAt(bytes, view, at + 8, at + centralLength, nameLength),
      at: local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
    };
    at = next;
    count += 1;
  }
  if (Math.min(count, mostCounted) !== view.getUint16(end + 10, true)) throw new ZipFault('reason-entries');
}

function isSame(bytes: Uint8Array, one: number, other: number, length: number): boolean {
  for (let at = 0; at < length; at += 1) if (bytes[one + at] !== bytes[other + at]) return false;
  return true;
}

/** Searched from the end, because a comment may follow the record. */
function endRecord(view: DataView): number {
  const first = Math.max(0, view.byteLength - endLength - longestComment);
  for (let at = view.byteLength - endLength; at >= first; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new ZipFault('reason-truncated');
}

function localEntry(bytes: Uint8Array, view: DataView, at: number): Entry | undefined {
  if (at + localLength > bytes.length) return undefined;
  const nameLength = view.getUint16(at + 26, true);
  const nameAt = at + localLength;
  if (nameAt + nameLength > bytes.length) return undefined;
  try {
    const header = headerAt(bytes, view, at + 6, nameAt, nameLength);
    return { ...header, at: nameAt + nameLength + view.getUint16(at + 28, true) };
  } catch (error) {
    if (error instanceof ZipFault) return undefined;
    throw error;
  }
}

/**
 * Reads flags, method, times, checksum and sizes, which local and central headers have in the same order.
 * @param from the offset of the flags
 */
function headerAt(bytes: Uint8Array, view: DataView, from: number, nameAt: number, nameLength: number): Omit<Entry, 'at'> {
  const [packed, unpacked] = [view.getUint32(from + 12, true), view.getUint32(from + 16, true)];
  if ((view.getUint16(from, true) & encrypted) !== 0) throw new ZipFault('reason-entries');
  if (packed === elsewhere || unpacked === elsewhere) throw new ZipFault('reason-bomb');
  return {
    name: new TextDecoder().decode(bytes.subarray(nameAt, nameAt + nameLength)),
    method: view.getUint16(from + 2, true),
    checksum: view.getUint32(from + 8, true),
    packed,
    unpacked,
  };
}

function packedEntry(bytes: Uint8Array, { name, method, checksum, unpacked, packed, at }: Entry): PackedEntry {
  if (at + packed > bytes.length) throw new ZipFault('reason-truncated');
  if (method !== stored && method !== deflated) throw new ZipFault('reason-entries');
  return { name: new TextEncoder().encode(name), isDeflated: method === deflated, checksum, unpacked, packed: bytes.subarray(at, at + packed) };
}

function unpack(entry: PackedEntry): Uint8Array {
  const content = entry.isDeflated ? inflated(entry) : new Uint8Array(entry.packed);
  if (content.length !== entry.unpacked || crc32(content) !== entry.checksum) throw new ZipFault('reason-checksum');
  return content;
}

/** fflate is several times as fast for small entries, of which a file of format 1 has thousands; zlib stops at the limit by itself. */
const longestQuick = 4 * 1024;
/** Few pieces, since each costs extra; but a size is not believed beyond this before the bytes come. */
const largestPiece = 1024 * 1024;
/** The smallest that zlib takes. */
const smallestPiece = 64;

function inflated({ packed, unpacked }: PackedEntry): Uint8Array {
  try {
    if (packed.length <= longestQuick) return inflateSync(packed, { out: new Uint8Array(unpacked) });
    const content = inflateRawSync(packed, { maxOutputLength: Math.max(1, unpacked), chunkSize: Math.max(smallestPiece, Math.min(unpacked, largestPiece)) });
    return new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
  } catch (error) {
    // Both throw errors with a code for bad data, zlib also for data beyond the limit, where fflate runs over the end.
    if (error instanceof Error && ('code' in error || error instanceof RangeError)) throw new ZipFault('reason-checksum');
    throw error;
  }
}

function indexOfLocalHeader(bytes: Uint8Array, from: number): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('PK\u0003\u0004', from, 'latin1');
}
