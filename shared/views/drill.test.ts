import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { seededRandom } from '../plan/seededRandom.ts';
import { drillScenarios, riskKinds } from '../framework/drillScenarios.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { riskTemplates } from '../framework/riskTemplates.ts';
import { silencesCriticism } from '../insights/rules/silencing.ts';
import { languages } from '../messages/text.ts';
import { clockFace } from '../framework/toldNumber.ts';
import { addRiskFromTemplate, courseOf, drawCandidate, drillCandidates, elapsedOn, heldDrills, isInTime, keepDrill, matchingPlan, pauseWatch, riskPlans, runWatch, stoppedWatch, verdictOf } from './drill.ts';

const kept = {
  scenario: 'A film spreads',
  risk: '',
  on: '2026-05-04',
  seconds: 125,
  participants: 'Ada, Ben',
  course: '0:00 A film spreads',
  answer: 'We know.',
  kept: 'yes',
  keptClient: 'yes',
  keptAgency: '',
  note: '',
} as const;

describe('the situations and sample plans shipped', () => {
  it('are of kinds that a risk can have', () => {
    const field = fieldOf('risk', 'kind');
    expect(field?.kind === 'choice' ? field.options.map(({ id }) => id) : []).toEqual([...riskKinds]);
  });

  it('are a dozen situations, half of each kind, with ids of their own', () => {
    expect(new Set(drillScenarios.map(({ id }) => id)).size).toBe(12);
    for (const kind of riskKinds) expect(drillScenarios.filter((scenario) => scenario.kind === kind)).toHaveLength(6);
  });

  it('go on in two stages each, in both languages, and so do a plan’s own risks', () => {
    const bench = workbench();
    bench.make(addItem, { type: 'risk', fields: { scenario: 'A storm', kind: 'crisis' } });
    bench.make(addItem, { type: 'risk', fields: { scenario: 'A rumour' } });
    for (const language of languages) {
      const candidates = drillCandidates(bench.plan(), language, '');
      expect(candidates).toHaveLength(14);
      for (const { id, stages } of candidates) expect([id, stages.filter(Boolean).length]).toEqual([id, 2]);
    }
  });

  it('never tell anyone to silence criticism', () => {
    for (const template of riskTemplates) {
      for (const language of languages) expect([template.id, language, silencesCriticism(template.how[language])]).toEqual([template.id, language, false]);
    }
  });
});

describe('a drill’s verdict', () => {
  it('is that the plan held only where each party that spoke says so', () => {
    expect(verdictOf(['', ''])).toBeUndefined();
    expect(verdictOf(['yes', ''])).toBe('yes');
    expect(verdictOf(['yes', 'yes'])).toBe('yes');
    expect(verdictOf(['yes', 'no'])).toBe('no');
  });

  it('has the course of events by the clock, as far as it was revealed', () => {
    const situation = { text: 'A storm', stages: ['The media call', 'Nobody answers'] };
    expect(courseOf(situation, [])).toBe('0:00 A storm');
    expect(courseOf(situation, [95, 3700])).toBe('0:00 A storm\n1:35 The media call\n1:01:40 Nobody answers');
  });
});

describe('risk plans', () => {
  it('say what of each is filled; only who answers is left open by a template', () => {
    const bench = workbench();
    for (const template of riskTemplates) bench.make(addRiskFromTemplate, { template, language: 'fi' });
    for (const { parts } of riskPlans(bench.plan())) {
      expect(parts.filter((part) => !part.isFilled).map(({ field }) => field.key)).toEqual(['who']);
      expect(parts).toHaveLength(5);
    }
  });

  it('name who answers', () => {
    const bench = workbench();
    const risk = bench.make(addItem, { type: 'risk', fields: { scenario: 'Fire' } });
    const person = bench.make(addItem, { type: 'person', fields: { name: 'Aino Esimerkki' } });
    bench.make(addLink, { from: risk, to: person, kind: 'ownedBy' });
    expect(riskPlans(bench.plan())[0]).toMatchObject({ who: 'Aino Esimerkki', withinHours: undefined });
  });
});

