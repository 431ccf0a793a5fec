import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setMeasurements } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import type { Measurement } from '../framework/field.ts';
import { addDays } from '../plan/days.ts';
import type { Item } from '../plan/plan.ts';
import { readingCells, recentPeriods, periodAfter, periodOf, periodsBetween, standingOf } from './readings.ts';
import { readingChart } from './readingChart.ts';
import { reportOf, reportPeriods } from './reportPeriods.ts';

const cadence = fc.constantFrom('week', 'month', 'quarter' as const);
const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));

function kpiWith(measurements: readonly Measurement[], fields: Readonly<Record<string, string | number>> = {}) {
  const bench = workbench();
  const id = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries', ...fields } });
  bench.make(setMeasurements, { id, measurements });
  return bench.item(id);
}

describe('periods', () => {
  it('hold the day that they are of and stand side by side without gaps', () => {
    fc.assert(
      fc.property(day, cadence, (date, length) => {
        const period = periodOf(date, length);
        expect(period.first <= date && date <= period.last).toBe(true);
        expect(periodAfter(period, length, 1).first).toBe(addDays(period.last, 1));
        expect(periodAfter(periodAfter(period, length, 1), length, -1)).toEqual(period);
      }),
    );
  });

  it('begin on Mondays and in the months of quarters, over the turn of a year too', () => {
    expect(periodOf('2027-01-01', 'week')).toEqual({ first: '2026-12-28', last: '2027-01-03' });
    expect(periodOf('2026-11-24', 'quarter')).toEqual({ first: '2026-10-01', last: '2026-12-31' });
    expect(periodOf('2028-02-10', 'month')).toEqual({ first: '2028-02-01', last: '2028-02-29' });
  });

  it('between days the wrong way round are none', () => {
    expect(periodsBetween('2026-03-01', '2026-01-01', 'month')).toEqual([]);
  });
});

describe('how a KPI stands', () => {
  it('counts the periods that are over and were never measured, the running one not', () => {
    const kpi = kpiWith([{ date: '2026-01-31', value: 1 }, { date: '2026-04-30', value: 2 }], { cadence: 'month' });
    expect(standingOf(kpi, '2026-06-10').missed.map(({ first }) => first)).toEqual(['2026-02-01', '2026-03-01', '2026-05-01']);
    expect(standingOf(kpi, '2026-06-10').isMeasuredNow).toBe(false);
  });

  it('misses nothing without a cadence or before the first reading', () => {
    expect(standingOf(kpiWith([{ date: '2026-01-31', value: 1 }]), '2027-06-10').missed).toEqual([]);
    expect(standingOf(kpiWith([], { cadence: 'week' }), '2027-06-10').missed).toEqual([]);
  });

  it('reaches a target from below as from above', () => {
    const from = (values: readonly number[], target: number) =>
      standingOf(kpiWith(values.map((value, index) => ({ date: `2026-0${index + 1}-01`, value })), { target }), '2026-06-01').isReached;
    expect(from([10, 41], 40)).toBe(true);
    expect(from([10, 39], 40)).toBe(false);
    expect(from([10, 2], 2)).toBe(true);
    expect(from([10, 3], 2)).toBe(false);
    expect(from([120, 90, 110], 100)).toBe(false);
  });

  it('gives no verdict on readings that were never below a target, unless a baseline tells which way they are to go', () => {
    const one = kpiWith([{ date: '2026-01-01', value: 120 }], { target: 100 });
    const risen = kpiWith([{ date: '2026-01-01', value: 14 }, { date: '2026-02-01', value: 22 }], { target: 10 });
    const told = (baseline?: number) => standingOf(risen, '2026-06-01', baseline).isReached;
    expect([told(), told(5), told(90)]).toEqual([undefined, true, false]);
    const of = (baseline?: number) => standingOf(one, '2026-06-01', baseline).isReached;
    expect([of(), of(0), of(100), of(150)]).toEqual([undefined, true, true, false]);
    const rows = (kpi: Item, baseline?: number) => reportOf([kpi], periodOf('2026-01-15', 'month'), new Map([[kpi.id, baseline]])).map(({ isReached }) => isReached);
    expect([rows(one), rows(one, 0), rows(one, 150)]).toEqual([[undefined], [true], [false]]);
  });

  it('tells where the readings head', () => {
    const of = (...values: number[]) => standingOf(kpiWith(values.map((value, index) => ({ date: `2026-0${index + 1}-01`, value }))), '2026-12-01').trend;
    expect([of(1, 2, 2, 4), of(9, 9, 5), of(7, 7, 7), of(7)]).toEqual(['up', 'down', 'level', undefined]);
  });
});

