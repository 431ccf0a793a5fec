import { describe, expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { buildReport } from './buildReport.ts';
import { reportToMarkdown } from './reportToMarkdown.ts';

describe('findings set aside', () => {
  it('are printed with their reason while they still hold, and left out once mended', () => {
    const live = new LivePlan(createYDoc());
    const context = editContextOf(live, Math.random);
    const print = (): string => reportToMarkdown(buildReport({ plan: live.plan, language: 'en', revisions: [], time: '2026-11-24T12:00:00.000Z' }));
    const values = { reason: 'The group’s plan covers us', author: 'Aino Virta', on: '2026-11-20' };
    expect(print()).not.toContain('Findings set aside');
    expect(setRegisterEntry(context, { register: 'setAside', entry: 'no-criticism-plan', values }).ok).toBe(true);
    const printed = print();
    expect(printed).toContain('Findings set aside');
    expect(printed).toContain('Nothing says who answers criticism and how');
    expect(printed).toContain('The group’s plan covers us');
    expect(printed).toContain('20\u00a0Nov\u00a02026');
    const risk = addItem(context, { type: 'risk', fields: { kind: 'criticism', how: 'Answer in public' } });
    const person = addItem(context, { type: 'person', fields: { name: 'Aino Virta' } });
    expect(risk.ok && person.ok && addLink(context, { from: risk.value, to: person.value }).ok).toBe(true);
    expect(print()).not.toContain('Findings set aside');
  });
});
