import fc from 'fast-check';
import { expect, it } from 'vitest';
import { freePlace } from './freePlace.ts';
import { boxesOverlap } from './geometry.ts';
import type { Box } from './plan.ts';

const room = 16;
const wanted: Box = { x: 0, y: 0, width: 120, height: 80 };
const length = fc.integer({ min: 1, max: 300 });
const box = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }), width: length, height: length });

function isFree(place: { readonly x: number; readonly y: number }, obstacles: readonly Box[]): boolean {
  const withRoom = { x: place.x - room, y: place.y - room, width: wanted.width + 2 * room, height: wanted.height + 2 * room };
  return !obstacles.some((obstacle) => boxesOverlap(obstacle, withRoom));
}

it('is where it was wanted, where nothing lies there', () => {
  expect(freePlace(wanted, [{ x: 136, y: 0, width: 50, height: 50 }], room)).toEqual({ x: 0, y: 0 });
});

it('goes up or down rather than aside, where both are as far', () => {
  expect(freePlace({ ...wanted, width: 80 }, [{ x: 0, y: 0, width: 80, height: 80 }], room)).toEqual({ x: 0, y: -96 });
});

it('is clear of everything, and no edge of anything offers a nearer place', () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 12 }), (obstacles) => {
      const place = freePlace(wanted, obstacles, room);
      expect(isFree(place, obstacles)).toBe(true);
      const xs = [0, ...obstacles.flatMap(({ x, width }) => [x - room - wanted.width, x + width + room])];
      const ys = [0, ...obstacles.flatMap(({ y, height }) => [y - room - wanted.height, y + height + room])];
      for (const x of xs) for (const y of ys) if (Math.hypot(x, y) < Math.hypot(place.x, place.y) - 1e-9) expect(isFree({ x, y }, obstacles)).toBe(false);
    }),
  );
});
