import { itemType, itemTypes } from '../framework/itemTypes.ts';
import { registers } from '../framework/registers.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { plainName } from '../interchange/measurements/columns.ts';
import { planTableTexts } from '../messages/planTables.ts';
import type { Text } from '../messages/text.ts';
import { columnsNamed, withTitle, type Columns } from './columnNames.ts';
import { typeNamedBy } from './namedTypes.ts';
import type { Cell, Sheet } from './outline.ts';

/** What a sheet becomes. */
export interface SheetMapping {
  readonly target: ItemTypeId | 'out';
  /** The row that names the columns, from 0; rows above it are left out. Null: there is none. */
  readonly heading: number | null;
  /** The field of each column, by key; links are fields too. Null: it is left out. */
  readonly columns: Columns;
}

/** Titles and blank lines may stand above the heading; farther down it is none. */
const searched = 12;
/** So many cells of a column are shown, whichever row is its heading. */
const shown = 3;

/** As much of a sheet as says what its columns are, however many rows it has. */
export interface SheetSeen {
  readonly name: string;
  /** How many of its rows say something. */
  readonly told: number;
  /** Its first rows: one of them may name the columns. */
  readonly head: Sheet['rows'];
  /** Of each column the first cells that say something, with their rows: as many as are shown under any heading. */
  readonly columns: readonly (readonly { readonly row: number; readonly cell: Cell }[])[];
}

/** Looks a sheet through. */
export function lookAtSheet({ name, rows }: Sheet): SheetSeen {
  const columns: { readonly row: number; readonly cell: Cell }[][] = [];
  rows.forEach((cells, row) => {
    while (columns.length < cells.length) columns.push([]);
    cells.forEach((cell, place) => {
      if (cell !== '' && (columns[place]?.length ?? 0) < searched + shown) columns[place]?.push({ row, cell });
    });
  });
  return { name, told: rows.filter(saysSomething).length, head: rows.slice(0, searched), columns };
}

/** Whether a row is more than empty cells. */
export function saysSomething(cells: readonly Cell[]): boolean {
  return cells.some((cell) => String(cell).trim() !== '');
}

/** How many rows say something that stand under the heading: it and what is above it become nothing. */
export function rowsUnder({ told, head }: SheetSeen, heading: number | null): number {
  return told - head.slice(0, (heading ?? -1) + 1).filter(saysSomething).length;
}

/** What a column's first cells under the heading say. */
export function samplesIn({ columns }: SheetSeen, place: number, heading: number | null): readonly Cell[] {
  return (columns[place] ?? []).filter(({ row }) => row > (heading ?? -1)).slice(0, shown).map(({ cell }) => cell);
}

/** What the columns of Kehys' own tables begin with that are no cards: readings, money by month, links, and – as older ones wrote them – the entries of registers. */
const ownTables: readonly (readonly Text[])[] = [
  [planTableTexts.kpi, planTableTexts.date, planTableTexts.value],
  [planTableTexts.type, planTableTexts.name, planTableTexts.month],
  [planTableTexts.type, planTableTexts.from, planTableTexts.kind],
  [planTableTexts.entry],
];

/** Whether a sheet of a workbook is a table that Kehys wrote, and holds no cards. */
function isOwnTable({ name, head: [headings = []] }: SheetSeen): boolean {
  const is = (text: Text, word: Cell | undefined): boolean => Object.values(text).some((own) => plainName(own) === plainName(String(word ?? '')));
  const begins = (columns: readonly Text[], from = 0): boolean => columns.every((column, place) => is(column, headings[from + place]));
  // Its columns, and what its entries are called before them where they have names.
  const isOfRegister = registers.some(({ fields }) => {
    const columns = fields.flatMap(({ isLook, name: called }) => (isLook ? [] : [called]));
    const before = headings.length - columns.length;
    return headings.length > 1 && (before === 0 || before === 1) && begins(columns, before);
  });
  return name !== '' && (is(itemType('area').plural, name) || isOfRegister || ownTables.some((columns) => begins(columns)));
}

/** Whether a text is an amount, a day, a share or an address rather than a name. */
const valueOfRow = /^(?:https?:\/\/\S+|[\d\s.,:;/%€$£+\-–]*\d[\d\s.,:;/%€$£+\-–TZ]*)$/u;

/**
 * The first row of several names, each of them another, over a column of values: it can only say what its columns are, though none of
 * them is known here.
 */
function headingByLook({ head, columns }: SheetSeen): number | null {
  const row = head.findIndex((cells) => cells.filter((cell) => cell !== '').length > 1);
  const names = (head[row] ?? []).filter((cell) => cell !== '').map(String);
  if (names.length < 2 || new Set(names.map(plainName)).size < names.length || names.some((name) => valueOfRow.test(name))) return null;
  const isOverValues = columns.some((_, place) => {
    const under = (columns[place] ?? []).filter((seen) => seen.row > row);
    return (head[row]?.[place] ?? '') !== '' && under.length > 0 && under.every(({ cell }) => valueOfRow.test(String(cell)));
  });
  return isOverValues ? row : null;
}

/**
 * A guess at what a sheet holds: the type whose fields its columns name most of, or that it is called by. Among several sheets one that says
 * nothing of the kind is a page of explanations or sums, and left out.
 */
export function guessSheet(sheet: SheetSeen, isOneOfSeveral: boolean): SheetMapping {
  if (isOwnTable(sheet)) return remapSheet(sheet, 'out', 0);
  const byName = typeNamedBy(sheet.name);
  let best: { readonly type: ItemTypeId; readonly row: number; readonly score: number; readonly columns: Columns } | undefined;
  sheet.head.forEach((cells, row) => {
    for (const { id } of itemTypes) {
      if (id === 'area') continue;
      const columns = columnsNamed(id, cells);
      const hasTitle = columns.includes(itemType(id).titleField);
      const named = columns.filter((key) => key !== null).length;
      const isCalledSo = hasTitle && id === byName;
      if (named === 0 || (named === 1 && !isCalledSo && cells.filter((cell) => cell !== '').length > 2)) continue;
      const score = named * 2 + (hasTitle ? 3 : 0) + (id === byName ? 4 : 0) + (id === 'action' ? 1 : 0);
      if (!best || score > best.score) best = { type: id, row, score, columns };
    }
  });
  const found = best;
  if (isOneOfSeveral && !byName && (found === undefined || found.columns.filter((key) => key !== null).length < 2)) return remapSheet(sheet, 'out', null);
  if (found) return mapped(sheet, found.type, found.row, found.columns);
  return mapped(sheet, byName ?? (sheet.columns.length > 1 ? 'action' : 'note'), headingByLook(sheet), []);
}

/** The mapping of a sheet whose rows become another type, or whose heading stands elsewhere. */
export function remapSheet(sheet: SheetSeen, target: SheetMapping['target'], heading: number | null): SheetMapping {
  if (target === 'out') return { target, heading, columns: sheet.columns.map(() => null) };
  return mapped(sheet, target, heading, heading === null ? [] : columnsNamed(target, sheet.head[heading] ?? []));
}

function mapped(sheet: SheetSeen, target: ItemTypeId, heading: number | null, named: Columns): SheetMapping {
  return { target, heading, columns: withTitle(target, sheet.columns.map((_, place) => named[place] ?? null), (place) => samplesIn(sheet, place, heading)) };
}
