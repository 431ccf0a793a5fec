import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box } from '../../../shared/plan/plan.ts';
import { wayAround } from './wayAround.ts';

/** Boxes in columns with room between them, as the framework's regions lie. */
const columns = fc
  .array(fc.array(fc.integer({ min: 100, max: 900 }), { minLength: 1, maxLength: 4 }), { minLength: 2, maxLength: 4 })
  .map((heights) => heights.flatMap((column, place) => column.map((height, row): Box => ({ x: place * 700, y: column.slice(0, row).reduce((sum, above) => sum + above + 60, 0), width: 640, height }))));

function stretchesOf(way: readonly { readonly x: number; readonly y: number }[]) {
  return way.slice(1).map((end, place) => ({ start: way[place] ?? end, end }));
}

describe('a way between two boxes', () => {
  it('goes across and down, from side to side, and through no box where there is room', () => {
    fc.assert(
      fc.property(columns, fc.nat(), fc.nat(), (boxes, one, other) => {
        const [from, to] = [boxes[one % boxes.length], boxes[other % boxes.length]];
        if (!from || !to || from === to) return;
        const stretches = stretchesOf(wayAround(from, to, boxes));
        expect(stretches.length).toBeGreaterThan(0);
        for (const { start, end } of stretches) {
          expect(start.x === end.x || start.y === end.y).toBe(true);
          for (const { x, y, width, height } of boxes) {
            const isClear = Math.max(start.x, end.x) <= x || Math.min(start.x, end.x) >= x + width || Math.max(start.y, end.y) <= y || Math.min(start.y, end.y) >= y + height;
            expect(isClear).toBe(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('goes round a box of which steps between other boxes’ edges hide a part', () => {
    const [from, between, to, beside] = [[700, 160, 150], [700, 370, 100], [700, 530, 100], [0, 320, 100]].map(([x = 0, y = 0, height = 0]) => ({ x, y, width: 640, height })) as [Box, Box, Box, Box];
    const way = wayAround(from, to, [from, between, to, beside]);
    expect(way.some(({ x }) => x <= 700 || x >= 1340)).toBe(true);
  });

  it('begins on a side of the first and ends on a side of the second', () => {
    const [from, between, to] = [0, 400, 800].map((x) => ({ x, y: 0, width: 300, height: 300 })) as [Box, Box, Box];
    const way = wayAround(from, to, [from, between, to]);
    expect(way[0]).toMatchObject({ x: expect.toBeOneOf([300, 150]) as number });
    expect(way.at(-1)).toMatchObject({ x: expect.toBeOneOf([800, 950]) as number });
    expect(wayAround(from, between, [from, between, to])).toEqual([{ x: 300, y: 150 }, { x: 400, y: 150 }]);
  });

  it('is there where boxes leave no room', () => {
    const [from, over, to] = [{ x: 0, y: 0, width: 100, height: 100 }, { x: -500, y: -500, width: 2000, height: 2000 }, { x: 600, y: 600, width: 100, height: 100 }] as [Box, Box, Box];
    expect(wayAround(from, to, [from, over, to]).length).toBeGreaterThan(1);
    expect(wayAround(from, from, [from])).toEqual([{ x: 50, y: 50 }]);
  });
});
