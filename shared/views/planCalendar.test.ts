import { describe, expect, it } from 'vitest';
import { setField, setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { planCalendar } from './planCalendar.ts';

const today = '2026-11-27';

function yearPlan() {
  const bench = workbench();
  for (const [key, value] of Object.entries({ title: 'A harbour', starts: '2026-09-01', horizonMonths: 12, reviewCadence: 'quarter', reviewedOn: '2026-10-01' })) bench.make(setPlanField, { key, value });
  return { bench, entries: () => planCalendar(bench.plan(), 'en', today), entry: (id: string) => planCalendar(bench.plan(), 'en', today).find((one) => one.id === id) };
}

describe('the calendar of a plan', () => {
  it('has the review and every reading on their rhythm, to the plan’s end', () => {
    const { bench, entries, entry } = yearPlan();
    const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries', cadence: 'week', dataSource: 'The inbox' } });
    bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-11-25', value: 3 }] });
    expect(entry('review.2027-Q1')).toMatchObject({ title: 'Review of the plan: A harbour', first: '2027-01-01', last: '2027-01-01' });
    expect(entries().filter(({ kind }) => kind === 'review').map(({ first }) => first)).toEqual(['2027-01-01', '2027-04-01', '2027-07-01']);
    expect(entry(`reading.${kpi}.2026-11-30`)).toMatchObject({ title: 'Read the KPI: Enquiries', note: 'Source of the data: The inbox', first: '2026-12-02' });
    const days = entries().filter(({ kind }) => kind === 'reading').map(({ first }) => first);
    expect([days.length, days.at(-1)]).toEqual([39, '2027-08-25']);
  });

  it('comes on the last day where a month has no such day', () => {
    const { bench, entries } = yearPlan();
    const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries', cadence: 'month' } });
    bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-11-30', value: 3 }] });
    expect(entries().filter(({ kind }) => kind === 'reading').slice(0, 3).map(({ first }) => first)).toEqual(['2026-12-31', '2027-01-31', '2027-02-28']);
  });

  it('has the seasons to come, and the refresh that is due, until it is done', () => {
    const { bench, entries } = yearPlan();
    const ids = (): readonly string[] => entries().filter(({ kind }) => kind === 'refresh' || kind === 'season').map(({ id }) => id);
    expect(ids()).toEqual(['refresh.autumn-2026', 'season.autumn-2026', 'refresh.summer-2027', 'season.summer-2027']);
    bench.make(setRegisterEntry, { register: 'refreshes', entry: 'autumn-2026', values: { on: '2026-09-01' } });
    expect(ids()).toEqual(['refresh.summer-2027', 'season.summer-2027']);
  });

  it('has what is carried out from first to last day, and nothing that is done or dropped', () => {
    const { bench, entry } = yearPlan();
    const action = bench.make(addItem, { type: 'action', fields: { title: 'The film', start: '2026-12-01', end: '2026-12-11' } });
    const ada = bench.make(addItem, { type: 'person', fields: { name: 'Ada Fictional' } });
    bench.make(addLink, { from: action, to: ada, kind: 'ownedBy' });
    expect(entry(`action.${action}`)).toMatchObject({ kind: 'campaign', title: 'The film', first: '2026-12-01', last: '2026-12-11', note: 'Owner: Ada Fictional' });
    bench.make(setField, { id: action, key: 'status', value: 'dropped' });
    expect(entry(`action.${action}`)).toBeUndefined();
  });

  it('has the next drill and a short campaign, and ids that stay when a day moves', () => {
    const { bench, entries, entry } = yearPlan();
    bench.make(setPlanField, { key: 'nextDrill', value: '2027-02-02' });
    bench.make(setPlanField, { key: 'campaign', value: 'yes' });
    const before = entries().map(({ id }) => id);
    expect(entry('drill')).toMatchObject({ first: '2027-02-02' });
    expect(entry('campaign')).toMatchObject({ first: '2026-09-01', last: '2027-08-31' });
    bench.make(setPlanField, { key: 'nextDrill', value: '2027-03-02' });
    bench.make(setPlanField, { key: 'reviewedOn', value: '2026-10-20' });
    expect(entries().map(({ id }) => id)).toEqual(before);
  });

  it('of an empty plan is empty', () => {
    expect(planCalendar(workbench().plan(), 'fi', today)).toEqual([]);
  });
});
