import * as Y from 'yjs';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { packed, type Packing } from './packing.ts';
import { entryNames } from './planFileContent.ts';
import type { ZipEntries } from './zipReader.ts';
import type { EntrySource, PackedEntry } from './zipWriter.ts';

/** What a document held when all of it was packed last. */
interface DocumentBase {
  /** Under the name that it has where something follows. */
  readonly entry: PackedEntry;
  readonly vector: Uint8Array;
}

/** Of documents that are open. */
const bases = new WeakMap<Y.Doc, DocumentBase>();
/** A smaller document, bytes, is packed whole each time. */
const smallestBase = 64 * 1024;
/** What came since may be this much of the base; then all is packed anew. */
const largestShare = 1 / 8;

/** What was packed whole of a document that is open, and the state vector of all that it held then; undefined where nothing was, or it is small. */
export function packedBase(doc: Y.Doc): { readonly deflated: Uint8Array; readonly vector: Uint8Array } | undefined {
  const base = bases.get(doc);
  return base?.entry.isDeflated ? { deflated: base.entry.packed, vector: base.vector } : undefined;
}

/**
 * A document on its way into a file: all of it, or what was packed of it before and what came since. Encoding and packing a document
 * takes as long as everything that was ever written over in it, the second no longer than what is new.
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

  /** All of it, as a file has it that is written once. */
  static whole(doc: Y.Doc): DocumentWriting {
    return new DocumentWriting({ name: entryNames.document, bytes: Y.encodeStateAsUpdateV2(doc) }, undefined, () => undefined);
  }

  /** As little as can be, for a document that is saved again and again. */
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

  /** Whether only readers of format 3 find all of it. */
  get isInTwo(): boolean {
    return this.#base !== undefined;
  }

  /** Its entries, in the order in which they lie in the file. */
  *packed(): Packing<readonly PackedEntry[]> {
    const entry = yield* packed(this.source);
    if (this.#base) return [this.#base, entry];
    this.#packedWhole(entry);
    return [entry];
  }
}

/** The document among a file's entries, or undefined where there is none, it is unreadable or it lacks edits that others build on. */
export function readDocument(entries: ZipEntries): Y.Doc | undefined {
  const updates = updatesOf(entries);
  if (!updates) return undefined;
  const doc = createYDoc();
  try {
    for (const update of updates) Y.applyUpdateV2(doc, update, 'file');
  } catch {
    // Yjs throws whatever its decoder meets; each means that these bytes are no document.
    doc.destroy();
    return undefined;
  }
  if (doc.store.pendingStructs === null && doc.store.pendingDs === null) return doc;
  doc.destroy();
  return undefined;
}

/** A base without what came since is not the document. */
function updatesOf(entries: ZipEntries): readonly Uint8Array[] | undefined {
  const whole = entries.get(entryNames.document);
  if (whole) return [whole];
  const [base, since] = [entries.get(entryNames.base), entries.get(entryNames.since)];
  return base && since && [base, since];
}

/** Whether all of a document is among these entries. */
export function holdsDocument(entries: ZipEntries): boolean {
  return updatesOf(entries) !== undefined;
}
