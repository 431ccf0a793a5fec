import { areaAt } from '../../../shared/plan/holders.ts';
import { isLocked } from '../../../shared/plan/locks.ts';
import type { Item, Plan } from '../../../shared/plan/plan.ts';
import type { Point } from '../canvasState.ts';
import { shownPlan } from '../scene/shownPlan.ts';

type Locks = Plan['registers']['locks'];

const known = new WeakMap<Plan['items'], { readonly locks: Locks; readonly takers: Pick<Plan, 'items'> }>();

/**
 * The areas of a plan as it is shown that take what is put on them, alone: all that is asked to find what takes a card. A folded
 * one takes what lies on its heading, and nothing where its cards would lie; a locked one nothing, since nobody could move it out
 * again. Picked once for each state of the items and locks.
 */
export function takersIn({ items }: Pick<Plan, 'items'>, locks: Locks): Pick<Plan, 'items'> {
  const last = known.get(items);
  if (last && last.locks === locks) return last.takers;
  const registers = locks ? { locks } : {};
  const takers = { items: new Map([...items].filter(([id, { type }]) => type === 'area' && !isLocked({ items, registers }, id))) };
  known.set(items, { locks, takers });
  return takers;
}

/** The same for a plan as it is. */
export function takersOf(plan: Plan): Pick<Plan, 'items'> {
  return takersIn(shownPlan(plan), plan.registers.locks);
}

/** The innermost area that takes what is put at a point of the canvas. */
export function takerAt(plan: Plan, point: Point): Item | undefined {
  return areaAt(takersOf(plan), point);
}
