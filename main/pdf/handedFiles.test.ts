import { expect, it } from 'vitest';
import { buildReport } from '../../shared/report/buildReport.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { handedFiles } from './handedFiles.ts';
import { handOver } from './handover.ts';

const input = sampleReportInput('en');
const filesOf = (title: string) =>
  handedFiles(handOver(buildReport({ ...input, plan: { ...input.plan, fields: { ...input.plan.fields, title } } }), { paper: 'a4' }, { text: ['Inter'], headings: ['Inter'], isComposed: false }));

it('hands each chapter over in a file of its own, which stays the same when the plan has another title', () => {
  const [[plan, ...chapters], [otherPlan, ...others]] = [filesOf('One'), filesOf('Other')];
  expect(plan.bytes.equals(otherPlan.bytes)).toBe(false);
  expect(chapters.length).toBeGreaterThan(5);
  // What changed since the last sign-off names it.
  expect(others.filter(({ bytes }, place) => bytes !== chapters[place]?.bytes).map(({ bytes }) => (JSON.parse(bytes.toString()) as { readonly id: string }).id)).toEqual(['history']);
  const listed = (JSON.parse(plan.bytes.toString()) as { readonly report: { readonly sections: readonly object[] } }).report.sections;
  expect(listed.map((chapter) => JSON.stringify(chapter).includes('blocks'))).toEqual(chapters.map(() => false));
});
