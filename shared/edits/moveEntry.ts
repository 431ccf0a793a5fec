import type { RegisterId } from '../framework/registers.ts';
import { placedEntries } from '../plan/placedEntries.ts';
import type { Plan } from '../plan/plan.ts';
import { registerKey } from '../plan/planDocument.ts';
import { defineEdit } from './edit.ts';
import { put } from './fields.ts';

/** The edit that puts an entry of an ordered register one place earlier or later. */
export function movingEntryOf(register: RegisterId) {
  const idsOf = (plan: Plan): string[] => placedEntries(plan, register).map(([id]) => id);
  return defineEdit(
    (plan, { id, by }: { readonly id: string; readonly by: 1 | -1 }) => {
      const ids = idsOf(plan);
      const at = ids.indexOf(id);
      return at < 0 || ids[at + by] === undefined ? { code: 'nothing-to-do' } : undefined;
    },
    ({ registers }, { id, by }, context) => {
      const ids = idsOf(context.plan());
      const at = ids.indexOf(id);
      ids.splice(at, 1);
      ids.splice(at + by, 0, id);
      ids.forEach((entry, place) => put(registers, registerKey(register, entry, 'place'), place + 1));
    },
  );
}
