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

/** Items from the lowest to the one on top, as the canvas stacks them. */
export function stacked(plan: Pick<Plan, 'registers'>, items: readonly Item[]): readonly Item[] {
  const places = stackingOf(plan);
  const place = ({ id }: Item): number => places?.get(id) ?? 0;
  return [...items].sort((one, other) => place(one) - place(other) || one.order - other.order || (one.id < other.id ? -1 : 1));
}
