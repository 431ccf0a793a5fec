import { heldTogether } from './heldTogether.ts';
import { widthOfLetters } from './letterWidth.ts';
import { cellText, type Cell } from './report.ts';

/** Size of a table's type, points: what is set in another one is as much wider. */
export const cellSize = 8.6;
/** A word longer than this is hyphenated rather than given room. */
export const longestWhole = 22;
/** Room at the sides of a tag. */
const besideTag = 10;
const trendWidth = 64;
/** Room of a dot, and of the figure after them. */
const [wideDot, besideDots] = [5.4, 8] as const;

/** How wide each line of a cell is. */
export function widthsOfLines(cell: Cell): readonly number[] {
  switch (cell.kind) {
    case 'trend':
    case 'scale':
    case 'tag':
      return [leastWidth(cell)];
    case 'text':
      return cell.text.slice(0, 3_000).split('\n').map((line) => widthOfText(line) * (cell.strong ? 1.05 : 1));
    case 'list':
    case 'progress':
      return [widthOfText(cellText(cell))];
  }
}

/** How wide a cell is at least, so that its words stay whole. */
export function leastWidth(cell: Cell): number {
  switch (cell.kind) {
    case 'trend':
      return trendWidth;
    case 'scale':
      return cell.maximum * wideDot + besideDots;
    case 'tag':
      return widthOfWord(cell.text) + besideTag;
    case 'text':
      return widthOfWord(cell.text) * (cell.strong ? 1.05 : 1);
    case 'list':
    case 'progress':
      return widthOfWord(cellText(cell));
  }
}

/** About how wide the longest word of a text is that is to stay whole. */
export function widthOfWord(text: string): number {
  let widest = 0;
  for (const word of heldTogether(text.slice(0, 2_000)).split(/[\n\u200b -]/)) widest = Math.max(widest, widthOfText([...word].slice(0, longestWhole).join('')));
  return widest;
}

/** About how wide a text is on one line. */
export function widthOfText(text: string): number {
  return widthOfLetters(text) * cellSize;
}
