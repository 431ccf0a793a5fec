import { describe, expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { editContextOf } from '../edits/editContext.ts';
import { languages } from '../messages/text.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { isPrompt } from '../templates/prompts.ts';
import { makePlan } from '../templates/makePlan.ts';
import { templateIds } from '../templates/templates.ts';
import { findInsights } from './liveFindings.ts';

const today = '2026-11-24';

describe.each(templateIds.flatMap((template) => languages.map((language) => [template, language] as const)))('a fresh plan from %s in %s', (template, language) => {
  const context = editContextOf(new LivePlan(createYDoc()), Math.random);
  expect(makePlan(context, { template, language, title: 'New', today }).ok).toBe(true);
  const findings = () => findInsights(context.plan(), today);
  const fired = (): readonly string[] => findings().map(({ rule }) => rule.id);

  it('shows a few findings, the first of which says where to begin', () => {
    expect(findings().length).toBeLessThanOrEqual(5);
    expect(fired()[0]).toBe('begin-here');
    expect(new Set(fired()).size).toBe(fired().length);
    const [begin] = findings();
    const item = begin?.item === undefined ? undefined : context.plan().items.get(begin.item);
    const asks = [...context.plan().items.values()].some((known) => isPrompt(known) && ['goal', 'kpi', 'action'].includes(known.type));
    expect(item !== undefined).toBe(asks);
  });

  it('judges no prompt of its template, and counts none as content', () => {
    for (const { item, rule } of findings()) if (item !== undefined) expect(rule.id).toBe('begin-here');
    expect(findings().find(({ rule }) => rule.id === 'given-missing')?.key).toContain('resource');
  });

  it('begins to be judged with the first answer, and tells how many cards are open', () => {
    const prompts = [...context.plan().items.values()].filter((item) => isPrompt(item) && item.type !== 'note');
    const goal = prompts.find(({ type }) => type === 'goal');
    if (goal) setField(context, { id: goal.id, key: 'statement', value: 'More enquiries' });
    else addItem(context, { type: 'goal', fields: { statement: 'More enquiries', priority: 1 } });
    expect(fired()).not.toContain('begin-here');
    expect(fired()).toEqual(expect.arrayContaining(['parts-missing', 'no-red-thread', 'ring-empty', 'goal-measurable']));
    const open = prompts.length - (goal ? 1 : 0);
    expect(findings().find(({ rule }) => rule.id === 'prompts-open')?.verdict.values?.['count']).toBe(open > 0 ? open : undefined);
  });
});
