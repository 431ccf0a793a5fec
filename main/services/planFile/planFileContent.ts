import type * as Y from 'yjs';
import type { History } from '../../../shared/history/history.ts';
import type { Failure } from '../../../shared/messages/failures.ts';

/** Everything that a plan file holds, in memory. The caller owns `doc` and destroys it. */
export interface PlanFileContent {
  readonly doc: Y.Doc;
  /** What the file calls this plan, whatever its path; absent in files from before plans had ids. */
  readonly planId?: string;
  readonly history: History;
  /** Logo and pictures by file name, without `assets/`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The format that the file was written in. */
  readonly formatVersion: number;
  /** Why it may only be read: `file-newer`. */
  readonly readOnly?: Failure;
}

/** The newest format that this Kehys reads and writes. */
export const currentFormat = 3;

/** The oldest format whose readers find all of a file in which the document is one entry: what such a file says that it is. */
export const wholeDocumentFormat = 2;

/** The largest plan file that is opened, bytes. */
export const largestFile = 64 * 1024 * 1024;

/** Names of the entries of a plan file. */
export const entryNames = {
  manifest: 'kehys.json',
  document: 'document.yjs2',
  /** Instead of the document, from format 3 on: what it was, and what came since. */
  base: 'document/base.yjs2',
  since: 'document/since.yjs2',
  plan: 'plan.json',
  signOffs: 'history/signoffs.json',
  history: 'history/revisions.json',
  states: 'history/states/',
  assets: 'assets/',
} as const;

/** Entries of format 1 that are no more. */
export const formerEntryNames = {
  document: 'document.yjs',
  revisions: 'history/revisions/',
  objects: 'history/objects/',
  thinned: 'history/thinned.json',
} as const;

/** An id that stays with a plan: letters and digits, drawn at random when the plan is made. */
export function isPlanId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9]{8,64}$/.test(value);
}

/** Names that an asset can have: no folders, nothing hidden, nothing that a file system could take for a path. */
export function isAssetName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/.test(name);
}
