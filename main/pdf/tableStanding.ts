import { cellText, type Cell, type Fact, type Row } from '../../shared/report/report.ts';

/** About how high, points: a table's titles, a group's title, a row of one line, a line more, a line of details. */
const high = { titles: 16, group: 32, row: 23, line: 12, detail: 10.5 } as const;
/** As the templates set them, points: a row of one line, a line more, what of a row lies above its words, details of one line, a line more of them, a group's title. */
const set = { row: 17.25, line: 10.55, above: 5.5, details: 11.1, detailLine: 10.5, group: 24.3 } as const;
/** Letters in a line of a cell, and of details. */
const letters = { cell: 40, detail: 100 } as const;
/** Rows that stand together where a table begins. */
const firstRows = 2;
/** Rows that stand together where it ends, in tables of so many, or of so many with details: a few high ones might leave their page for an estimate that was a line too high. */
const [lastRows, longFrom, longWithDetails] = [2, 8, 4];
/** So much of a page at most is left empty for a table's first rows. Points. */
const mostNeeded = 240;
/** A table that is no higher is never parted. Points. */
const short = 250;

/** How many lines a row's cells take, and the details under them. */
export interface RowLines {
  readonly cells: number;
  readonly details: number;
}

/** Of a group of so many rows the last two stand together, as those of a table do; one with details says enough alone under its group’s title, which stands again above it. */
const longGroup = 4;

/** What a row with details, the last row but one of a long table, and that of each long group in it, need of a page, by their places; see {@link roomOfLastRows}. */
export function roomsOfRows(rows: readonly Row[], linesOf: (place: number) => RowLines): ReadonlyMap<number, number> {
  const rooms = new Map<number, number>();
  rows.forEach(({ details = [] }, place) => {
    const room = details.length > 0 ? heightOfSet(linesOf(place)) - set.above : 0;
    if (room > 0 && room <= mostNeeded) rooms.set(place, room);
  });
  const last = roomOfLastRows(rows, linesOf);
  if (last) rooms.set(last.place, last.room);
  let begun = 0;
  rows.forEach(({ group }, place) => {
    if (!group) return;
    if (place - begun >= longGroup && !rows[place - 1]?.details) {
      const two = place - lastRows;
      const room = heightOfSet(linesOf(two)) + heightOfSet(linesOf(two + 1)) - set.above;
      if (room <= mostNeeded) rooms.set(two, room);
    }
    begun = place + 1;
  });
  return rooms;
}

/**
 * How much of a page the words of a table's last row but one, of the row after them, of their details and of a group's title between them need, points, and the place of that row;
 * `linesOf` tells how many lines the row of a place takes. Undefined where the table is not long, or nothing can hold so much together.
 */
export function roomOfLastRows(rows: readonly Row[], linesOf: (place: number) => RowLines): { readonly place: number; readonly room: number } | undefined {
  const places = rows.flatMap(({ group }, place) => (group ? [] : [place])).slice(-lastRows);
  const [place] = places;
  const hasDetails = rows.slice(place).some(({ details = [] }) => details.length > 0);
  if (place === undefined || rows.length < (hasDetails ? longWithDetails : longFrom)) return undefined;
  const room = rows.slice(place).reduce((sum, row, after) => sum + (row.group ? set.group : heightOfSet(linesOf(place + after))), -set.above);
  return room > mostNeeded ? undefined : { place, room };
}

function heightOfSet({ cells, details }: RowLines): number {
  return set.row + (cells - 1) * set.line + (details > 0 ? set.details + (details - 1) * set.detailLine : 0);
}

/** How much of a page a table needs to begin on it, points, and whether it stays whole: none begins with one row, none of a few rows ends with one. */
export function tableStanding(rows: readonly Row[]): { readonly need: number; readonly isShort: boolean } {
  let [need, all, told] = [high.titles, high.titles, 0];
  for (const row of rows) {
    const height = heightOf(row);
    all += height;
    if (told < firstRows) need += height;
    if (!row.group) told += 1;
    if (all > short && told >= firstRows) break;
  }
  return { need: Math.round(Math.min(need, mostNeeded)), isShort: all <= short };
}

function heightOf({ cells, group, details = [] }: Row): number {
  if (group) return high.group;
  const ofDetails = details.length > 0 ? (1 + Math.floor(sizeOfFacts(details) / letters.detail)) * high.detail : 0;
  return high.row + Math.floor(sizeOfCells(cells) / letters.cell) * high.line + ofDetails;
}

/** Letters of the longest of these cells. */
export function sizeOfCells(cells: readonly Cell[]): number {
  return Math.max(0, ...cells.map((cell) => cellText(cell).length));
}

/** Letters of all of these facts, labels included. */
export function sizeOfFacts(facts: readonly Fact[]): number {
  return facts.reduce((size, { label, value }) => size + label.length + cellText(value).length, 0);
}
