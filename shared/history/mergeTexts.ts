import { diff3Merge } from 'node-diff3';
import { commonText } from '../plan/textReplacement.ts';
import { compareTexts } from './compareTexts.ts';

/**
 * Two people's versions of one text in one, word by word. Where both changed the same words, both stay: [one | other], in an
 * order that does not depend on whose is merged into whose. What only one took out stays out.
 * Where nobody knows what it was before, that is what both still say.
 */
export function mergeTexts(base: string | undefined, one: string, other: string): string {
  const [first, second] = compareTexts(one, other) <= 0 ? [one, other] : [other, one];
  const regions = diff3Merge(wordsOf(first), wordsOf(base ?? commonText(one, other)), wordsOf(second), { excludeFalseConflicts: true });
  return regions.map(({ ok, conflict }) => (ok ? ok.join('') : conflict ? both(conflict.a.join(''), conflict.b.join('')) : '')).join('');
}

function both(one: string, other: string): string {
  if (one.trim() === '' || other.trim() === '') return one.trim() === '' ? other : one;
  return `[${one.trim()} | ${other.trim()}]${/\s$/.test(one) || /\s$/.test(other) ? ' ' : ''}`;
}

/** Words with the space after each, so that they can be put together again. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*|^\s+/g) ?? [];
}
