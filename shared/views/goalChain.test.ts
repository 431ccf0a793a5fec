import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, setMeasurements } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { itemsOfType, numberOf, titleOf } from '../plan/plan.ts';
import { chainOf, firstGoals, goalProgress, goalRows, rankGoals, ranksWith, smartMarks, traceFrom } from './goalChain.ts';
import { outgoingKinds } from '../plan/completeness.ts';

function bench() {
  const context = workbench();
  const goal = (statement: string, priority?: number): string =>
    context.make(addItem, { type: 'goal', fields: { statement, ...(priority === undefined ? {} : { priority }) } });
  return { context, goal };
}

describe('the rank of goals', () => {
  it('goes by priority, ties by the plan’s own order, none last', () => {
    const { context, goal } = bench();
    goal('None');
    goal('Second', 2);
    goal('First', 1);
    goal('Second too', 2);
    expect(rankGoals(itemsOfType(context.plan(), 'goal')).map(titleOf)).toEqual(['First', 'Second', 'Second too', 'None']);
  });

  it('after any move there is exactly one number one and the moved goal stands where it was put', () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }), { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (priorities, which, where) => {
        const { context, goal } = bench();
        const ids = priorities.map((priority, index) => goal(`Goal ${index}`, priority));
        const id = ids[which % ids.length] ?? '';
        const place = where % ids.length;
        for (const rank of ranksWith(rankGoals(itemsOfType(context.plan(), 'goal')), id, place)) {
          context.make(setField, { id: rank.id, key: 'priority', value: rank.priority });
        }
        const ranked = rankGoals(itemsOfType(context.plan(), 'goal'));
        expect(ranked.map((item) => numberOf(item.fields, 'priority'))).toEqual(ids.map((_, index) => index + 1));
        expect(ranked[place]?.id).toBe(id);
        expect(firstGoals(ranked)).toBe(1);
      }),
      { numRuns: 60 },
    );
  });

  it('sets nothing where all stands as wished', () => {
    const { context, goal } = bench();
    const first = goal('First', 1);
    goal('Second', 2);
    expect(ranksWith(rankGoals(itemsOfType(context.plan(), 'goal')), first, 0)).toEqual([]);
  });
});

describe('SMART', () => {
  it('names the fields that each criterion still lacks, links included', () => {
    const { context, goal } = bench();
    const id = goal('More enquiries');
    const missing = (): Record<string, readonly string[]> =>
      Object.fromEntries(
        smartMarks(context.item(id), outgoingKinds(context.plan().links)).map((mark) => [mark.criterion.id, mark.missing.map(({ key }) => key)]),
      );
    expect(missing()).toEqual({
      specific: ['serves', 'focus'],
      measurable: ['measure', 'measuredBy', 'target'],
      realistic: ['baseline', 'realistic'],
      timed: ['start', 'due'],
    });
    const business = context.make(addItem, { type: 'businessGoal', fields: { statement: 'Grow' } });
    context.make(addLink, { from: id, to: business });
    context.make(setField, { id, key: 'focus', value: 'sales' });
    context.make(setField, { id, key: 'baseline', value: 0 });
    expect(missing()).toMatchObject({ specific: [], realistic: ['realistic'] });
  });
});

