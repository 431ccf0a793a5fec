import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { saveView } from '../edits/savedViews.ts';
import { workbench } from '../edits/testing/workbench.ts';
import type { LeaveOut } from '../framework/composing.ts';
import { buildReport } from './buildReport.ts';
import { leaveOut } from './leaveOut.ts';
import { reportToMarkdown } from './reportToMarkdown.ts';
import { sampleReportInput } from './samplePlan.ts';

describe('the speaker’s notes', () => {
  const { make, plan } = workbench();
  make(addItem, { type: 'area', fields: { title: 'Goals', home: 'goals', speech: 'Ask who owns the first one.' }, at: { x: 0, y: 0 } });
  make(addItem, { type: 'area', fields: { title: 'Elsewhere', speech: 'Nobody says this of goals.' }, at: { x: 900, y: 0 } });
  make(addItem, { type: 'goal', fields: { statement: 'More enquiries' } });
  make(saveView, { name: 'Anna’s part', box: { x: 0, y: 0, width: 10, height: 10 }, areas: [], shows: [] });
  const report = (without: readonly LeaveOut[]) => buildReport({ ...leaveOut({ plan: plan(), language: 'en', revisions: [], without }), time: '2026-03-02T12:00:00.000Z' });

  it('of an area stand first in the notes of the slide about what belongs there', () => {
    const goals = report([]).slides.find(({ section }) => section === 'goals');
    expect(goals?.notes).toMatch(/^Ask who owns the first one\.\n\nMore enquiries/);
    expect(goals?.notes).not.toContain('Nobody says');
  });

  it('have no colon after a field that asks', () => {
    const full = buildReport(sampleReportInput('en'));
    const notes = full.slides.map(({ notes: said }) => said ?? '').join('\n');
    expect(notes).toMatch(/\nIs it realistic\? \w/);
    expect(`${notes}${reportToMarkdown(full)}`).not.toContain('?:');
  });

  it('are printed with the scenes that they belong to, and left out with the private notes', () => {
    const printed = JSON.stringify(report([]).sections);
    for (const text of ['Ask who owns', 'Nobody says', 'Anna’s part', 'Elsewhere']) expect(printed).toContain(text);
    expect(JSON.stringify(report(['notes']))).not.toContain('Ask who owns');
  });
});
