import type * as Y from 'yjs';
import type { History } from '../../../shared/history/history.ts';
import type { Failure } from '../../../shared/messages/failures.ts';

/** Everything that a plan file holds, in memory. The caller owns `doc` and destroys it. */
export interface PlanFileContent {
  readonly doc: Y.Doc;
  /** The plan's own id, whatever its path; absent in files from before plans had ids. */
  readonly planId?: string;
  readonly history: History;
  /** Logo and pictures by file name, without `assets/`. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  /** The format that the file was written in. */
  readonly formatVersion: number;
  /** Why it is read-only: `file-newer`. */
  readonly readOnly?: Failure;
}

/** The newest format that this Kehys reads and writes. */
export const currentFormat = 3;

/** The format of files in which the document is one entry: readers of this format find all of it. */
export const wholeDocumentFormat = 2;

/** The largest plan file that is opened, bytes. */
export const largestFile = 64 * 1024 * 1024;

/** Names of the entries of a plan file. */
export const entryNames = {
  manifest: 'kehys.json',
  document: 'document.yjs2',
  /** From format 3 on, in place of the document: the base, and the changes since. */
  base: 'document/base.yjs2',
  since: 'document/since.yjs2',
  plan: 'plan.json',
  signOffs: 'history/signoffs.json',
  history: 'history/revisions.json',
  states: 'history/states/',
  assets: 'assets/',
} as const;

/** Entries of format 1 that later formats do not have. */
export const formerEntryNames = {
  document: 'document.yjs',
  revisions: 'history/revisions/',
  objects: 'history/objects/',
  thinned: 'history/thinned.json',
} as const;

/** Whether a value is a plan id: random letters and digits, given when the plan is made. */
export function isPlanId(value: unknown): value is string {
  return typeof value === 'string' && /^[A-Za-z0-9]{8,64}$/.test(value);
}

/** Whether an asset can have this name: no folders, nothing hidden, nothing that a file system takes for a path. */
export function isAssetName(name: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9._-]{0,99}$/.test(name);
}
