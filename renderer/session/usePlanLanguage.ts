import { languages, type Language } from '../../shared/messages/text.ts';
import { usePlan } from './planSource.ts';
import { useLanguage } from './useSay.ts';

/** The plan's language; where it names none, the window's. */
export function usePlanLanguage(): Language {
  const written = usePlan((plan) => plan.fields['language']);
  const spoken = useLanguage();
  return languages.find((known) => known === written) ?? spoken;
}
