import { register } from '../framework/registers.ts';
import type { Change } from '../history/change.ts';
import { comparePlans } from '../history/comparePlans.ts';
import type { Plan } from '../plan/plan.ts';

/** What changed between two states of a plan, without what only decides how documents are made. */
export function agreedChanges(before: Plan, after: Plan): readonly Change[] {
  return comparePlans(before, after).filter((change) => change.kind !== 'registerChanged' || register(change.register).isLook !== true);
}
