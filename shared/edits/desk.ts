import type * as Y from 'yjs';
import type { PlanView } from '../plan/planView.ts';
import type { Desk } from './edit.ts';

const alphabet = '0123456789abcdefghijkmnpqrstuvwxyz';
const idLength = 12;

/** Ids of twelve letters (60 bits): short enough to read aloud, unique enough for every plan in the world. */
export function idSource(random: () => number): () => string {
  return () => Array.from({ length: idLength }, () => alphabet[Math.floor(random() * alphabet.length)]).join('');
}

/** A desk over a live view of a document. `random` gives numbers from 0 up to 1. */
export function deskOver(view: PlanView, random: () => number, origin: unknown = 'edit'): Desk & { readonly doc: Y.Doc } {
  return {
    document: view.document,
    doc: view.document.doc,
    plan: () => view.plan,
    newId: idSource(random),
    origin,
  };
}
