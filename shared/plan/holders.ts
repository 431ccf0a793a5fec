import { boxOf, membersOf } from './geometry.ts';
import type { Box, Item, Plan } from './plan.ts';

/** A place on the canvas. */
interface Point {
  readonly x: number;
  readonly y: number;
}

function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

function smallestFirst(one: Item, other: Item): number {
  return one.width * one.height - other.width * other.height;
}

/** The innermost area at a point of the canvas. */
export function areaAt(plan: Pick<Plan, 'items'>, point: Point): Item | undefined {
  return [...plan.items.values()]
    .filter((item) => item.type === 'area' && contains(boxOf(plan, item), point))
    .sort(smallestFirst)[0];
}

/**
 * The area that an item with this box belongs to: the innermost one around its middle. An area belongs to another only where it
 * fits inside as a whole, so that a large area that touches a small one is not swallowed by it.
 * @param moving items that move along, and so cannot hold it
 */
export function holderOf(plan: Pick<Plan, 'items'>, item: Pick<Item, 'id' | 'type'>, box: Box, moving: ReadonlySet<string>): string | null {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const own = item.type === 'area' ? membersOf(plan, item.id) : undefined;
  const areas = [...plan.items.values()].filter((area) => {
    if (area.type !== 'area' || area.id === item.id || own?.has(area.id) || moving.has(area.id)) return false;
    const holder = boxOf(plan, area);
    if (item.type !== 'area') return contains(holder, middle);
    return contains(holder, box) && contains(holder, { x: box.x + box.width, y: box.y + box.height });
  });
  return areas.sort(smallestFirst)[0]?.id ?? null;
}

/** The topmost card at a point of the canvas. */
export function cardAt(plan: Pick<Plan, 'items'>, point: Point, except: string): Item | undefined {
  return [...plan.items.values()]
    .filter((item) => item.type !== 'area' && item.id !== except && contains(boxOf(plan, item), point))
    .at(-1);
}
