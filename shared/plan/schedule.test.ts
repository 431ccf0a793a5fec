import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { setField, setFields, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { enterMonths, spreadEvenly } from '../edits/schedules.ts';
import { workbench, type Workbench } from '../edits/testing/workbench.ts';
import { currencyDigits, fromSmallestUnits, inSmallestUnits } from './currencies.ts';
import { createYDoc } from './planDocument.ts';
import { makeSchedule, monthAfter, scheduleOf, splitEvenly } from './schedule.ts';

/** Two decimals, none, three. */
const currencies = ['EUR', 'GBP', 'USD', 'SEK', 'JPY', 'ISK', 'KRW', 'CLP', 'KWD', 'BHD'];
const own = new Map<string, number>();
const sum = (units: Iterable<number>): number => [...units].reduce((all, one) => all + one, 0);

function moneyOn(bench: Workbench, fields: Readonly<Record<string, string | number>>): string {
  return bench.make(addItem, { type: 'resource', fields: { name: 'Retainer', kind: 'money', ...fields } });
}

function monthsOf(bench: Workbench, id: string): readonly (readonly [string, number])[] {
  return [...scheduleOf(bench.plan(), bench.item(id), 'amount').months].map(([month, units]) => [month, units / 100]);
}

describe('a schedule', () => {
  it('adds up to what was entered, in every currency and span', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => new Date(Date.UTC(2024, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    const amount = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: -1_000_000, max: 1_000_000 }).map((cents) => cents / 100));
    fc.assert(
      fc.property(fc.constantFrom(...currencies), amount, day, day, (currency, entered, one, other) => {
        const [from, to] = one < other ? [one, other] : [other, one];
        const schedule = makeSchedule({ amount: entered, span: { from, to }, own, currency });
        expect(schedule.total).toBe(inSmallestUnits(entered, currency));
        expect(sum(schedule.months.values()) + schedule.apart).toBe(schedule.total);
        for (const units of schedule.months.values()) expect(Number.isInteger(units)).toBe(true);
        if (schedule.total !== 0) expect(schedule.span?.from.slice(0, 7)).toBe([...schedule.months.keys()][0]);
      }),
      { numRuns: 200 },
    );
  });

  it('shares a quarter out so that its months make the quarter again', () => {
    fc.assert(
      fc.property(fc.constantFrom(...currencies), fc.integer({ min: -1e7, max: 1e7 }), fc.integer({ min: 1, max: 12 }), (currency, units, count) => {
        const amount = fromSmallestUnits(units, currency);
        const months = splitEvenly(amount, count, currency);
        expect(sum(months.map((month) => inSmallestUnits(month, currency)))).toBe(units);
        const whole = units % 10 ** currencyDigits(currency) === 0;
        if (whole) for (const month of months) expect(Number.isInteger(month)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('shares whole amounts out in whole ones, months in part by their days', () => {
    const bench = workbench();
    const id = moneyOn(bench, { amount: 101, from: '2026-01-17', to: '2026-03-15' });
    expect(monthsOf(bench, id)).toEqual([
      ['2026-01', 25],
      ['2026-02', 51],
      ['2026-03', 25],
    ]);
    expect(scheduleOf(bench.plan(), bench.item(id), 'amount').span).toEqual({ from: '2026-01-17', to: '2026-03-15' });
  });

  it('lets a month have an amount of its own, the others stay as they are', () => {
    const bench = workbench();
    const id = moneyOn(bench, { amount: 1200, from: '2027-01-01', to: '2027-03-31' });
    bench.make(setField, { id, key: 'amount@2027-02', value: 50.5 });
    bench.make(setField, { id, key: 'amount@2027-06', value: 10 });
    expect(monthsOf(bench, id)).toEqual([
      ['2027-01', 400],
      ['2027-02', 50.5],
      ['2027-03', 400],
      ['2027-06', 10],
    ]);
    expect(scheduleOf(bench.plan(), bench.item(id), 'amount').span).toEqual({ from: '2027-01-01', to: '2027-06-30' });
  });

  it('keeps what has no days, or days the wrong way round, apart', () => {
    const bench = workbench();
    const noTime: readonly Readonly<Record<string, string>>[] = [{}, { from: '2027-02-01', to: '2027-01-01' }, { from: '1026-02-01', to: '2027-01-01' }];
    for (const days of noTime) {
      expect(scheduleOf(bench.plan(), bench.item(moneyOn(bench, { amount: 70, ...days })), 'amount')).toMatchObject({ apart: 7000, total: 7000, span: undefined });
    }
  });

  it('counts in the item’s own currency, and knows none without decimals to have any', () => {
    const bench = workbench();
    bench.make(setPlanField, { key: 'currency', value: 'eur' });
    const id = moneyOn(bench, { amount: 1000.6, currency: ' jpy ', from: '2027-01-01', to: '2027-02-28' });
    const schedule = scheduleOf(bench.plan(), bench.item(id), 'amount');
    expect(schedule).toMatchObject({ currency: 'JPY', total: 1001 });
    expect(inSmallestUnits(1.005, 'EUR')).toBe(101);
    expect(inSmallestUnits(1e300, 'EUR')).toBe(Number.MAX_SAFE_INTEGER);
  });

  it('takes no month that is none, on no field that has none', () => {
    const bench = workbench();
    const id = moneyOn(bench, { amount: 1 });
    for (const key of ['amount@2027-13', 'amount@2027-1', 'name@2027-01', 'amount@', '@2027-01', 'amount@2027-01-01']) {
      expect(bench.refuse(setField, { id, key, value: 5 }), key).toBe('field-unknown');
    }
    expect(bench.refuse(setField, { id, key: 'amount@2027-01', value: 'five' })).toBe('field-invalid');
  });
});

describe('entering months', () => {
  it('is one step of undo', () => {
    const bench = workbench();
    const id = moneyOn(bench, { amount: 1200, from: '2027-01-01', to: '2027-03-31' });
    const before = bench.item(id);
    bench.make(setFields, enterMonths(bench.plan(), before, 'amount', ['2027-01', '2027-02', '2027-03'], 1000));
    expect(monthsOf(bench, id).map(([, amount]) => amount)).toEqual([334, 333, 333]);
    bench.undo.undo();
    expect(bench.item(id)).toEqual(before);
  });

  it('empties a month for good, also one that a spread amount falls in', () => {
    const bench = workbench();
    const id = moneyOn(bench, { amount: 900, from: '2027-01-01', to: '2027-03-31', 'amount@2027-09': 5 });
    bench.make(setFields, enterMonths(bench.plan(), bench.item(id), 'amount', ['2027-02', '2027-09'], null));
    expect(monthsOf(bench, id).filter(([, amount]) => amount !== 0).map(([month]) => month)).toEqual(['2027-01', '2027-03']);
    expect(bench.item(id).fields['amount@2027-09']).toBeUndefined();
  });

  it('lets two people change two months of one line, and both stay', () => {
    const one = workbench(1);
    const id = moneyOn(one, { amount: 1200, from: '2027-01-01', to: '2027-12-31' });
    const otherDoc = createYDoc();
    Y.applyUpdate(otherDoc, Y.encodeStateAsUpdate(one.doc));
    const other = workbench(2, otherDoc);
    one.make(setFields, enterMonths(one.plan(), one.item(id), 'amount', ['2027-03'], 300));
    other.make(setFields, enterMonths(other.plan(), other.item(id), 'amount', ['2027-06'], 400));
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
    expect(monthsOf(one, id)).toEqual(monthsOf(other, id));
    expect(Object.fromEntries(monthsOf(one, id))).toMatchObject({ '2027-03': 300, '2027-06': 400 });
  });

  it('sets several fields or none', () => {
    const bench = workbench();
    const id = moneyOn(bench, { amount: 1 });
    expect(bench.refuse(setFields, [{ id, key: 'amount', value: 2 }, { id, key: 'amount@2027-01', value: 'x' }])).toBe('field-invalid');
    expect(bench.refuse(setFields, [{ id: 'gone', key: 'amount', value: 2 }])).toBe('item-missing');
    expect(bench.refuse(setFields, [])).toBe('nothing-to-do');
  });

  it('spreads all of it evenly again, and loses nothing', () => {
    const bench = workbench();
    const id = moneyOn(bench, { amount: 900, from: '2027-01-01', to: '2027-03-31', 'amount@2027-02': 1000.25 });
    const { total } = scheduleOf(bench.plan(), bench.item(id), 'amount');
    bench.make(setFields, spreadEvenly(bench.plan(), bench.item(id), { from: '2027-01-01', to: '2027-12-31' }));
    const spread = scheduleOf(bench.plan(), bench.item(id), 'amount');
    expect(spread).toMatchObject({ total, own: new Set() });
    expect(spread.months.size).toBe(12);
  });

  it('counts months over the turn of a year', () => {
    expect(monthAfter('2026-11', 3)).toBe('2027-02');
    expect(monthAfter('2026-01', -1)).toBe('2025-12');
  });
});
