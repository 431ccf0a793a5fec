import { enterMonths } from '../edits/schedules.ts';
import type { FieldInput } from '../edits/fields.ts';
import type { Language, Text } from '../messages/text.ts';
import { fromSmallestUnits } from '../plan/currencies.ts';
import type { Item, Plan } from '../plan/plan.ts';
import type { Amounts, BudgetGroup, BudgetRow, BudgetSide, BudgetTable } from './budgetTable.ts';

/** What a grid's columns are. */
export type GridSpan = 'month' | 'quarter';

/** Which amounts of a line the grid shows. */
export type GridShows = 'planned' | 'used' | 'both';

/** A column: one month, or one of the plan's quarters, by the places of its months in the table. */
export interface GridColumn {
  readonly id: string;
  readonly months: readonly string[];
  readonly places: readonly number[];
  /** The quarter's number, counted from the plan's start. */
  readonly quarter: number;
  /** The first column of its quarter. */
  readonly isFirst: boolean;
}

/** A row of the grid. Rows of a line's amounts can be typed into; the others are sums and headings. */
export type GridRow =
  | { readonly kind: 'side'; readonly id: string; readonly side: 'available' | 'planned' }
  | { readonly kind: 'group'; readonly id: string; readonly of: Item | undefined; readonly name: Text | undefined; readonly amounts: Amounts }
  | { readonly kind: 'planned' | 'used'; readonly id: string; readonly item: Item; readonly field: string; readonly isRest: boolean; readonly isFirst: boolean; readonly amounts: Amounts }
  | { readonly kind: 'total' | 'usedTotal' | 'cumulative' | 'left'; readonly id: string; readonly amounts: Amounts; readonly isStanding: boolean };

export type LineRow = Extract<GridRow, { readonly kind: 'planned' | 'used' }>;

/** Whether a row's months can be typed into. */
export function isLineRow(row: GridRow | undefined): row is LineRow {
  return row?.kind === 'planned' || row?.kind === 'used';
}

/** The grid's columns: the table's months, or its quarters. */
export function gridColumns({ months, quarters }: BudgetTable, span: GridSpan): readonly GridColumn[] {
  return quarters.flatMap((quarter): readonly GridColumn[] => {
    const of = (places: readonly number[]): readonly string[] => places.map((place) => months[place] ?? '');
    if (span === 'quarter') return [{ id: quarter.first, months: of(quarter.months), places: quarter.months, quarter: quarter.number, isFirst: true }];
    return quarter.months.map((place, index) => ({ id: months[place] ?? '', months: of([place]), places: [place], quarter: quarter.number, isFirst: index === 0 }));
  });
}

/** The grid's rows: what there is, what is meant to be used, and what is left by then. */
export function gridRows(table: BudgetTable, shows: GridShows): readonly GridRow[] {
  const { available, planned } = table;
  const standing = available.cumulative.map((units, place) => units - (planned.cumulative[place] ?? 0));
  const left: Amounts = {
    months: standing,
    apart: available.planned.apart - planned.planned.apart,
    total: available.planned.total - planned.planned.total,
  };
  return [
    ...sideRows(available, 'available', shows),
    ...sideRows(planned, 'planned', shows),
    ...(shows === 'used' || available.groups.length === 0 || planned.groups.length === 0 ? [] : [{ kind: 'left', id: 'left', amounts: left, isStanding: true } as const]),
  ];
}

function sideRows(side: BudgetSide, name: 'available' | 'planned', shows: GridShows): readonly GridRow[] {
  if (side.groups.length === 0) return [];
  const total: GridRow[] = [];
  if (shows !== 'used') total.push({ kind: 'total', id: `${name}.total`, amounts: side.planned, isStanding: false });
  if (shows !== 'planned') total.push({ kind: 'usedTotal', id: `${name}.used`, amounts: side.used, isStanding: false });
  if (shows !== 'used') {
    const cumulative = { months: side.cumulative, apart: side.planned.apart, total: side.planned.total };
    total.push({ kind: 'cumulative', id: `${name}.cumulative`, amounts: cumulative, isStanding: true });
  }
  // A side of one group needs no heading for it: its total is the side's.
  const headed = side.groups.length > 1 || side.groups[0]?.of !== undefined;
  return [{ kind: 'side', id: name, side: name }, ...side.groups.flatMap((group) => groupRows(group, headed, shows)), ...total];
}

