import { describe, expect, it } from 'vitest';
import { setField, setMeasurements, setPlanField } from '../../edits/fields.ts';
import { addItem } from '../../edits/items.ts';
import { addLink } from '../../edits/links.ts';
import { workbench, type Workbench } from '../../edits/testing/workbench.ts';
import type { FieldValue } from '../../framework/field.ts';
import type { ItemTypeId } from '../../framework/vocabulary.ts';
import { languages } from '../../messages/text.ts';
import { signExpectation } from '../../views/expectations.ts';
import { wordFinding, wordFix } from '../finding.ts';
import { findInsights, LiveFindings } from '../liveFindings.ts';
import { contentRules, praisesItself } from './contentRules.ts';
import { engagementRules } from './engagementRules.ts';
import { trustRules } from './trustRules.ts';

const today = '2026-11-24';
const rules = [...engagementRules, ...trustRules, ...contentRules];
type Fields = Readonly<Record<string, FieldValue>>;

const add = (bench: Workbench, type: ItemTypeId, fields: Fields): string => bench.make(addItem, { type, fields });
const set = (bench: Workbench, id: string, fields: Fields): void => {
  for (const [key, value] of Object.entries(fields)) bench.make(setField, { id, key, value });
};
const link = (bench: Workbench, from: string, to: string): void => void bench.make(addLink, { from, to });
const first = (bench: Workbench, type: ItemTypeId): string => {
  const found = [...bench.plan().items.values()].find((item) => item.type === type);
  if (!found) throw new Error(`No ${type}`);
  return found.id;
};
const several = (bench: Workbench, type: ItemTypeId, count: number, fields: Fields): void => {
  for (let place = 0; place < count; place++) add(bench, type, { ...fields, title: `${type} ${place}` });
};
const measured = (bench: Workbench, fields: Fields, values: readonly number[]): string => {
  const id = add(bench, 'kpi', fields);
  bench.make(setMeasurements, { id, measurements: values.map((value, month) => ({ date: `2026-0${month + 1}-15`, value })) });
  return id;
};
const channel = (fields: Fields) => (bench: Workbench): void => void add(bench, 'channel', { name: 'Instagram', social: 'social', strategy: 'Show the work', ...fields });
const mendChannel = (fields: Fields) => (bench: Workbench): void => set(bench, first(bench, 'channel'), fields);

interface Case {
  readonly fires: (bench: Workbench) => void;
  /** The least change after which it is silent. */
  readonly silent: (bench: Workbench) => void;
  /** Whether its first fix ends it. */
  readonly mends?: boolean;
}

