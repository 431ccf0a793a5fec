import { expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { setField } from '../edits/fields.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { isExample, isQuestion } from '../templates/prompts.ts';
import { makePlan } from '../templates/makePlan.ts';
import { buildReport } from './buildReport.ts';
import { reportToMarkdown } from './reportToMarkdown.ts';

it('a document tells what people answered, and a template’s questions and example only where nobody has answered yet', () => {
  const context = editContextOf(new LivePlan(createYDoc()), Math.random);
  makePlan(context, { template: 'small-company', language: 'en', title: 'Bakery', today: '2026-11-24' });
  const told = (): string =>
    reportToMarkdown(buildReport({ plan: context.plan(), revisions: [], language: 'en', document: 'strategy', time: '2026-11-24T12:00:00Z' }));
  const [question, example] = [isQuestion, isExample].map((asks) => [...context.plan().items.values()].find((item) => asks(item) && item.type !== 'goal'));
  const goal = [...context.plan().items.values()].find(({ type }) => type === 'goal');
  const words = [question, example].map((item) => String(item?.fields['name']));
  for (const text of words) expect(told()).toContain(text);
  setField(context, { id: goal?.id ?? '', key: 'statement', value: 'More orders for the weekend' });
  const after = told();
  expect(after).toContain('More orders for the weekend');
  for (const text of words) expect(after).not.toContain(text);
});
