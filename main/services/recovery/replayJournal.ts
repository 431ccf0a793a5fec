import * as Y from 'yjs';
import { emptyHistory, mergeHistories, type History } from '../../../shared/history/history.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { unpackPlanFile } from '../planFile/planFile.ts';
import type { FoundJournal } from './foundJournals.ts';
import { decodeHistory } from './journaledHistory.ts';

/** The document and the history of a journal alone. The caller owns the document. */
export function replayJournal(journal: FoundJournal): { readonly doc: Y.Doc; readonly history: History } {
  const doc = createYDoc();
  let history = emptyHistory;
  for (const update of journal.updates) Y.applyUpdate(doc, update);
  for (const bytes of journal.planFiles) {
    const file = unpackPlanFile(bytes, journal.title);
    if (!file.ok) continue;
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(file.value.doc));
    file.value.doc.destroy();
    history = mergeHistories(history, file.value.history);
  }
  for (const bytes of journal.histories) history = mergeHistories(history, decodeHistory(bytes));
  return { doc, history };
}
