import { entriesOf, numberOf, type Item, type Plan } from './plan.ts';

const known = new WeakMap<object, ReadonlyMap<string, number>>();

/** Which items were brought forward (above 0) or sent back (below); undefined where none was. The same map for the same entries. */
export function stackingOf(plan: Pick<Plan, 'registers'>): ReadonlyMap<string, number> | undefined {
  const entries = plan.registers.stacking;
  if (!entries) return undefined;
  const found = known.get(entries) ?? new Map(Object.entries(entriesOf(plan, 'stacking')).map(([id, fields]) => [id, numberOf(fields, 'place') ?? 0]));
  known.set(entries, found);
  return found;
}

/** The order in which items lie over each other, the lowest first, by their places. */
export function lowestFirst(placeOf: (id: string) => number): (one: Item, other: Item) => number {
  return (one, other) => placeOf(one.id) - placeOf(other.id) || one.order - other.order || (one.id < other.id ? -1 : 1);
}

/** Items from the lowest to the one on top, as the canvas stacks them. */
export function stacked(plan: Pick<Plan, 'registers'>, items: readonly Item[]): readonly Item[] {
  const places = stackingOf(plan);
  return [...items].sort(lowestFirst((id) => places?.get(id) ?? 0));
}
