import type { Measurement } from '../framework/field.ts';
import type { Language } from '../messages/text.ts';
import { parseDay, parseNumber, type EntryProblem } from './parseEntry.ts';

/** A pasted row that is no measurement, and why. */
export interface RefusedRow {
  /** Counted from 1 in the pasted text. */
  readonly line: number;
  /** The part of the row that is at fault. */
  readonly text: string;
  readonly problem: EntryProblem | 'valueMissing' | 'dayTwice';
}

/** What a pasted table holds: every row is either taken or refused; blank rows and a heading are neither. */
export interface PastedMeasurements {
  readonly measurements: readonly Measurement[];
  readonly refused: readonly RefusedRow[];
}

/** Spreadsheets put tabs between cells; text files semicolons, commas or spaces. */
const cellPatterns: readonly RegExp[] = [/^([^\t]*)\t([^\t]*)(?:\t(.*))?$/, /^([^;]*);([^;]*)(?:;(.*))?$/, /^([^,]*),(.*?)()$/, /^(\S+)\s+(.+?)()$/];

interface Row {
  readonly line: number;
  readonly day: string;
  readonly value: string;
  readonly note: string;
}

function rowOf(text: string, line: number): Row {
  const known = cellPatterns.map((pattern) => pattern.exec(text)).filter((match) => match !== null);
  const best = known.find((match) => parseDay(match[1] ?? '').ok) ?? known[0];
  const cell = (content: string | undefined): string => (content ?? '').trim().replace(/^"(.*)"$/s, '$1').trim();
  return { line, day: cell(best ? best[1] : text), value: cell(best?.[2]), note: cell(best?.[3]?.replaceAll('\t', ' ')) };
}

/** Whether pasted text is a table rather than the content of one cell. */
export function isTable(text: string): boolean {
  return /[\t\n\r]/.test(text.trim());
}

/**
 * Two columns copied out of a spreadsheet, day and value, with a note as the third where there is one. Days in the
 * Finnish, the British or the ISO way; numbers as {@link parseNumber} reads them. A row of the same day as an earlier
 * one is refused, since a day has one measurement.
 */
export function parseMeasurements(text: string, language: Language): PastedMeasurements {
  const rows = text
    .split(/\r\n|\r|\n/)
    .map((row, index) => ({ row, line: index + 1 }))
    .filter(({ row }) => row.trim() !== '')
    .map(({ row, line }) => rowOf(row, line));
  const byDay = new Map<string, Measurement>();
  const refused: RefusedRow[] = [];
  rows.forEach((row, index) => {
    const day = parseDay(row.day);
    const value = parseNumber(row.value, language);
    const isHeading = index === 0 && rows.length > 1 && !day.ok && day.problem === 'notADay' && !value.ok;
    if (isHeading) return;
    if (!day.ok) refused.push({ line: row.line, text: row.day, problem: day.problem });
    else if (row.value === '') refused.push({ line: row.line, text: row.day, problem: 'valueMissing' });
    else if (!value.ok) refused.push({ line: row.line, text: row.value, problem: value.problem });
    else if (byDay.has(day.value)) refused.push({ line: row.line, text: row.day, problem: 'dayTwice' });
    else byDay.set(day.value, { date: day.value, value: value.value, ...(row.note ? { note: row.note } : {}) });
  });
  return { measurements: [...byDay.values()], refused };
}
