import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, setMeasurements, setPlanField } from '../edits/fields.ts';
import { deleteItems } from '../edits/items.ts';
import { addLink, deleteLinks } from '../edits/links.ts';
import { clearPosition, setPosition } from '../edits/positions.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { followedVoices } from '../framework/conflicts.ts';
import { languages } from '../messages/text.ts';
import { wordFinding, wordFix } from './finding.ts';
import { findInsights, LiveFindings } from './liveFindings.ts';
import { rules } from './rules.ts';
import { contentRules } from './rules/contentRules.ts';
import { engagementRules } from './rules/engagementRules.ts';
import { trustRules } from './rules/trustRules.ts';
import { begunCases } from './testing/begunCases.ts';
import { timeCases } from './testing/timeCases.ts';
import { moneyCases } from './testing/moneyCases.ts';
import { first, lacking, linked, today, Trial, type Case } from './testing/trial.ts';

const cases: Readonly<Record<string, Case>> = {
  ...begunCases,
  ...timeCases,
  ...moneyCases,
  'given-missing': {
    fires: (trial) => {
      for (const type of ['vision', 'mission', 'businessGoal', 'cultureTrait'] as const) trial.add(type, { statement: 'x' });
      trial.add('resource', { name: 'TBD' });
    },
    justNot: (trial) => trial.set(first(trial, 'resource'), { name: 'Money' }),
    fixable: false,
  },
  'plan-too-long': {
    fires: (trial) => {
      trial.plan({ horizonMonths: 13 });
      trial.add('channel', { strategy: 'Answer everyone' });
    },
    justNot: (trial) => trial.plan({ horizonMonths: 12 }),
    fixable: true,
  },
  'plan-stale': {
    fires: (trial) => trial.plan({ reviewedOn: '2026-10-23', reviewCadence: 'month' }),
    justNot: (trial) => trial.plan({ reviewedOn: '2026-10-24' }),
    fixable: true,
  },
  'ring-unagreed': {
    fires: (trial) => {
      setPosition(trial.context, { dimension: 'scope', kind: 'client', value: 40 });
      setPosition(trial.context, { dimension: 'scope', kind: 'agency', value: 50 });
    },
    justNot: (trial) => expect(setPosition(trial.context, { dimension: 'scope', kind: 'agreed', value: 45 }).ok).toBe(true),
    fixable: true,
  },
  'ring-gap': {
    fires: (trial) => {
      setPosition(trial.context, { dimension: 'culture', kind: 'client', value: 40 });
      setPosition(trial.context, { dimension: 'culture', kind: 'agency', value: 65 });
    },
    justNot: (trial) => expect(setPosition(trial.context, { dimension: 'culture', kind: 'agency', value: 64 }).ok).toBe(true),
    fixable: false,
  },
  'ring-misfit': {
    fires: (trial) => {
      setPosition(trial.context, { dimension: 'structure', kind: 'agreed', value: 20 });
      setPosition(trial.context, { dimension: 'governance', kind: 'agreed', value: 70 });
    },
    justNot: (trial) => expect(setPosition(trial.context, { dimension: 'governance', kind: 'agreed', value: 69 }).ok).toBe(true),
    fixable: false,
  },
  'one-priority': {
    fires: (trial) => {
      trial.add('goal', { statement: 'One', priority: 1 });
      trial.add('goal', { statement: 'Other', priority: 1 });
    },
    justNot: (trial) => trial.set(first(trial, 'goal'), { priority: 2 }),
    fixable: true,
  },
  'goal-from-business': linked('goal', 'businessGoal'),
  'goal-measurable': {
    fires: (trial) => trial.link(trial.add('goal', { target: 5, due: '2027-03-01' }), trial.add('kpi', { name: 'Enquiries', target: 60 })),
    justNot: (trial) => trial.set(first(trial, 'goal'), { measure: 'Enquiries a month' }),
    fixable: true,
  },
  'vanity-only': {
    fires: (trial) => trial.link(trial.add('goal'), trial.add('kpi', { name: 'Followers', kind: 'quantity', businessKpi: 'newCustomers' })),
    justNot: (trial) => trial.link(first(trial, 'goal'), trial.add('kpi', { name: 'Enquiries' })),
    fixable: true,
  },
  'quick-win': {
    fires: (trial) => trial.add('goal', { start: '2026-09-01', due: '2026-11-30' }),
    justNot: (trial) => trial.set(first(trial, 'goal'), { due: '2026-12-01' }),
    fixable: true,
  },
  'kpi-unaligned': lacking('kpi', (trial, id) => trial.set(id, { businessKpi: 'awareness' }), true),
  'kpi-silent': {
    fires: (trial) =>
      setMeasurements(trial.context, { id: trial.add('kpi', { cadence: 'week' }), measurements: [{ date: '2026-11-16', value: 1 }] }),
    justNot: (trial) =>
      expect(setMeasurements(trial.context, { id: first(trial, 'kpi'), measurements: [{ date: '2026-11-17', value: 1 }] }).ok).toBe(true),
    fixable: false,
  },
  'act-without-goal': linked('action', 'goal'),
  'act-without-channel': linked('action', 'channel'),
  'act-without-owner': linked('action', 'person'),
  'act-without-date': lacking('action', (trial, id) => trial.set(id, { end: '2027-01-31' }), true),
  'goal-too-much': {
    fires: (trial) => {
      const action = trial.add('action', { title: 'Both at once' });
      trial.link(action, trial.add('goal', { statement: 'One' }));
      trial.link(action, trial.add('goal', { statement: 'Other' }));
    },
    justNot: (trial) => {
      const [link] = trial.context.plan().links.keys();
      expect(deleteLinks(trial.context, [link ?? '']).ok).toBe(true);
    },
    fixable: true,
  },
  pushing: {
    fires: (trial) => {
      trial.add('action', { title: 'Sale', content: 'offer' });
      trial.add('action', { title: 'Opening', content: 'news' });
      trial.add('action', { title: 'Guide', content: 'howTo' });
    },
    justNot: (trial) => trial.add('action', { title: 'A family', content: 'story' }),
    fixable: false,
  },
  'above-maturity': {
    fires: (trial) => {
      trial.plan({ maturity: '1' });
      trial.add('action', { maturity: '3' });
    },
    justNot: (trial) => trial.plan({ maturity: '2' }),
    fixable: false,
  },
  'channel-no-role': lacking('channel', (trial, id) => trial.set(id, { roles: ['service'] }), false),
  'channel-no-audience': linked('channel', 'audience'),
  'channel-no-owner': linked('channel', 'person'),
  'channel-no-gain': lacking('channel', (trial, id) => trial.set(id, { gain: 'Recipes' }), false),
  'channel-no-platform-goal': lacking('channel', (trial, id) => trial.set(id, { platformGoal: 'Time on site' }), false),
  'channel-no-strategy': lacking('channel', (trial, id) => trial.set(id, { strategy: 'Answer' }), false),
  'one-way-channel': {
    fires: (trial) => trial.link(trial.add('channel', { interaction: 1 }), trial.add('person', { name: 'A' })),
    justNot: (trial) => trial.set(first(trial, 'channel'), { interaction: 2 }),
    fixable: false,
  },
  'service-unplanned': {
    fires: (trial) => trial.add('channel', { roles: ['service'], routing: 'Orders in private' }),
    justNot: (trial) => trial.set(first(trial, 'channel'), { responseHours: 4 }),
    fixable: true,
  },
  'social-only': lacking('channel', (trial, id) => trial.set(id, { social: 'other' }), true, (trial) => trial.set(first(trial, 'channel'), { name: 'Facebook' })),
  'budget-short': {
    fires: (trial) => {
      trial.plan({ starts: '2026-09-01' });
      trial.add('resource', { kind: 'money', amount: 100, from: '2026-09-01', to: '2028-08-30' });
    },
    justNot: (trial) => trial.set(first(trial, 'resource'), { to: '2028-08-31' }),
    fixable: true,
  },
  'budget-front-loaded': {
    fires: (trial) => {
      trial.plan({ starts: '2026-01-01', horizonMonths: 12 });
      trial.add('resource', { kind: 'money', amount: 510, from: '2026-01-01', to: '2026-03-31' });
      trial.add('resource', { kind: 'money', amount: 490, from: '2026-06-01', to: '2027-12-31' });
    },
    justNot: (trial) => trial.set(first(trial, 'resource'), { amount: 490 }),
    fixable: true,
  },
  'paid-untracked': {
    fires: (trial) => {
      trial.add('channel', { name: 'Ads', reach: 'paid', 'used@2026-05': 400 });
    },
    justNot: (trial) => trial.set(first(trial, 'channel'), { 'revenue@2026-07': 1 }),
    fixable: false,
  },
  'paid-below-cost': {
    fires: (trial) => {
      trial.add('channel', { name: 'Ads', reach: 'paid', 'used@2026-05': 400, 'revenue@2026-07': 399 });
    },
    justNot: (trial) => trial.set(first(trial, 'channel'), { 'revenue@2026-07': 400 }),
    fixable: false,
  },
  'cost-spiral': {
    fires: (trial) => {
      const months = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
      const readings = (of: (place: number) => number) => months.map((month, place) => [`${month}-28`, of(place)] as const);
      trial.add('channel', { name: 'Ads', reach: 'paid', ...Object.fromEntries(months.map((month, place) => [`used@${month}`, place < 3 ? 100 : 120])) });
      trial.measure(trial.add('kpi', { name: 'Reach' }), ...readings(() => 1000));
      trial.measure(trial.add('kpi', { name: 'Comments' }), ...readings((place) => (place < 3 ? 100 : 85)));
    },
    justNot: (trial) => trial.measure(first(trial, 'kpi'), ['2026-10-28', 1400]),
    fixable: true,
  },
  'no-crisis-plan': {
    fires: (trial) => {
      trial.add('person', { name: 'A' });
      trial.add('risk', { kind: 'crisis', how: 'Answer' });
    },
    justNot: (trial) => trial.link(first(trial, 'risk'), first(trial, 'person')),
    fixable: true,
  },
  'no-criticism-plan': {
    fires: (trial) => {
      trial.add('person', { name: 'A' });
      trial.add('risk', { kind: 'criticism', how: 'Answer' });
    },
    justNot: (trial) => trial.link(first(trial, 'risk'), first(trial, 'person')),
    fixable: true,
  },
  'never-delete': {
    fires: (trial) => trial.add('risk', { how: 'Delete the comment.' }),
    justNot: (trial) => trial.set(first(trial, 'risk'), { how: 'Never delete the comment.' }),
    fixable: true,
  },
  'skill-gap': {
    fires: (trial) => {
      trial.add('channel', { name: 'Facebook' });
      trial.add('person', { name: 'A', skillContent: 3, skillListening: 4, skillDialogue: 5, skillTools: 3, skillAnalytics: 2 });
    },
    justNot: (trial) => trial.set(first(trial, 'person'), { skillAnalytics: 3 }),
    fixable: false,
  },
  'person-over-hours': {
    fires: (trial) => {
      trial.link(trial.add('action', { hours: 21, start: '2026-12-07', end: '2026-12-18' }), trial.add('person', { name: 'A', hoursPerWeek: 10 }));
    },
    justNot: (trial) => trial.set(first(trial, 'action'), { hours: 20 }),
    fixable: false,
  },
  'tool-without-time': {
    fires: (trial) => {
      trial.add('person', { name: 'A' });
      trial.enter('routines', 'one', { source: trial.add('resource', { kind: 'tool', name: 'Scheduler' }), person: first(trial, 'person') });
    },
    justNot: (trial) => trial.enter('routines', 'one', { hours: 1 }),
    fixable: false,
  },
  'promise-without-hours': {
    fires: (trial) => trial.enter('routines', 'one', { source: trial.add('channel', { responseHours: 1 }), hours: 3 }),
    justNot: (trial) => trial.set(first(trial, 'channel'), { responseHours: 2 }),
    fixable: false,
  },
  'season-refresh': {
    fires: (trial) => {
      trial.plan({ starts: '2026-01-01' });
      trial.enter('refreshes', 'autumn-2026', { season: 'autumn', note: 'In the making' });
    },
    justNot: (trial) => trial.enter('refreshes', 'autumn-2026', { on: '2026-08-20' }),
    fixable: true,
  },
  'approval-slow': {
    fires: (trial) => {
      trial.plan({ approvalDays: 2 });
      for (const day of ['02', '04', '10']) trial.enter('approvals', day, { asked: '2026-10-01', approved: `2026-10-${day}` });
    },
    justNot: (trial) => trial.plan({ approvalDays: 3 }),
    fixable: false,
  },
  'measured-unused': {
    fires: (trial) => {
      trial.measure(trial.add('kpi', { name: 'Enquiries' }), ['2026-08-01', 1], ['2026-11-01', 1]);
      trial.enter('rounds', 'old', { on: '2026-08-24', changes: 'Mornings instead of evenings' });
    },
    justNot: (trial) => trial.enter('rounds', 'old', { on: '2026-08-25' }),
    fixable: false,
  },
  'crisis-plan-unknown': {
    fires: (trial) => {
      const person = trial.add('person', { name: 'A' });
      trial.add('risk', { kind: 'crisis', how: 'Answer' });
      trial.link(trial.add('channel'), person);
    },
    justNot: (trial) => trial.set(first(trial, 'person'), { crisisToldOn: '2026-11-01' }),
    fixable: true,
  },
};

