import type { History } from '../../../shared/history/history.ts';
import { historyFaults } from '../../../shared/history/verifyHistory.ts';
import type { Failure } from '../../../shared/messages/failures.ts';
import type { Language } from '../../../shared/messages/text.ts';
import { sha256 } from '../disk/sha256.ts';
import { Slice } from './slice.ts';

/**
 * The failure that tells a person who opens a plan that its past was changed after it was recorded (`history-changed`); undefined
 * where it was not. The plan opens all the same. Works in slices, so that a long history does not block the process.
 */
export async function changedPast(history: History, name: string, language: Language): Promise<Failure | undefined> {
  const slice = new Slice();
  const faults: string[] = [];
  for (const fault of historyFaults(history, sha256, language)) {
    if (fault !== undefined) faults.push(fault);
    await slice.mayEnd();
  }
  const [first] = faults;
  return first === undefined ? undefined : { code: 'history-changed', details: { name, count: faults.length, fault: first } };
}
