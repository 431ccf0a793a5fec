import { basename } from 'node:path';
import type * as Y from 'yjs';
import type { Recovery } from '../../../shared/contract/contract.ts';
import type { History } from '../../../shared/history/history.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { withoutEnding } from '../disk/fileNames.ts';
import { isLockedHere } from '../disk/fileLock.ts';
import { replayJournal } from '../session/openPlanSession.ts';
import { journalKey, journalKeys, readJournal, removeJournal, type FoundJournal } from './recoveryJournal.ts';
import type { SessionPorts } from '../session/sessionPorts.ts';

/** A plan put together from a journal alone. */
export interface RecoveredPlan {
  readonly name: string;
  readonly doc: Y.Doc;
  readonly history: History;
}

/**
 * Edits that a crash kept from their plan file and that opening the file cannot bring back, because it is gone, damaged or
 * another plan's by now. (A plan that opens takes in its own journal by itself.)
 */
export async function listRecoveries(ports: SessionPorts, isOpen: (path: string) => boolean): Promise<readonly Recovery[]> {
  const recoveries: Recovery[] = [];
  for (const key of await journalKeys(ports.recoveryFolder)) {
    const journal = await readJournal(ports.recoveryFolder, key).catch(() => undefined);
    if (!journal || !(await isLeftOver(journal, ports, isOpen))) continue;
    const { path, title } = journal.about;
    const name = withoutEnding(basename(path));
    recoveries.push({ id: key, name, title: title || name, time: journal.time });
  }
  return recoveries.sort((one, other) => (one.time < other.time ? 1 : -1));
}

async function isLeftOver({ key, about }: FoundJournal, ports: SessionPorts, isOpen: (path: string) => boolean): Promise<boolean> {
  if (key !== journalKey(about.path)) return true;
  if (isOpen(about.path) || (await isLockedHere(about.path, ports.lock))) return false;
  const read = await ports.disk.read(about.path);
  if (read.ok) read.value.doc.destroy();
  return !read.ok;
}

/** The plan that a journal holds; fails with `recovery-missing`. */
export async function readRecovery(ports: SessionPorts, id: string): Promise<Result<RecoveredPlan>> {
  const journal = await readJournal(ports.recoveryFolder, id);
  if (!journal) return failed('recovery-missing');
  return success({ name: withoutEnding(basename(journal.about.path)), ...replayJournal(journal) });
}

export function discardRecovery(ports: SessionPorts, id: string): Promise<void> {
  return removeJournal(ports.recoveryFolder, id);
}
