import { expect, it } from 'vitest';
import { parkItems } from '../edits/gather.ts';
import { addItem } from '../edits/items.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { buildReport } from './buildReport.ts';
import { reportToMarkdown } from './reportToMarkdown.ts';

it('the minutes tell once, after the last workshop, what lies in the parking lot, as it is read there', () => {
  const bench = workbench();
  for (const [entry, title, on] of [['a', 'Kick-off', '2026-01-10'], ['b', 'Second day', '2026-02-10']] as const) bench.make(setRegisterEntry, { register: 'workshops', entry, values: { title, on } });
  const notes = ['Who pays for pictures?', 'Prices in winter'].map((text) => bench.make(addItem, { type: 'note', fields: { text } }));
  const parkedIn = (document: 'minutes' | 'strategy') =>
    buildReport({ plan: bench.plan(), language: 'en', revisions: [], time: '2026-03-02T12:00:00.000Z', document }).sections.flatMap(({ blocks }) =>
      blocks.flatMap((block, at) => {
        const list = blocks[at + 1];
        return block.kind === 'heading' && block.text === 'Parking lot' && list?.kind === 'bullets' ? [list.items] : [];
      }),
    );
  expect(parkedIn('minutes')).toEqual([]);
  bench.make(parkItems, { ids: notes, language: 'en' });
  expect(parkedIn('minutes')).toEqual([['Who pays for pictures?', 'Prices in winter']]);
  expect(parkedIn('strategy')).toEqual([]);
});

it('a workshop is found by its name as its questions and steps are', () => {
  const bench = workbench();
  for (const title of ['Kick-off', 'Second day']) {
    bench.make(setRegisterEntry, { register: 'workshops', entry: title, values: { title, on: '2026-01-10' } });
    bench.make(setRegisterEntry, { register: 'workshopSteps', entry: title, values: { workshop: title, step: 'Ring the mill' } });
  }
  const text = reportToMarkdown(buildReport({ plan: bench.plan(), language: 'en', revisions: [], time: '2026-03-02T12:00:00.000Z', document: 'minutes' }));
  expect(text.match(/^### .+$/gm)).toEqual(['### Workshop: Kick-off', '### Next steps', '### Workshop: Second day', '### Next steps']);
});
