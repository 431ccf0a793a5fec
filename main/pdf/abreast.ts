import { type Column, type Fact, type Row, type Table } from '../../shared/report/report.ts';

/** A long list of narrow rows as a table in which `across` of them stand side by side; what was under a row stands under its line. */
export function abreast({ columns, rows, ...table }: Table, across: number): Table {
  const each: readonly Column[] = columns.map((column) => ({ ...column, align: 'start' }));
  return { ...table, columns: Array.from({ length: across }, () => each).flat(), rows: groupsOf(rows).flatMap((group) => linesOf(group, across)) };
}

interface Group {
  readonly head?: Row;
  readonly rows: Row[];
}

function groupsOf(rows: readonly Row[]): readonly Group[] {
  const groups: Group[] = [];
  for (const row of rows) {
    if (row.group || groups.length === 0) groups.push(row.group ? { head: row, rows: [] } : { rows: [row] });
    else groups.at(-1)?.rows.push(row);
  }
  return groups;
}

function linesOf({ head, rows }: Group, across: number): readonly Row[] {
  const lines = Array.from({ length: Math.ceil(rows.length / across) }, (_, line): Row => {
    const together = rows.slice(line * across, (line + 1) * across);
    const details = together.flatMap((row): readonly Fact[] => row.details ?? []);
    const cells = together.flatMap((row) => row.cells);
    return details.length > 0 ? { cells, details } : { cells };
  });
  return head ? [head, ...lines] : lines;
}
