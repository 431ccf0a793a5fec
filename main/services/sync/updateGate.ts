import * as Y from 'yjs';
import { longestText } from '../../../shared/framework/field.ts';
import { createYDoc, planDocument } from '../../../shared/plan/planDocument.ts';

const roots: ReadonlySet<string> = new Set(planDocument(createYDoc()).doc.share.keys());
const longestKey = 200;
const mostEntries = 1_000;

/**
 * Whether a peer's Yjs update can be part of a plan: it writes only the document's own roots, keys of maps, and plain values
 * of sensible size. What an older or newer Kehys writes passes; lists, rich texts, nested documents and bytes do not.
 * False, too, for what is no update at all.
 */
export function fitsPlan(update: Uint8Array): boolean {
  try {
    return Y.decodeUpdate(update).structs.every((struct) => !(struct instanceof Y.Item) || itemFits(struct));
  } catch {
    return false;
  }
}

function itemFits(item: Y.Item): boolean {
  // As decoded, the parent is a root's name, an id, or null where it follows from a neighbour that was checked before.
  const parent: unknown = item.parent;
  if (typeof parent === 'string' && !roots.has(parent)) return false;
  if (parent !== null && (item.parentSub === null || item.parentSub.length > longestKey)) return false;
  const { content } = item;
  if (content instanceof Y.ContentDeleted) return true;
  if (content instanceof Y.ContentType) return content.type instanceof Y.Map;
  return content instanceof Y.ContentAny && content.arr.length === 1 && content.arr.every((value) => valueFits(value));
}

/** A text, a number, or a list or record of those. */
function valueFits(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.length <= longestText;
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return true;
  if (typeof value !== 'object' || depth > 1 || value instanceof Uint8Array) return false;
  const entries = Object.entries(value);
  return entries.length <= mostEntries && entries.every(([key, entry]) => key.length <= longestKey && valueFits(entry, depth + 1));
}
