import { splitRows } from './measurements/delimitedText.ts';

/** Cells as a spreadsheet copies them: rows of as many cells as the longest has. */
export type CellTable = readonly (readonly string[])[];

/** The cells of a pasted text, quoted ones whole with their line breaks and tabs; undefined for what is no table. */
export function cellsOf(text: string): CellTable | undefined {
  if (!text.includes('\t')) return undefined;
  const rows = splitRows(text, '\t', () => false).map(({ cells }) => cells);
  const columns = rows.reduce((most, { length }) => Math.max(most, length), 0);
  return columns < 2 || rows.length === 0 ? undefined : rows.map((cells) => Array.from({ length: columns }, (_, place) => cells[place] ?? ''));
}
