import { cellText, type Cell, type Table } from '../../shared/report/report.ts';

/** Size of a table's type and room beside a cell, points. */
const size = 8.6;
const gutter = 9;
/** A word longer than this is hyphenated rather than given room. */
const longestWhole = 22;
const trendWidth = 64;

/**
 * How the columns of a table share its width: by their weights, but each at least as wide as its longest word where
 * the others can spare it. The sum is 1.
 */
export function columnShares({ columns, rows }: Pick<Table, 'columns' | 'rows'>, width: number): readonly number[] {
  const total = columns.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const wanted = columns.map(({ weight }) => (weight / total) * width);
  const least = columns.map(({ title }, index) => {
    const cells = rows.flatMap((row) => (row.group ? [] : (row.cells[index] ?? [])));
    return Math.max(widthOfWord(title) * 0.92, ...cells.map(leastWidth)) + gutter;
  });
  const needed = least.reduce((sum, each) => sum + each, 0);
  if (needed >= width) return least.map((each) => each / needed);
  // What columns want above their least is cut evenly until all fits.
  const spare = wanted.map((each, index) => Math.max(0, each - (least[index] ?? 0)));
  const spareSum = spare.reduce((sum, each) => sum + each, 0) || 1;
  return least.map((each, index) => (each + ((spare[index] ?? 0) / spareSum) * (width - needed)) / width);
}

function leastWidth(cell: Cell): number {
  switch (cell.kind) {
    case 'trend':
      return trendWidth;
    case 'scale':
      return cell.maximum * 7 + 24;
    case 'tag':
    case 'text':
      return widthOfWord(cellText(cell)) * (cell.kind === 'text' && !cell.strong ? 1 : 1.05);
  }
}

/** About how wide the longest word of a text is that is to stay whole. */
function widthOfWord(text: string): number {
  let widest = 0;
  for (const word of text.slice(0, 2_000).split(/[ \n\u200b-]+/)) {
    let ems = 0;
    for (const letter of [...word].slice(0, longestWhole)) ems += widthOfLetter(letter);
    widest = Math.max(widest, ems * size);
  }
  return widest;
}

/** In ems, on the wide side. */
function widthOfLetter(letter: string): number {
  if (/[ijlftr.,:;'’|!()/ ]/.test(letter)) return 0.34;
  if (/[mwMW%@—…]/.test(letter)) return 0.92;
  if (/\p{Lu}/u.test(letter)) return 0.7;
  return /[\u1100-\uffff]/.test(letter) ? 1.05 : 0.6;
}
