import { diffWordsWithSpace } from 'diff';

/** A piece of two texts: in both, only in the later, or only in the earlier one. */
export interface WordRun {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly text: string;
}

/** Beyond so many words that differ, looking for what stayed would take seconds and tell nothing. */
const mostEdits = 1_500;
/** Where less than this share of the words stayed, the text was written anew. */
const leastKept = 0.25;

/**
 * Two texts word by word. What is kept and removed together is `before`, what is kept and added together is `after`, to the
 * last space. Changes with nothing but a space between them are one; of a text that was written anew nothing is kept.
 */
export function compareWords(before: string, after: string): readonly WordRun[] {
  const anew = runs([{ kind: 'removed', text: before }, { kind: 'added', text: after }]);
  const found = diffWordsWithSpace(before, after, { maxEditLength: mostEdits });
  if (!found) return anew;
  const compared = joinedAcrossSpaces(found.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'kept', text: value })));
  const kept = compared.reduce((sum, { kind, text }) => sum + (kind === 'kept' ? text.trim().length : 0), 0);
  const isSpaces = before.trim() === after.trim();
  return kept < leastKept * Math.min(before.length, after.length) && !isSpaces ? anew : compared;
}

function joinedAcrossSpaces(all: readonly WordRun[]): readonly WordRun[] {
  const joined: WordRun[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    const space = commonSpaceAtEnd(removed, added);
    joined.push(
      ...runs([
        { kind: 'removed', text: removed.slice(0, removed.length - space.length) },
        { kind: 'added', text: added.slice(0, added.length - space.length) },
        { kind: 'kept', text: space },
      ]),
    );
    removed = '';
    added = '';
  };
  for (const [place, { kind, text }] of all.entries()) {
    const isBetween = kind === 'kept' && (removed !== '' || added !== '') && place < all.length - 1 && /^[^\S\r\n]+$/.test(text);
    if (kind === 'removed' || isBetween) removed += text;
    if (kind === 'added' || isBetween) added += text;
    if (kind !== 'kept' || isBetween) continue;
    flush();
    joined.push({ kind, text });
  }
  flush();
  return joined;
}

function commonSpaceAtEnd(one: string, other: string): string {
  const space = /\s*$/.exec(one)?.[0] ?? '';
  return other.endsWith(space) ? space : '';
}

function runs(all: readonly WordRun[]): readonly WordRun[] {
  return all.filter(({ text }) => text !== '');
}

const ellipsis = '…';

/** The same without the middle of what stayed: so many words on each side of a change. */
export function aroundChanges(all: readonly WordRun[], words: number): readonly WordRun[] {
  return all.map((run, place) => {
    if (run.kind !== 'kept') return run;
    const found = [...run.text.matchAll(/\S+/g)];
    const head = place === 0 ? 0 : words;
    const tail = place === all.length - 1 ? 0 : words;
    if (found.length <= head + tail + 2) return run;
    const last = found[head - 1];
    const before = last ? `${run.text.slice(0, last.index + last[0].length)} ` : '';
    const first = found[found.length - tail];
    const after = first ? ` ${run.text.slice(first.index)}` : '';
    return { kind: run.kind, text: before + ellipsis + after };
  });
}
