import { takeDayApart, takePeriodApart, takeRangeApart } from '../../plan/writtenDays.ts';
import { delimiters, splitRows, type DelimitedRow, type Delimiter } from './delimitedText.ts';

/** A delimited text, taken apart. */
export interface MeasurementTable {
  readonly delimiter: Delimiter;
  /** The names of the columns, or null where the first row holds readings already. */
  readonly heading: readonly string[] | null;
  /** The rows under the heading. Blank rows are left out. */
  readonly rows: readonly DelimitedRow[];
  /** How many columns the widest row has that fits the heading. */
  readonly width: number;
  /** Lines before the heading and after the readings that belong to neither: titles, account names, totals, a second table. */
  readonly leftOut: readonly DelimitedRow[];
  /** Cells such as `5,5` in a text divided by commas: each could be one number or two columns. Null where that is no question. */
  readonly openCommas: { readonly example: string; readonly isJoined: boolean } | null;
}

/** A figure with something beside it, or the digits of a whole day or month. */
const mayBeDay = /\d[-./\s\p{L}]|[\p{L}\s]['-]?\d|^\d{6}(\d\d)?$/u;

/** Whether a cell says when: a day, a month, a week, a quarter or a stretch of days. */
export function saysWhen(cell: string): boolean {
  if (!mayBeDay.test(cell) || cell.length > 60) return false;
  return takeDayApart(cell) !== undefined || takePeriodApart(cell) !== undefined || (takeRangeApart(cell)?.every((end) => takeDayApart(end) !== undefined) ?? false);
}

/** How well a delimiter takes a text apart: how many rows come out alike, with more than one cell. */
function fitOf(rows: readonly DelimitedRow[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width = 1, count = 0] = [...widths].sort(([, one], [, other]) => other - one)[0] ?? [];
  return width > 1 ? count : 0;
}

/** The delimiter is found from this much of a text, lines. */
const sampleLines = 300;

/** The delimiter that takes a text apart best. */
export function delimiterOf(text: string): Delimiter {
  const sample = text.split(/\r\n?|\n/, sampleLines).join('\n');
  const fits = delimiters.map((delimiter) => {
    const rows = splitRows(sample, delimiter, () => false);
    // A space divides nearly everything: it counts where every row then begins with a day.
    const isOut = delimiter === ' ' && !rows.every(({ cells }) => saysWhen(cells[0] ?? ''));
    return { delimiter, fit: isOut ? 0 : fitOf(rows), hasDays: rows.some(({ cells }) => cells.some(saysWhen)) };
  });
  const able = fits.some(({ fit, hasDays }) => fit > 0 && hasDays) ? fits.filter(({ hasDays }) => hasDays) : fits;
  return able.reduce((best, next) => (next.fit > best.fit ? next : best)).delimiter;
}

const rulerCell = /^:?[-–=]{2,}:?$/u;
const totals = /^(grand )?(totals?|sum|summa|yhteensä|average|keskiarvo|mean|median)(?!\p{L})/iu;

/**
 * Takes a delimited text apart. The delimiter is the one that makes most rows alike; of equals a semicolon, a tab or a bar goes
 * before a comma, which may be a decimal one. The heading is the row above the first that says when; what stands above it, totals
 * below and a second table are no readings. `joins` answers whether `5,5` between commas is one number.
 */
export function readTable(content: string, joins?: boolean): MeasurementTable {
  const declared = /^\uFEFF?sep=(.)\r?\n/u.exec(content);
  const text = declared ? `\n${content.slice(declared[0].length)}` : content;
  const given = delimiters.find((known) => known === declared?.[1]);
  const delimiter = given ?? delimiterOf(text);
  const looksLikeRow = (line: string): boolean => line.includes(delimiter) && saysWhen(line.slice(0, line.indexOf(delimiter)).replaceAll('"', '').trim());
  const all = splitRows(text, delimiter, looksLikeRow).filter(({ cells }) => !cells.every((cell) => cell === '' || rulerCell.test(cell)));
  const hasDay = (row: DelimitedRow | undefined): boolean => row?.cells.some(saysWhen) ?? false;
  const days = new Set(all.filter(hasDay));
  const first = all.findIndex((row) => days.has(row));
  if (first < 0) return { delimiter, heading: null, rows: all, width: widest(all), leftOut: [], openCommas: null };
  const above = all[first - 1];
  // A row with something wrong in it is a reading, one of words alone a heading.
  const isHeading = above !== undefined && above.cells.filter((cell) => cell !== '').length > 1;
  const heading = isHeading ? above.cells : null;
  const below = all.slice(first);
  const second = below.findIndex((row, index) => index > 0 && row.isApart && !days.has(row) && !row.cells.some((cell) => /^[\d.,\s]+$/u.test(cell)));
  const own = second < 0 ? below : below.slice(0, second);
  const isTotal = (row: DelimitedRow): boolean => !days.has(row) && (isWordAlone(row) || row.cells.some((cell) => totals.test(cell)));
  const rows = own.filter((row) => !isTotal(row));
  const leftOut = [...all.slice(0, isHeading ? first - 1 : first), ...own.filter(isTotal), ...(second < 0 ? [] : below.slice(second))];
  const table = { delimiter, heading, rows, width: widest(heading ? [{ cells: heading }, ...rows] : rows), leftOut };
  return delimiter === ',' ? withCommas(table, joins) : { ...table, openCommas: null };
}

/** A line of text across the table. */
function isWordAlone({ cells }: DelimitedRow): boolean {
  const [only = '', ...more] = cells.filter((cell) => cell !== '');
  return more.length === 0 && /\p{L}/u.test(only);
}

function widest(rows: readonly Pick<DelimitedRow, 'cells'>[]): number {
  let width = 0;
  for (const { cells } of rows) width = Math.max(width, cells.findLastIndex((cell) => cell !== '') + 1);
  return width;
}

const wholePart = /^[-+−(]?(\d{1,3}(?:[ .]\d{3})+|\d+)$/u;
const fraction = /^\d+\)?( ?[%\p{Sc}])?$/u;

/**
 * Programs of lands with a decimal comma write `2.1.2026,5,5` and mean 5.5. Where a heading or other rows say how many columns
 * there are, that decides; else it stays open, and is two columns until somebody says otherwise.
 */
function withCommas(table: Omit<MeasurementTable, 'openCommas'>, joins: boolean | undefined): MeasurementTable {
  const { heading, rows } = table;
  const widthOf = ({ cells }: Pick<DelimitedRow, 'cells'>): number => cells.findLastIndex((cell) => cell !== '') + 1;
  const narrowest = rows.reduce((least, row) => Math.min(least, widthOf(row)), Infinity);
  const wanted = heading ? widthOf({ cells: heading }) : narrowest;
  const joinedTo = (row: DelimitedRow, width: number): DelimitedRow => ({ ...row, cells: joinCells(row.cells, width) ?? row.cells });
  if (rows.some((row) => widthOf(row) > wanted)) {
    const fitting = rows.map((row) => (widthOf(row) > wanted ? joinedTo(row, wanted) : row));
    return { ...table, rows: fitting, width: wanted, openCommas: null };
  }
  // Every row alike and none named: are these pairs, or numbers with decimals?
  const [example] = rows;
  const halved = example ? 1 + (wanted - 1) / 2 : 0;
  const isOpen = heading === null && example !== undefined && wanted > 2 && wanted % 2 === 1 && rows.every((row) => joinCells(row.cells, halved, true) !== undefined);
  if (!isOpen) return { ...table, openCommas: null };
  const openCommas = { example: `${example.cells[1] ?? ''},${example.cells[2] ?? ''}`, isJoined: joins ?? false };
  return joins === true ? { ...table, rows: rows.map((row) => joinedTo(row, halved)), width: halved, openCommas } : { ...table, openCommas };
}

/** The cells with as many decimal commas put back as make them so few, where that can be done in one way only. `strictly`: all after the first. */
function joinCells(cells: readonly string[], width: number, strictly = false): readonly string[] | undefined {
  const full = cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
  const pairs = full.flatMap((cell, at) => (at > 0 && wholePart.test(cell) && fraction.test(full[at + 1] ?? '') ? [at] : []));
  const excess = full.length - width;
  const chosen: number[] = [];
  for (const at of pairs) if (!chosen.includes(at - 1)) chosen.push(at);
  if (chosen.length !== excess || (!strictly && pairs.length !== excess && chosen.length * 2 !== full.length - 1)) return undefined;
  return full.flatMap((cell, at) => (chosen.includes(at) ? [`${cell},${full[at + 1] ?? ''}`] : chosen.includes(at - 1) ? [] : [cell]));
}
