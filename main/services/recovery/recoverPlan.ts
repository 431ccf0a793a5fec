import * as Y from 'yjs';
import { comparePlans } from '../../../shared/history/comparePlans.ts';
import { mergeHistories, type History } from '../../../shared/history/history.ts';
import type { RecoveredEdits } from '../../../shared/history/recoveredEdits.ts';
import { planOf } from '../../../shared/plan/livePlan.ts';
import { fileId } from '../disk/fileId.ts';
import type { PlanFileContent } from '../planFile/planFile.ts';
import { holdsAllOf, isSamePlan } from '../session/samePlan.ts';
import { readJournals, setAside, type FoundJournal } from './foundJournals.ts';
import { journalKey, removeFiles } from './journalFiles.ts';
import { replayJournal } from './replayJournal.ts';

/** What a plan's journal brought back. */
export interface RecoveredPlan {
  /** The file's history joined with the journal's. */
  readonly history: History;
  /** What the plan now holds and its file lacks; undefined where there is nothing. */
  readonly recovered: RecoveredEdits | undefined;
  /** The journal's files, for the next journal to continue; they stay until the plan file holds their edits. */
  readonly continues: readonly string[];
}

/** A plan file, or a plan that holds everything in it. */
type Continued = Pick<PlanFileContent, 'doc' | 'history' | 'planId'>;

/** The id under which journals keep a plan file's document. A file without an id is known by its path. */
export function planIdOf(content: Pick<PlanFileContent, 'planId'>, path: string): string {
  return content.planId ?? fileId(path);
}

/**
 * Whether a journal continues this file: both are of the same document, and the file holds everything that the journal builds on.
 * An older copy in the file's place does not, and no file does for a journal of an earlier version.
 */
export function continuesFile(journal: FoundJournal, content: Omit<Continued, 'history'>, path: string): boolean {
  if (journal.plan !== planIdOf(content, path)) return false;
  const held = Y.decodeStateVector(Y.encodeStateVector(content.doc));
  return journal.bases.every((base) => [...Y.decodeStateVector(base)].every(([author, clock]) => (held.get(author) ?? 0) >= clock));
}

/**
 * Applies the edits that a crash kept from a plan file to the document read from it. Journals at its path that do not continue this
 * file are moved aside and offered as recoveries, so that nothing is lost or mixed.
 */
export async function recoverPlan(folder: string, path: string, content: Continued): Promise<RecoveredPlan> {
  const found = await readJournals(folder, journalKey(path));
  const [journal] = found.filter((one) => continuesFile(one, content, path));
  await setAside(folder, found.filter((one) => one !== journal));
  const nothing = { history: content.history, recovered: undefined, continues: [] };
  if (!journal) return nothing;
  const replayed = replayJournal(journal);
  try {
    if (!isSamePlan(replayed.doc, content.doc)) {
      await setAside(folder, [journal]);
      return nothing;
    }
    const names = journal.files.map(({ name }) => name);
    const history = mergeHistories(content.history, replayed.history);
    if (holdsAllOf(content.doc, replayed.doc) && remembersAsMuchAs(content.history, history)) {
      await removeFiles(folder, names);
      return nothing;
    }
    const before = planOf(content.doc);
    Y.applyUpdate(content.doc, Y.encodeStateAsUpdate(replayed.doc));
    const recovered = { time: journal.time, changes: comparePlans(before, planOf(content.doc)), revisions: addedRevisions(content.history, history) };
    return { history, recovered, continues: names };
  } finally {
    replayed.doc.destroy();
  }
}

function addedRevisions(known: History, recovered: History): RecoveredEdits['revisions'] {
  return [...recovered.revisions.values()]
    .filter(({ id, kind }) => kind !== 'automatic' && !known.revisions.has(id))
    .sort((one, other) => (one.time < other.time ? -1 : 1))
    .map(({ label, author }) => ({ label, author }));
}

function remembersAsMuchAs(one: History, other: History): boolean {
  return one.revisions.size >= other.revisions.size && one.signOffs.length >= other.signOffs.length;
}
