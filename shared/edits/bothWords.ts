import { diffWordsWithSpace } from 'diff';
import { replacement, type Replacement } from '../plan/textReplacement.ts';

/** A text with more changed words than this counts as replaced as a whole. */
const mostEdits = 400;

/**
 * Merges what two people typed in the same text at the same time (a three-way merge by words). What either removed is gone; what
 * either added is there. Two additions at one place both stay, with a space between, in an order that does not depend on who is
 * `one` and who `other`.
 */
export function bothWords(base: string, one: string, other: string): string {
  if (one === other || other === base) return one;
  if (one === base) return other;
  const [mine, theirs] = [replacement(base, one), replacement(base, other)];
  if (mine.end < theirs.start || theirs.end < mine.start || isInsertAtSamePlace(mine, theirs)) return applied(base, [mine], [theirs]);
  return applied(base, replacementsByWord(base, one), replacementsByWord(base, other));
}

function isInsertAtSamePlace(one: Replacement, other: Replacement): boolean {
  return one.start === one.end && other.start === other.end;
}

/** The replacements that turn `before` into `after`, word by word, in order. */
export function replacementsByWord(before: string, after: string): readonly Replacement[] {
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!found) return [replacement(before, after)];
  const all: { start: number; end: number; text: string }[] = [];
  let at = 0;
  let isOpen = false;
  for (const { added, removed, value } of found) {
    if (!added && !removed) {
      at += value.length;
      isOpen = false;
      continue;
    }
    if (!isOpen) all.push({ start: at, end: at, text: '' });
    isOpen = true;
    const last = all.at(-1);
    if (removed) at += value.length;
    if (last) {
      last.end = at;
      if (added) last.text += value;
    }
  }
  return all;
}

function applied(base: string, mine: readonly Replacement[], theirs: readonly Replacement[]): string {
  const all = [...mine, ...theirs];
  const places = [...new Set([0, base.length, ...all.flatMap(({ start, end }) => [start, end])])].sort((one, other) => one - other);
  let text = '';
  for (const [index, place] of places.entries()) {
    const put = all.filter(({ start, text: words }) => start === place && words !== '').map(({ text: words }) => words);
    for (const [turn, words] of inOrder(base, place, [...new Set(put)]).entries()) text += turn > 0 ? spaced(text, words) : words;
    const next = places[index + 1];
    if (next !== undefined && !all.some(({ start, end }) => start <= place && next <= end)) text += base.slice(place, next);
  }
  return text;
}

/** Orders two additions at one place: what continues the word before comes first, what leads into the word behind comes last. */
function inOrder(base: string, place: number, put: readonly string[]): readonly string[] {
  const goesOn = (words: string): boolean => isLetter(base[place - 1]) && isLetter(words[0]);
  const leadsIn = (words: string): boolean => isLetter(base[place]) && isLetter(words.at(-1));
  return [...put].sort((one, other) => Number(goesOn(other)) - Number(goesOn(one)) || Number(leadsIn(one)) - Number(leadsIn(other)) || (one < other ? -1 : 1));
}

/** Adds a space where words of two people would run together. */
function spaced(text: string, words: string): string {
  return isLetter(text.at(-1)) && isLetter(words[0]) ? ` ${words}` : words;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}\p{M}\ud800-\udfff]/u.test(character);
}
