import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { setMeasurements } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setPosition } from '../edits/positions.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { dimensionIds, positionKindIds } from '../framework/dimensions.ts';
import { monthKey } from '../framework/monthlyMoney.ts';
import { headlineTexts } from '../messages/headlines.ts';
import { languages, say } from '../messages/text.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { itemsOfType, linksTo, numberOf, textOf, titleOf, type Plan } from '../plan/plan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { goalRows } from '../views/goalChain.ts';
import { findHeadline, headlineOf, progressOf } from './headlines.ts';
import { reportContext } from './reportContext.ts';
import { sampleReportInput } from './samplePlan.ts';
import { sectionPlans } from './sectionPlans.ts';

const today = '2026-06-01';
const day = fc.integer({ min: 0, max: 700 }).map((after) => new Date(Date.UTC(2025, 8, 1 + after)).toISOString().slice(0, 10));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const amount = fc.integer({ min: -500, max: 9_000 });

/** What a random plan is made of. */
const shape = fc.record({
  goals: fc.array(fc.record({ target: maybe(amount), baseline: maybe(amount), readings: fc.array(amount, { maxLength: 4 }) }), { maxLength: 4 }),
  actions: fc.array(fc.record({ status: maybe(fc.constantFrom('idea', 'planned', 'doing', 'done', 'dropped')), start: maybe(day), end: maybe(day) }), { maxLength: 6 }),
  channels: fc.array(maybe(amount), { maxLength: 4 }),
  audiences: fc.array(fc.boolean(), { maxLength: 4 }),
  people: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }), { maxLength: 3 }),
  resources: fc.array(fc.record({ amount, from: maybe(day), to: maybe(day) }), { maxLength: 4 }),
  positions: fc.array(fc.record({ axis: fc.constantFrom(...dimensionIds), kind: fc.constantFrom(...positionKindIds), value: fc.integer({ min: 0, max: 100 }) }), { maxLength: 16 }),
});

const filled = (fields: Record<string, string | number | undefined>) =>
  Object.fromEntries(Object.entries(fields).filter((entry): entry is [string, string | number] => entry[1] !== undefined));

type Shape = typeof shape extends fc.Arbitrary<infer S> ? S : never;
const none: Shape = { goals: [], actions: [], channels: [], audiences: [], people: [], resources: [], positions: [] };

function planOf({ goals, actions, channels, audiences, people, resources, positions }: Shape): Plan {
  const live = new LivePlan(createYDoc());
  const context = editContextOf(live, Math.random);
  const add = (type: Parameters<typeof addItem>[1]['type'], fields: Record<string, string | number | undefined>): string => {
    const added = addItem(context, { type, fields: filled(fields) });
    return added.ok ? added.value : '';
  };
  goals.forEach(({ target, baseline, readings }, index) => {
    const goal = add('goal', { statement: `Goal ${index}`, target, baseline, priority: index + 1 });
    const kpi = add('kpi', { name: `KPI ${index}`, target });
    setMeasurements(context, { id: kpi, measurements: readings.map((value, month) => ({ date: `2026-0${month + 1}-05`, value })) });
    addLink(context, { kind: 'measuredBy', from: goal, to: kpi });
  });
  actions.forEach((action, index) => add('action', { title: `Action ${index}`, ...action }));
  const reaching = channels.map((budget, index) => add('channel', { name: `Channel ${index}`, budget }));
  audiences.forEach((isReached, index) => {
    const audience = add('audience', { name: `Audience ${index}` });
    if (isReached && reaching[0]) addLink(context, { kind: 'reaches', from: reaching[0], to: audience });
  });
  people.forEach(([skillContent, skillListening, skillDialogue, skillTools, skillAnalytics], index) =>
    add('person', { name: `Person ${index}`, skillContent, skillListening, skillDialogue, skillTools, skillAnalytics }),
  );
  resources.forEach((resource, index) => add('resource', { name: `Money ${index}`, kind: 'money', ...resource }));
  positions.forEach(({ axis, kind, value }) => setPosition(context, { dimension: axis, kind, value }));
  return live.plan;
}

