import { describe, expect, it } from 'vitest';
import { workbench, type Workbench } from '../edits/testing/workbench.ts';
import { dimensionIds } from '../framework/dimensions.ts';
import type { Field, FieldValue } from '../framework/field.ts';
import { guideSteps, type GuideStep } from '../framework/guide.ts';
import { itemsOfType, linkedItems, titleOf } from '../plan/plan.ts';
import { makePlan } from '../templates/makePlan.ts';
import { templateIds } from '../templates/templates.ts';
import { answeredBy, answerOf, answersIn, askedFields, isAnswered, keepPlace, linkChoices, placeOnRing, reply, resumeAt, saidTo, suggestionsFor, type Answers } from './guide.ts';

function step(id: string): GuideStep {
  const found = guideSteps.find((known) => known.id === id);
  if (!found) throw new Error(id);
  return found;
}

/** Something that a field takes; links lead to the first thing they can. */
function anything(bench: Workbench, field: Field): FieldValue {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return `About ${field.key}`;
    case 'choice':
      return field.options.at(-1)?.id ?? '';
    case 'many':
      return field.options.slice(-1).map(({ id }) => id);
    case 'date':
      return '2026-12-01';
    case 'number':
    case 'money':
      return 5;
    case 'scale':
      return 4;
    case 'link':
      return linkChoices(bench.plan(), field).slice(0, 1).map(({ id }) => id);
    case 'measurements':
    case 'picture':
      throw new Error('The guide asks for no measurements');
  }
}

function answer(bench: Workbench, asked: GuideStep): string | undefined {
  const { target } = asked;
  if (target.kind === 'ring') {
    bench.make(placeOnRing, { step: asked, places: { scope: 40, culture: 50, structure: 60, governance: 70 } });
    return undefined;
  }
  const answers: Answers = Object.fromEntries(askedFields(asked).map((field) => [field.key, anything(bench, field)]));
  return bench.make(reply, { step: asked, answers });
}

