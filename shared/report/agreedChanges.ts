import { register, registerField } from '../framework/registers.ts';
import type { Change } from '../history/change.ts';
import { comparePlans } from '../history/comparePlans.ts';
import type { Plan } from '../plan/plan.ts';

/** What was found of two states, which never change: a document asks several times. */
const found = new WeakMap<Plan, WeakMap<Plan, readonly Change[]>>();

/** What changed between two states of a plan, without what only decides how documents are made. */
export function agreedChanges(before: Plan, after: Plan): readonly Change[] {
  const known = found.get(before)?.get(after);
  if (known) return known;
  const changes = compared(before, after);
  found.set(before, (found.get(before) ?? new WeakMap<Plan, readonly Change[]>()).set(after, changes));
  return changes;
}

function compared(before: Plan, after: Plan): readonly Change[] {
  return comparePlans(before, after).filter((change) => change.kind !== 'registerChanged' || (register(change.register).isLook !== true && registerField(change.register, change.field)?.isLook !== true));
}
