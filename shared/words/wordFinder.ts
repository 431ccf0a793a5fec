import { soughtPattern } from '../messages/sought.ts';
import type { Language } from '../messages/text.ts';
import { isSameWord, rootOf } from './sameWord.ts';
import { inStrongGrade } from './strongGrade.ts';

/** Shorter words are found by their letters alone. */
const shortestWord = 3;
/** A Finnish root of so many letters is found at the end of a compound: *budjetti* in *mainosbudjetin*. */
const shortestLastPart = 4;
/** So many letters longer may the root of a form be that the stemmer did not see through. */
const mostAdded = 2;
const keptAnswers = 20_000;

/**
 * What finds a word in a text: by its letters anywhere, as every search here does, or in another form – *budjetti* in *budjetin*,
 * *channel* in *channels* – by the rules of these languages. Typed without dots it finds letters with them.
 */
export function wordFinder(word: string, languages: readonly Language[]): (text: string) => boolean {
  const pattern = soughtPattern(word);
  const typed = word.normalize('NFC').toLowerCase();
  if (!/^\p{L}+$/u.test(typed) || typed.length < shortestWord) return (text) => pattern?.test(text) ?? true;
  const isPlain = typed === plain(typed);
  const answers = new Map<string, boolean>();
  const isForm = (other: string): boolean => {
    let known = answers.get(other);
    if (known === undefined) {
      if (answers.size >= keptAnswers) answers.clear();
      const compared = isPlain ? plain(other) : other;
      known = languages.some((language) => isFormOf(typed, compared, language));
      answers.set(other, known);
    }
    return known;
  };
  return (text) => (pattern?.test(text) ?? true) || wordsOf(text).some(isForm);
}

let latest: { readonly text: string; readonly words: readonly string[] } | undefined;

/** A text's words, lower case; several are sought in the same text. */
function wordsOf(text: string): readonly string[] {
  if (latest?.text !== text) latest = { text, words: text.normalize('NFC').toLowerCase().match(/\p{L}{3,}/gu) ?? [] };
  return latest.words;
}

/** Whether a word is another form of the one that is sought, or is built on it; what the sought one is built on itself is less than it. */
function isFormOf(sought: string, other: string, language: Language): boolean {
  if (rootOf(other, language).length + mostAdded < rootOf(sought, language).length) return false;
  return isSameWord(sought, other, language) || (language === 'fi' && isLastPart(sought, other));
}

/** Whether a Finnish compound ends in a word. After a vowel the first letter of its root may have gone as those inside words do. */
function isLastPart(word: string, compound: string): boolean {
  if (compound.length < word.length) return false;
  if (inStrongGrade(compound).includes(inStrongGrade(word))) return true;
  const root = rootOf(compound, 'fi');
  return [rootOf(word, 'fi'), rootOf(`a${word}`, 'fi').slice(1)].some((part) => part.length >= shortestLastPart && part.length < root.length && root.endsWith(part));
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
