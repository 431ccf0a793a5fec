import type * as Y from 'yjs';
import type { LivePlan } from '../plan/livePlan.ts';
import type { EditContext } from './edit.ts';

const alphabet = '0123456789abcdefghijkmnpqrstuvwxyz';
const idLength = 12;

/** A source of ids of twelve letters (60 bits): short enough to read aloud, and unique. */
export function idSource(random: () => number): () => string {
  return () => {
    let id = '';
    while (id.length < idLength) id += alphabet.charAt(Math.floor(random() * alphabet.length));
    return id;
  };
}

/**
 * A context for edits to a live plan.
 * @param random gives numbers from 0 up to 1
 */
export function editContextOf(live: LivePlan, random: () => number, origin: unknown = 'edit'): EditContext & { readonly doc: Y.Doc } {
  return {
    document: live.document,
    doc: live.document.doc,
    plan: () => live.plan,
    newId: idSource(random),
    origin,
  };
}
