import { editContextOf } from '../../shared/edits/editContext.ts';
import { addItem, type NewItem } from '../../shared/edits/items.ts';
import { addLink } from '../../shared/edits/links.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { LivePlan } from '../../shared/plan/livePlan.ts';

/** A plan made by real edits, for the tests of the canvas. */
export function planInHand() {
  const context = editContextOf(new LivePlan(createYDoc()), Math.random);
  return {
    context,
    add(item: NewItem): string {
      const added = addItem(context, item);
      if (!added.ok) throw new Error(added.failure.code);
      return added.value;
    },
    link(from: string, to: string): string {
      const added = addLink(context, { from, to });
      if (!added.ok) throw new Error(added.failure.code);
      return added.value;
    },
    get plan() {
      return context.plan();
    },
  };
}
