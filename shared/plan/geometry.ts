import type { Box, Item, Plan } from './plan.ts';

/** An item's corner on the canvas: its own and those of all its areas added up. */
export function cornerOf(plan: Pick<Plan, 'items'>, item: Item): { readonly x: number; readonly y: number } {
  let { x, y } = item;
  let area = item.area === null ? undefined : plan.items.get(item.area);
  while (area) {
    x += area.x;
    y += area.y;
    area = area.area === null ? undefined : plan.items.get(area.area);
  }
  return { x, y };
}

/** An item's box on the canvas. */
export function boxOf(plan: Pick<Plan, 'items'>, item: Item): Box {
  return { ...cornerOf(plan, item), width: item.width, height: item.height };
}

export function boxesOverlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

/** Whether a box lies inside another one; edges may touch. */
export function isWithin(box: Box, around: Box): boolean {
  return box.x >= around.x && box.y >= around.y && box.x + box.width <= around.x + around.width && box.y + box.height <= around.y + around.height;
}

/** The smallest box around all of these, or undefined where there are none. */
export function boxAround(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of boxes) {
    if (x < left) left = x;
    if (y < top) top = y;
    if (x + width > right) right = x + width;
    if (y + height > bottom) bottom = y + height;
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The ids of everything inside an area, at any depth. Empty for other items. */
export function membersOf(plan: Pick<Plan, 'items'>, areaId: string): ReadonlySet<string> {
  if (plan.items.get(areaId)?.type !== 'area') return new Set();
  const members = new Set<string>();
  const queue = [areaId];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    for (const item of plan.items.values()) {
      if (item.area === next && !members.has(item.id)) {
        members.add(item.id);
        if (item.type === 'area') queue.push(item.id);
      }
    }
  }
  return members;
}

/** The ring with the names of its poles, centred at (0, 0). Nothing is laid over it. */
export const ringBox: Box = { x: -520, y: -420, width: 1040, height: 840 };
/** The radius of the outermost circle; the rest of the box is for the names. */
export const ringRadius = 324;