const contextOf = (plan: Plan) => reportContext({ plan, language: 'en', revisions: [], time: `${today}T12:00:00.000Z` });
const money = (plan: Plan): number => itemsOfType(plan, 'resource').reduce((sum, { fields }) => sum + (numberOf(fields, 'amount') ?? 0), 0);

/** Which sentence tells a part of all, and what stands in it. */
const told = (key: string, count: number, part: number): unknown => (part === count ? [`${key}All`, { count }] : part === 0 ? [`${key}None`, { count }] : part === 1 ? [`${key}One`, { count }] : [key, { count, part }]);

describe('the sentence of a chapter', () => {
  it('is true of any plan', () => {
    fc.assert(
      fc.property(shape, (made) => {
        const plan = planOf(made);
        const context = contextOf(plan);
        const values = (section: string): Readonly<Record<string, unknown>> => findHeadline(context, section)?.values ?? {};
        const key = (section: string) => findHeadline(context, section)?.key;

        const actions = itemsOfType(plan, 'action');
        const status = (id: string): number => actions.filter(({ fields }) => textOf(fields, 'status') === id).length;
        if (actions.length > 0) {
          const done = status('done');
          expect(values('actions')['count']).toBe(actions.length);
          expect(values('actions')['done'] ?? (key('actions') === 'actionsAll' ? actions.length : key('actions')?.endsWith('None') ? 0 : 1)).toBe(done);
          if (!key('actions')?.startsWith('actionsNext')) expect(values('actions')['doing'] ?? 0).toBe(status('doing'));
        }
        if (key('actions')?.startsWith('actionsNext')) {
          const next = actions.find((action) => titleOf(action) === values('actions')['title']);
          const start = textOf(next?.fields ?? {}, 'start');
          expect(start >= today && !['done', 'dropped'].includes(textOf(next?.fields ?? {}, 'status'))).toBe(true);
          for (const { fields } of actions) {
            const isOpen = !['done', 'dropped'].includes(textOf(fields, 'status')) && textOf(fields, 'start') >= today;
            if (isOpen) expect(textOf(fields, 'start') >= start).toBe(true);
          }
        }

        const audiences = itemsOfType(plan, 'audience');
        const served = audiences.filter(({ id }) => linksTo(plan, id, 'reaches').length > 0).length;
        if (audiences.length > 0) expect([key('audiences'), values('audiences')]).toEqual(told('audiencesReached', audiences.length, served));

        if (key('channels') === 'channelsMoney') {
          const most = Math.max(...made.channels.map((budget) => budget ?? 0));
          expect(String(values('channels')['amount']).replaceAll(/\D/g, '')).toBe(String(most));
        } else expect(made.channels.every((budget) => (budget ?? 0) <= 0)).toBe(true);

        if (made.people.length > 0) {
          const averages = [0, 1, 2, 3, 4].map((skill) => made.people.reduce((sum, skills) => sum + (skills[skill] ?? 0), 0) / made.people.length);
          if (key('people') === 'peopleSkill') expect(Number(values('people')['average'])).toBeCloseTo(Math.min(...averages), 0);
          else expect(new Set(averages).size).toBe(1);
        }

        if (values('budget')['total'] !== undefined) expect(String(values('budget')['total']).replaceAll(/[^\d]/g, '')).toBe(String(Math.abs(money(plan))));
        else expect(money(plan)).toBe(0);
        const allocated = made.channels.reduce<number>((sum, budget) => sum + Math.max(0, budget ?? 0), 0);
        if (money(plan) > 0) expect(key('budget') === 'budgetOver').toBe(allocated > money(plan));

        const measured = made.goals.filter(({ target, readings }) => target !== undefined && readings.length > 0);
        if (/^kpis(?:Reached|Untold)/.test(key('kpis') ?? '')) expect(values('kpis')['count']).toBe(measured.length);
        else expect(measured).toEqual([]);
        // By the baseline, else by where the readings began and whether they were lower since.
        const ways = measured.map(({ target = 0, baseline, readings }) => {
          const [began = 0, ...later] = readings;
          if (baseline === undefined && began > target && later.every((value) => value >= began)) return undefined;
          const falls = baseline === undefined ? began > target : baseline > target;
          return falls ? (readings.at(-1) ?? 0) <= target : (readings.at(-1) ?? 0) >= target;
        });
        const untold = ways.filter((way) => way === undefined).length;
        const reached = ways.filter(Boolean).length;
        if (measured.length > 0 && untold === 0) expect([key('kpis'), values('kpis')]).toEqual(told('kpisReached', measured.length, reached));
        else if (untold > 0) expect([key('kpis'), values('kpis')]).toEqual(untold === measured.length ? ['kpisUntold', { count: untold }] : ['kpisReachedUntold', { count: measured.length, part: reached, untold }]);

        const placed = new Set(made.positions.map(({ axis }) => axis)).size;
        expect(key('ring') === undefined).toBe(placed === 0);
        if (key('ring') === 'ringPlaced') expect([values('ring')['count'], made.positions.some(({ kind }) => kind === 'agreed')]).toEqual([placed, false]);
      }),
      { numRuns: 60 },
    );
  });

  it('says of people who is furthest over their hours, and of nobody where nobody is', () => {
    const team = fc.array(fc.record({ has: maybe(fc.integer({ min: 1, max: 40 })), asked: fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 3 }) }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(team, (made) => {
        const bench = workbench();
        made.forEach(({ has, asked }, index) => {
          const person = bench.make(addItem, { type: 'person', fields: filled({ name: `Person ${index}`, hoursPerWeek: has }) });
          for (const hours of asked) bench.make(addLink, { kind: 'ownedBy', from: bench.make(addItem, { type: 'action', fields: { hours, start: '2026-06-08', end: '2026-06-12' } }), to: person });
        });
        const over = made.map(({ has, asked }) => (has === undefined ? 0 : asked.reduce((sum, hours) => sum + hours, 0) - has));
        const found = findHeadline(contextOf(bench.plan()), 'people');
        const most = Math.max(...over);
        const overbooked = over.filter((hours) => hours > 0).length;
        expect(found?.key).toBe(overbooked === 0 ? 'people' : overbooked === 1 ? 'peopleOver' : 'peopleOverSeveral');
        if (most <= 0) return;
        const { count, over: told, name, asked, has } = found?.values ?? {};
        expect([count, told, over[Number(String(name).replace('Person ', ''))], Number(asked) - Number(has)]).toEqual([made.length, overbooked, most, most]);
        expect(findHeadline(reportContext({ plan: bench.plan(), language: 'en', revisions: [], time: `${today}T12:00:00.000Z`, document: 'policy' }), 'people')?.key).toBe('people');
      }),
      { numRuns: 40 },
    );
  });

  it('counts a KPI of one reading for reached where it is beyond its target as its goal began, and says where nobody told', () => {
    const kpis = (baseline: number | undefined, reading: number) => headlineOf(contextOf(planOf({ ...none, goals: [{ target: 100, baseline, readings: [reading] }] })), 'kpis');
    const untold = 'The one KPI with a target and readings is above it; whether it should rise or fall is not stated';
    const [reached, missed] = ['The one KPI with a target and readings has reached it', 'The one KPI with a target and readings has not reached it yet'];
    expect([kpis(undefined, 120), kpis(50, 120), kpis(150, 120), kpis(150, 90), kpis(undefined, 90)]).toEqual([untold, reached, missed, reached, missed]);
    const some = planOf({ ...none, goals: [{ target: 100, baseline: undefined, readings: [120] }, { target: 100, baseline: 0, readings: [120] }, { target: 100, baseline: 0, readings: [12] }] });
    expect(headlineOf(contextOf(some), 'kpis')).toBe('Three KPIs have a target and readings; reached: one, direction not stated: one');
  });

  it('says all, one and none in words, not as numbers', () => {
    const kpis = (...readings: readonly number[]) => headlineOf(contextOf(planOf({ ...none, goals: readings.map((reading) => ({ target: 100, baseline: 0, readings: [reading] })) })), 'kpis');
    expect([kpis(10, 20), kpis(100, 20, 30), kpis(100, 100), kpis(7), kpis(100)]).toEqual([
      'Neither of the two KPIs with a target and readings has reached it yet',
      'One of three KPIs with a target and readings has reached it',
      'Both KPIs with a target and readings have reached it',
      'The one KPI with a target and readings has not reached it yet',
      'The one KPI with a target and readings has reached it',
    ]);
  });

  it('names the goals that are nearest to and farthest from their targets', () => {
    const plan = planOf({ ...none, goals: [{ target: 100, baseline: 0, readings: [80] }, { target: 50, baseline: 0, readings: [10] }, { target: 10, baseline: 20, readings: [20, 15] }] });
    expect(headlineOf(contextOf(plan), 'goals')).toBe('“KPI 0” stands at 80, target 100; farthest behind is “KPI 1” at 10, target 50');
  });

  it('tells the channel with most money, what lies in single months alone counted in, in one currency', () => {
    const context = editContextOf(new LivePlan(createYDoc()), Math.random);
    addItem(context, { type: 'channel', fields: { name: 'Even', budget: 300 } });
    addItem(context, { type: 'channel', fields: { name: 'Months', [monthKey('budget', '2027-01')]: 500 } });
    addItem(context, { type: 'channel', fields: { name: 'Far', budget: 9000, currency: 'JPY' } });
    expect(headlineOf(contextOf(context.plan()), 'channels')).toBe('Three channels; the largest share of the money, €500, goes to “Months”');
  });

  it('counts no action as 0, and says of a channel what it is for only where that is written', () => {
    const actions = (...states: readonly ('planned' | 'doing' | 'done')[]) =>
      headlineOf(contextOf(planOf({ ...none, actions: states.map((status) => ({ status, start: undefined, end: undefined })) })), 'actions');
    expect([actions('planned', 'planned'), actions('doing', 'planned'), actions('done', 'planned', 'planned'), actions('done', 'done')]).toEqual([
      'Neither of the two actions is done or in progress',
      'Neither of the two actions is done yet, one in progress',
      'One of three actions is done, and none is in progress',
      'Both actions are done',
    ]);
    const context = editContextOf(new LivePlan(createYDoc()), Math.random);
    const channels = (): string | undefined => headlineOf(contextOf(context.plan()), 'channels');
    addItem(context, { type: 'channel', fields: { name: 'One' } });
    addItem(context, { type: 'channel', fields: { name: 'Two' } });
    expect(channels()).toBe('Two channels; what they are for is not written down yet');
    addItem(context, { type: 'channel', fields: { name: 'Three', gain: 'Help' } });
    expect(channels()).toBe('Three channels; what it is for is written down for one of them');
  });

  it('tells money of every currency, and names no largest quarter where several are', () => {
    const context = editContextOf(new LivePlan(createYDoc()), Math.random);
    const money = (): string | undefined => headlineOf(contextOf(context.plan()), 'budget');
    addItem(context, { type: 'channel', fields: { name: 'Shop', budget: 500, currency: 'USD' } });
    expect(money()).toBe('US$500 is allocated; the plan does not say yet what is available');
    addItem(context, { type: 'resource', fields: { name: 'Home', kind: 'money', amount: 1200, from: '2026-06-01', to: '2026-11-30' } });
    expect(money()).toBe('€1,200 in all, €600 every quarter');
    addItem(context, { type: 'resource', fields: { name: 'Some day', kind: 'money', amount: 50 } });
    expect(money()).toBe('€1,250 in all; no quarter has more than €600');
    addItem(context, { type: 'resource', fields: { name: 'Abroad', kind: 'money', amount: 90, currency: 'GBP', from: '2026-06-01', to: '2026-06-30' } });
    addItem(context, { type: 'resource', fields: { name: 'Start', kind: 'money', amount: 100, from: '2026-06-01', to: '2026-06-30' } });
    expect(money()).toMatch(/^€1,350 and £90 in all; the largest quarter is Q1 /);
  });

  it('says first that more is given out than there is, and names no largest of one quarter or of quarters alike', () => {
    const context = editContextOf(new LivePlan(createYDoc()), Math.random);
    const money = (): string | undefined => headlineOf(contextOf(context.plan()), 'budget');
    const there = (amount: number, from?: string, to?: string): void => void addItem(context, { type: 'resource', fields: filled({ name: 'Grant', kind: 'money', amount, from, to }) });
    there(1200, '2026-06-01', '2026-06-30');
    expect(money()).toBe('€1,200 in all, for one quarter: Q1 (Jun–Aug 2026)');
    there(300);
    expect(money()).toBe('€1,500 in all; €1,200 of it falls in Q1 (Jun–Aug 2026)');
    there(1204, '2026-09-01', '2026-11-30');
    expect(money()).toBe('€2,704 in all; no quarter has more than €1,204');
    addItem(context, { type: 'channel', fields: { name: 'Shop', budget: 3000 } });
    expect(money()).toBe('€2,704 in all, but €3,000 is allocated: €296 more than there is');
  });

  it('names no weakest skill where a weaker one is not known of everybody', () => {
    const context = editContextOf(new LivePlan(createYDoc()), Math.random);
    addItem(context, { type: 'person', fields: { name: 'Ann', skillContent: 3, skillTools: 1 } });
    addItem(context, { type: 'person', fields: { name: 'Bea', skillContent: 2 } });
    expect(headlineOf(contextOf(context.plan()), 'people')).toBe('Two people carry the plan');
    expect(headlineOf(contextOf(planOf({ ...none, people: [[5, 5, 5, 5, 5]] })), 'people')).toBe('One person carries the plan');
  });

  it('says so much of a target until it is passed', () => {
    const standings = (...readings: readonly number[]) => goalRows(planOf({ ...none, goals: [{ target: 12, baseline: 3, readings: [...readings] }] })).map((row) => progressOf(contextOf(planOf(none)), row)?.standing);
    expect([standings(9), standings(12), standings(13)]).toEqual([['9 of 12'], ['12 of 12'], ['13, target 12']]);
  });

  it('tells a KPI without a target from one that nobody measured', () => {
    const kpis = (target: number | undefined) => headlineOf(contextOf(planOf({ ...none, goals: [{ target, baseline: undefined, readings: [] }] })), 'kpis');
    expect([kpis(undefined), kpis(5)]).toEqual(['One KPI is chosen; it has no target yet', 'One KPI is chosen; it is not measured yet']);
  });

  it('says of the ring what is open before what is far', () => {
    const at = (axis: (typeof dimensionIds)[number], kind: (typeof positionKindIds)[number], value: number) => ({ axis, kind, value });
    const open = planOf({ ...none, positions: [at('scope', 'client', 10), at('scope', 'agency', 60), at('culture', 'agreed', 50)] });
    expect(headlineOf(contextOf(open), 'ring')).toBe('Client and agency stand 50 apart on Scope, and no position is agreed there');
    const begun = planOf({ ...none, positions: [at('scope', 'today', 20), at('culture', 'today', 40)] });
    expect(headlineOf(contextOf(begun), 'ring')).toBe('Places are set on two of four axes; none is agreed yet');
    const agreed = planOf({ ...none, positions: dimensionIds.flatMap((axis) => [at(axis, 'today', 20), at(axis, 'agreed', axis === 'culture' ? 70 : 40)]) });
    expect(headlineOf(contextOf(agreed), 'ring')).toBe('The longest way to go is on Culture, towards Modernism: from 20 today to the agreed 70');
    const back = planOf({ ...none, positions: [at('structure', 'today', 80), at('structure', 'agreed', 35)] });
    expect(headlineOf(contextOf(back), 'ring')).toBe('The longest way to go is on Structure, towards Hierarchy: from 80 today to the agreed 35');
  });

  it('stands in both languages without a placeholder left, for one and for many', () => {
    for (const language of languages) {
      const context = reportContext(sampleReportInput(language));
      for (const { id } of sectionPlans) expect(headlineOf(context, id) ?? '').not.toMatch(/[{}]|undefined|NaN/);
      for (const text of Object.values(headlineTexts)) expect(say(text, language, { count: 1 })).not.toMatch(/^\{?\s*$/);
    }
  });

  it('is absent where there is nothing to say', () => {
    const context = contextOf(planOf(none));
    expect(sectionPlans.flatMap(({ id }) => headlineOf(context, id) ?? [])).toEqual(['The client has not signed this plan yet']);
  });
});
