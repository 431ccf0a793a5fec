import { boxOf } from './geometry.ts';
import type { Item, Plan } from './plan.ts';

/**
 * Items as a page is read, wherever on the canvas they lie: row by row, each from left to right. One whose middle is beside the
 * first of a row is of that row, for nobody lays notes out to the pixel.
 */
export function inRows(plan: Pick<Plan, 'items'>, items: readonly Item[]): readonly Item[] {
  const laid = items.map((item) => ({ item, box: boxOf(plan, item) })).sort((one, other) => one.box.y - other.box.y || one.box.x - other.box.x);
  const rows: (typeof laid)[] = [];
  for (const each of laid) {
    const row = rows.at(-1);
    const first = row?.[0]?.box;
    if (row && first && each.box.y + each.box.height / 2 < first.y + first.height) row.push(each);
    else rows.push([each]);
  }
  return rows.flatMap((row) => row.sort((one, other) => one.box.x - other.box.x).map(({ item }) => item));
}