const cases: Readonly<Record<string, Case>> = {
  'only-doing': {
    fires: (bench) => add(bench, 'kpi', { name: 'Posts a week', happens: 'engaging' }),
    silent: (bench) => add(bench, 'kpi', { name: 'Talks', happens: 'engagement' }),
    mends: true,
  },
  'engagement-apart': {
    fires: (bench) => {
      add(bench, 'kpi', { name: 'Talks', happens: 'engagement', engagesTo: 'content' });
      add(bench, 'action', { title: 'Open day', engagesTo: 'brand' });
    },
    silent: (bench) => set(bench, first(bench, 'action'), { status: 'dropped' }),
  },
  'means-missing': { fires: channel({}), silent: mendChannel({ means: 'We ask one question a week and thank by name.' }) },
  'fan-trap': {
    fires: (bench) => {
      measured(bench, { name: 'Followers', counts: 'fans' }, [100, 110, 120, 130]);
      measured(bench, { name: 'Orders', counts: 'sales' }, [40, 40, 41, 40]);
    },
    silent: (bench) => bench.make(setMeasurements, { id: first(bench, 'kpi'), measurements: [{ date: '2026-04-15', value: 114 }] }),
  },
  'attention-only': {
    fires: (bench) => add(bench, 'action', { title: 'Film', pathStage: 1 }),
    silent: (bench) => add(bench, 'action', { title: 'Guide', pathStage: 2 }),
  },
  'path-gap': {
    fires: (bench) => {
      add(bench, 'action', { title: 'Film', pathStage: 2 });
      add(bench, 'action', { title: 'Order', pathStage: 4 });
    },
    silent: (bench) => add(bench, 'action', { title: 'Guide', pathStage: 3 }),
  },
  'only-sales': {
    fires: (bench) => {
      add(bench, 'goal', { statement: 'Sell', focus: 'sales' });
      add(bench, 'goal', { statement: 'Sell more', focus: 'sales' });
    },
    silent: (bench) => set(bench, first(bench, 'goal'), { focus: 'brand' }),
    mends: true,
  },
  'privacy-open': { fires: channel({ roles: ['service'], means: 'x' }), silent: mendChannel({ privacy: ['told'] }) },
  'no-permission': { fires: channel({ permission: 'none' }), silent: mendChannel({ permission: 'easyNo' }) },
  'robot-voice': { fires: channel({ manner: ['automatic', 'proper'] }), silent: mendChannel({ manner: ['automatic', 'named'] }), mends: true },
  'routing-one-sided': { fires: channel({ roles: ['service'], routes: 'private' }), silent: mendChannel({ routes: 'mixed' }), mends: true },
  'only-trial': {
    fires: (bench) => bench.make(setPlanField, { key: 'commitment', value: 'trial' }),
    silent: (bench) => bench.make(setPlanField, { key: 'campaign', value: 'yes' }),
    mends: true,
  },
  'commitment-open': {
    fires: (bench) => {
      several(bench, 'action', 3, { start: '2026-12-01' });
      bench.make(setPlanField, { key: 'commitment', value: 'decided' });
    },
    silent: (bench) => bench.make(setPlanField, { key: 'courage', value: 'Answer criticism in public' }),
  },
  'results-too-soon': {
    fires: (bench) => {
      const goal = add(bench, 'goal', { statement: 'Enquiries', firstResults: '2027-05-01', due: '2027-04-30' });
      bench.make(signExpectation, { goal, client: 'Aino', agency: 'Veikko', on: '2026-11-01' });
    },
    silent: (bench) => set(bench, first(bench, 'goal'), { due: '2027-05-01' }),
  },
  'expectation-unsigned': {
    fires: (bench) => {
      bench.make(setPlanField, { key: 'agency', value: 'Rinne & Wade' });
      add(bench, 'goal', { statement: 'Enquiries', firstResults: '2027-05-01' });
    },
    silent: (bench) => bench.make(signExpectation, { goal: first(bench, 'goal'), client: 'Aino', agency: 'Veikko', on: '2026-11-01' }),
  },
  'self-praise': {
    fires: (bench) => add(bench, 'action', { title: 'Olemme alan ykkönen' }),
    silent: (bench) => set(bench, first(bench, 'action'), { title: 'Näin huollat kiukaan' }),
  },
  'ads-only': { fires: channel({ marketingWays: ['ads'] }), silent: mendChannel({ marketingWays: ['ads', 'content'] }), mends: true },
  'audience-unknown': {
    fires: (bench) => {
      channel({})(bench);
      link(bench, first(bench, 'channel'), add(bench, 'audience', { name: 'Knitters' }));
    },
    silent: (bench) => set(bench, first(bench, 'audience'), { habits: 'They buy in autumn' }),
  },
  'timing-apart': {
    fires: (bench) => {
      channel({ times: ['weekdayDay'] })(bench);
      link(bench, first(bench, 'channel'), add(bench, 'audience', { name: 'Knitters', times: ['weekend', 'weekdayEvening'] }));
    },
    silent: mendChannel({ times: ['weekdayDay', 'weekend'] }),
    mends: true,
  },
  'not-learnt': {
    fires: (bench) => add(bench, 'action', { title: 'Live', status: 'done', tries: 'A live hour; ten questions are enough' }),
    silent: (bench) => set(bench, first(bench, 'action'), { learnt: 'Evenings work' }),
  },
  'nothing-tried': {
    fires: (bench) => several(bench, 'action', 6, { start: '2026-12-01' }),
    silent: (bench) => set(bench, first(bench, 'action'), { tries: 'A live hour' }),
  },
  'tool-before-skill': {
    fires: (bench) => {
      add(bench, 'person', { name: 'Aino', skillTools: 2 });
      add(bench, 'resource', { kind: 'tool', name: 'Scheduler', from: '2026-06-01' });
    },
    silent: (bench) => set(bench, first(bench, 'person'), { training: 'A day in January' }),
  },
  'goal-without-action': {
    fires: (bench) => {
      add(bench, 'goal', { statement: 'Enquiries' });
      add(bench, 'action', { title: 'Answer' });
    },
    silent: (bench) => link(bench, first(bench, 'action'), first(bench, 'goal')),
    mends: true,
  },
  'kpi-unsystematic': {
    fires: (bench) => {
      measured(bench, { name: 'Enquiries', cadence: 'month' }, [1, 2]);
      add(bench, 'person', { name: 'Aino' });
    },
    silent: (bench) => set(bench, first(bench, 'kpi'), { dataSource: 'The order book' }),
    mends: true,
  },
};

