import { z } from 'zod';
import type { History } from '../../../shared/history/history.ts';
import { hashSchema, revisionSchema, signOffSchema, thinnedRevisionSchema } from '../../../shared/history/historySchema.ts';
import type { Revision, SignOff, ThinnedRevision } from '../../../shared/history/revision.ts';
import { entryNames } from './planFileContent.ts';
import { parsedJson, textOfBytes } from './entryText.ts';
import type { ZipEntries } from './zipReader.ts';

const signOffsSchema = z.array(signOffSchema);
const thinnedSchema = z.array(thinnedRevisionSchema);

/** A history as far as it could be read, and the names of the entries that could not. */
export interface HistoryReading {
  readonly history: History;
  readonly unreadable: readonly string[];
}

/** The history among a file's entries. Hashes are compared by `verifyHistory`, not here. */
export function readHistory(entries: ZipEntries): HistoryReading {
  const revisions = new Map<string, Revision>();
  const objects = new Map<string, string>();
  let signOffs: readonly SignOff[] = [];
  let thinned: readonly ThinnedRevision[] = [];
  const unreadable: string[] = [];
  for (const [name, bytes] of entries) {
    if (name.startsWith(entryNames.revisions)) {
      const revision = revisionSchema.safeParse(parsedJson(bytes));
      if (revision.success) revisions.set(revision.data.id, revision.data);
      else unreadable.push(name);
    } else if (name.startsWith(entryNames.objects)) {
      const text = textOfBytes(bytes);
      const key = name.slice(entryNames.objects.length, -'.json'.length);
      if (text !== undefined && hashSchema.safeParse(key).success) objects.set(key, text);
      else unreadable.push(name);
    } else if (name === entryNames.signOffs) {
      const list = signOffsSchema.safeParse(parsedJson(bytes));
      if (list.success) signOffs = list.data;
      else unreadable.push(name);
    } else if (name === entryNames.thinned) {
      const list = thinnedSchema.safeParse(parsedJson(bytes));
      if (list.success) thinned = list.data;
      else unreadable.push(name);
    }
  }
  return { history: { revisions, objects, signOffs, thinned: new Map(thinned.map((each) => [each.id, each])) }, unreadable };
}
