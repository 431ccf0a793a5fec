import { describe, expect, it } from 'vitest';
import { boxesOverlap, boxOf, isWithin } from '../plan/geometry.ts';
import { addItem } from './items.ts';
import { placeInAreas } from './placeInAreas.ts';
import { workbench } from './testing/workbench.ts';

describe('settling items in an area', () => {
  it('gives each free room in it, over no other, and lets it grow', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 2000, y: 0 }, width: 300, height: 260 });
    bench.make(addItem, { type: 'note', at: { x: 2016, y: 52 }, area });
    const notes = [0, 1, 2].map((row) => bench.make(addItem, { type: 'note', at: { x: 0, y: 900 + row * 20 } }));
    bench.make(placeInAreas, notes.map((id) => ({ id, area })));
    const boxes = [...bench.plan().items.values()].filter((item) => item.area === area).map((item) => boxOf(bench.plan(), item));
    const holder = boxOf(bench.plan(), bench.item(area));
    expect(boxes).toHaveLength(4);
    for (const [place, box] of boxes.entries()) {
      expect(box.y + box.height).toBeLessThan(holder.y + holder.height);
      for (const other of boxes.slice(place + 1)) expect(boxesOverlap(box, other)).toBe(false);
    }
  });

  it('puts what an area takes where that comes to lie itself, be it settled before or after', () => {
    const bench = workbench();
    const [outer, inner] = [0, 3000].map((x) => bench.make(addItem, { type: 'area', at: { x, y: 900 }, width: 900, height: 600 }));
    const [first, last] = [0, 1].map(() => bench.make(addItem, { type: 'note', at: { x: 6000, y: 0 } }));
    if (!outer || !inner || !first || !last) throw new Error('Not made');
    bench.make(placeInAreas, [{ id: first, area: inner }, { id: inner, area: outer }, { id: last, area: inner }]);
    expect([first, last, inner].map((id) => bench.item(id).area)).toEqual([inner, inner, outer]);
    const [one, two, around] = [first, last, inner].map((id) => boxOf(bench.plan(), bench.item(id)));
    expect(one && two && around && isWithin(one, around) && isWithin(two, around) && !boxesOverlap(one, two)).toBe(true);
  });

  it('is refused for what is no area, for an area within itself and for nothing', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 0, y: 900 } });
    const inner = bench.make(addItem, { type: 'area', at: { x: 20, y: 960 }, area });
    const note = bench.make(addItem, { type: 'note', at: { x: 30, y: 970 } });
    expect(bench.refuse(placeInAreas, [{ id: note, area: note }])).toBe('not-an-area');
    expect(bench.refuse(placeInAreas, [{ id: area, area: inner }])).toBe('area-loop');
    const other = bench.make(addItem, { type: 'area', at: { x: 3000, y: 900 } });
    expect(bench.refuse(placeInAreas, [{ id: area, area: other }, { id: other, area }])).toBe('area-loop');
    expect(bench.refuse(placeInAreas, [])).toBe('nothing-to-do');
  });
});
