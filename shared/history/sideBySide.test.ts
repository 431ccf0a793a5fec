import { expect, it } from 'vitest';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem, deleteItems } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setPosition } from '../edits/positions.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { comparePlans } from './comparePlans.ts';
import { sidesOf } from './sideBySide.ts';

it('says of each change what it is about, what that was before, and what it is after', () => {
  const bench = workbench();
  const long = 'We answer every question within a week, in the words that our customers use, on all channels.';
  const channel = bench.make(addItem, { type: 'channel', fields: { name: 'Instagram', budget: 1000 } });
  const gone = bench.make(addItem, { type: 'channel', fields: { name: 'TikTok' } });
  const note = bench.make(addItem, { type: 'note', fields: { text: `Rule. ${long}` } });
  const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'More' } });
  const kpi = bench.make(addItem, { type: 'kpi', fields: { name: 'Calls' } });
  bench.make(setPosition, { dimension: 'governance', kind: 'agreed', value: 30, reason: 'Start' });
  const before = bench.plan();
  bench.make(setPlanField, { key: 'company', value: 'Havu' });
  bench.make(setField, { id: channel, key: 'budget', value: 2500 });
  bench.make(deleteItems, [gone]);
  bench.make(setField, { id: note, key: 'text', value: `Rule. ${long.replace('a week', 'two hours')}` });
  bench.make(addLink, { kind: 'measuredBy', from: goal, to: kpi });
  bench.make(setPosition, { dimension: 'governance', kind: 'agreed', value: 55, reason: 'Trust' });
  const changes = comparePlans(before, bench.plan());
  const said = (language: 'en' | 'fi') =>
    changes
      .map((change) => sidesOf(change, language))
      .map(({ what, before: old, after }) => [what, old, after].map((part) => (typeof part === 'string' ? part : part.map(({ kind, text }) => (kind === 'kept' ? text : `[${text}]`)).join('').replace(/\s/gu, ' '))));
  expect(said('en')).toEqual(
    expect.arrayContaining([
      ['Company', '(empty)', '“Havu”'],
      ['Governance, Agreed', '30 – “Start”', '55 – “Trust”'],
      ['Channel', '“TikTok”', '(not in the plan)'],
      ['Channel “Instagram”: Budget', '€1,000', '€2,500'],
      ['Goal “More”: measured by', '(empty)', '“Calls”'],
    ]),
  );
  const reworded = said('en').find(([what]) => what?.startsWith('Note'));
  expect(reworded?.slice(1)).toEqual([expect.stringContaining('within [a week]'), expect.stringContaining('within [two hours]')]);
  expect(said('fi')).toEqual(expect.arrayContaining([['Kanava ”Instagram”: Budjetti', '1 000 €', '2 500 €'], ['Kanava', '”TikTok”', '(ei suunnitelmassa)']]));
});
