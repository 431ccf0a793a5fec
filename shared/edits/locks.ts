import type { Failure } from '../messages/failures.ts';
import { isLocked } from '../plan/locks.ts';
import { entriesOf, type Plan } from '../plan/plan.ts';
import { registerKey } from '../plan/planDocument.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit, missingItem } from './edit.ts';
import { put } from './fields.ts';

/** Locks or unlocks parts. What lies in a locked area is unlocked with the area. */
export const setLocked = defineEdit(
  (plan, { ids, isLocked: isToLock }: { readonly ids: readonly string[]; readonly isLocked: boolean }) => {
    const locks = entriesOf(plan, 'locks');
    return missingItem(plan, ids) ?? (ids.some((id) => Object.hasOwn(locks, id) !== isToLock) ? undefined : { code: 'nothing-to-do' });
  },
  ({ registers }, { ids, isLocked: isToLock }) => {
    for (const id of ids) {
      const key = registerKey('locks', id, 'part');
      if (isToLock) put(registers, key, id);
      else if (registers.has(key)) clearKey(registers, key);
    }
  },
);

/** The failure for an edit that would move or delete a locked part. */
export function lockedAmong(plan: Plan, ids: readonly string[]): Failure | undefined {
  return ids.some((id) => isLocked(plan, id)) ? { code: 'item-locked' } : undefined;
}
