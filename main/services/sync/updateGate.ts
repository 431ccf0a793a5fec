import { readAny, readVarString, readVarUint } from 'lib0/decoding';
import * as Y from 'yjs';
import { longestText } from '../../../shared/framework/field.ts';
import { pictureNameOf } from '../../../shared/plan/pictureNameOf.ts';
import { pictureSize } from '../../../shared/plan/pictures.ts';
import { createYDoc, planDocument } from '../../../shared/plan/planDocument.ts';

const roots: ReadonlySet<string> = new Set(planDocument(createYDoc()).doc.share.keys());
const picturesRoot = 'pictures';
const longestKey = 200;
const mostEntries = 1_000;

/**
 * Whether a window's Yjs update may become part of a plan's document. It must write only the document's own roots, keys of maps,
 * and plain values of sensible size, and must not wait for edits that the document lacks. Updates of older and newer versions pass;
 * lists, rich text, nested documents, and bytes that are not a picture under its own name do not.
 * @param mayWriteAs which Yjs clients new content may be of: content written as somebody else would shut out that one's next edits
 */
export function fitsPlan(doc: Y.Doc, update: Uint8Array, mayWriteAs: (client: number) => boolean = () => true): boolean {
  try {
    const { structs, ds } = Y.decodeUpdateV2(update, BoundedDecoder);
    const known = Y.decodeStateVector(Y.encodeStateVector(doc));
    return structs.every((struct) => continues(known, struct, mayWriteAs) && (!(struct instanceof Y.Item) || itemFits(struct))) && deletesFit(known, ds);
  } catch {
    return false;
  }
}

/** The most structs in one update: more than any plan holds, and few enough that other windows do not wait. */
const mostParts = 100_000;
const mostWindows = 2_000;
const mostDeletes = 1_000_000;
/** The signs that lib0 writes before a list and before a record. */
const [listSign, recordSign] = [117, 118];

/** Decodes an update as Yjs does, but throws before more than the limits is in memory. */
class BoundedDecoder extends Y.UpdateDecoderV1 {
  #parts = 0;
  #windows = 0;
  #deletes = 0;

  override readInfo(): number {
    this.#counted();
    return super.readInfo();
  }

  override readClient(): number {
    this.#windows += 1;
    if (this.#windows > mostWindows) throw new RangeError('too many windows');
    return super.readClient();
  }

  override readDsClock(): number {
    this.#deletes += 1;
    if (this.#deletes > mostDeletes) throw new RangeError('too much is deleted');
    return super.readDsClock();
  }

  override readAny(): unknown {
    const { restDecoder: rest } = this;
    const sign = rest.arr[rest.pos];
    if (sign === listSign) return Array.from({ length: this.#lengthAfterSign() }, () => this.readAny());
    if (sign === recordSign) return Object.fromEntries(Array.from({ length: this.#lengthAfterSign() }, () => [readVarString(rest), this.readAny()]));
    this.#counted();
    return readAny(rest);
  }

  #lengthAfterSign(): number {
    this.restDecoder.pos += 1;
    const length = readVarUint(this.restDecoder);
    this.#counted(length);
    return length;
  }

  #counted(parts = 1): void {
    this.#parts += parts;
    if (this.#parts > mostParts) throw new RangeError('too much at once');
  }
}

/**
 * Whether everything that a struct builds on is known, counting the structs before it. Yjs would silently put the others aside:
 * acknowledged, but in no plan.
 */
function continues(known: Map<number, number>, struct: Y.Item | Y.GC | { readonly id: Y.ID; readonly length: number }, mayWriteAs: (client: number) => boolean): boolean {
  if (!(struct instanceof Y.Item) && !(struct instanceof Y.GC)) return false;
  const { client, clock } = struct.id;
  const next = known.get(client) ?? 0;
  if (clock > next) return false;
  if (clock + struct.length > next && !mayWriteAs(client)) return false;
  known.set(client, Math.max(next, clock + struct.length));
  return true;
}

function deletesFit(known: ReadonlyMap<number, number>, deletes: ReturnType<typeof Y.decodeUpdate>['ds']): boolean {
  return [...deletes.clients].every(([client, ranges]) => ranges.every(({ clock, len }) => clock + len <= (known.get(client) ?? 0)));
}

function itemFits(item: Y.Item): boolean {
  // In decoded form the parent is a root's name, an id, or null where it follows from a neighbour that was checked already.
  const parent: unknown = item.parent;
  if (typeof parent === 'string' && !roots.has(parent)) return false;
  if (parent !== null && (item.parentSub === null || item.parentSub.length > longestKey)) return false;
  const { content } = item;
  if (parent === picturesRoot) return content instanceof Y.ContentDeleted || pictureFits(item.parentSub, content);
  if (content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentType) return content.type instanceof Y.Map;
  // Values that one window wrote over each other, kept for its undo, arrive as one content of several.
  return content instanceof Y.ContentAny && content.arr.every((value) => valueFits(value));
}

/** Pictures are written once and never replaced, so each names its place. */
function pictureFits(name: string | null, content: Y.Item['content']): boolean {
  const bytes: unknown = content instanceof Y.ContentBinary ? content.content : undefined;
  return bytes instanceof Uint8Array && pictureSize(bytes) !== undefined && pictureNameOf(bytes) === name;
}

/** A text, a number, or a list or record of these. */
function valueFits(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.length <= longestText;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return true;
  if (typeof value !== 'object' || depth > 1 || value instanceof Uint8Array) return false;
  const entries = Object.entries(value);
  return entries.length <= mostEntries && entries.every(([key, entry]) => key.length <= longestKey && valueFits(entry, depth + 1));
}
