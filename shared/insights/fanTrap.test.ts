import { describe, expect, it } from 'vitest';
import { setMeasurements } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { workbench, type Workbench } from '../edits/testing/workbench.ts';
import type { FieldValue } from '../framework/field.ts';
import { comparable, compareCurves, countsBusiness, countsFans, worstTrap } from './fanTrap.ts';

const kpi = (bench: Workbench, fields: Readonly<Record<string, FieldValue>>, readings: Readonly<Record<string, number>> = {}) => {
  const id = bench.make(addItem, { type: 'kpi', fields });
  bench.make(setMeasurements, { id, measurements: Object.entries(readings).map(([date, value]) => ({ date, value })) });
  return bench.item(id);
};

describe('the fan trap', () => {
  it.each([
    [{ name: 'Followers' }, true],
    [{ name: 'Seuraajat Instagramissa' }, true],
    [{ name: 'Clicks to the order form' }, false],
    [{ name: 'Klikkaukset' }, true],
    [{ name: 'Video views' }, false],
    [{ name: 'Fanituotteet' }, false],
    [{ name: 'Fanituotteiden myynti' }, false],
    [{ name: 'Followers who bought again' }, false],
    [{ name: 'Followers', kind: 'quality' }, false],
    [{ name: 'Followers', counts: 'enquiries' }, false],
    [{ name: 'Klubi', counts: 'fans' }, true],
  ])('counts fans in %j: %s', (fields, expected) => {
    expect(countsFans(kpi(workbench(), fields))).toBe(expected);
  });

  it('counts business where a KPI says so, else where it serves winning new customers', () => {
    const bench = workbench();
    expect(countsBusiness(kpi(bench, { name: 'Orders', counts: 'sales' }))).toBe(true);
    expect(countsBusiness(kpi(bench, { name: 'Enquiries', businessKpi: 'newCustomers' }))).toBe(true);
    expect(countsBusiness(kpi(bench, { name: 'Followers', businessKpi: 'newCustomers' }))).toBe(false);
    expect(countsBusiness(kpi(bench, { name: 'Reach', businessKpi: 'awareness' }))).toBe(false);
  });

  it('compares both over the time that they share, from 100, and says how wide the gap is', () => {
    const bench = workbench();
    const fans = kpi(bench, { name: 'Followers' }, { '2026-01-01': 50, '2026-02-01': 100, '2026-06-01': 150 });
    const sales = kpi(bench, { name: 'Orders', counts: 'sales' }, { '2026-02-01': 40, '2026-05-01': 44, '2026-07-01': 20 });
    const trap = compareCurves(fans, sales);
    expect(trap).toMatchObject({ first: '2026-02-01', last: '2026-06-01', gap: 40, isTrap: true });
    expect(trap?.fans.points).toEqual([{ date: '2026-02-01', index: 100 }, { date: '2026-06-01', index: 150 }]);
    expect(trap?.business.growth).toBeCloseTo(0.1);
  });

  it('says nothing of less than three months, nor where one began at nothing', () => {
    const bench = workbench();
    const fans = kpi(bench, { name: 'Followers' }, { '2026-01-01': 100, '2026-03-31': 200, '2026-06-01': 300 });
    expect(compareCurves(fans, kpi(bench, { name: 'Orders' }, { '2026-01-01': 4, '2026-03-31': 4 }))).toBeUndefined();
    expect(compareCurves(fans, kpi(bench, { name: 'Orders' }, { '2026-01-01': 0, '2026-06-01': 4 }))).toBeUndefined();
  });

  it('is no trap where the business follows or the fans hardly grow', () => {
    const bench = workbench();
    const sales = kpi(bench, { name: 'Orders', counts: 'sales' }, { '2026-01-01': 100, '2026-06-01': 110 });
    expect(compareCurves(kpi(bench, { name: 'Followers' }, { '2026-01-01': 100, '2026-06-01': 140 }), sales)?.isTrap).toBe(false);
    expect(compareCurves(kpi(bench, { name: 'Followers' }, { '2026-01-01': 100, '2026-06-01': 114 }), kpi(bench, { name: 'Sales', counts: 'sales' }, { '2026-01-01': 10, '2026-06-01': 5 }))?.isTrap).toBe(false);
    expect(comparable(bench.plan()).fans).toHaveLength(2);
    expect(worstTrap(bench.plan())).toMatchObject({ isTrap: true, gap: 90 });
  });
});
