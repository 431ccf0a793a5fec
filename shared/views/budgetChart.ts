import { fromSmallestUnits } from '../plan/currencies.ts';
import { monthAfter } from '../plan/schedule.ts';
import type { BudgetSide, BudgetTable, TableQuarter } from './budgetTable.ts';
import { timeOf } from './calendar.ts';

/** Where the two panels of the money chart lie, in the chart's own units. */
export const moneyChartSize = { width: 1000, left: 78, right: 12, top: 26, cumulativeHeight: 150, gap: 40, monthlyHeight: 80, bottom: 24 } as const;

const { width, left, right, top, cumulativeHeight, gap, monthlyHeight, bottom } = moneyChartSize;
const cumulativeBase = top + cumulativeHeight;
const monthlyBase = cumulativeBase + gap + monthlyHeight;

/** The least width that a quarter's name needs. */
const narrowestName = 68;

export interface ChartPoint {
  readonly x: number;
  readonly y: number;
}

/** A value on an axis and its height. */
export interface AxisMark {
  readonly value: number;
  readonly y: number;
}

/** The money drawn over time: two lines of what has come together, a pair of bars for each month below them. */
export interface MoneyChart {
  readonly height: number;
  readonly cumulativeBase: number;
  readonly monthlyBase: number;
  readonly available: readonly ChartPoint[];
  readonly planned: readonly ChartPoint[];
  /** By month: the left edge and width of its pair of bars, and their heights. */
  readonly bars: readonly { readonly x: number; readonly width: number; readonly available: number; readonly planned: number }[];
  readonly cumulativeMarks: readonly AxisMark[];
  readonly monthlyMarks: readonly AxisMark[];
  /** Where each quarter begins, and whether there is room for its name before the next. */
  readonly quarters: readonly { readonly x: number; readonly quarter: TableQuarter; readonly isNamed: boolean }[];
  /** Where two years from the start end, and where the money ends. */
  readonly twoYears: number | undefined;
  readonly moneyEnds: number | undefined;
  /** The first quarter of the plan's time. */
  readonly early: { readonly from: number; readonly to: number } | undefined;
}

/** Round values from nought up to at least `most`, two to five steps. */
export function roundMarks(most: number): readonly number[] {
  if (!(most > 0)) return [0];
  const rough = most / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((factor) => factor * power >= rough) ?? 10);
  return Array.from({ length: Math.ceil(most / step) + 1 }, (_, place) => place * step);
}

/** The geometry of a budget's chart. Amounts below nought are drawn as nought. */
export function moneyChart(table: BudgetTable): MoneyChart {
  const startOf = (month: string): number => timeOf(`${month}-01`) ?? 0;
  const begin = startOf(table.months[0] ?? '');
  const end = startOf(monthAfter(table.months.at(-1) ?? ''));
  const inCurrency = (units: readonly number[]): readonly number[] => units.map((amount) => fromSmallestUnits(amount, table.currency));
  const xOf = (time: number): number => left + ((Math.min(end, Math.max(begin, time)) - begin) / (end - begin)) * (width - left - right);
  const dayX = (day: string | undefined): number | undefined => {
    const time = timeOf(day);
    return time === undefined ? undefined : xOf(time);
  };
  const sides = [table.available, table.planned];
  const [available, planned] = sides.map((side) => inCurrency(side.planned.months));
  const cumulativeValues = roundMarks(Math.max(...sides.flatMap((side) => inCurrency(side.cumulative))));
  const monthlyValues = roundMarks(Math.max(...(available ?? []), ...(planned ?? [])));
  const heightOf = (value: number, values: readonly number[], height: number): number => (Math.max(0, value) / (values.at(-1) || 1)) * height;
  const endOf = (place: number): number => startOf(monthAfter(table.months[place] ?? ''));
  const lineOf = (side: BudgetSide): readonly ChartPoint[] => {
    const before = (side.cumulative[0] ?? 0) - (side.planned.months[0] ?? 0);
    return inCurrency([before, ...side.cumulative]).map((value, place) => ({
      x: place === 0 ? left : xOf(endOf(place - 1)),
      y: cumulativeBase - heightOf(value, cumulativeValues, cumulativeHeight),
    }));
  };
  const { check } = table;
  const starts = dayX(check?.starts);
  const early = dayX(check?.early?.until);
  return {
    height: monthlyBase + bottom,
    cumulativeBase,
    monthlyBase,
    available: lineOf(table.available),
    planned: lineOf(table.planned),
    bars: table.months.map((month, place) => ({
      x: xOf(startOf(month)),
      width: xOf(endOf(place)) - xOf(startOf(month)),
      available: heightOf(available?.[place] ?? 0, monthlyValues, monthlyHeight),
      planned: heightOf(planned?.[place] ?? 0, monthlyValues, monthlyHeight),
    })),
    cumulativeMarks: cumulativeValues.map((value) => ({ value, y: cumulativeBase - heightOf(value, cumulativeValues, cumulativeHeight) })),
    monthlyMarks: monthlyValues.map((value) => ({ value, y: monthlyBase - heightOf(value, monthlyValues, monthlyHeight) })),
    quarters: table.quarters.map((quarter) => {
      const [from, to] = [xOf(startOf(quarter.first)), xOf(startOf(monthAfter(quarter.last)))];
      return { x: from, quarter, isNamed: to - from >= narrowestName };
    }),
    twoYears: dayX(check?.until),
    moneyEnds: dayX(check?.lastDay),
    early: starts === undefined || early === undefined ? undefined : { from: starts, to: early },
  };
}