const fired = (bench: Workbench): readonly string[] => findInsights(bench.plan(), today, rules).map((finding) => finding.rule.id);

describe('the rules that read answers', () => {
  it('have a case each, and say nothing of an empty plan', () => {
    expect(Object.keys(cases).sort()).toEqual(rules.map(({ id }) => id).sort());
    expect(fired(workbench())).toEqual([]);
  });

  it.each(Object.entries(cases))('%s fires, says so in both languages, and is silent after the least change', (id, { fires, silent, mends = false }) => {
    const bench = workbench();
    fires(bench);
    const live = new LiveFindings(bench.plan(), today, rules);
    const finding = live.findings.find((one) => one.rule.id === id);
    if (!finding) throw new Error(`${id} does not fire`);
    for (const language of languages) {
      expect(wordFinding(finding, language)).not.toMatch(/[{}]|undefined/);
      for (const fix of live.fixesOf(finding)) expect(wordFix(fix, language)).not.toMatch(/[{}]|undefined/);
    }
    expect(live.fixesOf(finding).length > 0).toBe(mends);
    silent(bench);
    expect(fired(bench)).not.toContain(id);
    expect(live.update(bench.plan()).map((one) => one.rule.id)).not.toContain(id);
  });

  it.each(Object.entries(cases).filter(([, { mends }]) => mends))('%s is ended by its first fix, and undo brings it back', (id, { fires }) => {
    const bench = workbench();
    fires(bench);
    const live = new LiveFindings(bench.plan(), today, rules);
    const finding = live.findings.find((one) => one.rule.id === id);
    const [fix] = finding ? live.fixesOf(finding) : [];
    expect(fix?.edit(bench.context, undefined).ok).toBe(true);
    expect(fired(bench)).not.toContain(id);
    bench.undo.undo();
    expect(fired(bench)).toContain(id);
  });

  it('results asked for before the signed day are told with the signature, in the reader’s dates', () => {
    const bench = workbench();
    cases['results-too-soon']?.fires(bench);
    const [finding] = findInsights(bench.plan(), today, rules).filter((one) => one.rule.id === 'results-too-soon');
    expect(finding && wordFinding(finding, 'en')).toBe('“Enquiries”: results are asked for by 30 Apr 2027, but Aino and Veikko signed on 1 Nov 2026 that the first ones come on 1 May 2027.');
    expect(finding && wordFinding(finding, 'fi')).toContain('viimeistään 30.4.2027, mutta Aino ja Veikko allekirjoittivat 1.11.2026');
  });

  it.each([
    ['We are number one in wool', true],
    ['Olemme alan johtava kiuasvalmistaja', true],
    ['Market leader since 1953', true],
    ['What are we best at? Ask the menders', false],
    ['The best way to wash wool', false],
    ['Paras tapa huoltaa kiuas', false],
    ['Ykkösketju kotona: näin neulot kaulurin', false],
  ])('hear praise of oneself in “%s”: %s', (text, expected) => {
    expect(praisesItself(text)).toBe(expected);
  });
});