function groupRows(group: BudgetGroup, isHeaded: boolean, shows: GridShows): readonly GridRow[] {
  const heading: GridRow = { kind: 'group', id: group.id, of: group.of, name: group.name, amounts: shows === 'used' ? group.used : group.planned };
  const lineRows = group.rows.flatMap(({ item, line, planned, used }: BudgetRow): readonly GridRow[] => {
    const isRest = item === group.of;
    const of = (kind: 'planned' | 'used', amounts: Amounts, isFirst: boolean): GridRow => ({
      kind,
      id: `${item.id}.${kind}`,
      item,
      field: kind === 'planned' ? line.key : 'used',
      isRest,
      isFirst,
      amounts,
    });
    if (shows === 'both') return [of('planned', planned, true), of('used', used, false)];
    return [of(shows, shows === 'planned' ? planned : used, true)];
  });
  return isHeaded ? [heading, ...lineRows] : lineRows;
}

/** What a row has in a column: the sum of its months, or how things stand at its end. */
export function cellUnits(row: GridRow, column: GridColumn): number {
  if (row.kind === 'side') return 0;
  const units = column.places.map((place) => row.amounts.months[place] ?? 0);
  const isStanding = 'isStanding' in row && row.isStanding;
  return isStanding ? (units.at(-1) ?? 0) : units.reduce((sum, one) => sum + one, 0);
}

/** A rectangle of the grid, by places of rows and columns, both ends included. */
export interface GridRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A grid as gestures see it. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly currency: string;
}

function linesIn({ rows }: Grid, { top, bottom }: GridRange): readonly LineRow[] {
  return rows.slice(top, bottom + 1).filter(isLineRow);
}

/** What is to be set so that every cell of the range is empty. */
export function clearing(plan: Plan, grid: Grid, range: GridRange): readonly FieldInput[] {
  return linesIn(grid, range).flatMap((row) =>
    grid.columns.slice(range.left, range.right + 1).flatMap((column) => enterMonths(plan, row.item, row.field, column.months, null)),
  );
}

/** What is to be set so that each row's first cell fills the rest of the range; a single column is filled from the one before. */
export function fillingRight(plan: Plan, grid: Grid, range: GridRange): readonly FieldInput[] {
  const from = range.left === range.right ? range.left - 1 : range.left;
  const source = grid.columns[from];
  if (!source) return [];
  return linesIn(grid, range).flatMap((row) => {
    const amount = fromSmallestUnits(cellUnits(row, source), grid.currency);
    return grid.columns.slice(from + 1, range.right + 1).flatMap((column) => enterMonths(plan, row.item, row.field, column.months, amount));
  });
}

/** What pasting sets, the cells that it covers, how many they are and how many of the pasted ones had no room. */
export interface Pasting {
  readonly inputs: readonly FieldInput[];
  readonly range: GridRange;
  readonly count: number;
  readonly outside: number;
}

/** Puts amounts into the grid from the range's corner on, a single one into all of the range; rows go on among rows of the same kind. */
export function pasting(plan: Plan, grid: Grid, range: GridRange, amounts: readonly (readonly (number | null)[])[]): Pasting {
  const kind = grid.rows[range.top]?.kind;
  const targets = grid.rows.flatMap((row, place) => (place >= range.top && isLineRow(row) && row.kind === kind ? [{ row, place }] : []));
  const [single] = amounts.length === 1 && amounts[0]?.length === 1 ? amounts[0] : [];
  const covered = targets.filter(({ place }) => place <= range.bottom);
  const filled = single === undefined ? amounts : covered.map(() => Array.from({ length: range.right - range.left + 1 }, () => single));
  let [bottom, right, count, outside] = [range.top, range.left, 0, 0];
  const inputs = filled.flatMap((cells, at) =>
    cells.flatMap((amount, across) => {
      const target = targets[at];
      const column = grid.columns[range.left + across];
      if (!target || !column) {
        outside += 1;
        return [];
      }
      count += 1;
      bottom = Math.max(bottom, target.place);
      right = Math.max(right, range.left + across);
      return enterMonths(plan, target.row.item, target.row.field, column.months, amount);
    }),
  );
  return { inputs, range: { top: range.top, left: range.left, bottom, right }, count, outside };
}

/** The range as a spreadsheet takes it: tabs and line ends, decimals as the language writes them, nothing for nought. */
export function copying(grid: Grid, range: GridRange, language: Language): string {
  return grid.rows
    .slice(range.top, range.bottom + 1)
    .filter((row) => row.kind !== 'side')
    .map((row) => grid.columns.slice(range.left, range.right + 1).map((column) => plainAmount(cellUnits(row, column), grid.currency, language)).join('\t'))
    .join('\n');
}

function plainAmount(units: number, currency: string, language: Language): string {
  if (units === 0) return '';
  const text = String(fromSmallestUnits(units, currency));
  return language === 'fi' ? text.replace('.', ',') : text;
}
