import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../plan/geometry.ts';
import { addItem } from './items.ts';
import { setLocked } from './locks.ts';
import { addCards, addCardsInRows, areaForRows, openBlock } from './pasteCards.ts';
import { workbench } from './testing/workbench.ts';

const cards = (count: number) => Array.from({ length: count }, (_, place) => ({ fields: { title: `Action ${place}` } }));

describe('cards of pasted cells', () => {
  it('go where their type belongs where they are few', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 1000, y: 0 }, fields: { home: 'actions' } });
    const ids = bench.make(addCards, { type: 'action', cards: cards(5) });
    expect(ids.map((id) => bench.item(id).area)).toEqual([area, area, area, area, area]);
    expect(bench.refuse(addCards, { type: 'action', cards: [] })).toBe('nothing-to-do');
  });

  it('go into the area that they were pasted over where they are notes or have no other; a locked one takes none', () => {
    const bench = workbench();
    const home = bench.make(addItem, { type: 'area', at: { x: 1000, y: 0 }, fields: { home: 'actions' } });
    const over = bench.make(addItem, { type: 'area', at: { x: 1000, y: 900 } });
    const areas = (type: 'action' | 'note' | 'risk', area: string | null) =>
      bench.make(addCards, { type, cards: [{ fields: {} }], area }).map((id) => bench.item(id).area);
    expect([areas('action', over), areas('note', over), areas('risk', over), areas('note', null)]).toEqual([[home], [over], [over], [null]]);
    bench.make(setLocked, { ids: [home], isLocked: true });
    expect([areas('action', over), areas('action', null)]).toEqual([[over], [null]]);
    expect(bench.item(bench.make(addItem, { type: 'action' })).area).toBe(null);
  });

  it.each(['few', 'many'])('are linked to what is there, %s of them, in the same step; what cannot be linked stays', (how) => {
    const bench = workbench();
    const goal = bench.make(addItem, { type: 'goal', fields: { statement: 'Answer' } });
    const owner = bench.make(addItem, { type: 'person', fields: { name: 'Bea' } });
    const linked = cards(2).map((card, place) => ({ ...card, links: [{ kind: 'advances' as const, to: goal }, { kind: 'ownedBy' as const, to: place === 0 ? owner : goal }] }));
    const ids = how === 'few' ? bench.make(addCards, { type: 'action', cards: linked }) : bench.make(addCardsInRows, { type: 'action', cards: linked, ...bench.make(openBlock, { type: 'action', count: 2 }), first: 0 });
    const found = [...bench.plan().links.values()].map(({ kind, from, to }) => [kind, ids.indexOf(from), to]);
    expect(found.sort()).toEqual([['advances', 0, goal], ['advances', 1, goal], ['ownedBy', 0, owner]]);
  });

  it('are set in rows under all else where they are many, part by part, over nothing', () => {
    const bench = workbench();
    const note = bench.make(addItem, { type: 'note', at: { x: 0, y: 900 } });
    const block = bench.make(openBlock, { type: 'action', count: 14 });
    const ids = [0, 7].flatMap((first) => bench.make(addCardsInRows, { type: 'action', cards: cards(7), ...block, first }));
    const items = [note, ...ids].map((id) => bench.item(id));
    expect(ids).toHaveLength(14);
    for (const [place, item] of items.entries()) for (const other of items.slice(place + 1)) expect(boxesOverlap(item, other)).toBe(false);
  });

  it('are set in rows in the area that they were put on, under what it has; it grows, and pushes what stands under it', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 1000, y: 0 } });
    const first = bench.make(addItem, { type: 'note', area });
    const under = bench.make(addItem, { type: 'area', at: { x: 1000, y: bench.item(area).height + 32 } });
    const block = bench.make(openBlock, { type: 'note', area, count: 150 });
    const ids = [0, 75].flatMap((from) => bench.make(addCardsInRows, { type: 'note', cards: Array.from({ length: 75 }, () => ({ fields: {} })), area, ...block, first: from }));
    expect(new Set(ids.map((id) => bench.item(id).area))).toEqual(new Set([area]));
    const items = [first, ...ids].map((id) => bench.item(id));
    for (const [place, item] of items.entries()) for (const other of items.slice(place + 1)) expect(boxesOverlap(item, other)).toBe(false);
    const holder = bench.item(area);
    expect(holder.width).toBeGreaterThanOrEqual(Math.max(...items.map(({ x, width }) => x + width)));
    expect(holder.height).toBeGreaterThanOrEqual(Math.max(...items.map(({ y, height }) => y + height)));
    expect(boxesOverlap(holder, bench.item(under))).toBe(false);
  });

  it('go in rows into the area that they were put on only where they belong there and make no tower of it', () => {
    const bench = workbench();
    const home = bench.make(addItem, { type: 'area', at: { x: 1000, y: 0 }, fields: { home: 'actions' } });
    const over = bench.make(addItem, { type: 'area', at: { x: 1000, y: 900 } });
    const taker = (type: 'action' | 'note', area: string | null, count = 150) => areaForRows(bench.plan(), { type, area, cards: cards(count) });
    expect([taker('action', home), taker('note', over), taker('action', over), taker('action', null), taker('note', over, 1001)]).toEqual([home, over, null, null, null]);
  });
});
