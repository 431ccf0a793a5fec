import type { Language } from '../../../shared/messages/text.ts';

/** Where a word may be parted: before each of these letters, counted in UTF-16 units, ascending. */
export type HyphensOf = (word: string) => readonly number[];

/** No line begins or ends with fewer letters of a parted word. */
const least = 2;
/** Shorter words stay whole. */
const leastWord = 6;

const softHyphen = '\u00ad';
const vowel = /[aeiouyåäöéü]/iu;
const letter = /\p{L}/u;
const finnishLetter = /[äö]/iu;
/** English sounds and beginnings that two consonants make together. */
const together = /^(?:[ct]h|sh|ph|wh|gh|ck|qu|[bcfgkp]l|[bcdfgkpt]r|s[cklmnptw])$/iu;
const ending = /(?:tion|sion|ment|ness|able|ible|ship|ful|less|ing)s?$/iu;

/** The rules of a plan's language; a word with ä or ö is Finnish in either. */
export function hyphensIn(language: Language): HyphensOf {
  const known = new Map<string, readonly number[]>();
  return (word) => {
    const found = known.get(word);
    if (found) return found;
    const isFinnish = language === 'fi' || finnishLetter.test(word);
    const places = withOwnHyphens(word, isFinnish ? finnish(word) : english(word));
    known.set(word, places);
    return places;
  };
}

/**
 * A text that shows a hyphen where a line of it ends within a word: browsers part none in Finnish by themselves, and just cut them.
 * @param whole words of so many letters stay whole
 */
export function withSoftHyphens(text: string, hyphensOf: HyphensOf, whole = 0): string {
  return text.replace(/\S+/gu, (word) => {
    if (word.length <= whole) return word;
    const cuts = [0, ...hyphensOf(word), word.length];
    // After a hyphen of its own a word parts by itself.
    return cuts.slice(1).map((end, index) => word.slice(cuts[index], end)).reduce((before, part) => before + (/[-–/]$/u.test(before) ? '' : softHyphen) + part);
  });
}

/** Parting before every consonant that a vowel follows is the Finnish rule; it finds most seams of compounds as well. */
function finnish(word: string): readonly number[] {
  return places(word, (at) => isConsonant(word[at]) && isVowel(word[at + 1]));
}

/** Between two consonants amid vowels, and before common endings; only where neither is found as in Finnish. */
function english(word: string): readonly number[] {
  const suffix = ending.exec(word)?.index;
  const found = places(word, (at) => at === suffix || (isVowel(word[at - 2]) && isConsonant(word[at - 1]) && isConsonant(word[at]) && isVowel(word[at + 1]) && !together.test(word.slice(at - 1, at + 1))));
  return found.length > 0 ? found : finnish(word);
}

function places(word: string, isPlace: (at: number) => boolean): readonly number[] {
  if (word.length < leastWord) return [];
  const found: number[] = [];
  let hasVowel = false;
  for (let at = 1; at <= word.length - least; at++) {
    hasVowel ||= isVowel(word[at - 1]);
    const isAmidLetters = [word[at - 2], word[at - 1], word[at], word[at + 1]].every((one) => one !== undefined && letter.test(one));
    if (at >= least && hasVowel && isAmidLetters && isPlace(at)) found.push(at);
  }
  return found;
}

/** After a hyphen or slash of its own a word parts without another. */
function withOwnHyphens(word: string, parted: readonly number[]): readonly number[] {
  const own = [...word.matchAll(/[-–/](?=[\p{L}\p{N}])/gu)].map(({ index }) => index + 1).filter((at) => at > 1);
  return own.length === 0 ? parted : [...new Set([...own, ...parted])].sort((one, other) => one - other);
}

function isVowel(sign: string | undefined): boolean {
  return sign !== undefined && vowel.test(sign);
}

function isConsonant(sign: string | undefined): boolean {
  return sign !== undefined && letter.test(sign) && !vowel.test(sign);
}
