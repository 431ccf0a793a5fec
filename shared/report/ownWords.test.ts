import { describe, expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { addItem } from '../edits/items.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { buildReport } from './buildReport.ts';
import { reportToMarkdown } from './reportToMarkdown.ts';
import { writtenHeadlines } from './writtenHeadlines.ts';

const time = '2026-03-02T12:00:00.000Z';

function planned() {
  const live = new LivePlan(createYDoc());
  const context = editContextOf(live, Math.random);
  addItem(context, { type: 'policy', fields: { rule: 'Answer kindly.' } });
  addItem(context, { type: 'vision', fields: { statement: 'Everybody mends.' } });
  const write = (entry: string, text: string, found: string) => setRegisterEntry(context, { register: 'headlines', entry, values: { text, found } });
  return { live, context, write, report: (language: 'en' | 'fi' = 'en') => buildReport({ plan: live.plan, language, revisions: [], time }) };
}

describe('a headline in own words', () => {
  it('stands instead of the found one in the document, on the slide and in Markdown, in its language only', () => {
    const { write, report } = planned();
    write('policies:en', 'We answer kindly, always', 'One rule guides the work');
    const made = report();
    expect(made.sections.find(({ id }) => id === 'policies')?.headline).toBe('We answer kindly, always');
    expect(made.slides.find(({ section }) => section === 'policies')?.headline).toBe('We answer kindly, always');
    expect(reportToMarkdown(made)).toContain('**We answer kindly, always**');
    expect(report('fi').sections.find(({ id }) => id === 'policies')?.headline).toBe('Työtä ohjaa yksi sääntö');
  });

  it('stands on the first page as well, where it is no longer the plan’s own text', () => {
    const { write, report } = planned();
    write('direction:en', 'From selling to mending', 'Everybody mends.');
    write('money:en', 'The board decides on the money in May.', '');
    const [brief] = report().sections.find(({ id }) => id === 'summary')?.blocks ?? [];
    expect(brief).toMatchObject({ direction: { text: 'From selling to mending' }, money: { text: 'The board decides on the money in May.' } });
    expect(brief?.kind === 'brief' && brief.direction?.own).toBeFalsy();
  });

  it('is marked once the data says something else, and not before', () => {
    const { live, context, write } = planned();
    const seen = () => writtenHeadlines(live.plan, 'en', time, 'policies')[0];
    expect(seen()).toMatchObject({ name: 'Policies', found: 'One rule guides the work', isOutdated: false });
    write('policies:en', 'We answer kindly', 'One rule guides the work');
    expect(seen()).toMatchObject({ own: 'We answer kindly', isOutdated: false });
    addItem(context, { type: 'policy', fields: { rule: 'Answer soon.' } });
    expect(seen()).toMatchObject({ own: 'We answer kindly', found: 'Two rules guide the work', isOutdated: true });
    write('policies:en', '', '');
    expect(seen()).not.toHaveProperty('own');
  });

  it('offers the sentences of the first page with what is found for them', () => {
    const { live } = planned();
    expect(writtenHeadlines(live.plan, 'en', time, 'summary').map(({ id, found }) => [id, found])).toEqual([
      ['direction', 'Everybody mends.'],
      ['standing', 'No positions have been placed on the ring yet.'],
      ['money', 'No money is planned yet.'],
    ]);
  });
});
