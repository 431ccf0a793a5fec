import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { moneyChart, roundMarks } from './budgetChart.ts';
import { budgetTable, budgetTables, quarterAmount } from './budgetTable.ts';
import { dayAt, dayLength } from './calendar.ts';
import { wordMonths } from '../messages/months.ts';
import { wordQuarter, wordRuns, wordSpread } from './wordMoney.ts';
import { makeSchedule, scheduleOf } from '../plan/schedule.ts';

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

describe('the table of the money', () => {
  it('covers at least two years from the plan’s start, whole months', () => {
    const { table } = planned();
    expect(table().months).toHaveLength(24);
    expect(table().months[0]).toBe('2026-01');
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
    expect(table.months[0]).toBe('2025-05');
    expect(table.check).toBeUndefined();
  });

  it('prints sums that add up – rows, columns, quarters and what lies in no month – in every currency', () => {
    const day = fc.integer({ min: -400, max: 1000 }).map((days) => dayAt(Date.UTC(2026, 0, 1) + days * dayLength));
    const amount = fc.oneof(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 1, max: 1e7 }).map((cents) => cents / 100));
    const line = fc.tuple(amount, day, day, fc.constantFrom('EUR', 'JPY', 'KWD'), fc.option(fc.integer({ min: 0, max: 900 })));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
        const { bench, money } = planned();
        for (const [of, one, other, currency, own] of lines) {
          const id = money(of, one < other ? one : other, one < other ? other : one);
          bench.make(setField, { id, key: 'currency', value: currency });
          if (own !== null) bench.make(setField, { id, key: 'amount@2026-05', value: own });
        }
        for (const { available, planned: meant, quarters, months } of budgetTables(bench.plan(), today)) {
          for (const side of [available, meant]) {
            const rows = side.groups.flatMap((group) => group.rows);
            for (const amounts of [side.planned, ...rows.map((row) => row.planned)]) expect(sum(amounts.months) + amounts.apart).toBe(amounts.total);
            expect(sum(rows.map((row) => row.planned.total))).toBe(side.planned.total);
            months.forEach((_, place) => expect(sum(rows.map((row) => row.planned.months[place] ?? 0))).toBe(side.planned.months[place]));
            expect(sum(quarters.map((quarter) => quarterAmount(quarter, side.planned.months)))).toBe(side.planned.total - side.planned.apart);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps money without dates apart and says so', () => {
    const { money, table } = planned();
    money(70);
    expect(table().available.planned).toMatchObject({ total: 7000, apart: 7000 });
  });

  it('pays actions out of their channel’s budget and spreads what is left over the plan’s time', () => {
    const { action, table } = planned();
    action(600, '2026-03-01', '2026-03-31');
    const [group] = table().planned.groups;
    expect(group?.planned.total).toBe(120_000);
    expect(group?.rows.map((row) => sum(row.planned.months))).toEqual([60_000, 60_000]);
    expect(group?.planned.months[2]).toBe(60_000 + 5000);
    expect(sum(group?.planned.months.slice(12) ?? [])).toBe(0);
  });

  it('counts the actions where they cost more than their channel has', () => {
    const { action, table } = planned();
    action(900, '2026-03-01', '2026-03-31');
    action(800);
    expect(table().planned.planned).toMatchObject({ total: 170_000, apart: 80_000 });
  });

  it('leaves dropped actions out', () => {
    const { bench, action, table } = planned();
    bench.make(setField, { id: action(900, '2026-03-01'), key: 'status', value: 'dropped' });
    expect(table().planned.planned.total).toBe(120_000);
  });

  it('counts its quarters from the plan’s start, and shows whole ones before it where money falls there', () => {
    const { bench, money, table } = planned('2026-09-10');
    expect(table().quarters.slice(0, 2)).toMatchObject([{ number: 1, first: '2026-09', last: '2026-11' }, { number: 2, first: '2026-12', last: '2027-02' }]);
    expect(wordQuarter({ number: 2, first: '2026-12', last: '2027-02' }, 'en')).toBe('Q2 (Dec 2026–Feb 2027)');
    const id = money(5, '2026-07-01', '2026-07-31');
    expect(table().quarters[0]).toMatchObject({ number: 0, first: '2026-06', last: '2026-08' });
    expect(wordQuarter({ number: 0, first: '2026-06', last: '2026-08' }, 'fi')).toBe('6–8/2026');
    bench.make(setField, { id, key: 'from', value: '2020-07-01' });
    bench.make(setField, { id, key: 'to', value: '2020-07-31' });
    expect(table().available.planned).toMatchObject({ total: 500, apart: 500 });
  });

  it('has a table for each currency over the same months, the plan’s first', () => {
    const { bench, money } = planned();
    bench.make(setField, { id: money(100, '2026-01-01', '2026-01-31'), key: 'currency', value: 'ISK' });
    const tables = budgetTables(bench.plan(), today);
    expect(tables.map(({ currency, available, planned: meant }) => [currency, available.planned.total, meant.planned.total])).toEqual([['EUR', 0, 120_000], ['ISK', 100, 0]]);
    expect(tables[1]?.months).toEqual(tables[0].months);
  });
});

describe('money in words', () => {
  const span = { from: '2026-09-01', to: '2027-08-31' };
  it('says when it falls', () => {
    const of = (own: readonly (readonly [string, number])[], amount?: number) => makeSchedule({ amount, span, own: new Map(own), currency: 'EUR' });
    expect(wordSpread(of([], 100), 'en')).toBe('spread evenly, Sept 2026–Aug 2027');
    expect(wordSpread(of([['2026-09', 5]]), 'fi')).toBe('kerralla, 9/2026');
    expect(wordSpread(of([['2026-09', 5], ['2026-11', 6]]), 'en')).toBe('over 2 months, Sept–Nov 2026');
    expect(wordSpread(of([]), 'en')).toBe('');
    expect(wordMonths('2026-09', '2026-11', 'fi')).toBe('9–11/2026');
  });

  it('tells every amount, neighbours of the same together', () => {
    const { bench, money } = planned();
    const id = money(7);
    for (const [month, amount] of [['2026-01', 5], ['2026-02', 5], ['2026-04', 6.5]] as const) bench.make(setField, { id, key: `amount@${month}`, value: amount });
    const schedule = scheduleOf(bench.plan(), bench.item(id), 'amount');
    expect(wordRuns(schedule, 'en')).toBe('€5 a month, Jan–Feb 2026; €6.50, Apr 2026; €7 in no month');
    expect(wordRuns(schedule, 'fi').replaceAll('\u00a0', ' ')).toBe('5 € kuussa, 1–2/2026; 6,50 €, 4/2026; 7 € ilman kuukautta');
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
    expect(moneyChart(budgetTable(bench.plan(), today)).bars).toHaveLength(24);
  });
});
