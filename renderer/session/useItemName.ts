import { nameOfItem } from '../../shared/plan/itemNames.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { usePlan } from './planSource.ts';
import { useLanguage } from './useSay.ts';

/** {@link nameOfItem} in the plan that is shown and the window's language; wakes when it changes. '' for no item, or one without a name. */
export function useItemName(item: Item | undefined): string {
  const language = useLanguage();
  return usePlan((plan) => (item ? nameOfItem(plan, item, language) : ''));
}