describe('every rule', () => {
  it('has a case here, or in answerRules.test.ts', () => {
    const elsewhere = new Set([...engagementRules, ...trustRules, ...contentRules].map(({ id }) => id));
    expect(Object.keys(cases).sort()).toEqual(rules.map((rule) => rule.id).filter((id) => !elsewhere.has(id)).sort());
  });

  for (const rule of rules) {
    const known = cases[rule.id];
    if (!known) continue;

    it(`${rule.id} fires, and just does not after the least change`, () => {
      const trial = new Trial();
      known.fires(trial);
      expect(trial.fired()).toContain(rule.id);
      known.justNot(trial);
      expect(trial.fired()).not.toContain(rule.id);
    });

    it(`${rule.id} is said in both languages with nothing left to fill in`, () => {
      const trial = new Trial();
      known.fires(trial);
      const live = new LiveFindings(trial.context.plan(), today);
      const finding = live.findings.find((one) => one.rule.id === rule.id);
      for (const language of languages) {
        expect(finding && wordFinding(finding, language)).not.toMatch(/[{}]|undefined/);
        for (const fix of finding ? live.fixesOf(finding) : []) expect(wordFix(fix, language)).not.toMatch(/[{}]|undefined/);
      }
      expect(finding !== undefined && live.fixesOf(finding).length > 0).toBe(known.fixable);
    });

    if (!known.fixable) continue;
    it(`${rule.id} is ended by applying its fixes in any order`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.infiniteStream(fc.nat()), (seed, choices) => {
          const trial = new Trial(seed);
          known.fires(trial);
          for (let round = 0; round < 12; round++) {
            const live = new LiveFindings(trial.context.plan(), today);
            const open = live.findings.filter((finding) => finding.rule.id === rule.id);
            if (open.length === 0) return;
            const choice = choices.next().value;
            const finding = open[choice % open.length];
            const fixes = finding ? live.fixesOf(finding) : [];
            expect(fixes.length).toBeGreaterThan(0);
            expect(fixes[choice % fixes.length]?.edit(trial.context, undefined).ok).toBe(true);
          }
          expect(trial.fired()).not.toContain(rule.id);
        }),
        { numRuns: 20 },
      );
    });
  }
});

