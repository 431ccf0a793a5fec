import { describe, expect, it } from 'vitest';
import { setRegisterEntry } from '../edits/registers.ts';
import { fieldOf, itemType } from '../framework/itemTypes.ts';
import { itemsOfType, textOf, titleOf, type Item } from '../plan/plan.ts';
import { takeFindings } from '../views/audit.ts';
import { buildReport } from './buildReport.ts';
import { planDocuments, type DocumentId } from './documents.ts';
import { sampleReportInput } from './samplePlan.ts';
import { sectionPlans } from './sectionPlans.ts';

const input = sampleReportInput('en');
const made = (document: DocumentId) => buildReport({ ...input, document });
const titles = (items: readonly Item[]): readonly string[] => items.map(titleOf).filter(Boolean);

describe('the document set', () => {
  it('names only sections and fields that there are', () => {
    for (const document of planDocuments) {
      for (const id of document.sections ?? []) expect(sectionPlans.map((section) => section.id)).toContain(id);
      for (const [type, keys] of Object.entries(document.fields ?? {})) {
        for (const key of keys) expect(fieldOf(type as Item['type'], key), `${type} ${key}`).toBeDefined();
      }
    }
  });

  it('is the whole strategy where no document is asked for', () => {
    expect(buildReport(input)).toEqual(made('strategy'));
    expect(made('strategy').cover.overline).toBe('Social media strategy');
  });

  it('tells goals, KPIs, actions, people and money in the action plan, and nothing else', () => {
    const report = made('actionPlan');
    expect(report.cover.overline).toBe('Action plan');
    expect(report.sections.map((section) => section.id)).toEqual(['summary', 'chains', 'goals', 'kpis', 'actions', 'people', 'budget', 'signOff']);
    const said = JSON.stringify(report.sections);
    for (const title of titles(itemsOfType(input.plan, 'action'))) expect(said).toContain(title);
  });

  it('tells an employee what to say, in which tone, and who answers', () => {
    const said = JSON.stringify(made('policy').sections);
    expect(made('policy').sections.map((section) => section.id)).toEqual(['messages', 'channels', 'people', 'risks', 'policies', 'acknowledgement']);
    for (const line of textOf(input.plan.fields, 'keyMessages').split('\n')) expect(said).toContain(line);
    for (const type of ['channel', 'policy', 'risk', 'person'] as const) {
      for (const title of titles(itemsOfType(input.plan, type))) expect(said, type).toContain(title);
    }
  });

  it('keeps money, scores and links that are no business of an employee out of the policy', () => {
    const said = JSON.stringify(made('policy').sections);
    for (const key of ['budget', 'trust', 'strategy', 'reaches']) expect(said, key).not.toContain(`"${fieldOf('channel', key)?.name.en}"`);
    expect(said).toContain(`"${fieldOf('channel', 'tone')?.name.en}"`);
    expect(said).not.toContain(`"${fieldOf('person', 'skillTools')?.name.en}"`);
    expect(said).toContain(itemType('person').plural.en);
  });

  it('lets an employee sign to have read the policy, on no other paper', () => {
    const signed = made('policy').sections.at(-1)?.blocks[0];
    expect(signed).toMatchObject({ kind: 'signatures', parties: [{ party: 'Employee', text: 'I have read this policy, I have been able to ask about it, and I work by it.' }] });
    for (const document of ['strategy', 'actionPlan'] as const) expect(made(document).sections.map(({ id }) => id)).not.toContain('acknowledgement');
  });

  it('says it all on a page of its own, without cover and draft mark', () => {
    const report = made('summary');
    expect(report.isShort).toBe(true);
    expect(report.sections.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).toEqual(['brief']);
  });

  it('leaves a summary of the audit: who, points, what to mend and who does it, and every answer', () => {
    const audited = sampleReportInput('en', (context) => {
      for (const [question, score] of [['needs', '0'], ['trying', '3'], ['quality', '2']] as const) setRegisterEntry(context, { register: 'audit', entry: question, values: { score, note: `Seen of ${question}` } });
      setRegisterEntry(context, { register: 'auditHour', entry: 'hour', values: { on: '2026-02-20', auditor: 'M. Fictional', minutes: 58 } });
      takeFindings(context, { language: 'en' });
    });
    const report = buildReport({ ...audited, document: 'audit' });
    expect(report).toMatchObject({ isShort: true, cover: { overline: 'Audit summary' } });
    expect(report.draft).toBeUndefined();
    expect(report.sections.map((section) => section.headline)).toEqual(['5 of 9 points; the weakest theme is Learning']);
    const said = JSON.stringify(report.sections);
    for (const text of ['M. Fictional', '58 min', 'Ask ten customers what they need', 'What customers need is guessed', 'Seen of trying', 'Seen of quality', 'Mostly']) expect(said).toContain(text);
    expect(report.slides.map((slide) => slide.headline)).toEqual([report.sections[0]?.headline, 'What to improve, and how']);
    expect(buildReport(audited).sections.map((section) => section.id)).toContain('audit');
  });

  it('tells a workshop’s questions, answers, decisions and next steps in the minutes, workshop by workshop', () => {
    const rounds = {
      b2: { workshop: 'Friday', on: '2026-11-28', task: 'vote', question: 'Which first?', naming: 'anonymous', answered: 4, asked: 5, result: 'Wool: 7 dots' },
      b1: { workshop: 'Thursday', on: '2026-11-27', question: 'And then?' },
      b3: { workshop: 'Friday', on: '2026-11-28', task: 'vote', question: 'Which first?', result: 'Price: 9 dots' },
      a1: { workshop: 'Thursday', on: '2026-11-27', task: 'notes', question: 'What do we miss?', naming: 'named', answered: 2, asked: 3, result: 'Wool (Anna)\nPrice (Bert)', decision: 'We answer on Sundays' },
    };
    const registers = {
      workshops: { w1: { title: 'Thursday', on: '2026-11-27', people: 'Anna (Client), Bert (Agency)' } },
      workshopRounds: rounds,
      workshopSteps: { s1: { workshop: 'Thursday', step: 'Agree who answers', owner: 'Bert', due: '2026-12-04' } },
    };
    const { sections } = buildReport({ ...input, plan: { ...input.plan, registers }, document: 'minutes' });
    expect(sections.map(({ id }) => id)).toEqual(['minutes']);
    const said = JSON.stringify(sections).replaceAll('\\n', ' ');
    for (const text of ['Anna (Client), Bert (Agency)', 'What do we miss?', 'Wool (Anna) Price (Bert)', 'We answer on Sundays', 'Agree who answers', 'Which first?', 'Wool: 7 dots', 'Anonymously', 'Vote with dots']) expect(said).toContain(text);
    const order = ['Thursday', 'What do we miss?', 'And then?', 'Agree who answers', 'Friday', 'Which first? (round 1 of 2)', 'Wool: 7 dots', 'Which first? (round 2 of 2)', 'Price: 9 dots'].map((text) => said.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((one, other) => one - other));
    expect(said).not.toContain('And then? (round');
  });

  it('makes every document of an empty plan', () => {
    const plan = { ...input.plan, items: new Map(), links: new Map(), fields: {} };
    for (const { id } of planDocuments) expect(buildReport({ ...input, plan, document: id }).sections.length).toBeGreaterThan(0);
  });
});
