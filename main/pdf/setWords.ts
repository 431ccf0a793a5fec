import { wellFormed } from '../../shared/plan/wellFormedText.ts';
import { lettersOfPiece, lettersOfWhole } from '../../shared/report/longWords.ts';
import { heldTogether } from '../../shared/report/heldTogether.ts';
import { languages, type Language } from '../../shared/messages/text.ts';

/**
 * A text as the templates set it: plain where it is in the document's language, else with the language it is in. `long`: it holds a word that is
 * hyphenated wherever it stands.
 */
export type SetWords = string | { readonly text: string; readonly lang: string; readonly dir?: 'rtl'; readonly long?: true };

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
/** What parts a word that is written from the right from a number that is none of its own: a mark there keeps the number's place. */
const numberAfter = /([\p{Script=Arabic}\p{Script=Hebrew}][”“"’)]*[,;:]\s+)(?=\p{N})/gu;
const latinLetter = /\p{Script=Latin}/u;

/**
 * A text for the templates. `own` is the language that the plan's authors wrote in, absent for words of the report itself;
 * a text whose first letter is of another script is in that script's language. The report's own sentences stay in its language, whatever plan's
 * words they begin with.
 */
export function setWords(text: string, document: Language, own?: Language): SetWords {
  const known = knownWords[document][own ?? 'none'];
  let words = known.get(text);
  if (words === undefined) {
    words = newWords(text, document, own);
    if (known.size >= mostKnown) known.clear();
    known.set(text, words);
  }
  return words;
}

const noWords = (): Readonly<Record<Language | 'none', Map<string, SetWords>>> => ({ en: new Map(), fi: new Map(), none: new Map() });
/** By the document's language and the plan's own: a document says many things twice, and the next one nearly all of them again. */
const knownWords: Readonly<Record<Language, ReturnType<typeof noWords>>> = { en: noWords(), fi: noWords() };
const mostKnown = 8_192;

function newWords(text: string, document: Language, own: Language | undefined): SetWords {
  const clean = readable(text);
  const long = clean.length >= lettersOfLongWord && longWord.test(clean) ? { long: true } as const : undefined;
  const { lang, dir } = languageOf(clean, document, own);
  if (lang === document) {
    const apart = own === undefined ? clean.replaceAll(numberAfter, '$1\u200e') : clean;
    return long ? { text: apart, lang, ...long } : apart;
  }
  return { text: clean, lang, ...(dir ? { dir } : {}), ...long };
}

function languageOf(clean: string, document: Language, own: Language | undefined): { readonly lang: string; readonly dir?: 'rtl' | undefined } {
  const letter = firstLetter.exec(clean)?.[0] ?? '';
  if (latinLetter.test(letter)) return { lang: own ?? document };
  // Kanji lead Japanese titles as well: kana anywhere tell.
  const [, lang = own ?? document, dir] = scripts.find(([pattern]) => pattern.test(letter) || (pattern === kana && han.test(letter) && kana.test(clean))) ?? [];
  return own === undefined && isForeign(lang) && latinLetter.test(clean) ? { lang: document } : { lang, dir };
}

function isForeign(lang: string): boolean {
  return languages.every((known) => known !== lang);
}

/** Letters that no word has that stays whole: from there on it is hyphenated in headings, too. */
export const lettersOfLongWord = 36;
const longWord = new RegExp(`\\p{L}{${lettersOfLongWord},}`, 'u');
/** So long words are that people make. */
const longestSpoken = 120;
const latinWord = /^[^\p{L}\p{N}]*\p{Script=Latin}+[^\p{L}\p{N}]*$/u;
const consonants = /[b-df-hj-np-tv-xz]{6}/i;

/** A word that hyphenation finds places in: Latin letters alone, with vowels among them. */
function isSpoken(word: string): boolean {
  return word.length <= longestSpoken && latinWord.test(word) && !consonants.test(word) && !noWord.test(word);
}

/** So long a word is at least that no hyphenation knows and a narrow column may not hold: what a long one was cut to. */
const lettersOfNoWord = 17;
const unbroken = new RegExp(`[^\\s\\u200b]{${lettersOfNoWord},}`, 'gu');
const noWord = /^[^\p{N}@/.:_]*(?:[b-df-hj-np-tv-xz]{8}|(\p{L})\1{4})[^\p{N}@/.:_]*$/iu;

function isBroken(word: string): boolean {
  return [...word].length > lettersOfWhole ? !isSpoken(word) : noWord.test(word);
}

/** Without what does not print: control characters, halves of surrogates, signs that turn the direction of what follows. */
export function readable(text: string): string {
  const clean = seldom.test(text) ? printable(text) : text;
  const together = heldTogether(clean);
  return together.length < lettersOfNoWord ? together : together.replaceAll(unbroken, (word) => (isBroken(word) ? breakable(word) : word));
}

/** What {@link printable} changes: few texts have any of it. */
const seldom = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2011\u2028-\u202e\ud800-\udfff\ufffe\uffff]/;

function printable(text: string): string {
  return wellFormed(text)
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    // Few fonts have the hyphen that does not break; joiners make the common one stay.
    .replaceAll('\u2011', '\u2060-\u2060')
    .replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\ufffe\uffff]/g, '');
}

/** A word of any length can be broken. */
function breakable(word: string): string {
  return [...word].map((letter, index) => (index > 0 && index % lettersOfPiece === 0 && !/\p{M}/u.test(letter) ? `\u200b${letter}` : letter)).join('');
}
