import { describe, expect, it } from 'vitest';
import { foldedAround, foldedHeight, withoutFolded } from '../plan/folded.ts';
import { setFolded } from './folding.ts';
import { addItem, groupInArea } from './items.ts';
import { addLink } from './links.ts';
import { workbench } from './testing/workbench.ts';

/** Two goals in an area in an area, an action outside that advances both. */
function folding() {
  const bench = workbench();
  const goals = [0, 300].map((x) => bench.make(addItem, { type: 'goal', at: { x, y: 900 } }));
  const inner = bench.make(groupInArea, { ids: goals, title: 'Inner' });
  const outer = bench.make(groupInArea, { ids: [inner], title: 'Outer' });
  const note = bench.make(addItem, { type: 'note', at: { x: 2000, y: 900 } });
  const [one = '', other = ''] = goals;
  const links = [bench.make(addLink, { from: note, to: one }), bench.make(addLink, { from: note, to: other }), bench.make(addLink, { from: one, to: other })];
  const shown = (opened: readonly string[] = []) => withoutFolded(bench.plan(), new Set(opened));
  return { bench, goals, inner, outer, note, links, shown };
}

describe('a folded area', () => {
  it('is shown as low as its heading without what it holds, and its links end at it, one a kind', () => {
    const { bench, inner, outer, note, links: [first = ''], shown } = folding();
    bench.make(setFolded, { ids: [inner], isFolded: true });
    expect([...shown().items.keys()].sort()).toEqual([inner, outer, note].sort());
    expect(shown().items.get(inner)?.height).toBe(foldedHeight);
    expect([...shown().links.values()]).toEqual([{ id: first, kind: 'relatesTo', from: note, to: inner }]);
    expect(shown().items.get(inner)).toBe(shown().items.get(inner));
  });

  it('hides the areas in it, and keeps them folded when it opens', () => {
    const { bench, goals: [goal = ''], inner, outer, shown } = folding();
    bench.make(setFolded, { ids: [inner, outer], isFolded: true });
    expect(shown().items.has(inner)).toBe(false);
    expect([...shown().links.values()].map(({ to }) => to)).toEqual([outer]);
    expect(foldedAround(bench.plan(), goal)).toEqual([inner, outer]);
    expect(shown([inner, outer]).items.has(goal)).toBe(true);
    bench.make(setFolded, { ids: [outer], isFolded: false });
    expect(shown().items.get(inner)?.height).toBe(foldedHeight);
  });

  it('changes nothing of the plan but how it is shown, and opens by undo', () => {
    const { bench, inner, shown } = folding();
    const before = bench.plan();
    expect(shown()).toBe(before);
    bench.make(setFolded, { ids: [inner], isFolded: true });
    expect(bench.plan().items).toBe(before.items);
    bench.undo.undo();
    expect(shown()).toBe(bench.plan());
  });

  it('is an area, and folded once', () => {
    const { bench, inner, note } = folding();
    expect(bench.refuse(setFolded, { ids: [note], isFolded: true })).toBe('not-an-area');
    expect(bench.refuse(setFolded, { ids: ['nowhere'], isFolded: true })).toBe('item-missing');
    expect(bench.refuse(setFolded, { ids: [inner], isFolded: false })).toBe('nothing-to-do');
  });
});
