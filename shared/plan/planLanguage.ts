import { languages, type Language } from '../messages/text.ts';
import { textOf, type Plan } from './plan.ts';

/** The language that a plan is written in, where it says so. */
export function planLanguage({ fields }: Pick<Plan, 'fields'>): Language | undefined {
  const chosen = textOf(fields, 'language');
  return languages.find((language) => language === chosen);
}
