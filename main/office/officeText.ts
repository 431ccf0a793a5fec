import { wellFormed } from '../../shared/plan/wellFormedText.ts';
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
    text: heldTogether(writable(text)),
    language: lang === 'en' || lang === 'fi' ? tags[lang] : lang,
    isRightToLeft: typeof set !== 'string' && set.dir === 'rtl',
  };
}

/** Without what XML cannot hold and what turns the direction of the words around it; lines end in `\n`. */
export function writable(text: string): string {
  return wellFormed(text)
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/g, '');
}

/** As an attribute or the text of an element. */
export function xmlText(text: string): string {
  return writable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;');
}
