import { describe, expect, it } from 'vitest';
import { textCell, type Table } from './report.ts';
import { withoutCurves } from './withoutCurves.ts';

const curve = (text: string) => ({ kind: 'trend', values: [1, 2], text }) as const;
const column = (title: string) => ({ title, weight: 1, align: 'start' }) as const;
const table = (...latest: readonly string[]): Table => ({
  kind: 'table',
  columns: ['Name', 'Measurements', 'Latest', 'Target'].map(column),
  rows: [{ cells: [textCell('Weekly')], group: true }, ...latest.map((text) => ({ cells: [textCell('Sales'), curve('9 a month'), textCell(text), textCell('12')] }))],
});

describe('a table in words', () => {
  it('has no column of curves that says what the next one says', () => {
    const { columns, rows } = withoutCurves(table('9 a month', '9 a month'));
    expect(columns.map(({ title }) => title)).toEqual(['Name', 'Latest', 'Target']);
    expect(rows.map(({ cells }) => cells.length)).toEqual([1, 3, 3]);
  });

  it('keeps a column that says something of its own', () => {
    const given = table('9 a month', '8 a month');
    expect(withoutCurves(given)).toBe(given);
  });
});
