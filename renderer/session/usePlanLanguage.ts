import { languages, type Language } from '../../shared/messages/text.ts';
import { usePlan } from './planSource.ts';
import { useLanguage } from './useSay.ts';

/** What the plan is written in, or where it does not say so what the window speaks. */
export function usePlanLanguage(): Language {
  const written = usePlan((plan) => plan.fields['language']);
  const spoken = useLanguage();
  return languages.find((known) => known === written) ?? spoken;
}