describe('progress', () => {
  it('runs from the baseline over the latest reading to the target, downwards too', () => {
    const { context, goal } = bench();
    const id = goal('Answer faster');
    const kpi = context.make(addItem, { type: 'kpi', fields: { name: 'Hours', target: 2 } });
    context.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-01-31', value: 10 }, { date: '2026-02-28', value: 6 }] });
    expect(goalProgress(context.item(id), [context.item(kpi)])).toMatchObject({ baseline: 10, latest: 6, target: 2, share: 0.5 });
    context.make(setField, { id, key: 'baseline', value: 14 });
    expect(goalProgress(context.item(id), [context.item(kpi)]).share).toBeCloseTo(8 / 12);
  });

  it('is whole where it was at its target from the beginning, and unknown where it began above and was never lower', () => {
    const { context, goal } = bench();
    const id = goal('More enquiries');
    const shareOf = (...values: readonly number[]) => {
      const kpi = context.make(addItem, { type: 'kpi', fields: { name: 'Enquiries', target: 80 } });
      context.make(setMeasurements, { id: kpi, measurements: values.map((value, index) => ({ date: `2026-0${index + 1}-28`, value })) });
      return goalProgress(context.item(id), [context.item(kpi)]).share;
    };
    expect([shareOf(85), shareOf(80), shareOf(85, 90), shareOf(60), shareOf(60, 70), shareOf(100, 90)]).toEqual([undefined, 1, undefined, 0, 0.5, 0.5]);
    context.make(setField, { id, key: 'baseline', value: 80 });
    expect([shareOf(85), shareOf(75)]).toEqual([1, 0]);
  });

  it('takes the KPI that aims at the goal’s own target', () => {
    const { context, goal } = bench();
    const id = goal('Enquiries');
    context.make(setField, { id, key: 'target', value: 40 });
    const measured = (name: string, target: number): string => {
      const kpi = context.make(addItem, { type: 'kpi', fields: { name, target } });
      context.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-01-31', value: target / 2 }] });
      return kpi;
    };
    const [other, own] = [measured('Visits', 900), measured('Enquiries', 40)];
    expect(goalProgress(context.item(id), [context.item(other), context.item(own)])).toMatchObject({ kpi: { id: own }, aimsElsewhere: false });
  });

  it('never holds a reading against the target of something else: another KPI is told by its own', () => {
    const { context, goal } = bench();
    const id = goal('Enquiries');
    context.make(setField, { id, key: 'target', value: 40 });
    context.make(setField, { id, key: 'baseline', value: 10 });
    const visits = context.make(addItem, { type: 'kpi', fields: { name: 'Visits', target: 900 } });
    const progress = (...kpis: readonly string[]) => goalProgress(context.item(id), kpis.map((kpi) => context.item(kpi)));
    expect(progress(visits)).toMatchObject({ aimsElsewhere: false, baseline: 10, latest: undefined, target: 40 });
    context.make(setMeasurements, { id: visits, measurements: [{ date: '2026-01-31', value: 300 }, { date: '2026-02-28', value: 450 }] });
    expect(progress(visits)).toMatchObject({ aimsElsewhere: true, baseline: 300, latest: 450, target: 900, share: 0.25 });
    const calls = context.make(addItem, { type: 'kpi', fields: { name: 'Calls' } });
    context.make(setMeasurements, { id: calls, measurements: [{ date: '2026-02-28', value: 25 }] });
    expect(progress(visits, calls)).toMatchObject({ kpi: { id: calls }, aimsElsewhere: false, baseline: 10, latest: 25, target: 40, share: 0.5 });
  });

  it('has no share where there is nowhere to go or nothing is known', () => {
    const { context, goal } = bench();
    const id = goal('Unclear');
    expect(goalProgress(context.item(id), []).share).toBeUndefined();
    context.make(setField, { id, key: 'baseline', value: 5 });
    context.make(setField, { id, key: 'target', value: 5 });
    expect(goalProgress(context.item(id), []).share).toBeUndefined();
  });
});

describe('the chain', () => {
  function chained() {
    const { context, goal } = bench();
    const business = context.make(addItem, { type: 'businessGoal', fields: { statement: 'Grow' } });
    const [one, other] = [goal('One'), goal('Other')];
    const kpi = context.make(addItem, { type: 'kpi', fields: { name: 'KPI' } });
    const action = context.make(addItem, { type: 'action', fields: { title: 'Do' } });
    const channel = context.make(addItem, { type: 'channel', fields: { name: 'Here' } });
    for (const [from, to] of [[one, business], [other, business], [one, kpi], [action, one], [action, channel]] as const) context.make(addLink, { from, to });
    return { context, business, one, other, kpi, action, channel };
  }

  it('of a goal runs from the business goal to KPIs and actions', () => {
    const { context, business, one, kpi, action } = chained();
    const chain = chainOf(context.plan(), context.item(one));
    expect([chain.businessGoals, chain.kpis, chain.actions].map((items) => items.map(({ id }) => id))).toEqual([[business], [kpi], [action]]);
  });

  it('is traced both ways from a goal, without its siblings and without channels', () => {
    const { context, business, one, kpi, action } = chained();
    expect([...traceFrom(context.plan(), one)].sort()).toEqual([business, one, kpi, action].sort());
  });

  it('is traced up from an action and down from a business goal', () => {
    const { context, business, one, other, kpi, action } = chained();
    expect([...traceFrom(context.plan(), action)].sort()).toEqual([action, one, business].sort());
    expect([...traceFrom(context.plan(), business)].sort()).toEqual([business, one, other, kpi, action].sort());
  });

  it('lists every goal with its check and progress', () => {
    const { context } = chained();
    expect(goalRows(context.plan()).map(({ goal, smart }) => [titleOf(goal), smart.length])).toEqual([['One', 4], ['Other', 4]]);
  });
});
