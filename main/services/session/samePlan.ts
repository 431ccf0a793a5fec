import * as Y from 'yjs';

/**
 * Whether two documents are copies of one plan: they share an author, whose id Yjs draws at random for each document
 * that is ever opened. Merging others would mix two strangers' plans.
 */
export function isSamePlan(one: Y.Doc, other: Y.Doc): boolean {
  const authors = Y.decodeStateVector(Y.encodeStateVector(other));
  return [...Y.decodeStateVector(Y.encodeStateVector(one)).keys()].some((author) => authors.has(author));
}

/** Whether two documents hold exactly the same edits. */
export function isSameState(one: Y.Doc, other: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other));
}

/** Whether a document holds everything that another one does. */
export function holdsAllOf(one: Y.Doc, other: Y.Doc): boolean {
  return holdsUpdate(one, Y.encodeStateAsUpdate(other));
}

/** Whether a document holds everything that a Yjs update brings. */
export function holdsUpdate(doc: Y.Doc, update: Uint8Array): boolean {
  return Y.snapshotContainsUpdate(Y.snapshot(doc), update);
}
