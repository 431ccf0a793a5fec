import { basename } from 'node:path';
import type * as Y from 'yjs';
import type { Recovery } from '../../../shared/contract/contract.ts';
import type { History } from '../../../shared/history/history.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { withoutEnding } from '../disk/fileNames.ts';
import { isLockedHere } from '../disk/fileLock.ts';
import type { SessionPorts } from '../session/sessionPorts.ts';
import { readJournals, type FoundJournal } from './foundJournals.ts';
import { isAside, removeFiles } from './journalFiles.ts';
import { continuesFile } from './recoverPlan.ts';
import { replayJournal } from './replayJournal.ts';

/** A plan made from a journal alone. */
export interface RescuedPlan {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly history: History;
}

/** Where recoveries are found. */
export interface RecoveryPorts {
  readonly session: SessionPorts;
  /** Whether the plan at this path is open here; its journal is then in use. */
  readonly isOpen: (path: string) => boolean;
}

/**
 * Edits that a crash kept from their plan file and that opening cannot bring back, because the file is gone, damaged, older, or
 * another plan's. (A plan that opens takes in its own journal.)
 */
export async function listRecoveries(ports: RecoveryPorts): Promise<readonly Recovery[]> {
  const recoveries = (await leftOverJournals(ports)).map(({ id, path, title, time }) => {
    const name = withoutEnding(basename(path));
    return { id, name, title: title || name, time };
  });
  return recoveries.sort((one, other) => (one.time < other.time ? 1 : -1));
}

async function leftOverJournals(ports: RecoveryPorts): Promise<readonly FoundJournal[]> {
  const leftOver: FoundJournal[] = [];
  for (const journal of await readJournals(ports.session.recoveryFolder)) {
    if (await isLeftOver(journal, ports)) leftOver.push(journal);
  }
  return leftOver;
}

async function isLeftOver(journal: FoundJournal, { session, isOpen }: RecoveryPorts): Promise<boolean> {
  const { key, path } = journal;
  if (isAside(key)) return true;
  if (isOpen(path) || (await isLockedHere(path, session.lock))) return false;
  const read = await session.disk.read(path);
  if (!read.ok) return true;
  const continues = continuesFile(journal, read.value, path);
  read.value.doc.destroy();
  return !continues;
}

/** The plan that a journal holds; fails with `recovery-missing`. */
export async function readRecovery(ports: RecoveryPorts, id: string): Promise<Result<RescuedPlan>> {
  const journal = (await leftOverJournals(ports)).find((one) => one.id === id);
  if (!journal) return failed('recovery-missing');
  return success({ name: withoutEnding(basename(journal.path)), ...replayJournal(journal) });
}

export async function discardRecovery(ports: RecoveryPorts, id: string): Promise<void> {
  const journal = (await leftOverJournals(ports)).find((one) => one.id === id);
  await removeFiles(ports.session.recoveryFolder, journal?.files.map(({ name }) => name) ?? []);
}
