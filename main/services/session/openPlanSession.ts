import { randomBytes } from 'node:crypto';
import { realpath } from 'node:fs/promises';
import { basename } from 'node:path';
import * as Y from 'yjs';
import { mergeHistories, type History } from '../../../shared/history/history.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { unpackPlanFile, type PlanFileContent } from '../planFile/planFile.ts';
import { Lease } from './lease.ts';
import { PlanSession } from './planSession.ts';
import { journalKey, nextGeneration, readJournal, removeJournal, setJournalAside, type FoundJournal } from '../recovery/recoveryJournal.ts';
import { holdsAllOf, isSamePlan } from './samePlan.ts';
import type { SessionPorts } from './sessionPorts.ts';

/**
 * Opens a plan file: takes its lock, reads it and adds what a crash kept from it. A file that cannot be written, that
 * another process edits or that a newer Kehys wrote opens for reading only. Fails as {@link PlanDisk.read} does.
 */
export async function openPlanSession(wanted: string, ports: SessionPorts): Promise<Result<PlanSession>> {
  const name = basename(wanted);
  const path = await realpath(wanted).catch(() => undefined);
  if (path === undefined) return failed('file-missing', { name });
  const lease = await Lease.open(path, ports);
  try {
    const opened = await readAndRecover(path, lease, ports);
    if (!opened.ok) await lease.close();
    return opened;
  } catch (error) {
    await lease.close();
    throw error;
  }
}

async function readAndRecover(
  path: string,
  lease: Lease,
  ports: SessionPorts,
): Promise<Result<PlanSession>> {
  const fingerprint = await ports.disk.fingerprint(path);
  if (!fingerprint) return failed('file-missing', { name: basename(path) });
  const read = await ports.disk.read(path);
  if (!read.ok) return read;
  if (read.value.readOnly) await lease.refuse(read.value.readOnly);
  const recovered = lease.readOnly ? undefined : await recover(path, read.value, ports);
  const session = new PlanSession(
    {
      path,
      content: recovered?.content ?? read.value,
      fingerprint,
      lease,
      isRecovered: recovered?.isRecovered ?? false,
      journalGeneration: await nextGeneration(ports.recoveryFolder, journalKey(path)),
      notices: recovered?.isRecovered ? [{ code: 'edits-recovered', details: { name: basename(path) } }] : [],
    },
    ports,
  );
  return success(session);
}

/** The content with the edits of its journal. The journal itself stays until a save holds them. */
async function recover(
  path: string,
  content: PlanFileContent,
  { recoveryFolder }: SessionPorts,
): Promise<{ readonly content: PlanFileContent; readonly isRecovered: boolean }> {
  const key = journalKey(path);
  const journal = await readJournal(recoveryFolder, key);
  if (!journal) return { content, isRecovered: false };
  const replayed = replayJournal(journal);
  if (!isSamePlan(replayed.doc, content.doc)) {
    await setJournalAside(recoveryFolder, key, `${key}x${randomBytes(4).toString('hex')}`);
    return { content, isRecovered: false };
  }
  const history = mergeHistories(content.history, replayed.history);
  const isRecovered = !holdsAllOf(content.doc, replayed.doc) || history.revisions.size > content.history.revisions.size || history.signOffs.length > content.history.signOffs.length;
  if (!isRecovered) {
    await removeJournal(recoveryFolder, key);
    return { content, isRecovered };
  }
  Y.applyUpdate(content.doc, Y.encodeStateAsUpdate(replayed.doc));
  return { content: { ...content, history }, isRecovered };
}

/** The document and the history that a journal holds by itself. */
export function replayJournal(journal: FoundJournal): { readonly doc: Y.Doc; readonly history: History } {
  const doc = createYDoc();
  let history: History = { revisions: new Map(), objects: new Map(), signOffs: [] };
  for (const update of journal.updates) Y.applyUpdate(doc, update);
  for (const bytes of journal.planFiles) {
    const file = unpackPlanFile(bytes, journal.about.title);
    if (!file.ok) continue;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(file.value.doc));
    history = mergeHistories(history, file.value.history);
  }
  return { doc, history };
}
