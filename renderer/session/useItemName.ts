import { nameOfItem } from '../../shared/plan/itemNames.ts';
import type { Item } from '../../shared/plan/plan.ts';
import { usePlan } from './planSource.ts';
import { useLanguage } from './useSay.ts';

/** The most letters of a name that are shown anywhere; a pasted chapter would be laid out as a whole. */
const mostLetters = 1_000;

/** {@link nameOfItem}, cut to what is shown, in the window's language and for the plan that is shown. '' for no item, or one without a name. */
export function useItemName(item: Item | undefined): string {
  const language = useLanguage();
  return usePlan((plan) => (item ? nameOfItem(plan, item, language).slice(0, mostLetters) : ''));
}
