import { describe, expect, it } from 'vitest';
import { setRegisterEntry } from '../edits/registers.ts';
import { reportSectionIds, reportSectionName } from '../framework/reportSections.ts';
import { reportTexts } from '../messages/report.ts';
import { buildReport } from './buildReport.ts';
import { composedSections, possibleSections, usualSections } from './composition.ts';
import { planDocumentOf } from './documents.ts';
import { presetNamed, presetsOf, presetValues } from './presets.ts';
import { sampleReportInput } from './samplePlan.ts';
import { sectionPlans } from './sectionPlans.ts';

const strategy = planDocumentOf('strategy');
const input = sampleReportInput('en');
const ids = (more: Partial<typeof input>) => buildReport({ ...input, ...more }).sections.map(({ id }) => id);

describe('the chapters of a document', () => {
  it('are those that reports lay out, in their order and under their names', () => {
    expect(sectionPlans.map(({ id }) => id)).toEqual(reportSectionIds);
    for (const { id, title } of sectionPlans) expect(reportSectionName(id)).toBe(reportTexts[title]);
  });

  it('are all of them, or those that were chosen, in the order of the choice', () => {
    expect(ids({})).toEqual(buildReport(input).sections.map(({ id }) => id));
    expect(ids({ sections: ['budget', 'goals', 'summary'] })).toEqual(['budget', 'goals', 'summary']);
    expect(ids({ sections: ['goals', 'goals'] })).toEqual(['goals']);
  });

  it('are no other than a document of the set can have', () => {
    expect(composedSections(planDocumentOf('policy'), { sections: ['budget', 'risks'] })).toEqual(['risks']);
  });

  it('end before the appendix in a full document, and tell the decision alone in a brief one', () => {
    expect(usualSections(strategy, 'full')).not.toContain('readings');
    expect(usualSections(strategy, 'full')).toContain('channels');
    expect(usualSections(strategy, 'brief')).toEqual(['summary', 'givens', 'ring', 'goals', 'actions', 'risks', 'budget', 'signOff']);
    expect(usualSections(planDocumentOf('minutes'), 'brief')).toEqual(possibleSections(planDocumentOf('minutes')));
  });

  it('tell in a brief document what is short, and nothing under their rows', () => {
    const brief = buildReport({ ...input, depth: 'brief' });
    const blocks = brief.sections.flatMap((section) => section.blocks);
    expect(blocks.some((block) => block.kind === 'record' && block.facts.length > 0)).toBe(true);
    expect(blocks.flatMap((block) => (block.kind === 'record' ? block.facts : [])).some(({ long }) => long)).toBe(false);
    expect(blocks.flatMap((block) => (block.kind === 'table' ? block.rows : [])).some(({ details }) => details)).toBe(false);
  });

  it('order the slides’ chapters out as well', () => {
    const { slides } = buildReport({ ...input, sections: ['goals'] });
    expect([...new Set(slides.map(({ section }) => section))]).toEqual(['goals']);
  });
});

describe('a preset', () => {
  const { plan } = sampleReportInput('en', (context) => {
    const values = presetValues({ name: 'For the agency, without costs', document: 'actionPlan', paper: 'letter', depth: 'full', sections: ['actions', 'goals'], without: ['costs'] });
    setRegisterEntry(context, { register: 'presets', entry: '0002-b', values });
    setRegisterEntry(context, { register: 'presets', entry: '0001-a', values: presetValues({ name: 'For the board', language: 'fi', without: [] }) });
    setRegisterEntry(context, { register: 'presets', entry: '0003-c', values: { document: 'policy' } });
  });

  it('is read as it was kept, chapters in their order; one without a name is none', () => {
    expect(presetsOf(plan)).toEqual([
      { id: '0001-a', name: 'For the board', language: 'fi', without: [] },
      { id: '0002-b', name: 'For the agency, without costs', document: 'actionPlan', paper: 'letter', depth: 'full', sections: ['actions', 'goals'], without: ['costs'] },
    ]);
  });

  it('is found by its name', () => {
    expect(presetNamed(plan, ' for the BOARD ')?.id).toBe('0001-a');
    expect(presetNamed(plan, 'For nobody')).toBeUndefined();
  });

  it('stands on no page', () => {
    expect(JSON.stringify(buildReport({ ...input, plan }))).not.toContain('For the agency, without costs');
  });
});
