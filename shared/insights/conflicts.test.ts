import { describe, expect, it } from 'vitest';
import { conflictIds, conflictOf, followedVoices, type ConflictId, type FollowedVoice } from '../framework/conflicts.ts';
import { register } from '../framework/registers.ts';
import { languages } from '../messages/text.ts';
import { LiveFindings } from './liveFindings.ts';
import { first, today, Trial } from './testing/trial.ts';

/** A plan in which a conflict matters, and the rules that read what the team chose. */
const matters: Readonly<Record<ConflictId, { readonly rule: string; readonly make: (trial: Trial) => void }>> = {
  counting: {
    rule: 'vanity-only',
    make: (trial) => {
      const goal = trial.add('goal', { statement: 'Keep them near' });
      trial.link(goal, trial.add('businessGoal', { statement: 'Keep them', kind: 'keepingCustomers' }));
      trial.link(goal, trial.add('kpi', { name: 'Seuraajat', businessKpi: 'keepingCustomers' }));
    },
  },
  results: { rule: 'quick-win', make: (trial) => void trial.add('goal', { statement: 'Soon', start: '2026-12-01', due: '2027-02-01' }) },
  validity: {
    rule: 'budget-short',
    make: (trial) => {
      trial.plan({ starts: '2026-09-01', horizonMonths: 12 });
      trial.add('resource', { name: 'Work', kind: 'money', amount: 100, from: '2026-09-01', to: '2027-08-31' });
    },
  },
};

describe.each(conflictIds)('the conflict on %s', (conflict) => {
  const { rule, make } = matters[conflict];
  const plan = (voice?: FollowedVoice): Trial => {
    const trial = new Trial();
    make(trial);
    if (voice) trial.follow(conflict, voice);
    return trial;
  };
  const silent = conflict === 'validity' ? 'S1' : 'S2';
  const [speaking] = conflictOf(conflict).voices.filter(({ id }) => id !== silent);

  it('is told with both voices while the team has not chosen', () => {
    for (const language of languages) {
      const [said = ''] = plan().said(rule, language);
      for (const { id } of conflictOf(conflict).voices) expect(said).toContain(id);
    }
  });

  it('is silent where the plan follows the voice that sees no harm, and speaks by name where it follows the other', () => {
    expect(plan(silent).fired()).not.toContain(rule);
    for (const language of languages) {
      const [said = ''] = plan(speaking?.id).said(rule, language);
      expect(said).toContain(speaking?.id);
      expect(said).not.toContain(silent);
    }
    expect(plan('both').fired()).toContain(rule);
  });

  it('can be decided from the finding in one click', () => {
    const trial = plan();
    const live = new LiveFindings(trial.context.plan(), today);
    const finding = live.findings.find((one) => one.rule.id === rule);
    const deciding = (finding ? live.fixesOf(finding) : []).find(({ texts }) => texts?.['sources']?.en === silent);
    expect(deciding?.edit(trial.context, undefined).ok).toBe(true);
    expect(live.update(trial.context.plan()).map((one) => one.rule.id)).not.toContain(rule);
  });

  it('offers two voices of other sources than each other, and both', () => {
    const { voices } = conflictOf(conflict);
    expect(new Set(voices.flatMap(({ sources }) => sources)).size).toBe(voices[0].sources.length + voices[1].sources.length);
    for (const { id, sources } of voices) expect([followedVoices.includes(id), sources[0]]).toEqual([true, id]);
    expect(register('conflicts').entries?.map(({ id }) => id)).toContain(conflict);
  });
});

describe('counting', () => {
  it('is no conflict for a business goal whose KPI it is not, whatever the plan follows', () => {
    const trial = new Trial();
    matters.counting.make(trial);
    trial.set(first(trial, 'businessGoal'), { kind: 'newCustomers' });
    for (const voice of followedVoices) {
      trial.follow('counting', voice);
      expect(trial.fired()).toContain('vanity-only');
      expect(trial.said('vanity-only', 'en')[0]).not.toMatch(/S0|S2/);
    }
  });

  it('takes reach for the KPI of awareness as S2 does, and offers a measure that is no count', () => {
    const trial = new Trial();
    const goal = trial.add('goal', { statement: 'Known' });
    trial.link(goal, trial.add('businessGoal', { statement: 'Known', kind: 'awareness' }));
    trial.link(goal, trial.add('kpi', { name: 'Reach', businessKpi: 'awareness' }));
    trial.follow('counting', 'S0');
    const live = new LiveFindings(trial.context.plan(), today);
    const finding = live.findings.find((one) => one.rule.id === 'vanity-only');
    const [fix] = finding ? live.fixesOf(finding) : [];
    expect(fix?.texts?.['kpi']).toEqual({ en: 'People who name us unprompted', fi: 'Ihmiset, jotka nimeävät meidät itse' });
    expect(fix?.edit(trial.context, undefined).ok).toBe(true);
    expect(trial.fired()).not.toContain('vanity-only');
  });
});

describe('validity', () => {
  it('lets a plan that follows S2 look 24 months ahead, and one that follows S1 or both only 12', () => {
    const trial = new Trial();
    trial.plan({ horizonMonths: 24 });
    trial.add('channel', { strategy: 'Answer everyone' });
    expect(trial.said('plan-too-long', 'en')[0]).toMatch(/\(S1\).*\(S2\)/);
    trial.follow('validity', 'S2');
    expect(trial.fired()).not.toContain('plan-too-long');
    trial.follow('validity', 'both');
    expect(trial.fired()).toContain('plan-too-long');
  });
});
