import { wellFormed } from '../../shared/plan/wellFormedText.ts';
import type { Language } from '../../shared/messages/text.ts';

/** A text as the templates set it: plain where it is in the document's language, else with the language it is in. */
export type SetWords = string | { readonly text: string; readonly lang: string; readonly dir?: 'rtl' };

const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const han = /\p{Script=Han}/u;

/** Scripts that tell the language, or at least how to read: the first that a text has wins. */
const scripts: readonly (readonly [RegExp, string, 'rtl'?])[] = [
  [/\p{Script=Arabic}/u, 'ar', 'rtl'],
  [/\p{Script=Hebrew}/u, 'he', 'rtl'],
  [kana, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [han, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Georgian}/u, 'ka'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Cyrillic}/u, 'ru'],
];
const firstLetter = /\p{L}/u;

/**
 * A text for the templates. `own` is the language that the plan's authors wrote in, absent for words of the report itself;
 * a text whose first letter is of another script is in that script's language.
 */
export function setWords(text: string, document: Language, own: Language = document): SetWords {
  const clean = readable(text);
  const letter = firstLetter.exec(clean)?.[0] ?? '';
  // Kanji lead Japanese titles as well: kana anywhere tell.
  const [, lang = own, dir] = scripts.find(([pattern]) => pattern.test(letter) || (pattern === kana && han.test(letter) && kana.test(clean))) ?? [];
  if (lang === document) return clean;
  return dir ? { text: clean, lang, dir } : { text: clean, lang };
}

/** Letters after which a word without a place to break gets one. */
const longestWord = 40;
const piece = 8;

/** Without what does not print: control characters, halves of surrogates, signs that turn the direction of what follows. */
export function readable(text: string): string {
  return wellFormed(text)
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    // Few fonts have the hyphen that does not break; joiners make the common one stay.
    .replaceAll('\u2011', '\u2060-\u2060')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/g, '')
    // A number and its sign stay on one line.
    .replaceAll(/(\d) (?=[%€£$‰°])/g, '$1\u00a0')
    .replaceAll(/[^\s\u200b]{41,}/gu, (word) => breakable(word));
}

/** A word of any length can be broken. */
function breakable(word: string): string {
  const letters = [...word];
  if (letters.length <= longestWord) return word;
  return letters.map((letter, index) => (index > 0 && index % piece === 0 && !/\p{M}/u.test(letter) ? `\u200b${letter}` : letter)).join('');
}
