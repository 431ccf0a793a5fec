import { expect, it } from 'vitest';
import { setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { markReviewed } from './processLoop.ts';
import { remindersOf } from './reminders.ts';

const today = '2026-11-27';

it('what is due is said from its day on, longest first, and no more once it is done', () => {
  const bench = workbench();
  const due = (): readonly string[] => remindersOf(bench.plan(), today).map(({ id }) => id);
  expect(due()).toEqual([]);
  for (const [key, value] of Object.entries({ starts: '2026-01-01', reviewCadence: 'month', reviewedOn: '2026-10-27', nextDrill: today, approvalDays: 3 })) bench.make(setPlanField, { key, value });
  const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries', cadence: 'week' } });
  bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-11-20', value: 1 }] });
  bench.make(setRegisterEntry, { register: 'approvals', entry: 'film', values: { what: 'The film', asked: '2026-11-10' } });
  expect(due()).toEqual(['season', 'approval.film', 'review', 'drill', `reading.${kpi}`]);
  bench.make(markReviewed, { on: today });
  bench.make(setRegisterEntry, { register: 'refreshes', entry: 'autumn-2026', values: { on: today } });
  bench.make(setRegisterEntry, { register: 'approvals', entry: 'film', values: { approved: today } });
  bench.make(setPlanField, { key: 'nextDrill', value: '2026-11-28' });
  bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-11-21', value: 1 }] });
  expect(due()).toEqual([]);
});