describe('the guided first hour', () => {
  it('asks only for fields that there are', () => {
    for (const { target, ...asked } of guideSteps) {
      if (target.kind !== 'ring') expect(askedFields({ ...asked, target }).map((field) => field.key)).toEqual(target.fields);
    }
  });

  it.each(templateIds)('leads a plan from the template %s through every question to an answered one', (template) => {
    const bench = workbench();
    makePlan(bench.context, { template, language: 'en', today: '2026-11-24' });
    for (const asked of guideSteps) {
      answer(bench, asked);
      expect(isAnswered(bench.plan(), asked), asked.id).toBe(true);
    }
    expect(guideSteps.every((asked) => isAnswered(bench.plan(), asked))).toBe(true);
  });

  it('finds nothing answered in an empty plan, and begins at the beginning', () => {
    const bench = workbench();
    expect(guideSteps.filter((asked) => isAnswered(bench.plan(), asked))).toEqual([]);
    expect(resumeAt(bench.plan())).toBe(0);
  });

  it('takes the prompts of a template for questions, not for answers', () => {
    const bench = workbench();
    makePlan(bench.context, { template: 'client-agency', language: 'fi', today: '2026-11-24' });
    expect(answersIn(bench.plan(), step('people')).length).toBeGreaterThan(0);
    expect(isAnswered(bench.plan(), step('people'))).toBe(false);
    answer(bench, step('people'));
    expect(isAnswered(bench.plan(), step('people'))).toBe(true);
  });

  it('lets answers take the place of a template’s questions, and offers neither those nor its example as answers', () => {
    const bench = workbench();
    makePlan(bench.context, { template: 'small-company', language: 'en', today: '2026-11-24' });
    const [people, kpis, goal] = [step('people'), step('kpis'), step('goal')];
    const [asks] = answersIn(bench.plan(), people);
    expect(saidTo(bench.plan(), people)).toEqual([]);
    const items = bench.plan().items.size;
    expect(bench.make(reply, { step: people, answers: { name: 'Marja' } })).toBe(asks?.id);
    expect(bench.make(reply, { step: people, answers: { name: 'Olavi' } })).not.toBe(asks?.id);
    expect(saidTo(bench.plan(), people).map(titleOf)).toEqual(['Marja', 'Olavi']);
    expect(bench.plan().items.size).toBe(items + 1);

    expect(answersIn(bench.plan(), kpis)).toHaveLength(1);
    expect(saidTo(bench.plan(), kpis)).toEqual([]);
    bench.make(reply, { step: kpis, answers: { name: 'Orders a week' } });
    const measured = askedFields(goal).find((field) => field.key === 'measuredBy');
    expect(measured?.kind === 'link' ? linkChoices(bench.plan(), measured).map(titleOf) : []).toEqual(['Orders a week']);

    const asked = answeredBy(bench.plan(), goal);
    const [statement] = askedFields(goal);
    expect(statement && answerOf(bench.plan(), statement, asked)).toBeNull();
    bench.make(reply, { step: goal, answers: { statement: 'More orders' }, item: asked?.id });
    expect(answeredBy(bench.plan(), goal)?.fields['statement']).toBe('More orders');
  });

  it('goes on at the first question that the plan does not answer', () => {
    const bench = workbench();
    answer(bench, step('vision'));
    answer(bench, step('mission'));
    expect(guideSteps[resumeAt(bench.plan())]?.id).toBe('businessGoals');
  });

  it('goes on where it was left, answered or not', () => {
    const bench = workbench();
    bench.make(keepPlace, step('channels'));
    expect(guideSteps[resumeAt(bench.plan())]?.id).toBe('channels');
  });

  it('counts an item as an answer only once what the framework needs of it is there', () => {
    const bench = workbench();
    bench.make(reply, { step: step('businessGoals'), answers: { statement: 'Grow in the north' } });
    expect(isAnswered(bench.plan(), step('businessGoals'))).toBe(false);
    const [goal] = itemsOfType(bench.plan(), 'businessGoal');
    bench.make(reply, { step: step('businessGoals'), answers: { kind: 'expansion' }, item: goal?.id });
    expect(isAnswered(bench.plan(), step('businessGoals'))).toBe(true);
    expect(itemsOfType(bench.plan(), 'businessGoal')).toHaveLength(1);
  });

  it('gives what it adds the mark that tells its steps apart', () => {
    const bench = workbench();
    answer(bench, step('goal'));
    answer(bench, step('money'));
    answer(bench, step('criticism'));
    expect(itemsOfType(bench.plan(), 'goal')[0]?.fields['priority']).toBe(1);
    expect(answersIn(bench.plan(), step('resources'))).toEqual([]);
    expect(answersIn(bench.plan(), step('money'))).toHaveLength(1);
    expect(answersIn(bench.plan(), step('crisis'))).toEqual([]);
  });

  it('makes and unmakes the links that a question asks for', () => {
    const bench = workbench();
    const first = answer(bench, step('businessGoals')) ?? '';
    const second = answer(bench, step('businessGoals')) ?? '';
    const goal = bench.make(reply, { step: step('goal'), answers: { statement: 'More enquiries', serves: [first] } }) ?? '';
    bench.make(reply, { step: step('goal'), answers: { serves: [second] }, item: goal });
    expect(linkedItems(bench.plan(), goal, 'serves').map(({ id }) => id)).toEqual([second]);
    const [serves] = askedFields(step('goal')).filter((field) => field.key === 'serves');
    expect(serves && answerOf(bench.plan(), serves, bench.item(goal))).toEqual([second]);
    bench.make(reply, { step: step('goal'), answers: { serves: null }, item: goal });
    expect(linkedItems(bench.plan(), goal, 'serves')).toEqual([]);
  });

  it('writes nothing where an answer does not hold', () => {
    const bench = workbench();
    expect(bench.refuse(reply, { step: step('review'), answers: { nextReview: 'soon' } })).toBe('field-invalid');
    expect(bench.refuse(reply, { step: step('businessGoals'), answers: { statement: 'x', kind: 'none' } })).toBe('field-invalid');
  });

  it('places one party on the axes that were answered and leaves the others alone', () => {
    const bench = workbench();
    bench.make(placeOnRing, { step: step('ringClient'), places: { culture: 30 } });
    const { positions } = bench.plan();
    expect(positions.culture.client?.value).toBe(30);
    expect(dimensionIds.filter((dimension) => positions[dimension].client)).toEqual(['culture']);
    expect(isAnswered(bench.plan(), step('ringClient'))).toBe(false);
  });

  it('offers the KPI that each business goal asks for, until the plan has it', () => {
    const bench = workbench();
    expect(suggestionsFor(bench.plan(), step('kpis'))).toEqual([]);
    bench.make(reply, { step: step('businessGoals'), answers: { statement: 'New customers', kind: 'newCustomers' } });
    const [offer, ...more] = suggestionsFor(bench.plan(), step('kpis'));
    expect(more).toEqual([]);
    const id = bench.make(reply, { step: step('kpis'), answers: offer?.answers('fi') ?? {} });
    expect(titleOf(bench.item(id ?? ''))).toBe('Keskustelujen ja tiedustelujen kerääminen');
    expect(suggestionsFor(bench.plan(), step('kpis'))).toEqual([]);
    expect(isAnswered(bench.plan(), step('kpis'))).toBe(true);
  });
});
