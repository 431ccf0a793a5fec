import { boxOf } from './geometry.ts';
import type { Box, Item, Plan } from './plan.ts';

/** Items in reading order by their places on the canvas: {@link byRows}. */
export function inRows(plan: Pick<Plan, 'items'>, items: readonly Item[]): readonly Item[] {
  return byRows(items, (item) => boxOf(plan, item));
}

/** All items of a plan in reading order, each area followed by what it holds. */
export function readingOrder(plan: Pick<Plan, 'items'>): readonly Item[] {
  const byArea = new Map<string | null, Item[]>();
  for (const item of plan.items.values()) {
    const members = byArea.get(item.area);
    if (members) members.push(item);
    else byArea.set(item.area, [item]);
  }
  const within = (area: string | null): readonly Item[] =>
    byRows(byArea.get(area) ?? [], (item) => item).flatMap((item) => (item.type === 'area' ? [item, ...within(item.id)] : [item]));
  return within(null);
}

/**
 * Boxes row by row, each row from left to right. A box belongs to a row if its top lies beside the upper half of the row's first
 * box, and the other way round: people do not align notes to the pixel, and several rows may stand beside a tall box.
 */
export function byRows<Laid>(all: readonly Laid[], boxFor: (one: Laid) => Box): readonly Laid[] {
  const laid = all.map((one) => ({ one, box: boxFor(one) })).sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
  const rows: (typeof laid)[] = [];
  for (const each of laid) {
    const row = rows.at(-1);
    const first = row?.[0]?.box;
    if (row && first && each.box.y - first.y < Math.min(each.box.height, first.height) / 2) row.push(each);
    else rows.push([each]);
  }
  return rows.flatMap((row) => row.sort((a, b) => a.box.x - b.box.x).map(({ one }) => one));
}
