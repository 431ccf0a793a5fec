import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { leaveOut } from '../../shared/report/leaveOut.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import { LastReports } from './lastReports.ts';
import { Preview } from './preview.ts';
import { Typesetter } from './typesetter.ts';
import type { PdfForm } from './typesetterMessages.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-reports-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const input: ReportInput = { ...sampleReportInput('en'), sections: ['messages', 'goals', 'budget', 'signOff'] };
const withFields = (fields: Readonly<Record<string, string>>): ReportInput => ({ ...input, plan: { ...input.plan, fields: { ...input.plan.fields, ...fields } } });

/** Each differs from the first in one thing that a document is made of. */
const changed: readonly (readonly [string, ReportInput, PdfForm])[] = [
  ['a word', withFields({ keyMessages: 'Another message' }), { paper: 'a4' }],
  ['the brand’s colour', withFields({ brandColour: '#7a1f3d' }), { paper: 'a4' }],
  ['the day', { ...input, time: '2027-02-03T10:00:00.000Z' }, { paper: 'a4' }],
  ['the language', { ...input, language: 'fi' }, { paper: 'a4' }],
  ['the chapters', { ...input, sections: ['messages', 'budget', 'goals', 'signOff'] }, { paper: 'a4' }],
  ['the depth', { ...input, depth: 'brief' }, { paper: 'a4' }],
  ['the document', { ...input, document: 'actionPlan', sections: undefined } as unknown as ReportInput, { paper: 'a4' }],
  ['what is left out', leaveOut({ ...input, without: ['costs'] }), { paper: 'a4' }],
  ['the revision', { ...input, revisionId: input.revisions[0]?.id ?? '' }, { paper: 'a4' }],
  ['the paper', input, { paper: 'letter' }],
  ['slides', input, { paper: 'slides' }],
  ['the plan', input, { paper: 'a4', planId: 'another' }],
  ['the standard', input, { paper: 'a4', standard: 'ua-1' }],
  ['the plan inside', input, { paper: 'a4', attached: new Uint8Array([1, 2, 3]) }],
  ['another plan inside', input, { paper: 'a4', attached: new Uint8Array([3, 2, 1]) }],
];

describe('a document that is exported after it was looked at', () => {
  const typesetter = new Typesetter(workspace);
  const reports = new LastReports();
  const preview = new Preview(typesetter, reports);
  const seenAndSet = async (of: ReportInput, form: PdfForm): Promise<string> => {
    preview.page(of, form, 2, true);
    return Buffer.from((await typesetter.set(reports.of(of, form.paper === 'slides' ? 'slides' : 'sections'), form)).bytes).toString('base64');
  };
  const fresh = async (of: ReportInput, form: PdfForm): Promise<string> => Buffer.from((await new Typesetter(workspace).set(buildReport(of, form.paper === 'slides' ? 'slides' : 'sections'), form)).bytes).toString('base64');

  it('is the file that is made of nothing known, whatever it differs by from the one before', async () => {
    const known = new Set([await seenAndSet(input, { paper: 'a4' })]);
    for (const [what, of, form] of changed) {
      const file = await seenAndSet(of, form);
      expect(known.has(file), what).toBe(false);
      expect(file === (await fresh(of, form)), what).toBe(true);
      known.add(file);
    }
  }, 60_000);

  it('is one report all day, which says the hour that it is asked at', () => {
    const morning = reports.of({ ...structuredClone(input), time: '2026-03-04T08:00:00.000Z' }, 'sections');
    const evening = reports.of({ ...structuredClone(input), time: '2026-03-04T20:00:00.000Z' }, 'sections');
    expect(evening.sections).toBe(morning.sections);
    expect([morning.time, evening.time]).toEqual(['2026-03-04T08:00:00.000Z', '2026-03-04T20:00:00.000Z']);
    expect(evening.date).toBe('4 Mar 2026');
  });

  it('is not set again: only another hour is written into the file', async () => {
    const at = async (time: string): Promise<Uint8Array> => (await typesetter.set(reports.of({ ...input, time }, 'sections'), { paper: 'a4' })).bytes;
    const [morning, evening] = [await at('2026-03-04T08:00:00.000Z'), await at('2026-03-04T20:00:00.000Z')];
    expect(Buffer.from(evening).equals(Buffer.from(morning))).toBe(false);
    expect(Math.abs(evening.length - morning.length)).toBeLessThan(200);
  });
});
