import { nameOfItem } from '../../shared/plan/itemNames.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { usePlan } from './planSource.ts';
import { useLanguage } from './useSay.ts';

/** More of a name nobody sees anywhere: a whole chapter that was pasted as one would be laid out for its first lines. */
const mostLetters = 1_000;

/** {@link nameOfItem} as far as it is shown, in the plan that is shown and the window's language; wakes when it changes. '' for no item, or one without a name. */
export function useItemName(item: Item | undefined): string {
  const language = useLanguage();
  return usePlan((plan) => (item ? nameOfItem(plan, item, language).slice(0, mostLetters) : ''));
}
