import * as Y from 'yjs';
import type { PlanFileContent } from '../planFile/planFileContent.ts';

/**
 * Whether two documents are copies of one plan: they share a Yjs client, whose id is drawn at random each time a document is
 * opened. Merging other documents would mix two plans.
 */
export function isSamePlan(one: Y.Doc, other: Y.Doc): boolean {
  return shareAuthor(authorsOf(one), authorsOf(other));
}

/**
 * Whether two plan files are copies of one plan. Clients are random, but two plans made by one program can begin with the same one:
 * then their ids differ, and no revision of one is in the other.
 */
export function areCopies(one: Copied, other: Copied): boolean {
  if (!isSamePlan(one.doc, other.doc)) return false;
  const haveIds = one.planId !== undefined && other.planId !== undefined;
  if (!haveIds || one.planId === other.planId || one.history.revisions.size === 0 || other.history.revisions.size === 0) return true;
  const known = (id: string): boolean => other.history.revisions.has(id) || other.history.thinned.has(id);
  return [...one.history.revisions.keys(), ...one.history.thinned.keys()].some(known);
}

type Copied = Pick<PlanFileContent, 'doc' | 'history' | 'planId'>;

/** Whether a state vector belongs to a copy of this document; either may be empty. */
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

/** Whether two documents hold the same edits. */
export function isSameState(one: Y.Doc, other: Y.Doc): boolean {
  return Y.equalSnapshots(Y.snapshot(one), Y.snapshot(other));
}

/** Whether a document holds everything that another holds. */
export function holdsAllOf(one: Y.Doc, other: Y.Doc): boolean {
  return holdsUpdate(one, Y.encodeStateAsUpdate(other));
}

/** Whether a document holds everything in a Yjs update. */
export function holdsUpdate(doc: Y.Doc, update: Uint8Array): boolean {
  return Y.snapshotContainsUpdate(Y.snapshot(doc), update);
}
