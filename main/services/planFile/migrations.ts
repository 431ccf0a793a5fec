import { migrateToPacks } from './migrateToPacks.ts';
import type { ZipEntries } from './zipReader.ts';

/** One step from a format to the next, working on a file's entries. */
export interface Migration {
  /** The format that it makes from the one before. */
  readonly to: number;
  /** What changes, for the reader of this list. */
  readonly name: string;
  migrate(entries: ZipEntries): ZipEntries;
}

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [
  { to: 2, name: 'history in packs of deltas', migrate: migrateToPacks },
  // A document in one entry is still read.
  { to: 3, name: 'the document as what it was and what came since', migrate: (entries) => entries },
];

/** A file's entries brought to the newest format. */
export function migrated(entries: ZipEntries, format: number, steps: readonly Migration[] = migrations): ZipEntries {
  return steps.filter((step) => step.to > format).reduce((before, step) => step.migrate(before), entries);
}
