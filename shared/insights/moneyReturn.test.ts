import { describe, expect, it } from 'vitest';
import { setField, setMeasurements } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { costSpiral } from './costSpiral.ts';
import { moneyReturn } from './moneyReturn.ts';
import { PlanIndex } from './planIndex.ts';

const today = '2026-11-24';
type Fields = Readonly<Record<string, string | number>>;

function trial() {
  const bench = workbench();
  const add = (type: ItemTypeId, fields: Fields): string => bench.make(addItem, { type, fields });
  return {
    bench,
    add,
    on: (channel: string, fields: Fields): string => {
      const action = add('action', { title: 'Deed', ...fields });
      bench.make(addLink, { from: action, to: channel });
      return action;
    },
    found: () => moneyReturn(new PlanIndex(bench.plan()), today),
  };
}

describe('what money brings in', () => {
  it('is revenue for each one used, a channel’s with its actions', () => {
    const { add, on, found } = trial();
    const channel = add('channel', { name: 'Ads', reach: 'paid', 'used@2026-03': 100, 'revenue@2026-05': 150, revenueSource: 'Shop', revenueSure: 'counted' });
    on(channel, { 'used@2026-04': 100, revenue: 350.5 });
    expect(found().channels[0]?.channel).toMatchObject({ ratio: 2.5025, gap: undefined, isEarly: false, source: 'Shop', sure: 'counted' });
    expect(found().totals).toMatchObject([{ currency: 'EUR', ratio: 2.5025, spent: { total: 20_000 }, revenue: { total: 50_050 } }]);
  });

  it('sets organic beside paid; an action says it for itself where its channel has both', () => {
    const { add, on, found } = trial();
    const channel = add('channel', { name: 'Post', reach: 'both', 'used@2026-03': 10, 'revenue@2026-03': 10 });
    on(channel, { reach: 'paid', 'used@2026-03': 100, 'revenue@2026-04': 300 });
    on(channel, { reach: 'organic', 'used@2026-03': 50, 'revenue@2026-04': 200 });
    expect(found().reach.map(({ reach, ratio }) => [reach, ratio])).toEqual([['organic', 4], ['paid', 3], ['both', 1]]);
  });

  it('says why it cannot be known yet', () => {
    const { add, on, found } = trial();
    add('channel', { name: 'No spend', reach: 'organic', 'revenue@2026-05': 10 });
    add('channel', { name: 'No revenue', reach: 'paid', 'used@2026-05': 10 });
    add('channel', { name: 'Early', reach: 'paid', 'used@2026-10': 10 });
    on(add('channel', { name: 'Abroad', 'used@2026-05': 10, 'revenue@2026-06': 10 }), { currency: 'SEK', 'used@2026-05': 100 });
    expect(found().channels.map(({ channel }) => [channel?.gap, channel?.ratio])).toEqual([
      ['noSpend', undefined],
      ['noRevenue', undefined],
      ['tooEarly', undefined],
      ['currencies', undefined],
    ]);
    expect(found().channels[2]?.channel?.judgeFrom).toBe('2027-01-31');
  });

  it('waits for the day of first results that its goals name', () => {
    const { bench, add, on, found } = trial();
    const action = on(add('channel', { name: 'Ads', reach: 'paid' }), { 'used@2026-01': 10, 'revenue@2026-02': 5 });
    expect(found().channels[0]?.channel?.isEarly).toBe(false);
    bench.make(addLink, { from: action, to: add('goal', { statement: 'More', firstResults: '2027-03-01' }) });
    expect(found().channels[0]?.channel).toMatchObject({ isEarly: true, judgeFrom: '2027-03-01', ratio: 0.5 });
  });

  it('reads a KPI whose readings are worth money, beside and never in the sum', () => {
    const { bench, add, on, found } = trial();
    const kpi = add('kpi', { name: 'Orders', worth: 40, dataSource: 'Shop' });
    const goal = add('goal', { statement: 'Sell' });
    bench.make(addLink, { from: goal, to: kpi });
    bench.make(addLink, { from: on(add('channel', { name: 'Ads' }), { 'used@2026-05': 100 }), to: goal });
    bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-06-30', value: 5 }, { date: '2026-07-31', value: 2.5 }] });
    expect(found().kpis).toMatchObject([{ ratio: 3, source: 'Shop', revenue: { total: 30_000 } }]);
    expect(found().totals).toMatchObject([{ revenue: { total: 0 } }]);
    bench.make(setField, { id: kpi, key: 'unit', value: '£' });
    expect(found().kpis).toMatchObject([{ gap: 'currencies', ratio: undefined }]);
  });

  it('keeps currencies apart, and is empty where nothing is entered', () => {
    const { add, found } = trial();
    add('channel', { name: 'Post', reach: 'organic', budget: 100 });
    expect(found()).toMatchObject({ isEmpty: true, channels: [], totals: [] });
    add('channel', { name: 'Tokyo', currency: 'JPY', 'used@2026-01': 1000, 'revenue@2026-02': 3000 });
    add('channel', { name: 'Home', 'used@2026-01': 10, 'revenue@2026-02': 5 });
    expect(found().totals.map(({ currency, spent, ratio }) => [currency, spent.total, ratio])).toEqual([['EUR', 1000, 0.5], ['JPY', 1000, 3]]);
  });
});

describe('the cost spiral', () => {
  const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];

  function spiral(reach: readonly number[], engagement: readonly number[], used: readonly number[]) {
    const { bench, add } = trial();
    add('channel', { name: 'Ads', reach: 'paid', ...Object.fromEntries(used.map((amount, place) => [`used@${months[place] ?? ''}`, amount])) });
    const kpi = (name: string, values: readonly number[]): void => {
      const measurements = values.map((value, place) => ({ date: `${months[place] ?? ''}-15`, value }));
      bench.make(setMeasurements, { id: add('kpi', { name }), measurements });
    };
    kpi('Viikkotavoittavuus', reach);
    kpi('Kommentit', engagement);
    return costSpiral(bench.plan(), today);
  }

  it('turns where a thousand reached costs more and people take part less, with its figures', () => {
    const found = spiral([2000, 2000, 2000, 1500, 1500, 1500], [40, 40, 40, 20, 20, 20], [100, 100, 100, 150, 150, 150]);
    expect(found).toMatchObject({ currency: 'EUR', priceBefore: 50, priceNow: 100, engagementBefore: 40, engagementNow: 20, extra: 225 });
  });

  it.each([
    ['the price stays', [2000, 2000, 2000, 2000, 2000, 2000], [40, 40, 40, 20, 20, 20], [100, 100, 100, 105, 105, 105]],
    ['people take part as before', [2000, 2000, 2000, 1500, 1500, 1500], [40, 40, 40, 38, 38, 38], [100, 100, 100, 150, 150, 150]],
    ['a month has no reading', [2000, 2000, 2000, 1500, 1500], [40, 40, 40, 20, 20, 20], [100, 100, 100, 150, 150, 150]],
    ['nothing paid is entered', [2000, 2000, 2000, 1500, 1500, 1500], [40, 40, 40, 20, 20, 20], []],
  ])('is silent where %s', (_why, reach, engagement, used) => {
    expect(spiral(reach, engagement, used)).toBeUndefined();
  });
});
