import { describe, expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { addItem } from '../edits/items.ts';
import { frameworkAreas } from '../framework/areas.ts';
import { viewIds } from '../framework/views.ts';
import { itemTypeIds } from '../framework/vocabulary.ts';
import { languages } from '../messages/text.ts';
import { boxesOverlap, boxOf, ringBox } from '../plan/geometry.ts';
import { itemsOfType, linkedItems, textOf, titleOf } from '../plan/plan.ts';
import { areaFor } from '../plan/placement.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { isExample } from './prompts.ts';
import { makePlan, type NewPlan } from './makePlan.ts';
import { isText } from './starter.ts';
import { templateIds, templateOf, templates } from './templates.ts';

function made(input: Partial<NewPlan> = {}) {
  const context = editContextOf(new LivePlan(createYDoc()), Math.random);
  const outcome = makePlan(context, { template: 'holistic', language: 'fi', title: 'Oma suunnitelma', today: '2026-11-24', ...input });
  return { context, outcome, plan: context.plan() };
}

describe('a new plan', () => {
  it('holds every region of the framework, named in the language of the plan', () => {
    const { plan } = made();
    expect(itemsOfType(plan, 'area').map((area) => [textOf(area.fields, 'home'), textOf(area.fields, 'title')])).toEqual(
      frameworkAreas.map((region) => [region.id, region.name.fi]),
    );
    expect(plan.items.size).toBe(frameworkAreas.length);
  });

  it('starts today, in euros, for a year, reviewed every quarter', () => {
    expect(made().plan.fields).toEqual({
      title: 'Oma suunnitelma',
      language: 'fi',
      currency: 'EUR',
      starts: '2026-11-24',
      horizonMonths: 12,
      reviewCadence: 'quarter',
      campaign: 'no',
    });
  });

  it('has a name even where nobody gave one', () => {
    expect(made({ title: '  ', language: 'en' }).plan.fields['title']).toBe('Untitled plan');
    expect(made({ title: undefined }).plan.fields['title']).toBe('Nimetön suunnitelma');
  });

  it('keeps its regions apart and off the ring', () => {
    const areas = [...made().plan.items.values()];
    for (const area of areas) {
      expect(boxesOverlap(area, ringBox)).toBe(false);
      for (const other of areas) if (other !== area) expect(boxesOverlap(area, other)).toBe(false);
    }
  });

  it('gives every new part of the framework its own region', () => {
    const { context, plan } = made();
    for (const type of itemTypeIds) {
      if (type === 'area') continue;
      const added = addItem(context, { type });
      expect(added.ok && context.plan().items.get(added.value)?.area).toBe(areaFor(plan, type)?.id);
    }
  });

  it('from the empty template holds nothing but its own facts', () => {
    const { plan } = made({ template: 'empty' });
    expect(plan.items.size).toBe(0);
    expect(plan.fields['title']).toBe('Oma suunnitelma');
  });

  it.each(templateIds)('is refused from %s where the day does not exist', (template) => {
    expect(made({ template, today: '2026-02-30' }).outcome).toMatchObject({ ok: false, failure: { code: 'field-invalid' } });
  });
});

describe.each(templates.filter((template) => template.starters).map((template) => template.id))('the template %s', (template) => {
  it.each(languages)('begins with all its prompts, each in its own region, in %s', (language) => {
    const { outcome, plan } = made({ template, language });
    expect(outcome.ok).toBe(true);
    const { starters = [] } = templateOf(template);
    const prompts = [...plan.items.values()].filter((item) => item.type !== 'area');
    expect(prompts.map((item) => item.type).sort()).toEqual(starters.map((starter) => starter.type).sort());
    for (const item of prompts) {
      expect(item.area).toBe(areaFor(plan, item.type)?.id);
      for (const starter of starters) {
        for (const value of Object.values(starter.fields)) if (isText(value)) expect(titleOf(item)).not.toBe(value[language === 'fi' ? 'en' : 'fi']);
      }
    }
  });

  it('names nobody: who answers and who owns is for the person to say', () => {
    const { plan } = made({ template });
    expect([...plan.links.values()].filter((link) => link.kind === 'ownedBy')).toEqual([]);
  });

  it('has a plan for criticism and one for a crisis, with what to do and how fast', () => {
    const risks = itemsOfType(made({ template }).plan, 'risk');
    expect(risks.map((risk) => risk.fields['kind'])).toEqual(['criticism', 'crisis']);
    for (const risk of risks) expect([typeof risk.fields['how'], typeof risk.fields['withinHours']]).toEqual(['string', 'number']);
  });

  it('lays nothing upon anything else', () => {
    const { plan } = made({ template });
    const boxes = [...plan.items.values()].map((item) => ({ ...boxOf(plan, item), id: item.id, area: item.area }));
    for (const one of boxes) {
      for (const other of boxes) if (one.id < other.id && one.area === other.area) expect(boxesOverlap(one, other)).toBe(false);
    }
  });
});

it('a campaign is short, and its actions advance its one goal', () => {
  const { plan } = made({ template: 'campaign' });
  expect(plan.fields).toMatchObject({ campaign: 'yes', horizonMonths: 3 });
  const [goal] = itemsOfType(plan, 'goal');
  for (const action of itemsOfType(plan, 'action')) expect(linkedItems(plan, action.id, 'advances')).toEqual([goal]);
});

it('the action plan asks the four steps in order, and its actions advance its one goal', () => {
  const { plan } = made({ template: 'action-plan', language: 'en' });
  const titles = [...plan.items.values()].map(titleOf).flatMap((title) => /^Step (\d)/.exec(title)?.[1] ?? []);
  expect([...new Set(titles)].sort()).toEqual(['1', '2', '4']);
  expect(itemsOfType(plan, 'risk')).toHaveLength(2);
  const [goal] = itemsOfType(plan, 'goal');
  const actions = itemsOfType(plan, 'action');
  expect(actions.map(isExample)).toEqual([false, false, false, false, true]);
  for (const action of actions) expect(linkedItems(plan, action.id, 'advances')).toEqual([goal]);
});

it('opens, where a template names a view, one that there is', () => {
  for (const { view } of templates) if (view) expect(viewIds).toContain(view);
  expect(templateOf('audit').view).toBe('audit');
});
