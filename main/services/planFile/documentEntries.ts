import * as Y from 'yjs';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { packed, type Packing } from './packing.ts';
import { entryNames } from './planFileContent.ts';
import type { ZipEntries } from './zipReader.ts';
import type { EntrySource, PackedEntry } from './zipWriter.ts';

/** A document as it was when it was last packed whole. */
interface DocumentBase {
  /** Its entry, named as when a second entry follows. */
  readonly entry: PackedEntry;
  readonly vector: Uint8Array;
}

/** Of open documents. */
const bases = new WeakMap<Y.Doc, DocumentBase>();
/** A smaller document, bytes, is always packed whole. */
const smallestBase = 64 * 1024;
/** When the changes since are larger than this share of the base, everything is packed anew. */
const largestShare = 1 / 8;

/** The packed base of an open document, and the state vector of what it holds; undefined where there is none or the document is small. */
export function packedBase(doc: Y.Doc): { readonly deflated: Uint8Array; readonly vector: Uint8Array } | undefined {
  const base = bases.get(doc);
  return base?.entry.isDeflated ? { deflated: base.entry.packed, vector: base.vector } : undefined;
}

/**
 * A document on its way into a file: packed whole, or as the base packed before and the changes since. Packing it whole takes as
 * long as everything ever written in it; packing the changes takes only as long as what is new.
 */
export class DocumentWriting {
  /** What is to be packed. */
  readonly source: EntrySource;
  readonly #base: PackedEntry | undefined;
  readonly #packedWhole: (entry: PackedEntry) => void;

  private constructor(source: EntrySource, base: PackedEntry | undefined, packedWhole: (entry: PackedEntry) => void) {
    this.source = source;
    this.#base = base;
    this.#packedWhole = packedWhole;
  }

  /** Packed whole, for a file that is written once. */
  static whole(doc: Y.Doc): DocumentWriting {
    return new DocumentWriting({ name: entryNames.document, bytes: Y.encodeStateAsUpdateV2(doc) }, undefined, () => undefined);
  }

  /** With as little work as possible, for a document that is saved again and again. */
  static again(doc: Y.Doc): DocumentWriting {
    const base = bases.get(doc);
    const since = base && Y.encodeStateAsUpdateV2(doc, base.vector);
    if (since && since.length <= base.entry.unpacked * largestShare) {
      return new DocumentWriting({ name: entryNames.since, bytes: since }, base.entry, () => undefined);
    }
    const vector = Y.encodeStateVector(doc);
    const { source } = DocumentWriting.whole(doc);
    return new DocumentWriting(source, undefined, (entry) => {
      if (entry.unpacked >= smallestBase) bases.set(doc, { vector, entry: { ...entry, name: new TextEncoder().encode(entryNames.base) } });
    });
  }

  /** Whether it is in two entries, which only readers of format 3 find. */
  get isInTwo(): boolean {
    return this.#base !== undefined;
  }

  /** Its entries, in their order in the file. */
  *packed(): Packing<readonly PackedEntry[]> {
    const entry = yield* packed(this.source);
    if (this.#base) return [this.#base, entry];
    this.#packedWhole(entry);
    return [entry];
  }
}

/** The document among a file's entries; undefined where it is missing, unreadable, or lacks edits that others build on. */
export function readDocument(entries: ZipEntries): Y.Doc | undefined {
  const updates = updatesOf(entries);
  if (!updates) return undefined;
  const doc = createYDoc();
  try {
    for (const update of updates) Y.applyUpdateV2(doc, update, 'file');
  } catch {
    // Yjs throws all kinds of errors from its decoder; each means that these bytes are not a document.
    doc.destroy();
    return undefined;
  }
  if (doc.store.pendingStructs === null && doc.store.pendingDs === null) return doc;
  doc.destroy();
  return undefined;
}

/** A base without the changes since is not the document. */
function updatesOf(entries: ZipEntries): readonly Uint8Array[] | undefined {
  const whole = entries.get(entryNames.document);
  if (whole) return [whole];
  const [base, since] = [entries.get(entryNames.base), entries.get(entryNames.since)];
  return base && since && [base, since];
}

/** Whether these entries hold a whole document. */
export function holdsDocument(entries: ZipEntries): boolean {
  return updatesOf(entries) !== undefined;
}
