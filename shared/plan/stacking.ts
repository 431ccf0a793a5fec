import { entriesOf, numberOf, type Item, type Plan } from './plan.ts';

const known = new WeakMap<object, ReadonlyMap<string, number>>();

/** The items that were brought forward (above 0) or sent back (below), by id; undefined where none was. The same map for the same entries. */
export function stackingOf(plan: Pick<Plan, 'registers'>): ReadonlyMap<string, number> | undefined {
  const entries = plan.registers.stacking;
  if (!entries) return undefined;
  const found = known.get(entries) ?? new Map(Object.entries(entriesOf(plan, 'stacking')).map(([id, fields]) => [id, numberOf(fields, 'place') ?? 0]));
  known.set(entries, found);
  return found;
}

/** Compares items by their stacking places, the lowest first. */
export function lowestFirst(placeOf: (id: string) => number): (one: Item, other: Item) => number {
  return (one, other) => placeOf(one.id) - placeOf(other.id) || one.order - other.order || (one.id < other.id ? -1 : 1);
}

/** Items in the canvas's stacking order, the lowest first. */
export function stacked(plan: Pick<Plan, 'registers'>, items: readonly Item[]): readonly Item[] {
  const places = stackingOf(plan);
  return [...items].sort(lowestFirst((id) => places?.get(id) ?? 0));
}
