import { boxOf } from './geometry.ts';
import type { Box, Item, Plan } from './plan.ts';

/** Items as a page is read, wherever on the canvas they lie: {@link byRows}. */
export function inRows(plan: Pick<Plan, 'items'>, items: readonly Item[]): readonly Item[] {
  return byRows(items, (item) => boxOf(plan, item));
}

/** All items as a page is read: each area followed by what it holds, in rows from top left. */
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
 * What lies in boxes, row by row, each from left to right. Whose top is beside the upper half of the first of a row, and the other way
 * round, is of that row: nobody lays notes out to the pixel, and beside something tall several rows have room.
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
