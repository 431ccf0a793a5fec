import type { History } from '../../../shared/history/history.ts';
import { historyFaults } from '../../../shared/history/verifyHistory.ts';
import type { Failure } from '../../../shared/messages/failures.ts';
import type { Language } from '../../../shared/messages/text.ts';
import { sha256 } from '../disk/sha256.ts';
import { Slice } from './slice.ts';

/**
 * What a person should know who opens a plan whose past was changed after it was recorded (`history-changed`); undefined where
 * nobody has touched it. It keeps no plan from opening. In slices, so that a long history does not hold up the process.
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
