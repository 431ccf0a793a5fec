import { describe, expect, it } from 'vitest';
import { setPlanField } from '../edits/fields.ts';
import { addItem, deleteItems } from '../edits/items.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench, type Workbench } from '../edits/testing/workbench.ts';
import { findInsights } from '../insights/liveFindings.ts';
import { entriesOf, textOf } from '../plan/plan.ts';
import { answerCounts, answerStep, askAgain, beginReview, endReview, openSteps, reviewsOf, runningReview, usualNext, type StepAnswer } from './review.ts';
import { kindOfKey, reviewKinds, reviewSteps, type ReviewStep } from './reviewSteps.ts';

const today = '2026-11-28';

/** A plan of 2025 in which something of every kind is due. */
function neglected() {
  const bench = workbench();
  for (const [key, value] of Object.entries({ starts: '2025-09-01', horizonMonths: 24, reviewCadence: 'quarter' })) bench.make(setPlanField, { key, value });
  const channel = bench.make(addItem, { type: 'channel', fields: { name: 'Harbour news', reviewedOn: '2026-06-01' } });
  const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries', cadence: 'month' } });
  const action = bench.make(addItem, { type: 'action', fields: { title: 'Film the yard', start: '2026-09-01', end: '2026-10-01' } });
  bench.make(setRegisterEntry, { register: 'agreements', entry: 'scope', values: { client: 'Aino', agency: 'Ben', on: '2025-10-01' } });
  bench.make(setRegisterEntry, { register: 'duties', entry: 'trust', values: { on: '2025-10-01' } });
  return { bench, channel, kpi, action };
}

function stepsOf(bench: Workbench): readonly ReviewStep[] {
  const aside = entriesOf(bench.plan(), 'setAside');
  return reviewSteps(bench.plan(), today, findInsights(bench.plan(), today).filter(({ key }) => !Object.hasOwn(aside, key)));
}

function stepOf(bench: Workbench, start: string): ReviewStep {
  const step = stepsOf(bench).find(({ key }) => key.startsWith(start));
  if (!step) throw new Error(`Nothing is due that starts with ${start}`);
  return step;
}

function answered(bench: Workbench, facts: Pick<StepAnswer, 'step' | 'answer'> & Partial<StepAnswer>): void {
  bench.make(answerStep, { review: runningReview(bench.plan())?.id ?? '', decided: '', author: 'Aino', on: today, language: 'en', ...facts });
}

