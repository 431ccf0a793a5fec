import { migrateToPacks } from './migrateToPacks.ts';
import type { ZipEntries } from './zipReader.ts';

/** One step from a format to the next, over a file's entries as they were written. */
export interface Migration {
  /** The format that it makes; it takes the one before. */
  readonly to: number;
  /** What changes, for whoever reads the list. */
  readonly name: string;
  migrate(entries: ZipEntries): ZipEntries;
}

/** All steps, oldest first. */
export const migrations: readonly Migration[] = [
  { to: 2, name: 'history in packs of deltas', migrate: migrateToPacks },
  // One entry for the document is read as ever.
  { to: 3, name: 'the document as what it was and what came since', migrate: (entries) => entries },
];

/** A file's entries in the newest format that the steps reach. */
export function migrated(entries: ZipEntries, format: number, steps: readonly Migration[] = migrations): ZipEntries {
  return steps.filter((step) => step.to > format).reduce((before, step) => step.migrate(before), entries);
}
