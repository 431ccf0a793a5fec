import type { Host } from '../../shared/contract/host.ts';
import { clipOf, pasteClip } from '../../shared/edits/clips.ts';
import { replacePlan } from '../../shared/edits/replacePlan.ts';
import type { Change } from '../../shared/history/change.ts';
import { itemNameIn } from '../../shared/history/comparePlans.ts';
import { takeBack } from '../../shared/history/takeBack.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import { cornerOf } from '../../shared/plan/geometry.ts';
import { showFailure, showNotice } from '../session/notices.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import { selectItems, type ViewedRevision } from '../session/windowState.ts';
import { viewNow } from './showRevision.ts';

/** How far beside the one that stands today a copy of its past self is laid, canvas units. */
const beside = 40;

/**
 * Brings items of a revision into the plan as it is now, in one step of undo: what is gone comes back as itself, with its links;
 * of what still stands a copy is laid beside it, as it was then.
 */
export async function bringToday(host: Host, session: PlanEditor, { id, plan: then }: ViewedRevision, ids: readonly string[]): Promise<void> {
  const kept = await session.onceSettled(() => host.call('history.keep', { session: session.id, revision: id }));
  if (!kept.ok) return showFailure(kept.failure);
  viewNow();
  const gone = ids.filter((item) => !session.plan.items.has(item));
  const standing = ids.filter((item) => session.plan.items.has(item));
  const removed = gone.flatMap((item): readonly Change[] => {
    const old = then.items.get(item);
    return old ? [{ kind: 'itemRemoved', item: itemNameIn(then, old) }] : [];
  });
  const brought = session.step(() => {
    const back = removed.length > 0 && session.edit(replacePlan, takeBack(session.plan, then, removed)).ok ? gone : [];
    const copies = standing.flatMap((item) => {
      const old = then.items.get(item);
      if (!old) return [];
      const { x, y } = cornerOf(then, old);
      const pasted = session.edit(pasteClip, { clip: clipOf(then, [item]), at: { x: x + beside, y: y + beside } });
      return pasted.ok ? pasted.value : [];
    });
    return [...back, ...copies];
  });
  if (brought.length === 0) return;
  selectItems(brought);
  showNotice(historyPanelTexts.broughtToday, { count: brought.length });
}
