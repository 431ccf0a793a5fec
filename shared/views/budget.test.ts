import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { shareWithin, stretchOf } from './budget.ts';
import { moneyChart, roundMarks } from './budgetChart.ts';
import { budgetTable } from './budgetTable.ts';
import { dayAt, dayLength } from './calendar.ts';

const today = '2026-11-24';
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);

/** A plan from the first of a year, with a channel to spend on. */
function planned(starts = '2026-01-01') {
  const bench = workbench();
  bench.make(setPlanField, { key: 'starts', value: starts });
  bench.make(setPlanField, { key: 'horizonMonths', value: 12 });
  const channel = bench.make(addItem, { type: 'channel', fields: { name: 'Post', budget: 1200 } });
  const money = (amount: number, from?: string, to?: string): string =>
    bench.make(addItem, { type: 'resource', fields: { name: 'Money', kind: 'money', amount, ...(from ? { from } : {}), ...(to ? { to } : {}) } });
  const action = (budget: number, start?: string, end?: string): string => {
    const id = bench.make(addItem, { type: 'action', fields: { title: 'Deed', budget, ...(start ? { start } : {}), ...(end ? { end } : {}) } });
    bench.make(addLink, { from: id, to: channel });
    return id;
  };
  return { bench, channel, money, action, table: () => budgetTable(bench.plan(), today) };
}

describe('a spread amount', () => {
  it('falls by days into the stretches that it touches', () => {
    const line = { from: Date.UTC(2026, 0, 30), to: Date.UTC(2026, 1, 3), amount: 400 };
    expect(shareWithin(line, { from: Date.UTC(2026, 0, 1), to: Date.UTC(2026, 1, 1) })).toBe(200);
    expect(shareWithin(line, { from: Date.UTC(2026, 2, 1), to: Date.UTC(2026, 3, 1) })).toBe(0);
  });

  it('needs two days in order', () => {
    expect(stretchOf('2026-02-01', '2026-01-31')).toBeUndefined();
    expect(stretchOf('2026-02-01', 'soon')).toBeUndefined();
    expect(stretchOf('2026-02-01', '2026-02-01')).toEqual({ from: Date.UTC(2026, 1, 1), to: Date.UTC(2026, 1, 2) });
  });
});

describe('the table of the money', () => {
  it('covers at least two years from the plan’s start, whole months', () => {
    const { table } = planned();
    expect(table().months).toHaveLength(24);
    expect(dayAt(table().months[0]?.from ?? 0)).toBe('2026-01-01');
    expect(planned('2026-01-15').table().months).toHaveLength(25);
  });

  it('goes on to the end of later money, but not for a mistyped century', () => {
    const { table, money } = planned();
    money(100, '2026-01-01', '2028-03-31');
    expect(table().months).toHaveLength(27);
    money(100, '2026-01-01', '2928-03-31');
    expect(table().months.length).toBeLessThan(100);
  });

  it('starts with the first money where the plan says no start, and then checks nothing', () => {
    const bench = workbench();
    bench.make(addItem, { type: 'resource', fields: { name: 'm', kind: 'money', amount: 5, from: '2025-05-05', to: '2025-05-06' } });
    const table = budgetTable(bench.plan(), today);
    expect(dayAt(table.months[0]?.from ?? 0)).toBe('2025-05-01');
    expect(table.check).toBeUndefined();
  });

  it('loses no money: months, quarters and what came before add up', () => {
    const day = fc.integer({ min: -400, max: 1000 }).map((days) => dayAt(Date.UTC(2026, 0, 1) + days * dayLength));
    const line = fc.tuple(fc.integer({ min: 1, max: 100_000 }), day, day);
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { money, table } = planned();
        for (const [amount, one, other] of lines) money(amount, one < other ? one : other, one < other ? other : one);
        const { available, months } = table();
        expect(sum(available.quarters)).toBeCloseTo(sum(available.months), 4);
        expect(available.cumulative.at(-1) ?? 0).toBeCloseTo(sum(lines.map(([amount]) => amount)), 4);
        expect(available.months).toHaveLength(months.length);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps money without dates apart and says so', () => {
    const { money, table } = planned();
    money(70);
    expect(table().available).toMatchObject({ total: 70, undated: 70 });
    expect(table().available.groups[0]?.rows[0]?.isUndated).toBe(true);
  });

  it('pays actions out of their channel’s budget and spreads what is left over the plan’s time', () => {
    const { action, table } = planned();
    action(600, '2026-03-01', '2026-03-31');
    const [group] = table().planned.groups;
    expect(group?.total).toBe(1200);
    expect(group?.rows.map((row) => Math.round(sum(row.months)))).toEqual([600, 600]);
    expect(Math.round(group?.months[2] ?? 0)).toBe(600 + Math.round((600 * 31) / 365));
    expect(Math.round(sum(group?.months.slice(12) ?? []))).toBe(0);
  });

  it('counts the actions where they cost more than their channel has', () => {
    const { action, table } = planned();
    action(900, '2026-03-01', '2026-03-31');
    action(800);
    expect(table().planned).toMatchObject({ total: 1700, undated: 800 });
  });

  it('leaves dropped actions out', () => {
    const { bench, action, table } = planned();
    bench.make(setField, { id: action(900, '2026-03-01'), key: 'status', value: 'dropped' });
    expect(table().planned.total).toBe(1200);
  });
});

describe('the two-year check', () => {
  it('fails a day too early and holds on the last day', () => {
    const { bench, money, table } = planned();
    const line = money(100, '2026-01-01', '2027-12-30');
    expect(table().check).toMatchObject({ until: '2028-01-01', lastDay: '2027-12-30', isShort: true });
    bench.make(setField, { id: line, key: 'to', value: '2027-12-31' });
    expect(table().check?.isShort).toBe(false);
  });

  it('says how much falls in the first quarter of the plan’s time', () => {
    const { money, table } = planned();
    money(80, '2026-01-01', '2026-02-01');
    expect(table().check?.early).toMatchObject({ share: 1, isTooMuch: true });
    money(80, '2027-01-01', '2027-02-01');
    expect(table().check?.early).toMatchObject({ share: 0.5, isTooMuch: false });
  });
});

describe('the chart of the money', () => {
  it('draws its lines upwards and its marks within the picture', () => {
    const { money, action, table } = planned();
    money(2400, '2026-01-01', '2026-12-31');
    action(300, '2026-03-01', '2026-03-31');
    const chart = moneyChart(table());
    for (const line of [chart.available, chart.planned]) {
      line.forEach((point, place) => expect(point.y).toBeLessThanOrEqual((line[place - 1] ?? point).y));
      for (const { x, y } of line) expect(x >= 0 && x <= 1000 && y >= 0 && y <= chart.cumulativeBase).toBe(true);
    }
    expect(chart.moneyEnds).toBeLessThan(chart.twoYears ?? 0);
    expect(chart.early?.from).toBe(chart.available[0]?.x);
  });

  it('marks round values that reach what there is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1e9, noNaN: true }), (most) => {
        const marks = roundMarks(most);
        expect(marks.at(-1)).toBeGreaterThanOrEqual(most * (1 - 1e-9));
        expect(marks.length).toBeGreaterThan(1);
        expect(marks.length).toBeLessThan(7);
      }),
    );
    expect(roundMarks(0)).toEqual([0]);
  });

  it('stands on an empty table', () => {
    const bench = workbench();
    expect(moneyChart(budgetTable(bench.plan(), today)).bars).toHaveLength(25);
  });
});