describe('drawing a situation', () => {
  it('offers the plan’s own risks beside the list, by kind', () => {
    const bench = workbench();
    const own = bench.make(addItem, { type: 'risk', fields: { scenario: 'The ferry is late', kind: 'criticism' } });
    bench.make(addItem, { type: 'risk', fields: { kind: 'criticism' } });
    expect(drillCandidates(bench.plan(), 'en', 'criticism').map(({ id }) => id)).toContain(own);
    expect(drillCandidates(bench.plan(), 'en', 'criticism')).toHaveLength(7);
    expect(drillCandidates(bench.plan(), 'en', 'crisis')).toHaveLength(6);
    expect(drillCandidates(bench.plan(), 'en', '')).toHaveLength(13);
  });

  it('draws every one before it draws any again, and never the same twice running', () => {
    const candidates = drillCandidates(workbench().plan(), 'en', 'crisis');
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const random = seededRandom(seed);
        const drawn: string[] = [];
        for (let round = 0; round < candidates.length + 1; round++) drawn.push(drawCandidate(candidates, drawn, random)?.id ?? '');
        expect(new Set(drawn.slice(0, -1)).size).toBe(candidates.length);
        expect(drawn.at(-1)).not.toBe(drawn.at(-2));
      }),
    );
    expect(drawCandidate([], [], () => 0)).toBeUndefined();
  });

  it('is held against its own plan, else the most complete of its kind', () => {
    const bench = workbench();
    const own = bench.make(addItem, { type: 'risk', fields: { scenario: 'Fire', kind: 'crisis' } });
    const [template] = riskTemplates.filter(({ kind }) => kind === 'crisis');
    if (!template) throw new Error('No template for a crisis');
    const full = bench.make(addRiskFromTemplate, { template, language: 'en' });
    const plans = riskPlans(bench.plan());
    expect(matchingPlan(plans, { kind: 'crisis', riskId: own })?.item.id).toBe(own);
    expect(matchingPlan(plans, { kind: 'crisis' })?.item.id).toBe(full);
    expect(matchingPlan(plans, { kind: 'criticism' })).toBeUndefined();
  });
});

describe('the stopwatch', () => {
  it('counts running time only, and starting it twice changes nothing', () => {
    const running = runWatch(stoppedWatch, 1_000);
    expect(runWatch(running, 5_000)).toBe(running);
    const paused = pauseWatch(running, 4_000);
    expect(elapsedOn(paused, 99_000)).toBe(3_000);
    expect(elapsedOn(runWatch(paused, 10_000), 12_500)).toBe(5_500);
  });

  it('stands still when the machine’s clock is set back', () => {
    expect(elapsedOn(runWatch(stoppedWatch, 1_000), 400)).toBe(0);
  });

  it('shows minutes and seconds, and hours from the first on', () => {
    expect([0, 7.9, 247, 3_847].map(clockFace)).toEqual(['0:00', '0:07', '4:07', '1:04:07']);
  });
});

describe('a drill', () => {
  it('is in time up to the hours that the plan allows', () => {
    expect(isInTime({ withinHours: 1 }, 3_600)).toBe(true);
    expect(isInTime({ withinHours: 1 }, 3_601)).toBe(false);
    expect(isInTime({ withinHours: undefined }, 1)).toBeUndefined();
  });

  it('is kept in one step of undo, and the latest is listed first', () => {
    const bench = workbench();
    bench.make(keepDrill, { ...kept, scenario: 'First of the day' });
    bench.make(keepDrill, { ...kept, scenario: 'Second of the day', kept: 'no', note: 'Nobody knew who answers' });
    bench.make(keepDrill, { ...kept, scenario: 'An older one', on: '2026-01-02' });
    expect(heldDrills(bench.plan()).map(({ scenario }) => scenario)).toEqual(['Second of the day', 'First of the day', 'An older one']);
    expect(heldDrills(bench.plan())[0]).toMatchObject({ seconds: 125, kept: 'no', note: 'Nobody knew who answers' });
    bench.undo.undo();
    expect(heldDrills(bench.plan())).toHaveLength(2);
  });
});
