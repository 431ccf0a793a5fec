import { describe, expect, it } from 'vitest';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { editContextOf } from '../edits/editContext.ts';
import type { FieldValue } from '../framework/field.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { languages } from '../messages/text.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { titleOf } from '../plan/plan.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { isExample, isPrompt } from '../templates/prompts.ts';
import { makePlan } from '../templates/makePlan.ts';
import { templateIds } from '../templates/templates.ts';
import { remindersOf } from '../views/reminders.ts';
import { wordFinding } from './finding.ts';
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
    const asks = [...context.plan().items.values()].some((known) => isPrompt(known) && !isExample(known) && ['goal', 'kpi', 'action'].includes(known.type));
    expect(item !== undefined).toBe(asks);
  });

  it('judges no prompt of its template, and counts none as content', () => {
    for (const { item, rule } of findings()) if (item !== undefined) expect(rule.id).toBe('begin-here');
    expect(findings().find(({ rule }) => rule.id === 'given-missing')?.key).toContain('resource');
  });

  it('says of nothing that it is due', () => {
    expect(remindersOf(context.plan(), today)).toEqual([]);
  });

  it('begins to be judged with the first answer, and tells how many cards are open', () => {
    const prompts = [...context.plan().items.values()].filter((item) => isPrompt(item) && item.type !== 'note');
    const goal = prompts.find((item) => item.type === 'goal' && !isExample(item));
    if (goal) setField(context, { id: goal.id, key: 'statement', value: 'More enquiries' });
    else addItem(context, { type: 'goal', fields: { statement: 'More enquiries', priority: 1 } });
    expect(fired()).not.toContain('begin-here');
    expect(fired()).toEqual(expect.arrayContaining(['parts-missing', 'no-red-thread', 'ring-empty', 'goal-measurable']));
    const open = prompts.length - (goal ? 1 : 0);
    expect(findings().find(({ rule }) => rule.id === 'prompts-open')?.verdict.values?.['count']).toBe(open > 0 ? open : undefined);
  });

  it('asks no open question for an action when an action is what is answered first', () => {
    const other = editContextOf(new LivePlan(createYDoc()), Math.random);
    makePlan(other, { template, language, title: 'New', today });
    addItem(other, { type: 'action', fields: { title: 'Answer every question', start: '2026-12-01' } });
    expect(findInsights(other.plan(), today).map(({ rule }) => rule.id)).not.toContain('goal-without-action');
  });

  it('neither judges nor names a prompt after that, whatever stands on its card besides the question', () => {
    const goal = [...context.plan().items.values()].find((item) => item.type === 'goal' && !isPrompt(item));
    expect(goal).toBeDefined();
    addItem(context, { type: 'action', fields: { title: 'Answer every question', start: '2026-12-01' } });
    setPlanField(context, { key: 'agency', value: 'Agency' });
    const besides: Readonly<Partial<Record<ItemTypeId, Readonly<Record<string, FieldValue>>>>> = {
      goal: { due: '2026-11-25', firstResults: '2026-11-25', focus: 'sales' },
      kpi: { happens: 'engaging', cadence: 'month' },
      channel: { strategy: 'Show the work', roles: ['service'], social: 'social', responseHours: 2, times: ['weekend'] },
      action: { start: '2026-12-01', pathStage: 1 },
      person: { hoursPerWeek: 1, skillTools: 1 },
      audience: { times: ['weekdayDay'] },
      resource: { from: '2026-10-01' },
      risk: { kind: 'crisis', how: 'We answer' },
    };
    const before = fired();
    const prompts = [...context.plan().items.values()].filter((known) => isPrompt(known) && titleOf(known).endsWith('?'));
    for (const item of prompts)
      for (const [key, value] of Object.entries(besides[item.type] ?? {})) setField(context, { id: item.id, key, value });
    for (const finding of findings()) {
      if (finding.rule.id !== 'prompts-open') expect(prompts.map(({ id }) => id)).not.toContain(finding.item);
      for (const prompt of prompts) expect(wordFinding(finding, language)).not.toContain(titleOf(prompt));
    }
    expect(fired()).toEqual(before);
  });
});
