import * as Y from 'yjs';

/**
 * Whether two documents are copies of one plan: they share an author, whose id Yjs draws at random for each document
 * that is ever opened. Merging others would mix two strangers' plans.
 */
export function isSamePlan(one: Y.Doc, other: Y.Doc): boolean {
  return shareAuthor(authorsOf(one), authorsOf(other));
}

/** Whether a state vector is of a copy of this document's plan; one of the two may hold nothing yet. */
export function isOfPlan(state: Uint8Array, doc: Y.Doc): boolean {
  const [authors, known] = [Y.decodeStateVector(state), authorsOf(doc)];
  return authors.size === 0 || known.size === 0 || shareAuthor(authors, known);
}

function authorsOf(doc: Y.Doc): ReadonlyMap<number, number> {
  return Y.decodeStateVector(Y.encodeStateVector(doc));
}

function shareAuthor(one: ReadonlyMap<number, number>, other: ReadonlyMap<number, number>): boolean {
  return [...one.keys()].some((author) => other.has(author));
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
