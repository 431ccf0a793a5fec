import type { Measurement } from '../framework/field.ts';
import type { Language } from '../messages/text.ts';
import { parseDay, parseNumber, type EntryProblem } from '../plan/parseEntry.ts';
import { titleOf, type Item } from '../plan/plan.ts';

export const delimiters = [';', '\t', ','] as const;
export type Delimiter = (typeof delimiters)[number];

/** A row of a table and where it begins in the text, counted from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A delimited text, taken apart. */
export interface CsvTable {
  readonly delimiter: Delimiter;
  /** The names of the columns, or null where the first row holds readings already. */
  readonly heading: readonly string[] | null;
  /** The rows under the heading. Blank rows are left out. */
  readonly rows: readonly CsvRow[];
  /** How many columns the widest row has. */
  readonly width: number;
}

/** Cells by a delimiter; a quoted cell may hold it, line breaks and doubled quotes (RFC 4180). */
function splitRows(text: string, delimiter: Delimiter): readonly CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let line = 1;
  let firstLine = 1;
  const endRow = (): void => {
    cells.push(cell.trim());
    cell = '';
    if (cells.some((content) => content !== '')) rows.push({ line: firstLine, cells });
    cells = [];
  };
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at] ?? '';
    if (letter === '\n') line += 1;
    if (isQuoted) {
      if (letter !== '"') cell += letter;
      else if (plain[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (letter === delimiter) {
      cells.push(cell.trim());
      cell = '';
    } else if (letter === '\n') {
      endRow();
      firstLine = line;
    } else cell += letter;
  }
  endRow();
  return rows;
}

/** How well a delimiter takes a text apart: how many rows come out alike, with more than one cell. */
function fitOf(rows: readonly CsvRow[]): number {
  const widths = new Map<number, number>();
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1);
  const [width = 1, count = 0] = [...widths].sort(([, one], [, other]) => other - one)[0] ?? [];
  return width > 1 ? count : 0;
}

/**
 * Takes a delimited text apart. The delimiter is the one that makes most rows alike; of equals a semicolon or a tab goes
 * before a comma, which may be a decimal one. The first row is a heading where it holds no day while a later row does.
 */
export function readCsv(text: string): CsvTable {
  const readings = delimiters.map((delimiter) => ({ delimiter, rows: splitRows(text, delimiter) }));
  const best = readings.reduce((known, next) => (fitOf(next.rows) > fitOf(known.rows) ? next : known));
  const hasDay = (row: CsvRow | undefined): boolean => row?.cells.some((cell) => parseDay(cell).ok) ?? false;
  const [first, ...rest] = best.rows;
  const isHeading = first !== undefined && !hasDay(first) && rest.some(hasDay);
  const rows = isHeading ? rest : best.rows;
  const width = best.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return { delimiter: best.delimiter, heading: isHeading ? first.cells : null, rows, width };
}

/**
 * What a column holds: nothing of use, the day, a note on the row's readings, the readings of one KPI (its id), or, in
 * tables with a row for each reading, the KPI's name and its value.
 */
export type ColumnUse =
  | { readonly kind: 'skip' | 'day' | 'note' | 'name' | 'value' }
  | { readonly kind: 'kpi'; readonly id: string };

/** A use for each column, in the order of the columns. */
export type ColumnMapping = readonly ColumnUse[];

const headings: readonly (readonly [ColumnUse['kind'], RegExp])[] = [
  ['day', /^(date|day|päivä|pvm|päivämäärä|ajankohta|week|viikko|month|kuukausi)\b/iu],
  ['note', /^(note|comment|huomio|huomautus|kommentti|muistiinpano)/iu],
  ['name', /^(kpi|measure|metric|mittari|name|nimi)/iu],
  ['value', /^(value|reading|arvo|lukema|tulos)/iu],
];

/**
 * A first guess at what the columns hold: by the heading, a KPI's own name first; the day by its content; then the one
 * column of numbers as the readings of `fallback`, the KPI that the person came from.
 */
export function guessMapping(table: CsvTable, kpis: readonly Item[], language: Language, fallback?: string): ColumnMapping {
  const uses: ColumnUse[] = Array.from({ length: table.width }, (_, column): ColumnUse => {
    const heading = table.heading?.[column]?.trim() ?? '';
    const kpi = kpis.find((known) => heading !== '' && sameName(titleOf(known), heading));
    if (kpi) return { kind: 'kpi', id: kpi.id };
    const named = headings.find(([, pattern]) => pattern.test(heading));
    return named && named[0] !== 'kpi' ? { kind: named[0] } : { kind: 'skip' };
  });
  const most = (column: number, fits: (cell: string) => boolean): boolean => {
    const cells = table.rows.map((row) => row.cells[column] ?? '').filter((cell) => cell !== '');
    return cells.length > 0 && cells.filter(fits).length > cells.length / 2;
  };
  if (!uses.some(({ kind }) => kind === 'day')) {
    const column = uses.findIndex((use, at) => use.kind === 'skip' && most(at, (cell) => parseDay(cell).ok));
    if (column >= 0) uses[column] = { kind: 'day' };
  }
  // A name is only of use beside a value, and a value without a name belongs to one KPI.
  const hasName = uses.some(({ kind }) => kind === 'name');
  const value = uses.findIndex(({ kind }) => kind === 'value');
  const single = fallback ?? (kpis.length === 1 ? kpis[0]?.id : undefined);
  if (!hasName && value >= 0) uses[value] = single === undefined ? { kind: 'skip' } : { kind: 'kpi', id: single };
  if (!uses.some(({ kind }) => kind === 'kpi' || kind === 'value') && single !== undefined) {
    const column = uses.findIndex((use, at) => use.kind === 'skip' && most(at, (cell) => parseNumber(cell, language).ok));
    if (column >= 0) uses[column] = { kind: 'kpi', id: single };
  }
  return uses;
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.trim().toLocaleLowerCase().replace(/\s+/gu, ' ');
  return plain(one) === plain(other);
}

