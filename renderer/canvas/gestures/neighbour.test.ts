import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addItem } from '../../../shared/edits/items.ts';
import { workbench } from '../../../shared/edits/testing/workbench.ts';
import { neighbourOf, type Direction } from './neighbour.ts';

const directions: readonly Direction[] = [[1, 0], [-1, 0], [0, 1], [0, -1]];

function grid(columns: number, rows: number) {
  const { make, plan } = workbench();
  const ids = Array.from({ length: rows }, (_row, y) => Array.from({ length: columns }, (_column, x) => make(addItem, { type: 'note', at: { x: x * 216, y: y * 136 } })));
  return { plan, at: (x: number, y: number): string => ids[y]?.[x] ?? '' };
}

describe('the next card in a direction', () => {
  it('is the one beside it in rows and columns, and none past the edge', () => {
    const { plan, at } = grid(3, 3);
    expect(directions.map((direction) => neighbourOf(plan(), at(1, 1), direction))).toEqual([at(2, 1), at(0, 1), at(1, 2), at(1, 0)]);
    expect(neighbourOf(plan(), at(2, 1), [1, 0])).toBeUndefined();
  });

  it('reaches every card of a grid from every other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), (columns, rows) => {
        const { plan, at } = grid(columns, rows);
        const seen = new Set([at(0, 0)]);
        const waiting = [at(0, 0)];
        for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
          for (const direction of directions) {
            const next = neighbourOf(plan(), id, direction);
            if (next === undefined || seen.has(next)) continue;
            seen.add(next);
            waiting.push(next);
          }
        }
        expect(seen.size).toBe(columns * rows);
      }),
      { numRuns: 15 },
    );
  });

  it('goes from area to area, not into it, and nowhere from what is gone', () => {
    const { make, plan } = workbench();
    const [one, two] = [0, 700].map((x) => make(addItem, { type: 'area', at: { x, y: 0 } }));
    make(addItem, { type: 'note', at: { x: 300, y: 60 }, area: one ?? null });
    expect(neighbourOf(plan(), one ?? '', [1, 0])).toBe(two);
    expect(neighbourOf(plan(), 'gone', [1, 0])).toBeUndefined();
  });
});
