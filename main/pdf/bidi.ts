/** A stretch of text that runs one way, in the order in which it is written. */
export interface DirectedRun {
  readonly text: string;
  readonly rightToLeft: boolean;
  /** Embedding level: even runs left to right; higher ones lie inside lower ones. */
  readonly level: number;
}

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Mandaic}\p{Script=Adlam}]/u;
const letter = /\p{L}/u;
const digit = /[\p{Nd}]/u;
const insideNumber = /[.,:/+\-−%٪٫٬]/u;
const mark = /\p{M}/u;

/** Whether a text has any letter that runs from right to left. Most have none and need nothing below. */
export function hasRightToLeft(text: string): boolean {
  return rightToLeftLetter.test(text);
}

/** Whether a paragraph as a whole runs from right to left: its first letter decides (Unicode annex 9, P2 and P3). */
export function runsRightToLeft(paragraph: string): boolean {
  for (const character of paragraph) {
    if (rightToLeftLetter.test(character) && letter.test(character)) return true;
    if (letter.test(character)) return false;
  }
  return false;
}

type Side = 'left' | 'right';
type Kind = Side | 'number' | 'neutral';

/**
 * A paragraph as runs of one direction with their levels: the implicit part of the Unicode bidirectional algorithm
 * (annex 9), in time linear in its length. Explicit embeddings and overrides are not followed – they carry no ink and
 * could hide text.
 */
export function directedRuns(paragraph: string, baseIsRight: boolean): readonly DirectedRun[] {
  const characters = [...paragraph];
  const base: Side = baseIsRight ? 'right' : 'left';
  const kinds = withMarksAndNumbers(characters);
  const numbersInRight = numbersAfterRight(kinds, baseIsRight);
  const sides = kinds.map((kind, index): Side | undefined => {
    if (kind === 'neutral') return undefined;
    return kind === 'number' ? (numbersInRight[index] ? 'right' : base) : kind;
  });
  const before = carried(sides, base);
  const after = carried([...sides].reverse(), base).reverse();
  const runs: { text: string; level: number }[] = [];
  characters.forEach((character, index) => {
    const level = levelAt(kinds[index] ?? 'neutral', numbersInRight[index] === true, before[index], after[index], base);
    const last = runs.at(-1);
    if (last?.level === level) last.text += character;
    else runs.push({ text: character, level });
  });
  return runs.map((run) => ({ ...run, rightToLeft: run.level % 2 === 1 }));
}

/** A neutral between two of one direction takes theirs, else the paragraph's (N1, N2). */
function levelAt(kind: Kind, numberInRight: boolean, before: Side | undefined, after: Side | undefined, base: Side): number {
  const left = base === 'left' ? 0 : 2;
  switch (kind) {
    case 'right':
      return 1;
    case 'left':
      return left;
    case 'number':
      return numberInRight ? 2 : left;
    case 'neutral':
      return (before === after ? before : base) === 'right' ? 1 : left;
  }
}

/** Marks go with their letter, separators inside numbers with the number. */
function withMarksAndNumbers(characters: readonly string[]): readonly Kind[] {
  const kinds = characters.map(kindOf);
  const settled: Kind[] = [];
  characters.forEach((character, index) => {
    const previous = settled[index - 1];
    const joins = previous === 'number' && kinds[index + 1] === 'number' && insideNumber.test(character);
    settled.push(mark.test(character) ? (previous ?? 'neutral') : joins ? 'number' : (kinds[index] ?? 'neutral'));
  });
  return settled;
}

function kindOf(character: string): Kind {
  if (digit.test(character)) return 'number';
  if (rightToLeftLetter.test(character)) return 'right';
  return letter.test(character) ? 'left' : 'neutral';
}

/** Which numbers stand in right-to-left flow: those after such a letter, or anywhere in such a paragraph (W2, W7). */
function numbersAfterRight(kinds: readonly Kind[], baseIsRight: boolean): readonly boolean[] {
  let inRight = baseIsRight;
  return kinds.map((kind) => {
    if (kind === 'right') inRight = true;
    else if (kind === 'left') inRight = false;
    return kind === 'number' && (inRight || baseIsRight);
  });
}

/** For each place the last side up to it; the paragraph's own before the first. */
function carried(sides: readonly (Side | undefined)[], base: Side): Side[] {
  let last = base;
  return sides.map((side) => (last = side ?? last));
}

/** Pieces of one line in the order in which they are drawn from left to right (L2). */
export function visualOrder<T extends { readonly level: number }>(pieces: readonly T[]): readonly T[] {
  const ordered = [...pieces];
  const highest = ordered.reduce((level, piece) => Math.max(level, piece.level), 0);
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < ordered.length; start++) {
      if ((ordered[start]?.level ?? 0) < level) continue;
      let end = start;
      while (end < ordered.length && (ordered[end]?.level ?? 0) >= level) end++;
      ordered.splice(start, end - start, ...ordered.slice(start, end).reverse());
      start = end;
    }
  }
  return ordered;
}