describe('findings kept up to date', () => {
  it('equal judging the whole plan afresh, after any edits', () => {
    const step = fc.record({ what: fc.nat(), one: fc.nat(), other: fc.nat(), value: fc.nat({ max: 100 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const trial = new Trial();
        const live = new LiveFindings(trial.context.plan(), today);
        const types = ['goal', 'kpi', 'businessGoal', 'channel', 'action', 'person', 'risk', 'resource'] as const;
        for (const { what, one, other, value } of steps) {
          const ids = [...trial.context.plan().items.keys()];
          const from = ids[one % Math.max(1, ids.length)] ?? '';
          const to = ids[other % Math.max(1, ids.length)] ?? '';
          const edits: readonly (() => unknown)[] = [
            () => trial.add(types[one % types.length] ?? 'note'),
            () => addLink(trial.context, { from, to }),
            () => setField(trial.context, { id: from, key: 'priority', value: value % 3 + 1 }),
            () => setField(trial.context, { id: from, key: 'kind', value: 'newCustomers' }),
            () => setField(trial.context, { id: from, key: 'name', value: 'Followers' }),
            () => setPlanField(trial.context, { key: 'maturity', value: String((value % 4) + 1) }),
            () => deleteItems(trial.context, [from]),
            () => deleteLinks(trial.context, [[...trial.context.plan().links.keys()][one % 5] ?? '']),
            () => setPosition(trial.context, { dimension: 'scope', kind: one % 2 ? 'client' : 'agency', value }),
            () => clearPosition(trial.context, { dimension: 'scope', kind: 'client' }),
            () => setRegisterEntry(trial.context, { register: 'conflicts', entry: 'counting', values: { follows: followedVoices[value % followedVoices.length] ?? 'both' } }),
          ];
          edits[what % edits.length]?.();
          const words = (findings: typeof live.findings): readonly string[] =>
            findings.map((finding) => `${finding.key} ${wordFinding(finding, 'en')}`).sort();
          expect(words(live.update(trial.context.plan()))).toEqual(words(findInsights(trial.context.plan(), today)));
          const later = '2029-05-02';
          live.turnTo(later);
          expect(words(live.findings)).toEqual(words(findInsights(trial.context.plan(), later)));
          live.turnTo(today);
        }
      }),
      { numRuns: 60 },
    );
  });
});
