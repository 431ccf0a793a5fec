import { leastWidth, longestWhole, widthOfText, widthOfWord, widthsOfLines } from './cellWidths.ts';
import { layDetails, roomOfLabels, type DetailLayout } from './detailLines.ts';
import { cellText, type Cell, type Column, type Row, type Table } from './report.ts';

/** Room beside a cell, points. */
const gutter = 9;
/** A name or another short text has no more letters: columns of them are not hyphenated. */
const longestName = 40;
/** What parts the names of a list. */
const listed = /\n|; /;
/** Nor are those of somewhat longer ones that are so much wider than their longest word, nor any that are so wide. Points. */
const [longestTitle, widerThanWords, wideEnough] = [90, 1.5, 130];
/** How large a column's title is set beside its cells. */
const titleSize = 0.92;
/** Rows that are weighed: what the longest of them need, the others need, too. */
const rowsWeighed = 60;
const steps = 32;
/** A column so narrow, points, holds texts of so many lines at most: others stand beneath. */
const [narrow, mostNarrow] = [72, 3];
/** So many columns always stand side by side. */
const fewest = 2;

type Rows = Pick<Table, 'columns' | 'rows'>;

/** How a table stands on its page. */
export interface TableLayout {
  /** Share of the width for each column, 0 for one that stands beneath. The sum is 1. */
  readonly shares: readonly number[];
  /** Columns for which there is no room: their cells stand under the row, with the column's title. */
  readonly beneath: ReadonlySet<number>;
  /** Columns of names and other short texts, and wide ones, whose words all have room: none of them is hyphenated. */
  readonly whole: ReadonlySet<number>;
  /** Columns whose titles are not hyphenated, for the same reason. */
  readonly wholeTitles: ReadonlySet<number>;
  /** About how many lines a row takes that stands so, never too few; its cells are those of all columns. */
  readonly linesOf: (cells: readonly Cell[]) => number;
  /** How the facts stand that stand under a row. */
  readonly details: DetailLayout;
}

/**
 * How the columns of tables of one kind share their width, so that words stay whole and the tables are as low as can be: each
 * column is as wide as its longest word, and what is left goes where it saves most lines, then by the columns' weights.
 * Where words would have to be broken, the columns with most text stand beneath their rows instead, unless the columns are fixed.
 */
export function layTable(tables: readonly Rows[], width: number, isFixed = false): TableLayout {
  const columns = tables[0]?.columns ?? [];
  const rows = longestOf(tables.flatMap((table) => table.rows.filter((row) => !row.group)));
  const measured = columns.map((column, index) => measure(column, rows.map((row) => row.cells[index]), column.align === 'end' && columns[index + 1]?.align === 'start' ? gutter * 2 : gutter));
  const beneath = new Set<number>();
  // What a row is about heads it.
  const names = columns.flatMap((_, index) => (rows.length > 0 && rows.every(({ cells }) => isName(cells[index])) ? [index] : []));
  const needed = (): number => measured.reduce((sum, { least }, index) => sum + (beneath.has(index) ? 0 : least), 0);
  while (!isFixed && needed() > width && columns.length - beneath.size > fewest) {
    const widest = wordiest(columns, measured, new Set([...beneath, ...names]));
    if (widest === undefined) break;
    beneath.add(widest);
  }
  const hasRoom = needed() <= width;
  const labelsOfRows = tables.flatMap((table) => table.rows.flatMap(({ details = [] }) => details.map(({ label }) => label)));
  const labels = (): ReadonlySet<string> => new Set([...[...beneath].map((index) => columns[index]?.title ?? ''), ...labelsOfRows]);
  const share = (): readonly number[] => {
    // What stands under rows is labelled under their first cell, where there is room for that.
    const [first] = measured;
    const room = roomOfLabels(labels());
    if (first && needed() + room - first.least <= width) first.least = Math.max(first.least, room);
    return sharesOf(columns, measured, beneath, width, needed());
  };
  let shares = share();
  const linesIn = (cell: Cell, index: number): number =>
    beneath.has(index) ? 0 : widthsOfLines(cell).reduce((sum, line) => sum + Math.ceil(line / Math.max(ragged, (shares[index] ?? 1) * width - gutter - ragged)), 0);
  const isSliver = (share: number, index: number): boolean =>
    index > 0 && columns[index]?.align === 'start' && !names.includes(index) && share * width < narrow && rows.some(({ cells }) => cells[index]?.kind === 'text' && linesIn(cells[index], index) > mostNarrow);
  for (let sliver = shares.findIndex(isSliver); !isFixed && sliver > 0 && columns.length - beneath.size > fewest; sliver = shares.findIndex(isSliver)) {
    beneath.add(sliver);
    shares = share();
  }
  const isWhole = (_: Column, index: number): boolean => {
    const texts = rows.map(({ cells }) => (cells[index] ? cellText(cells[index]) : ''));
    const room = (shares[index] ?? 0) * width - gutter;
    const longest = Math.max(0, ...texts.flatMap((text) => text.split(listed).map(({ length }) => length)));
    // Names in bold are hyphenated last.
    const isOfNames = rows.every(({ cells }) => isName(cells[index]));
    return texts.every((text) => hasShortWords(text)) && (isOfNames || longest <= longestName || room >= wideEnough || (longest <= longestTitle && room >= widerThanWords * Math.max(...texts.map(widthOfWord))));
  };
  const placesOf = (holds: (column: Column, index: number) => boolean): ReadonlySet<number> =>
    new Set(hasRoom ? columns.flatMap((column, index) => (holds(column, index) ? [index] : [])) : []);
  const details = layDetails(labels(), width - gutter, (shares[0] ?? 0) * width);
  return { shares, beneath, whole: placesOf(isWhole), wholeTitles: placesOf(({ title }) => hasShortWords(title)), linesOf: (cells) => Math.max(1, ...cells.map(linesIn)), details };
}

