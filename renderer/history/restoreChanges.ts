import { replacePlan } from '../../shared/edits/replacePlan.ts';
import type { Change } from '../../shared/history/change.ts';
import type { Host } from '../../shared/contract/host.ts';
import { takeBack } from '../../shared/history/takeBack.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { selectItems, useWindowState } from '../session/windowState.ts';
import { readRevision } from './readRevision.ts';
import { viewNow } from './showRevision.ts';

/**
 * Makes chosen parts of the plan again what they were in a revision: one step of undo. How the plan stands now is kept first,
 * and where the person is known the outcome is a revision too. Answers whether it was done.
 */
export async function restoreChanges(host: Host, session: PlanEditor, revision: string, changes: readonly Change[]): Promise<boolean> {
  const before = await readRevision(host, session.id, revision);
  const kept = before.ok ? await session.onceSettled(() => host.call('history.keep', { session: session.id, revision })) : before;
  if (!before.ok || !kept.ok) {
    if (!kept.ok) showFailure(kept.failure);
    return false;
  }
  viewNow();
  const restored = session.edit(replacePlan, takeBack(session.plan, before.value, changes));
  if (!restored.ok) return false;
  const back = changes.flatMap((change) => (change.kind === 'itemRemoved' && session.plan.items.has(change.item.id) ? [change.item.id] : []));
  if (back.length > 0) selectItems(back);
  const author = useWindowState.getState().preferences.author.trim();
  if (author !== '') {
    const recorded = await session.onceSettled(() => host.call('history.record', { session: session.id, label: '', author, reason: '', restoredFrom: revision }));
    if (!recorded.ok) showFailure(recorded.failure);
  }
  showNotice(historyPanelTexts.partsRestored, { count: changes.length });
  return true;
}