/**
 * Whose way of writing numbers a table uses: the decimal comma (`fi`) or the decimal point (`en`), by the numbers that
 * can be read one way only; `otherwise` where none can.
 */
export function guessNumbers(table: CsvTable, otherwise: Language): Language {
  const cells = table.rows.flatMap((row) => row.cells).filter((cell) => !parseDay(cell).ok);
  const count = (pattern: RegExp): number => cells.filter((cell) => pattern.test(cell)).length;
  const commas = count(/^[-+−]?[\d\s]*\d,(\d{1,2}|\d{4,})$/u);
  const points = count(/^[-+−]?[\d,]*\d\.(\d{1,2}|\d{4,})$/u);
  return commas === points ? otherwise : commas > points ? 'fi' : 'en';
}

/** Why a cell cannot be taken. */
export type CellProblem = EntryProblem | 'valueMissing' | 'dayTwice' | 'dayMissing' | 'nameUnknown';

/** A cell that is not taken, and why. */
export interface CellFault {
  readonly column: number;
  readonly text: string;
  readonly problem: CellProblem;
}

/** A row as it would be imported. */
export interface PreviewRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly faults: readonly CellFault[];
  /** How many readings it gives. */
  readonly taken: number;
}

/** What an import would do; nothing is done by making it. */
export interface ImportPreview {
  readonly rows: readonly PreviewRow[];
  /** By the KPI's id: what would be written. */
  readonly readings: ReadonlyMap<string, readonly Measurement[]>;
  readonly taken: number;
  /** Rows with at least one fault. */
  readonly faulty: number;
  /** Readings that take the place of another value of the same day in the plan. */
  readonly replaced: number;
}

interface Reading {
  readonly kpi: string;
  readonly column: number;
  readonly text: string;
}

/**
 * What importing a table would do. Each fault is said with its row and cell, and only that reading is left out. Where a
 * KPI has two values for one day the first is taken and the second is a fault. Empty cells are no readings, unless the
 * row names its KPI.
 */
export function previewImport(table: CsvTable, mapping: ColumnMapping, kpis: readonly Item[], numbers: Language): ImportPreview {
  const columnOf = (kind: ColumnUse['kind']): number => mapping.findIndex((use) => use.kind === kind);
  const [dayColumn, noteColumn, nameColumn, valueColumn] = [columnOf('day'), columnOf('note'), columnOf('name'), columnOf('value')];
  const byKpi = new Map<string, Map<string, Measurement>>();

  const readingsOf = (cells: readonly string[], faults: CellFault[]): readonly Reading[] => {
    const readings = mapping.flatMap((use, column): Reading[] => {
      const text = cells[column] ?? '';
      return use.kind === 'kpi' && text !== '' ? [{ kpi: use.id, column, text }] : [];
    });
    if (nameColumn < 0 || valueColumn < 0) return readings;
    const name = cells[nameColumn] ?? '';
    const kpi = kpis.find((known) => sameName(titleOf(known), name));
    if (kpi) return [...readings, { kpi: kpi.id, column: valueColumn, text: cells[valueColumn] ?? '' }];
    faults.push({ column: nameColumn, text: name, problem: 'nameUnknown' });
    return readings;
  };

  const rows = table.rows.map(({ line, cells }): PreviewRow => {
    const faults: CellFault[] = [];
    let taken = 0;
    const dayText = cells[dayColumn] ?? '';
    const day = parseDay(dayText);
    const readings = dayColumn < 0 ? [] : readingsOf(cells, faults);
    if (dayColumn >= 0 && !day.ok) faults.push({ column: dayColumn, text: dayText, problem: dayText === '' ? 'dayMissing' : day.problem });
    for (const { kpi, column, text } of readings) {
      const value = parseNumber(text, numbers);
      if (text === '') faults.push({ column, text: dayText, problem: 'valueMissing' });
      else if (!value.ok) faults.push({ column, text, problem: value.problem });
      else if (day.ok) {
        const known = byKpi.get(kpi) ?? new Map<string, Measurement>();
        byKpi.set(kpi, known);
        const note = (cells[noteColumn] ?? '').trim();
        if (known.has(day.value)) faults.push({ column, text: dayText, problem: 'dayTwice' });
        else {
          known.set(day.value, { date: day.value, value: value.value, ...(note ? { note } : {}) });
          taken += 1;
        }
      }
    }
    return { line, cells, faults, taken };
  });

  const readings = new Map([...byKpi].map(([kpi, days]) => [kpi, [...days.values()]] as const).filter(([, days]) => days.length > 0));
  const replaced = kpis.reduce((sum, kpi) => sum + (readings.get(kpi.id) ?? []).filter((reading) => replaces(kpi, reading)).length, 0);
  return {
    rows,
    readings,
    taken: rows.reduce((sum, row) => sum + row.taken, 0),
    faulty: rows.filter((row) => row.faults.length > 0).length,
    replaced,
  };
}

function replaces(kpi: Item, { date, value }: Measurement): boolean {
  return kpi.measurements.some((known) => known.date === date && known.value !== value);
}

/** The text of a file: UTF-8 or UTF-16 by its mark, else UTF-8 where it is that, else the Western code page that spreadsheets of Windows write. */
export type TextDecoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Which decodings to try for a file's bytes, in order; the last one always succeeds. */
export function decodingsOf(bytes: Uint8Array): readonly TextDecoding[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ['utf-16le'];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ['utf-16be'];
  return ['utf-8', 'windows-1252'];
}
