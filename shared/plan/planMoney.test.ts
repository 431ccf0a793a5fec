import { describe, expect, it } from 'vitest';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { actionsMoney, channelMoney, hasMoney, leftOf, moneyLineOf, moneyThereIs, moneyToUse, overspending, plannedMoney, sumsByCurrency } from './planMoney.ts';
import { planFromWholeJson, type PlanJson } from './planJson.ts';
import { fromSmallestUnits } from './currencies.ts';
import { monthAfter } from './schedule.ts';
import before from './testing/moneyBefore.json' with { type: 'json' };

describe('the money of the two example plans as they were before schedules', () => {
  it.each(['english', 'finnish'] as const)('means the same: %s', (which) => {
    const { plan: json, meant } = before[which];
    const plan = planFromWholeJson(json as unknown as PlanJson);
    const currency = json.plan.currency;
    const total = (lines: ReturnType<typeof moneyToUse>): number => fromSmallestUnits(lines.reduce((sum, { planned }) => sum + planned.total, 0), currency);
    expect(total(moneyThereIs(plan))).toBe(meant.available);
    expect(total(moneyToUse(plan))).toBe(meant.planned);
    const first = json.plan.starts.slice(0, 7);
    const inMonth = (lines: ReturnType<typeof moneyToUse>, place: number): number =>
      fromSmallestUnits(lines.reduce((sum, { planned }) => sum + (planned.months.get(monthAfter(first, place)) ?? 0), 0), currency);
    meant.availableMonths.forEach((_, place) => {
      if (place % 3 !== 0) return;
      const quarter = [place, place + 1, place + 2];
      const old = quarter.reduce((sum, month) => sum + (meant.availableMonths[month] ?? 0), 0);
      expect(quarter.reduce((sum, month) => sum + inMonth(moneyThereIs(plan), month), 0)).toBeCloseTo(old, 2);
    });
    // By days a February was lighter than a March; by months they weigh alike.
    meant.plannedMonths.forEach((old, place) => expect(Math.abs(inMonth(moneyToUse(plan), place) - old), `month ${place}`).toBeLessThan(60 + old * 0.12));
  });
});

function planned() {
  const bench = workbench();
  bench.make(setPlanField, { key: 'starts', value: '2027-01-01' });
  bench.make(setPlanField, { key: 'horizonMonths', value: 12 });
  const channel = bench.make(addItem, { type: 'channel', fields: { name: 'Post', budget: 1200 } });
  const action = (fields: Readonly<Record<string, string | number>>): string => {
    const id = bench.make(addItem, { type: 'action', fields: { title: 'Deed', ...fields } });
    bench.make(addLink, { from: id, to: channel });
    return id;
  };
  return { bench, channel, action, group: () => channelMoney(bench.plan())[0] };
}

describe('a channel’s money', () => {
  it('pays its actions first; the rest is spread over the plan’s time', () => {
    const { action, group } = planned();
    action({ budget: 600, start: '2027-03-01', end: '2027-03-31' });
    expect(group()?.own?.planned).toMatchObject({ total: 60_000 });
    expect([...(group()?.own?.planned.months.values() ?? [])]).toEqual(Array.from({ length: 12 }, () => 5000));
  });

  it('is never less than nothing, and leaves dropped actions out', () => {
    const { bench, action, group } = planned();
    const id = action({ budget: 2000 });
    expect(group()?.own?.planned.total).toBe(0);
    bench.make(setField, { id, key: 'status', value: 'dropped' });
    expect(group()).toMatchObject({ actions: [] });
    expect(group()?.own?.planned.total).toBe(120_000);
  });

  it('does not pay actions of another currency', () => {
    const { action, group } = planned();
    action({ budget: 600, currency: 'SEK' });
    expect(group()?.own?.planned.total).toBe(120_000);
  });

  it('keeps a month of its own beside its actions', () => {
    const { bench, channel, action, group } = planned();
    action({ budget: 600, start: '2027-03-01', end: '2027-03-31' });
    bench.make(setField, { id: channel, key: 'budget@2027-03', value: 10 });
    expect(group()?.own?.planned.months.get('2027-03')).toBe(1000);
    expect(group()?.own?.planned.total).toBe(56_000);
  });

  it('is the same wherever it is read: own money, its months and its actions add up to the whole', () => {
    const { bench, channel, action, group } = planned();
    action({ budget: 600, start: '2027-03-01', end: '2027-03-31' });
    const dropped = action({ budget: 300 });
    bench.make(setField, { id: dropped, key: 'status', value: 'dropped' });
    bench.make(setField, { id: channel, key: 'budget@2027-03', value: 10 });
    const line = moneyLineOf(bench.plan(), bench.item(channel));
    expect(line).toEqual(group()?.own);
    expect(actionsMoney(bench.plan(), bench.item(channel), 'EUR')).toBe(60_000);
    expect(plannedMoney(bench.plan(), bench.item(channel))).toEqual({ amount: 1160, currency: 'EUR' });
  });

  it('is told apart from what an item without money says', () => {
    const { bench } = planned();
    const note = bench.make(addItem, { type: 'note' });
    const empty = bench.make(addItem, { type: 'resource', fields: { name: 'Promise', kind: 'money' } });
    expect(moneyLineOf(bench.plan(), bench.item(note))).toBeUndefined();
    const line = moneyLineOf(bench.plan(), bench.item(empty));
    expect(line && hasMoney(line)).toBe(false);
  });
});

describe('what is left', () => {
  it('is planned less used, and sums of currencies stay apart', () => {
    const bench = workbench();
    const line = (fields: Readonly<Record<string, string | number>>): string => bench.make(addItem, { type: 'resource', fields: { name: 'm', kind: 'money', ...fields } });
    line({ amount: 1000, used: 100, 'used@2027-01': 250.5 });
    line({ amount: 5000, currency: 'JPY', 'used@2027-01': 1200 });
    const lines = moneyThereIs(bench.plan());
    expect(lines.map(leftOf)).toEqual([64_950, 3800]);
    expect(sumsByCurrency(lines, 'EUR')).toEqual([
      { currency: 'EUR', planned: 100_000, used: 35_050 },
      { currency: 'JPY', planned: 5000, used: 1200 },
    ]);
  });

  it('tells what is meant to be used over what there is, where the plan says what there is', () => {
    const { bench } = planned();
    expect(overspending(bench.plan(), 'EUR')).toEqual([]);
    const id = bench.make(addItem, { type: 'resource', fields: { name: 'm', kind: 'money', amount: 1000 } });
    expect(overspending(bench.plan(), 'EUR')).toEqual([{ currency: 'EUR', available: 100_000, toUse: 120_000 }]);
    bench.make(setField, { id, key: 'amount', value: 1200 });
    expect(overspending(bench.plan(), 'EUR')).toEqual([]);
  });
});
