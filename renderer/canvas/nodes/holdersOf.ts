import type { Plan } from '../../../shared/plan/plan.ts';

const known = new WeakMap<Plan['items'], ReadonlySet<string>>();

/** The areas that hold anything; found once for each state of the items, not once for each area. */
export function holdersOf(items: Plan['items']): ReadonlySet<string> {
  const found = known.get(items);
  if (found) return found;
  const holders = new Set<string>();
  for (const { area } of items.values()) if (area !== null) holders.add(area);
  known.set(items, holders);
  return holders;
}