describe('the grid of readings', () => {
  it('ends with the running period and puts a new reading on the last day, but never after today', () => {
    const periods = recentPeriods('2026-11-24', 'month', 3);
    const cells = readingCells([{ date: '2026-10-12', value: 5 }], periods, '2026-11-24');
    expect(cells.map(({ day: date, reading }) => [date, reading?.value])).toEqual([
      ['2026-09-30', undefined],
      ['2026-10-12', 5],
      ['2026-11-24', undefined],
    ]);
  });

  it('takes the newest reading of a period that has several', () => {
    const [cell] = readingCells([{ date: '2026-11-02', value: 1 }, { date: '2026-11-20', value: 2 }], recentPeriods('2026-11-24', 'month', 1), '2026-11-24');
    expect(cell?.reading?.value).toBe(2);
  });
});

describe('the chart of readings', () => {
  it('keeps every point inside its box and the days in order, whatever the values', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(values, fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { nil: undefined }), (readings, target) => {
        const measurements = readings.map((value, index) => ({ date: addDays('2026-01-01', index * 9), value }));
        const chart = readingChart({ measurements, target, cadence: 'week', today: '2026-12-31', width: 300, height: 120 });
        const points = chart?.points ?? [];
        expect(points).toHaveLength(readings.length);
        expect(points.every(({ x, y }) => x >= 0 && x <= 300 && y >= 0 && y <= 120)).toBe(true);
        expect(points.every(({ x }, index) => index === 0 || x > (points[index - 1]?.x ?? 0))).toBe(true);
        expect(chart?.targetY === undefined).toBe(target === undefined);
      }),
    );
  });

  it('marks each period as measured, missed or running', () => {
    const measurements = [{ date: '2026-01-31', value: 1 }, { date: '2026-03-31', value: 2 }];
    const chart = readingChart({ measurements, target: undefined, cadence: 'month', today: '2026-04-10', width: 300, height: 120 });
    expect(chart?.marks.map(({ state }) => state)).toEqual(['measured', 'missed', 'measured', 'running']);
  });

  it('has round values on its scale, all readings and the target between them', () => {
    const chart = readingChart({ measurements: [{ date: '2026-01-01', value: 3.2 }], target: 41, cadence: undefined, today: '2026-02-01', width: 300, height: 120 });
    expect(chart?.scale.map(({ value }) => value)).toEqual([0, 20, 40, 60]);
  });

  it('is nothing without readings', () => {
    expect(readingChart({ measurements: [], target: 1, cadence: 'week', today: '2026-02-01', width: 300, height: 120 })).toBeUndefined();
  });
});

describe('the report of a period', () => {
  const kpi = kpiWith(
    [
      { date: '2026-01-31', value: 10 },
      { date: '2026-02-10', value: 12, note: 'Fair' },
      { date: '2026-02-28', value: 15 },
    ],
    { target: 20 },
  );

  it('tells start, end, change and distance to the target, and what was noted', () => {
    expect(reportOf([kpi], periodOf('2026-02-01', 'month'), new Map())[0]).toMatchObject({
      start: 10,
      end: 15,
      change: 5,
      changeShare: 0.5,
      againstTarget: -5,
      isReached: false,
      notes: ['Fair'],
    });
  });

  it('leaves out what was not measured', () => {
    expect(reportOf([kpi], periodOf('2026-03-01', 'month'), new Map())[0]).toMatchObject({ start: 15, end: undefined, change: undefined, isReached: undefined });
    expect(reportOf([kpi], periodOf('2026-01-15', 'month'), new Map())[0]).toMatchObject({ start: undefined, end: 10, change: undefined });
  });

  it('can be had for every period from the first reading to today, newest first', () => {
    expect(reportPeriods([kpi], 'month', '2026-03-05', 100).map(({ first }) => first)).toEqual(['2026-03-01', '2026-02-01', '2026-01-01']);
    expect(reportPeriods([], 'quarter', '2026-03-05', 100)).toHaveLength(1);
    expect(reportPeriods([kpi], 'week', '2036-03-05', 12)).toHaveLength(12);
  });
});
