import { stemmer as englishStem } from 'stemmer';
import type { Language } from '../messages/text.ts';
import { finnishRoot } from './finnishRoot.ts';
import { inStrongGrade } from './strongGrade.ts';

/** Roots by word, cached: the same few hundred words come again with every key that is typed. */
const roots: Readonly<Record<Language, Map<string, string>>> = { en: new Map(), fi: new Map() };
const keptRoots = 20_000;

/**
 * The common root of a word's forms.
 * @param word lower case
 */
export function rootOf(word: string, language: Language): string {
  const kept = roots[language];
  let root = kept.get(word);
  if (root === undefined) {
    if (kept.size >= keptRoots) kept.clear();
    kept.set(word, (root = language === 'fi' ? finnishRoot(inStrongGrade(word)) : englishStem(word)));
  }
  return root;
}

/** Shorter roots are not enough: the words must also begin alike. */
const tellingRoot = 3;
/** From this length on, a Finnish root that begins another one counts as the same: *lämmitys* in *lämmityskoulu*. */
const lastingRoot = 5;
/** How much longer the other root may be, in English or where the Finnish one is a letter too short. */
const shortTail = 2;

/** Whether two words, in lower case, are forms of one word or one is derived from the other. */
export function isSameWord(one: string, other: string, language: Language): boolean {
  if (one === other || (language === 'fi' && beginAlike(one, other))) return true;
  const root = rootOf(one, language);
  const otherRoot = rootOf(other, language);
  const [short, long] = root.length < otherRoot.length ? [root, otherRoot] : [otherRoot, root];
  if (short.length < tellingRoot) return short === long && beginning(one, language) === beginning(other, language);
  if (short === long) return true;
  if (!long.startsWith(short)) return false;
  const isNear = long.length - short.length <= shortTail;
  return language === 'fi' ? short.length >= lastingRoot || (short.length === lastingRoot - 1 && isNear) : short.length >= lastingRoot && isNear;
}

function beginning(word: string, language: Language): string {
  return (language === 'fi' ? inStrongGrade(word) : word).slice(0, tellingRoot);
}

/** Whether two words share at least this many first letters, and half of the longer one: the stemmer takes *opastamme* for a form of *opas*. */
function beginAlike(one: string, other: string): boolean {
  const needed = Math.max(6, Math.ceil(Math.max(one.length, other.length) / 2));
  return one.length >= needed && one.charCodeAt(0) === other.charCodeAt(0) && other.startsWith(one.slice(0, needed));
}
