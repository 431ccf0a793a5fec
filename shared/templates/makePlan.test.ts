import { describe, expect, it } from 'vitest';
import { deskOver } from '../edits/desk.ts';
import { addItem } from '../edits/items.ts';
import { frameworkAreas } from '../framework/areas.ts';
import { itemTypeIds } from '../framework/itemTypes.ts';
import { boxesOverlap, ringBox } from '../plan/geometry.ts';
import { itemsOfType, textOf } from '../plan/plan.ts';
import { areaFor } from '../plan/placement.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { PlanView } from '../plan/planView.ts';
import { makePlan, type NewPlan } from './makePlan.ts';
import { templateIds } from './templates.ts';

function made(input: Partial<NewPlan> = {}) {
  const desk = deskOver(new PlanView(createYDoc()), Math.random);
  const outcome = makePlan(desk, { template: 'holistic', language: 'fi', title: 'Oma suunnitelma', today: '2026-11-24', ...input });
  return { desk, outcome, plan: desk.plan() };
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
    const { desk, plan } = made();
    for (const type of itemTypeIds) {
      if (type === 'area') continue;
      const added = addItem(desk, { type });
      expect(added.ok && desk.plan().items.get(added.value)?.area).toBe(areaFor(plan, type)?.id);
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
