import { describe, expect, it } from 'vitest';
import { boxesOverlap, boxOf } from '../plan/geometry.ts';
import { addItem } from './items.ts';
import { settleItems } from './settle.ts';
import { workbench } from './testing/workbench.ts';

describe('settling items in an area', () => {
  it('gives each free room in it, over no other, and lets it grow', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 2000, y: 0 }, width: 300, height: 260 });
    bench.make(addItem, { type: 'note', at: { x: 2016, y: 52 }, area });
    const notes = [0, 1, 2].map((row) => bench.make(addItem, { type: 'note', at: { x: 0, y: 900 + row * 20 } }));
    bench.make(settleItems, notes.map((id) => ({ id, area })));
    const boxes = [...bench.plan().items.values()].filter((item) => item.area === area).map((item) => boxOf(bench.plan(), item));
    const holder = boxOf(bench.plan(), bench.item(area));
    expect(boxes).toHaveLength(4);
    for (const [place, box] of boxes.entries()) {
      expect(box.y + box.height).toBeLessThan(holder.y + holder.height);
      for (const other of boxes.slice(place + 1)) expect(boxesOverlap(box, other)).toBe(false);
    }
  });

  it('is refused for what is no area, for an area within itself and for nothing', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 0, y: 900 } });
    const inner = bench.make(addItem, { type: 'area', at: { x: 20, y: 960 }, area });
    const note = bench.make(addItem, { type: 'note', at: { x: 30, y: 970 } });
    expect(bench.refuse(settleItems, [{ id: note, area: note }])).toBe('not-an-area');
    expect(bench.refuse(settleItems, [{ id: area, area: inner }])).toBe('area-loop');
    expect(bench.refuse(settleItems, [])).toBe('nothing-to-do');
  });
});
