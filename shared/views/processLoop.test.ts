import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { processSteps } from '../framework/partnership.ts';
import { addDays, daysBetween } from '../plan/days.ts';
import { dueReadings, dueReports, markReviewed, nextReport, nowEntry, processNow, reviewOf, stepAfter } from './processLoop.ts';

describe('the process loop', () => {
  it('knows where the plan stands and since when', () => {
    const bench = workbench();
    expect(processNow(bench.plan())).toBeUndefined();
    bench.make(setRegisterEntry, { register: 'process', entry: nowEntry, values: { step: 'production', on: '2026-03-02' } });
    expect(processNow(bench.plan())).toMatchObject({ step: { id: 'production' }, since: '2026-03-02' });
  });

  it('leads from measuring back to planning, not to the time before it', () => {
    expect(processSteps.map((step) => stepAfter(step).id)).toEqual(['planning', 'production', 'measuring', 'planning']);
  });
});

describe('the review', () => {
  it('follows from the cadence where no date is set', () => {
    const bench = workbench();
    bench.make(setPlanField, { key: 'starts', value: '2026-01-01' });
    expect(reviewOf(bench.plan(), '2026-02-01').next).toBe('');
    bench.make(setPlanField, { key: 'reviewCadence', value: 'week' });
    expect(reviewOf(bench.plan(), '2026-01-08')).toMatchObject({ next: '2026-01-08', isDerived: true, isOverdue: false });
    expect(reviewOf(bench.plan(), '2026-01-09').isOverdue).toBe(true);
  });

  it('keeps to a date set by hand until the plan has been reviewed since', () => {
    const bench = workbench();
    bench.make(setPlanField, { key: 'reviewCadence', value: 'week' });
    bench.make(setPlanField, { key: 'nextReview', value: '2026-05-20' });
    expect(reviewOf(bench.plan(), '2026-05-01')).toMatchObject({ next: '2026-05-20', isDerived: false });
    bench.make(setPlanField, { key: 'reviewedOn', value: '2026-05-20' });
    expect(reviewOf(bench.plan(), '2026-05-21')).toMatchObject({ next: '2026-05-27', isDerived: true });
  });

  it('is marked in one step of undo, and a past date without a cadence is struck out', () => {
    const bench = workbench();
    bench.make(setPlanField, { key: 'nextReview', value: '2026-05-20' });
    bench.make(markReviewed, { on: '2026-06-01' });
    expect(bench.plan().fields).toEqual({ reviewedOn: '2026-06-01' });
    bench.undo.undo();
    expect(bench.plan().fields).toEqual({ nextReview: '2026-05-20' });
    bench.make(setPlanField, { key: 'reviewCadence', value: 'month' });
    bench.make(markReviewed, { on: '2026-06-01' });
    expect(bench.plan().fields['nextReview']).toBe('2026-07-02');
  });
});

describe('what is due', () => {
  it('reports on the first day after the week, month or quarter', () => {
    expect(nextReport('week', '2026-11-24')).toBe('2026-11-30');
    expect(nextReport('week', '2026-11-30')).toBe('2026-12-07');
    expect(nextReport('month', '2026-12-31')).toBe('2027-01-01');
    expect(nextReport('quarter', '2026-11-24')).toBe('2027-01-01');
    expect(nextReport('quarter', '2026-01-01')).toBe('2026-04-01');
  });

  it('never reports on the day itself or later than its period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.constantFrom(['week', 7], ['month', 31], ['quarter', 92]), (offset, [cadence, longest]) => {
        const today = addDays('2024-01-01', offset);
        const days = daysBetween(today, nextReport(String(cadence), today));
        expect(days).toBeGreaterThan(0);
        expect(days).toBeLessThanOrEqual(Number(longest));
      }),
    );
  });

  it('reads each KPI one cadence after its last reading, the most pressing first', () => {
    const bench = workbench();
    const monthly = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries', cadence: 'month' } });
    const weekly = bench.make(addItem, { type: 'kpi', fields: { name: 'Reach', cadence: 'week' } });
    bench.make(addItem, { type: 'kpi', fields: { name: 'No cadence' } });
    bench.make(setMeasurements, { id: monthly, measurements: [{ date: '2026-01-31', value: 4 }, { date: '2025-12-31', value: 3 }] });
    bench.make(setMeasurements, { id: weekly, measurements: [{ date: '2026-02-20', value: 4 }] });
    expect(dueReadings(bench.plan(), '2026-03-01').map(({ kpi, on, isOverdue }) => [kpi.id, on, isOverdue])).toEqual([
      [weekly, '2026-02-27', true],
      [monthly, '2026-03-03', false],
    ]);
    expect(dueReports(bench.plan(), '2026-03-04').map(({ cadence, on, kpis }) => [cadence.id, on, kpis.length])).toEqual([
      ['week', '2026-03-09', 1],
      ['month', '2026-04-01', 1],
    ]);
  });

  it('asks for a first reading when the plan starts, or today', () => {
    const bench = workbench();
    bench.make(addItem, { type: 'kpi', fields: { name: 'Reach', cadence: 'week' } });
    expect(dueReadings(bench.plan(), '2026-03-01')[0]).toMatchObject({ last: '', on: '2026-03-01', isOverdue: false });
    bench.make(setPlanField, { key: 'starts', value: '2026-02-01' });
    expect(dueReadings(bench.plan(), '2026-03-01')[0]).toMatchObject({ on: '2026-02-01', isOverdue: true });
  });
});
