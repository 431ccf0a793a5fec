import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { pasteTexts } from '../messages/pasteCells.ts';
import { linkedByName, plainTitles } from './namedItems.ts';
import { Remarks } from './outline.ts';
import { cardsOfRows } from './tableCards.ts';

describe('pasted rows', () => {
  it('are linked to the parts that their cells name, and to no others', () => {
    const bench = workbench();
    const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'Answer, and ask' } });
    const owner = bench.make(addItem, { type: 'person', fields: { name: 'Bea Calloway' } });
    const channels = ['Letters', 'Phone'].map((name) => bench.make(addItem, { type: 'channel', fields: { name } }));
    const remarks = new Remarks();
    const plan = bench.plan();
    const columns = ['title', 'owner', 'advances', 'channel'];
    const rows = cardsOfRows([['A film', 'BEA CALLOWAY', 'Answer, and ask', 'Letters; Phone'], ['A letter', 'Nobody Known', '', 'Letters']], 'action', columns, 'en', remarks, plainTitles(plan));
    const cards = linkedByName(rows, plan, remarks);
    expect(cards.map(({ fields }) => fields)).toEqual([{ title: 'A film' }, { title: 'A letter' }]);
    expect(cards[0]?.links?.map(({ to }) => to).sort()).toEqual([owner, goal, ...channels].sort());
    expect(cards[1]?.links?.map(({ to }) => to)).toEqual([channels[0]]);
    expect(remarks.list()).toEqual([{ text: pasteTexts.unknownNames, count: 1, example: 'Nobody Known' }]);
  });

  it('are linked to the first of several parts of one name', () => {
    const bench = workbench();
    const [first] = ['Bea', 'Bea'].map((name) => bench.make(addItem, { type: 'person', fields: { name } }));
    const remarks = new Remarks();
    const plan = bench.plan();
    const [card] = linkedByName(cardsOfRows([['A film', 'Bea']], 'action', ['title', 'owner'], 'en', remarks, plainTitles(plan)), plan, remarks);
    expect(card?.links).toEqual([{ kind: 'ownedBy', to: first }]);
  });
});
