import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { itemType } from '../framework/itemTypes.ts';
import { languages } from '../messages/text.ts';
import { editContextOf } from '../edits/editContext.ts';
import { titleOf, type Item } from '../plan/plan.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { makePlan } from './makePlan.ts';
import { isExample, isPrompt } from './prompts.ts';
import { templates } from './templates.ts';

describe('a prompt', () => {
  it.each(templates.filter(({ starters }) => starters).flatMap(({ id }) => languages.map((language) => [id, language] as const)))(
    'is all that %s brings in %s, until somebody writes a title over it',
    (template, language) => {
      const context = editContextOf(new LivePlan(createYDoc()), Math.random);
      expect(makePlan(context, { template, language, title: 'New', today: '2026-11-24' }).ok).toBe(true);
      const prompts = [...context.plan().items.values()].filter(isPrompt);
      expect(prompts.length).toBeGreaterThan(0);
      expect(prompts).toEqual([...context.plan().items.values()].filter((item) => item.type !== 'area'));
      for (const { id, type } of prompts) {
        expect(setField(context, { id, key: itemType(type).titleField, value: 'Our answer' }).ok).toBe(true);
        expect([...context.plan().items.values()].filter(isPrompt).map((item) => item.id)).not.toContain(id);
      }
    },
  );

  it.each(templates.filter(({ starters }) => starters).map(({ id, starters = [] }) => [id, starters] as const))(
    'of %s is an example on one card, which says so in both languages and is nobody’s own until its title is written over',
    (template, starters) => {
      expect(starters.filter(({ isExample: shows }) => shows)).toHaveLength(1);
      for (const [language, word] of [['en', 'Example: '], ['fi', 'Esimerkki: ']] as const) {
        const context = editContextOf(new LivePlan(createYDoc()), Math.random);
        makePlan(context, { template, language, title: 'New', today: '2026-11-24' });
        const [example, ...others] = [...context.plan().items.values()].filter(isExample);
        expect(others).toEqual([]);
        if (!example) throw new Error('No example');
        expect(titleOf(example).startsWith(word)).toBe(true);
        const now = (): Item => context.plan().items.get(example.id) ?? example;
        setField(context, { id: example.id, key: example.type === 'kpi' ? 'target' : 'realistic', value: example.type === 'kpi' ? 5 : 'Yes' });
        expect([isPrompt(now()), isExample(now())]).toEqual([true, true]);
        setField(context, { id: example.id, key: itemType(example.type).titleField, value: 'Our own' });
        expect([isPrompt(now()), isExample(now())]).toEqual([false, false]);
      }
    },
  );

  it('that asks nothing is an answer as soon as a field is filled', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'channel', fields: { name: 'Verkkosivusto', social: 'other' } });
    const isOpen = (): boolean => [...bench.plan().items.values()].some(isPrompt);
    expect(isOpen()).toBe(true);
    bench.make(setField, { id, key: 'tone', value: 'Rento' });
    expect(isOpen()).toBe(false);
  });

  it('is no question that a person asks: a post may be called one', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'action', fields: { title: 'Which stove fits your sauna?' } });
    const item = bench.plan().items.get(id);
    expect(item && isPrompt(item)).toBe(false);
  });
});
