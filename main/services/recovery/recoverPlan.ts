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

/** What the journal of a plan gave back. */
export interface RecoveredPlan {
  /** The file's history and what the journal remembers. */
  readonly history: History;
  /** What the plan now holds and its file lacks; undefined where that is nothing. */
  readonly recovered: RecoveredEdits | undefined;
  /** The journal's files, for the next journal to continue: they stay until the plan file holds their edits. */
  readonly continues: readonly string[];
}

/** A plan file, or a plan that holds all of it. */
type Continued = Pick<PlanFileContent, 'doc' | 'history' | 'planId'>;

/** The id of a plan file's document, which journals are kept for. A file without one is known by its path. */
export function planIdOf(content: Pick<PlanFileContent, 'planId'>, path: string): string {
  return content.planId ?? fileId(path);
}

/**
 * Whether a journal continues this file: it is of the same document, and the file holds what the journal was begun on. An
 * older copy that was put in the file's place does not, and neither does any file as far as an earlier Kehys' journal tells.
 */
export function continuesFile(journal: FoundJournal, content: Omit<Continued, 'history'>, path: string): boolean {
  if (journal.plan !== planIdOf(content, path)) return false;
  const held = Y.decodeStateVector(Y.encodeStateVector(content.doc));
  return journal.bases.every((base) => [...Y.decodeStateVector(base)].every(([author, clock]) => (held.get(author) ?? 0) >= clock));
}

/**
 * Plays what a crash kept from a plan file on the document that was read from it. Journals at its place that do not continue
 * this file are kept aside, where the person finds them: nothing is lost, and nothing is mixed.
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
