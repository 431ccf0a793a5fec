import type { RegisterId } from '../framework/registers.ts';
import { entriesOf, numberOf, type FieldValues, type Plan } from './plan.ts';

/** The entries of an ordered register, by their `place`; entries without a place come last, by id. */
export function placedEntries(plan: Pick<Plan, 'registers'>, register: RegisterId): readonly (readonly [id: string, values: FieldValues])[] {
  const placeOf = (values: FieldValues): number => numberOf(values, 'place') ?? Infinity;
  return Object.entries(entriesOf(plan, register)).sort(([id, values], [otherId, other]) => compared(placeOf(values), placeOf(other)) || (id < otherId ? -1 : 1));
}

/** The place after a register's last entry. */
export function nextPlace(plan: Pick<Plan, 'registers'>, register: RegisterId): number {
  return Math.max(0, ...Object.values(entriesOf(plan, register)).map((values) => numberOf(values, 'place') ?? 0)) + 1;
}

/** Compares places; also two of Infinity, whose difference is not a number. */
function compared(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