describe('a review', () => {
  it('goes through what is due, kind by kind, and asks nothing twice', () => {
    const { bench, channel, kpi, action } = neglected();
    const steps = stepsOf(bench);
    expect([...new Set(steps.map(({ kind }) => kind))]).toEqual(reviewKinds);
    expect(new Set(steps.map(({ key }) => key)).size).toBe(steps.length);
    expect(steps.filter(({ key, kind }) => kindOfKey(key) !== kind)).toEqual([]);
    const of = (kind: string): readonly (string | undefined)[] => steps.filter((step) => step.kind === kind).map(({ item, key }) => item ?? key);
    expect([of('channels'), of('kpis'), of('actions'), of('agreements')]).toEqual([[channel], [kpi], [action], ['axis.scope', 'duty.trust']]);
    expect(steps.some(({ finding }) => finding?.rule.id === 'plan-stale' || finding?.rule.id === 'review-overdue')).toBe(false);
    expect(stepOf(bench, 'axis').sentence).toEqual({
      en: 'Scope: Aino and Ben agreed on this place on 1 Oct 2025. Does it still hold?',
      fi: 'Laajuus: paikasta sovittiin 1.10.2025 (Aino, Ben). Pitääkö se yhä paikkansa?',
    });
  });

  it('asks nothing of a plan of which nothing is due', () => {
    expect(reviewSteps(workbench().plan(), today, [])).toEqual([]);
  });

  it('goes on where it was left, and there is only one at a time', () => {
    const { bench } = neglected();
    const id = bench.make(beginReview, { on: '2026-11-20' });
    answered(bench, { step: stepOf(bench, 'channel'), answer: 'later' });
    expect(bench.make(beginReview, { on: today })).toBe(id);
    const running = runningReview(bench.plan());
    expect(running?.begun).toBe('2026-11-20');
    expect(running && openSteps(running, stepsOf(bench)).map(({ kind }) => kind)).not.toContain('channels');
  });

  it('marks a channel that is still right as looked through, as one step of undo', () => {
    const { bench, channel } = neglected();
    bench.make(beginReview, { on: today });
    answered(bench, { step: stepOf(bench, 'channel'), answer: 'right', decided: ' We post less, and better. ' });
    expect(textOf(bench.item(channel).fields, 'reviewedOn')).toBe(today);
    expect(reviewsOf(bench.plan())[0]?.steps).toMatchObject([
      { answer: 'right', author: 'Aino', on: today, decided: 'We post less, and better.', what: 'Harbour news: Last looked through on 1 Jun 2026; channels change weekly.' },
    ]);
    bench.undo.undo();
    bench.undo.undo();
    expect([textOf(bench.item(channel).fields, 'reviewedOn'), reviewsOf(bench.plan())[0]?.steps]).toEqual(['2026-06-01', []]);
  });

  it('sets a finding aside with its reason, and asks it again when that is taken back', () => {
    const { bench } = neglected();
    bench.make(beginReview, { on: today });
    const step = stepOf(bench, 'finding.kpi-silent');
    answered(bench, { step, answer: 'aside', decided: 'Read at the end of the year' });
    expect(entriesOf(bench.plan(), 'setAside')[step.finding?.key ?? '']).toMatchObject({ reason: 'Read at the end of the year', author: 'Aino', on: today });
    expect(stepsOf(bench).map(({ key }) => key)).not.toContain(step.key);
    const [kept] = runningReview(bench.plan())?.steps ?? [];
    if (kept) bench.make(askAgain, kept);
    expect(stepsOf(bench).map(({ key }) => key)).toContain(step.key);
    expect(runningReview(bench.plan())?.steps).toEqual([]);
  });

  it('mends a finding in one click, with its record', () => {
    const { bench, action } = neglected();
    bench.make(beginReview, { on: today });
    const step = stepOf(bench, 'finding.act-overdue');
    const [fix] = step.finding?.verdict.fixes ?? [];
    answered(bench, { step, answer: 'changed', ...(fix ? { fix } : {}) });
    expect(textOf(bench.item(action).fields, 'status')).toBe('done');
    expect(runningReview(bench.plan())?.steps).toMatchObject([{ answer: 'changed' }]);
  });

  it('does not ask again for a year of an agreement that still holds', () => {
    const { bench } = neglected();
    bench.make(beginReview, { on: today });
    answered(bench, { step: stepOf(bench, 'axis'), answer: 'right' });
    const keys = (day: string): readonly string[] => reviewSteps(bench.plan(), day, []).map(({ key }) => key);
    expect(keys('2027-11-01')).not.toContain('axis.scope');
    expect(keys('2027-12-01')).toContain('axis.scope');
  });

  it('ends with its record, the day of the next one, and the plan reviewed; the record outlives what it was about', () => {
    const { bench, channel } = neglected();
    const id = bench.make(beginReview, { on: today });
    answered(bench, { step: stepOf(bench, 'channel'), answer: 'right' });
    answered(bench, { step: stepOf(bench, 'age'), answer: 'later' });
    expect(usualNext(bench.plan(), today)).toBe('2027-02-28');
    bench.make(endReview, { review: id, on: today, people: 'Aino, Ben', revision: 'Review', next: '2027-02-28' });
    bench.make(deleteItems, [channel]);
    expect(runningReview(bench.plan())).toBeUndefined();
    expect(bench.plan().fields).toMatchObject({ reviewedOn: today, nextReview: '2027-02-28' });
    const [held] = reviewsOf(bench.plan());
    expect(held).toMatchObject({ id, on: today, people: 'Aino, Ben', revision: 'Review', next: '2027-02-28' });
    expect(answerCounts(held?.steps ?? [])).toEqual({ right: 1, changed: 0, aside: 0, later: 1 });
    expect(held?.steps[1]?.what).toContain('Harbour news');
  });

  it('is due in a year where the plan has no cadence', () => {
    const bench = workbench();
    expect(usualNext(bench.plan(), today)).toBe('2027-11-28');
  });
});
