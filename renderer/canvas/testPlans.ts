import { deskOver } from '../../shared/edits/desk.ts';
import { addItem, type NewItem } from '../../shared/edits/items.ts';
import { addLink } from '../../shared/edits/links.ts';
import { createYDoc } from '../../shared/plan/planDocument.ts';
import { PlanView } from '../../shared/plan/planView.ts';

/** A plan made by real edits, for the tests of the canvas. */
export function planInHand() {
  const desk = deskOver(new PlanView(createYDoc()), Math.random);
  return {
    desk,
    add(item: NewItem): string {
      const added = addItem(desk, item);
      if (!added.ok) throw new Error(added.failure.code);
      return added.value;
    },
    link(from: string, to: string): string {
      const added = addLink(desk, { from, to });
      if (!added.ok) throw new Error(added.failure.code);
      return added.value;
    },
    get plan() {
      return desk.plan();
    },
  };
}
