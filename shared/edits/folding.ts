import { isFolded } from '../plan/folded.ts';
import { registerKey } from '../plan/planDocument.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit, missingItem } from './edit.ts';
import { put } from './fields.ts';

/** Folds areas to their headings, or opens those that are folded. */
export const setFolded = defineEdit(
  (plan, { ids, isFolded: isToFold }: { readonly ids: readonly string[]; readonly isFolded: boolean }) => {
    const missing = missingItem(plan, ids);
    if (missing) return missing;
    if (ids.some((id) => plan.items.get(id)?.type !== 'area')) return { code: 'not-an-area' };
    return ids.some((id) => isFolded(plan, id) !== isToFold) ? undefined : { code: 'nothing-to-do' };
  },
  ({ registers }, { ids, isFolded: isToFold }) => {
    for (const id of ids) {
      const key = registerKey('folded', id, 'area');
      if (isToFold) put(registers, key, id);
      else if (registers.has(key)) clearKey(registers, key);
    }
  },
);
