import { boxOf, membersOf } from '../../../shared/plan/geometry.ts';
import type { Box, Plan } from '../../../shared/plan/plan.ts';

/** A direction on the canvas: one of the two is 1 or −1, the other 0. */
export type Direction = readonly [x: number, y: number];

/** How much more a step aside counts than one ahead: what lies straight ahead comes first. */
const aside = 3;

/**
 * The part that lies next in a direction, as the eye would go: cards go to cards wherever they are, areas to areas.
 * Undefined where there is none.
 */
export function neighbourOf(plan: Pick<Plan, 'items'>, id: string, [x, y]: Direction): string | undefined {
  const start = plan.items.get(id);
  if (!start) return undefined;
  const from = middleOf(boxOf(plan, start));
  const inside = start.type === 'area' ? membersOf(plan, id) : new Set<string>();
  let best: { readonly id: string; readonly cost: number } | undefined;
  for (const item of plan.items.values()) {
    if (item.id === id || inside.has(item.id) || (item.type === 'area') !== (start.type === 'area')) continue;
    const to = middleOf(boxOf(plan, item));
    const ahead = (to.x - from.x) * x + (to.y - from.y) * y;
    const across = Math.abs((to.x - from.x) * y) + Math.abs((to.y - from.y) * x);
    if (ahead <= 1 || across > ahead * 2 + 1) continue;
    const cost = ahead + across * aside;
    if (!best || cost < best.cost) best = { id: item.id, cost };
  }
  return best?.id;
}

function middleOf({ x, y, width, height }: Box): { readonly x: number; readonly y: number } {
  return { x: x + width / 2, y: y + height / 2 };
}
