import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import type { FieldValue } from '../framework/field.ts';
import { addDays } from './days.ts';
import { answeringHours, askedIn, capacityOf, demandsOf, weeksOver } from './capacity.ts';
import { hoursInWeek, weeksBetween, weeklyHoursIn, weekOfDay } from './weeks.ts';

const today = '2026-11-27';

/** A team of one, with what is asked of her. */
function team(hoursPerWeek?: number) {
  const bench = workbench();
  const ada = bench.make(addItem, { type: 'person', fields: { name: 'Ada Fictional', ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }) } });
  return {
    bench,
    ada,
    asks: (fields: Readonly<Record<string, FieldValue>>, person = ada): string => {
      const id = bench.make(addItem, { type: 'action', fields });
      bench.make(addLink, { from: id, to: person, kind: 'ownedBy' });
      return id;
    },
    capacity: () => capacityOf(bench.plan(), today),
  };
}

const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2024-01-01', days));

describe('hours spread over weeks', () => {
  it('sum to the hours given, whatever the span, and none is less than nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 5000, noNaN: true }), day, fc.integer({ min: 0, max: 1200 }), (hours, from, length) => {
        const days = { from, to: addDays(from, length) };
        const parts = weeksBetween(days.from, days.to).map((week) => hoursInWeek(hours, days, week));
        expect(parts.every((part) => part >= 0)).toBe(true);
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(hours, 6);
        expect(hoursInWeek(hours, days, addDays(weekOfDay(from), -7))).toBe(0);
        expect(hoursInWeek(hours, days, addDays(weekOfDay(days.to), 7))).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('leave weekends alone unless there is nothing else', () => {
    expect(hoursInWeek(10, { from: '2026-11-26', to: '2026-11-30' }, '2026-11-23')).toBeCloseTo(20 / 3);
    expect(hoursInWeek(10, { from: '2026-11-28', to: '2026-11-29' }, '2026-11-23')).toBe(10);
  });

  it('come whole each week where they are weekly, and by the days where a week is cut', () => {
    expect(weeklyHoursIn(5, { from: undefined, to: undefined }, '2026-11-23')).toBe(5);
    expect(weeklyHoursIn(5, { from: '2026-11-26', to: undefined }, '2026-11-23')).toBe(2);
    expect(weeklyHoursIn(5, { from: undefined, to: '2026-11-22' }, '2026-11-23')).toBe(0);
  });
});

describe('a person’s weeks', () => {
  it('hold what is done by nobody else and no hour twice, whatever is done, dropped, undated or off the shown weeks', () => {
    const action = fc.record({
      hours: fc.integer({ min: 1, max: 200 }),
      start: fc.integer({ min: 0, max: 150 }),
      length: fc.integer({ min: 0, max: 25 }),
      status: fc.constantFrom('idea', 'planned', 'doing', 'done', 'dropped'),
      isDated: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(action, { maxLength: 6 }), (actions) => {
        const { asks, capacity } = team(10);
        let [dated, undated] = [0, 0];
        for (const { hours, start, length, status, isDated } of actions) {
          const from = addDays('2026-11-30', start);
          asks({ title: 'Work', hours, status, ...(isDated ? { start: from, end: addDays(from, length) } : {}) });
          if (status === 'done' || status === 'dropped') continue;
          if (isDated) dated += hours;
          else undated += hours;
        }
        const [load] = capacity().people;
        const shown = capacity().weeks.reduce((sum, week) => sum + (load ? askedIn(load, week) : 0), 0);
        expect(shown).toBeCloseTo(dated, 6);
        expect(load?.undated.reduce((sum, { hours }) => sum + hours, 0)).toBe(undated);
      }),
      { numRuns: 40 },
    );
  });

  it('are over where more is asked than the person has, and never where nobody said how much that is', () => {
    const { asks, capacity } = team(10);
    asks({ title: 'A film', hours: 24, start: '2026-12-07', end: '2026-12-18' });
    const [load] = capacity().people;
    expect(load && weeksOver(load, capacity().weeks)).toEqual(['2026-12-07', '2026-12-14']);
    const untold = team();
    untold.asks({ title: 'A film', hours: 240, start: '2026-12-07', end: '2026-12-18' });
    const [other] = untold.capacity().people;
    expect(other && weeksOver(other, untold.capacity().weeks)).toEqual([]);
  });

  it('count the routines of tools and channels from their day on, within the plan', () => {
    const { bench, ada, capacity } = team(10);
    bench.make(setPlanField, { key: 'starts', value: '2026-01-01' });
    bench.make(setPlanField, { key: 'horizonMonths', value: 12 });
    const tool = bench.make(addItem, { type: 'resource', fields: { name: 'Scheduler', kind: 'tool' } });
    bench.make(setRegisterEntry, { register: 'routines', entry: 'one', values: { source: tool, routine: 'Posts are queued on Mondays', person: ada, hours: 2.5, from: '2026-12-16' } });
    const [load] = capacity().people;
    expect(capacity().weeks.slice(0, 6).map((week) => load && askedIn(load, week))).toEqual([0, 0, 0, 1.5, 2.5, 2]);
  });

  it('count a promised response time by looks, until a routine says what the channel takes', () => {
    const { bench, ada, capacity } = team(10);
    const channel = bench.make(addItem, { type: 'channel', fields: { name: 'Chat', responseHours: 2 } });
    bench.make(addLink, { from: channel, to: ada, kind: 'ownedBy' });
    const asked = (): number => {
      const [load] = capacity().people;
      return load ? askedIn(load, '2026-11-30') : 0;
    };
    expect(asked()).toBeCloseTo(20 / 12);
    bench.make(setRegisterEntry, { register: 'routines', entry: 'one', values: { source: channel, routine: 'Answering', person: ada, hours: 6 } });
    expect(asked()).toBe(6);
  });

  it('count the duties of those who are named for a side', () => {
    const { bench, capacity } = team(10);
    bench.make(setRegisterEntry, { register: 'duties', entry: 'approval', values: { clientName: ' ada fictional ', clientHours: 1.5, agencyName: 'Somebody else', agencyHours: 3 } });
    const [load] = capacity().people;
    expect(load?.weeks.get('2026-11-30')?.map(({ demand, hours }) => [demand.kind, demand.id, hours])).toEqual([['duty', 'approval', 1.5]]);
  });

  it('leave work that is nobody’s beside', () => {
    const { bench, capacity } = team(10);
    const action = bench.make(addItem, { type: 'action', fields: { title: 'A film', hours: 8 } });
    expect(capacity().ownerless.map(({ id }) => id)).toEqual([action]);
  });

  it('do not hang on a mistyped year', () => {
    const { bench, asks, capacity } = team(10);
    bench.make(setPlanField, { key: 'starts', value: '2026-01-01' });
    bench.make(setPlanField, { key: 'horizonMonths', value: 90_000 });
    asks({ title: 'For ever', hours: 100, start: '2026-01-01', end: '9999-12-31' });
    expect(capacity().weeks).toHaveLength(53);
  });
});

describe('a promised response time', () => {
  it('takes more the sooner it is, and never more than a working week', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1000, noNaN: true }), fc.double({ min: 0, max: 1000, noNaN: true }), (one, other) => {
        const [sooner, later] = one <= other ? [one, other] : [other, one];
        expect(answeringHours(sooner)).toBeGreaterThanOrEqual(answeringHours(later));
        expect(answeringHours(sooner)).toBeLessThanOrEqual(40);
      }),
    );
    expect(answeringHours(0)).toBe(40);
    expect(answeringHours(24)).toBeCloseTo(5 / 12);
  });
});

describe('what asks for hours', () => {
  it('is nothing in a plan that names none', () => {
    expect(demandsOf(workbench().plan())).toEqual([]);
  });
});
