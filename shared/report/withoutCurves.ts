import { cellText, type Table } from './report.ts';

/** A table for readers of text only: without columns of small curves whose last value the next column tells in words. */
export function withoutCurves(table: Table): Table {
  const { columns, rows } = table;
  const told = rows.filter(({ group }) => !group);
  const says = (index: number, place: number): string => {
    const cell = told[place]?.cells[index];
    return cell ? cellText(cell) : '';
  };
  const isCurve = (index: number): boolean =>
    told.some(({ cells }) => cells[index]?.kind === 'trend') && told.every((_, place) => says(index, place) === says(index + 1, place));
  const stays = columns.map((_, index) => !isCurve(index));
  if (stays.every(Boolean)) return table;
  const keep = <T>(all: readonly T[]): readonly T[] => all.filter((_, index) => stays[index] ?? true);
  return { ...table, columns: keep(columns), rows: rows.map((row) => (row.group ? row : { ...row, cells: keep(row.cells) })) };
}
