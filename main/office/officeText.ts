import { withoutControls } from '../../shared/plan/xmlText.ts';
import { heldTogether } from '../../shared/report/heldTogether.ts';
import type { Language } from '../../shared/messages/text.ts';
import { setWords } from '../pdf/setWords.ts';

/** A text as office programs take it, with the tag of the language that it is in. */
export interface OfficeText {
  readonly text: string;
  /** BCP 47. */
  readonly language: string;
  readonly isRightToLeft: boolean;
}

const tags: Readonly<Record<Language, string>> = { en: 'en-GB', fi: 'fi-FI' };

/** The tag of a language in which Kehys speaks. */
export function languageTag(language: Language): string {
  return tags[language];
}

/** A text that was typed or is ours, marked with its language; `own` is the language that the plan's authors wrote in. */
export function officeText(text: string, document: Language, own: Language = document): OfficeText {
  const set = setWords(text, document, own);
  const lang = typeof set === 'string' ? document : set.lang;
  return {
    text: heldTogether(withoutControls(text)),
    language: lang === 'en' || lang === 'fi' ? tags[lang] : lang,
    isRightToLeft: typeof set !== 'string' && set.dir === 'rtl',
  };
}
