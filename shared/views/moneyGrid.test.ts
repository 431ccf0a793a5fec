import { describe, expect, it } from 'vitest';
import { setFields, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { budgetTable } from './budgetTable.ts';
import { cellUnits, clearing, copying, fillingRight, gridColumns, gridRows, isLineRow, pasting, type Grid, type GridShows, type GridSpan } from './moneyGrid.ts';

function made() {
  const bench = workbench();
  bench.make(setPlanField, { key: 'starts', value: '2027-01-01' });
  const line = (name: string, fields: Readonly<Record<string, number>>): string => bench.make(addItem, { type: 'resource', fields: { name, kind: 'money', ...fields } });
  const first = line('One', { 'amount@2027-01': 100, 'amount@2027-04': 30.5 });
  line('Two', { 'used@2027-01': 7 });
  bench.make(addItem, { type: 'channel', fields: { name: 'Post', budget: 24 } });
  const grid = (span: GridSpan = 'quarter', shows: GridShows = 'planned'): Grid => {
    const table = budgetTable(bench.plan(), '2027-01-01');
    return { rows: gridRows(table, shows), columns: gridColumns(table, span), currency: table.currency };
  };
  const amounts = (name: number, columns = 4): readonly number[] => {
    const shown = grid();
    const row = shown.rows.filter(isLineRow)[name];
    return row ? shown.columns.slice(0, columns).map((column) => cellUnits(row, column) / 100) : [];
  };
  return { bench, first, grid, amounts };
}

describe('the money grid', () => {
  it('has the lines of both sides with their sums, and what is left by then', () => {
    const { grid } = made();
    expect(grid().rows.map(({ kind }) => kind)).toEqual(['side', 'planned', 'planned', 'total', 'cumulative', 'side', 'group', 'planned', 'total', 'cumulative', 'left']);
    expect(grid('quarter', 'both').rows.filter(isLineRow).map(({ kind, field }) => `${kind} ${field}`).slice(0, 4)).toEqual(['planned amount', 'used used', 'planned amount', 'used used']);
    const [left] = grid().rows.slice(-1);
    expect(left && grid().columns.slice(0, 2).map((column) => cellUnits(left, column))).toEqual([9700, 12_450]);
  });

  it('shows months, or the plan’s quarters as the sums of theirs', () => {
    const { grid, amounts } = made();
    expect(grid('month').columns).toHaveLength(24);
    expect(grid().columns.map(({ quarter }) => quarter)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(amounts(0)).toEqual([100, 30.5, 0, 0]);
  });

  it('fills to the right from the first cell of the range, or from the one before a single column', () => {
    const { bench, grid, amounts } = made();
    bench.make(setFields, fillingRight(bench.plan(), grid(), { top: 1, bottom: 1, left: 0, right: 2 }));
    expect(amounts(0)).toEqual([100, 100, 100, 0]);
    bench.make(setFields, fillingRight(bench.plan(), grid(), { top: 1, bottom: 1, left: 3, right: 3 }));
    expect(amounts(0)).toEqual([100, 100, 100, 100]);
    bench.undo.undo();
    bench.undo.undo();
    expect(amounts(0)).toEqual([100, 30.5, 0, 0]);
    expect(fillingRight(bench.plan(), grid(), { top: 1, bottom: 1, left: 0, right: 0 })).toEqual([]);
  });

  it('empties a range', () => {
    const { bench, grid, amounts } = made();
    bench.make(setFields, clearing(bench.plan(), grid(), { top: 0, bottom: 3, left: 0, right: 7 }));
    expect(amounts(0)).toEqual([0, 0, 0, 0]);
    expect(amounts(2)).toEqual([3, 3, 3, 3]);
  });

  it('pastes over rows of the same kind and says what had no room', () => {
    const { bench, grid, amounts } = made();
    const put = pasting(bench.plan(), grid(), { top: 1, bottom: 1, left: 6, right: 6 }, [[1, 2, 3], [4, null, 6]]);
    expect(put).toMatchObject({ count: 4, outside: 2, range: { top: 1, bottom: 2, left: 6, right: 7 } });
    bench.make(setFields, put.inputs);
    expect([amounts(0, 8), amounts(1, 8)]).toEqual([[100, 30.5, 0, 0, 0, 0, 1, 2], [0, 0, 0, 0, 0, 0, 4, 0]]);
  });

  it('pastes a single amount into all of the range', () => {
    const { bench, grid, amounts } = made();
    const put = pasting(bench.plan(), grid(), { top: 1, bottom: 2, left: 1, right: 2 }, [[9]]);
    expect(put).toMatchObject({ count: 4, outside: 0 });
    bench.make(setFields, put.inputs);
    expect([amounts(0), amounts(1)]).toEqual([[100, 9, 9, 0], [0, 9, 9, 0]]);
  });

  it('copies as a spreadsheet takes it, in the language’s own decimals', () => {
    const { grid } = made();
    const range = { top: 0, bottom: 2, left: 0, right: 2 };
    expect(copying(grid(), range, 'en')).toBe('100\t30.5\t\n\t\t');
    expect(copying(grid(), range, 'fi')).toBe('100\t30,5\t\n\t\t');
  });
});