function isName(cell: Cell | undefined): boolean {
  return cell?.kind === 'text' && cell.strong === true;
}

/** Whether no word of it is longer than `longest` letters. */
export function hasShortWords(text: string, longest: number = longestWhole): boolean {
  return text.split(/[\s\u200b-]/).every((word) => word.length <= longest);
}

interface Measured {
  least: number;
  /** Of the titles and of each row: how wide each line of its cell is. */
  readonly lines: readonly (readonly number[])[];
  readonly total: number;
}

function measure({ title }: Column, cells: readonly (Cell | undefined)[], beside: number): Measured {
  const known = cells.map((cell): Cell => cell ?? { kind: 'text', text: '' });
  // A title is a line more that may be saved.
  const lines = [[widthOfText(title) * titleSize], ...known.map(widthsOfLines)];
  return {
    least: Math.max(widthOfWord(title) * titleSize, ...known.map(leastWidth)) + beside,
    lines,
    total: lines.flat().reduce((sum, each) => sum + each, 0),
  };
}

/** The rows that say most. */
function longestOf(rows: readonly Row[]): readonly Row[] {
  if (rows.length <= rowsWeighed) return rows;
  const sized = rows.map((row) => ({ row, size: row.cells.reduce((sum, cell) => sum + cellText(cell).length, 0) }));
  return sized.sort((one, other) => other.size - one.size).slice(0, rowsWeighed).map(({ row }) => row);
}

/** The column with most text, but never the first, nor one of figures, nor one of those that stay or are moved already. */
function wordiest(columns: readonly Column[], measured: readonly Measured[], others: ReadonlySet<number>): number | undefined {
  const movable = columns.flatMap(({ align }, index) => (index > 0 && align === 'start' && !others.has(index) ? [index] : []));
  return movable.sort((one, other) => (measured[other]?.total ?? 0) - (measured[one]?.total ?? 0))[0];
}

function sharesOf(columns: readonly Column[], measured: readonly Measured[], beneath: ReadonlySet<number>, width: number, needed: number): readonly number[] {
  const widths: number[] = measured.map(({ least }, index) => (beneath.has(index) ? 0 : least));
  if (needed >= width) return widths.map((each) => each / needed);
  const shown = columns.flatMap((_, index) => (beneath.has(index) ? [] : [index]));
  const heights = Math.max(...measured.map(({ lines }) => lines.length));
  const linesAt = (column: number, given: number): readonly number[] => {
    const lines = measured[column]?.lines ?? [];
    return Array.from({ length: heights }, (_, row) => (lines[row] ?? []).reduce((sum, line) => sum + linesOf(line, given - gutter), 0));
  };
  // Lines of each row in each column as wide as it is tried: next to all that is weighed has but one or two columns changed.
  const known = columns.map(() => new Map<number, readonly number[]>());
  const linesIn = (column: number, given: number): readonly number[] => {
    const lines = known[column]?.get(given) ?? linesAt(column, given);
    known[column]?.set(given, lines);
    return lines;
  };
  const heightOf = (tried: readonly number[]): number => {
    const lines = shown.map((column) => linesIn(column, tried[column] ?? gutter));
    let sum = 0;
    for (let row = 0; row < heights; row++) {
      let tallest = 1;
      for (const each of lines) tallest = Math.max(tallest, each[row] ?? 0);
      sum += tallest;
    }
    return sum;
  };
  const changed = (column: number, by: number, of: readonly number[] = widths): number[] => of.map((each, index) => (index === column ? each + by : each));
  let left = width - needed;
  const step = left / steps;
  while (left > step / 2) {
    const now = heightOf(widths);
    const [best] = shown
      .map((column) => ({ column, saved: now - heightOf(changed(column, step)) }))
      .sort((one, other) => other.saved - one.saved);
    if (!best || best.saved < 0.002) break;
    widths[best.column] = (widths[best.column] ?? 0) + step;
    left -= step;
  }
  // What saved most in its turn may save more elsewhere now that the others have their room.
  for (let exchange = 0; exchange < steps; exchange++) {
    const now = heightOf(widths);
    const givers = shown.filter((column) => (widths[column] ?? 0) - step >= (measured[column]?.least ?? 0));
    const [best] = givers
      .flatMap((giver) => shown.filter((taker) => taker !== giver).map((taker) => changed(taker, step, changed(giver, -step))))
      .map((tried) => ({ tried, saved: now - heightOf(tried) }))
      .sort((one, other) => other.saved - one.saved);
    if (!best || best.saved < 0.1) break;
    widths.splice(0, widths.length, ...best.tried);
  }
  const weights = shown.reduce((sum, column) => sum + (columns[column]?.weight ?? 0), 0) || 1;
  return widths.map((each, index) => (beneath.has(index) ? 0 : (each + (left * (columns[index]?.weight ?? 0)) / weights) / width));
}

/** About half a word, which a line that is broken leaves empty. Points. */
const ragged = 12;

/** How many lines a text takes: the last ends in the middle as often as not. */
function linesOf(line: number, room: number): number {
  return line <= room ? 1 : line / Math.max(ragged, room - ragged) + 0.5;
}
