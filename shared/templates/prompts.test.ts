import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { itemType } from '../framework/itemTypes.ts';
import { languages } from '../messages/text.ts';
import { editContextOf } from '../edits/editContext.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { titleOf } from '../plan/plan.ts';
import { makePlan } from './makePlan.ts';
import { isPrompt } from './prompts.ts';
import { templates } from './templates.ts';

describe('a prompt', () => {
  it.each(templates.filter(({ starters }) => starters).flatMap(({ id }) => languages.map((language) => [id, language] as const)))(
    'is every title of %s in %s that asks, until somebody writes over it',
    (template, language) => {
      const context = editContextOf(new LivePlan(createYDoc()), Math.random);
      expect(makePlan(context, { template, language, title: 'New', today: '2026-11-24' }).ok).toBe(true);
      const prompts = [...context.plan().items.values()].filter(isPrompt);
      expect(prompts.length).toBeGreaterThan(0);
      expect(prompts).toEqual([...context.plan().items.values()].filter((item) => titleOf(item).endsWith('?')));
      for (const { id, type } of prompts) {
        expect(setField(context, { id, key: itemType(type).titleField, value: 'Our answer' }).ok).toBe(true);
        expect([...context.plan().items.values()].filter(isPrompt).map((item) => item.id)).not.toContain(id);
      }
    },
  );

  it('is no question that a person asks: a post may be called one', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'action', fields: { title: 'Which stove fits your sauna?' } });
    const item = bench.plan().items.get(id);
    expect(item && isPrompt(item)).toBe(false);
  });
});
