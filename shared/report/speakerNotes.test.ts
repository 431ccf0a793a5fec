import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { speechTexts } from '../messages/speech.ts';
import { languages } from '../messages/text.ts';
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

  it.each(languages)('are sentences as one says them aloud, and no list of fields (%s)', (language) => {
    const full = buildReport(sampleReportInput(language));
    const notes = full.slides.map(({ notes: said }) => said ?? '').join('\n\n');
    expect(notes).toMatch({ en: /We began at .+, stand at .+ and aim for .+ by .+\./, fi: /Lähtötaso oli .+, nyt olemme tasolla .+, ja tavoite on .+, viimeistään .+\./ }[language]);
    expect(notes).toMatch({ en: /Is it realistic\? \w/, fi: /Onko se realistinen\? \w/ }[language]);
    expect(notes).not.toMatch(/[{}]|undefined|\.\.(?!\.)|(?:^|\n)(?:Baseline|Priority|Lähtötaso|Prioriteetti):/u);
    expect(`${notes}${reportToMarkdown(full)}`).not.toContain('?:');
  });

  it('name only fields that the types have', () => {
    for (const [type, tellings] of Object.entries(speechTexts)) {
      const known = new Set(['now', 'on', ...itemType(type as ItemTypeId).fields.map(({ key }) => key)]);
      for (const text of (tellings ?? []).flat()) {
        const [one, other] = languages.map((language) => [...text[language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '').sort());
        expect(one).toEqual(other);
        for (const name of one ?? []) expect(known, type).toContain(name);
      }
    }
  });

  it('are printed with the scenes that they belong to, and left out with the private notes', () => {
    const printed = JSON.stringify(report([]).sections);
    for (const text of ['Ask who owns', 'Nobody says', 'Anna’s part', 'Elsewhere']) expect(printed).toContain(text);
    expect(JSON.stringify(report(['notes']))).not.toContain('Ask who owns');
  });
});
