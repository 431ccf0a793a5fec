import { describe, expect, it } from 'vitest';
import { setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { registers } from '../framework/registers.ts';
import { planToJson } from '../plan/planJson.ts';
import { buildReport } from './buildReport.ts';
import { leaveOutIds, type LeaveOut } from './composition.ts';
import { documentIds } from './documents.ts';
import { leaveOut } from './leaveOut.ts';
import { reportToMarkdown } from './reportToMarkdown.ts';
import { sampleReportInput } from './samplePlan.ts';
import { digitsTogether, fillWithSecrets, secrets } from './secretPlan.ts';

const whole = sampleReportInput('en', fillWithSecrets);

function said(without: readonly LeaveOut[], document: (typeof documentIds)[number], language: 'en' | 'fi' = 'en'): string {
  const report = buildReport(leaveOut({ ...whole, language, document, without }));
  return digitsTogether(JSON.stringify(report) + reportToMarkdown(report));
}

describe('what a copy leaves out', () => {
  it('is told by the whole document, name, note and amount', () => {
    const text = said([], 'strategy');
    for (const marker of Object.values(secrets).flat()) expect(text, marker).toContain(marker);
  });

  it.each(leaveOutIds)('leaves %s out of every document in both languages, of the pages, the slides and Markdown', (part) => {
    const all = [...documentIds.map((document) => said([part], document)), said([part], 'strategy', 'fi')];
    for (const marker of secrets[part]) for (const text of all) expect(text, marker).not.toContain(marker);
  });

  it('leaves only that out', () => {
    expect(said(['costs'], 'strategy')).toContain('Aapeli');
    expect(said(['names'], 'strategy')).toContain('Murmur');
    expect(said(['notes'], 'strategy')).toContain('87654');
  });

  it('leaves it out of the plan’s own data, and of what was signed before', () => {
    const { plan, signedOff, revisions } = leaveOut({ ...whole, without: leaveOutIds });
    const data = digitsTogether(JSON.stringify([planToJson(plan), signedOff && planToJson(signedOff.plan), revisions]));
    for (const marker of Object.values(secrets).flat()) expect(data, marker).not.toContain(marker);
  });

  it('says on the page to sign what is left out, and nothing of money that could be taken for none', () => {
    const text = said(['costs', 'names'], 'strategy');
    expect(text).toContain('Left out of this copy: costs and names of people.');
    expect(text).not.toContain('No money is planned yet');
  });

  it('knows every field of a register that names people', () => {
    const naming = /^(author|owner|client|agency|people|participants|attendees|auditor|\w+Name)$/;
    const unmarked = registers.flatMap(({ id, fields }) => fields.filter(({ key, kind, tells }) => (kind === 'text' || kind === 'longText') && naming.test(key) && tells !== 'names').map(({ key }) => `${id}.${key}`));
    expect(unmarked).toEqual([]);
  });

  it('leaves words alone that are names as well, and the names of companies', () => {
    const input = sampleReportInput('en', (context) => {
      addItem(context, { type: 'person', fields: { name: 'Ilo Meri' } });
      setPlanField(context, { key: 'company', value: 'Meri Oy' });
      addItem(context, { type: 'policy', fields: { rule: 'Iloa ja ilo. Meri Oy answers; Ilo Meri signs, Ilolle sopii.' } });
    });
    const text = JSON.stringify(buildReport(leaveOut({ ...input, without: ['names'] })));
    expect(text).toMatch(/Iloa ja ilo\. Meri Oy answers; Person \d+ signs, Ilolle sopii\./);
  });

  it('prints a headline in own words only where it tells nothing that the copy leaves out', () => {
    const own = (found: string) => sampleReportInput('en', (context) => setRegisterEntry(context, { register: 'headlines', entry: 'channels:en', values: { text: 'We spend on answers', found } }));
    const channels = (input: ReturnType<typeof own>) => buildReport(leaveOut(input)).sections.find(({ id }) => id === 'channels')?.headline;
    expect(channels(own('Five channels for €9,000'))).toBe('We spend on answers');
    expect(channels({ ...own('Five channels for €9,000'), without: ['costs'] })).toBe('Five channels, and what each is for');
    expect(channels({ ...own('Five channels, and what each is for'), without: ['costs'] })).toBe('We spend on answers');
  });
});
