import fc from 'fast-check';
import { expect, test } from 'vitest';
import { boxesOverlap } from './geometry.ts';
import { BoxGrid } from './boxGrid.ts';

const corner = fc.integer({ min: -2_000, max: 2_000 });
const side = fc.integer({ min: 1, max: 700 });
const box = fc.record({ x: corner, y: corner, width: side, height: side });
const steps = fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.option(box)), { minLength: 1, maxLength: 30 });

test('whatever came, moved a little or far, or went, a box is found where it lies now and nowhere else', () => {
  fc.assert(
    fc.property(steps, box, (moves, area) => {
      const grid = new BoxGrid();
      const lies = new Map<string, { x: number; y: number; width: number; height: number }>();
      for (const [id, at] of moves) {
        if (at) {
          grid.set(id, at);
          lies.set(id, at);
        } else {
          grid.delete(id);
          lies.delete(id);
        }
      }
      for (const looked of [area, ...lies.values()]) expect([...grid.within(looked)].sort()).toEqual([...lies].flatMap(([id, at]) => (boxesOverlap(at, looked) ? [id] : [])).sort());
    }),
  );
});
