import type { RegisterId } from '../framework/registers.ts';
import { entriesOf, numberOf, type FieldValues, type Plan } from './plan.ts';

/** The entries of a register that people put in order (by their `place`), in it; those without a place come last, by their ids. */
export function placedEntries(plan: Pick<Plan, 'registers'>, register: RegisterId): readonly (readonly [id: string, values: FieldValues])[] {
  const placeOf = (values: FieldValues): number => numberOf(values, 'place') ?? Infinity;
  return Object.entries(entriesOf(plan, register)).sort(([id, values], [otherId, other]) => compared(placeOf(values), placeOf(other)) || (id < otherId ? -1 : 1));
}

/** The place after the last one of a register. */
export function nextPlace(plan: Pick<Plan, 'registers'>, register: RegisterId): number {
  return Math.max(0, ...Object.values(entriesOf(plan, register)).map((values) => numberOf(values, 'place') ?? 0)) + 1;
}

/** Infinity comes last, and is as much as itself. */
function compared(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
