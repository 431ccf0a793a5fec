import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewPart } from './viewPart.ts';

const view = { x: 100, y: 50, zoom: 2, width: 800, height: 600, ratio: 1 };

describe('the part of a view that shows a box', () => {
  it('is none where nothing of it is in view', () => {
    expect(viewPart(view, { x: 0, y: 60, width: 90, height: 10 }, 12)).toBeUndefined();
    expect(viewPart(view, { x: 200, y: 400, width: 90, height: 10 }, 12)).toBeUndefined();
    expect(viewPart(view, { x: 0, y: 60, width: 95, height: 10 }, 12)).toBeDefined();
  });

  it('keeps its size while what it shows grows a little, and is never smaller than it was', () => {
    const size = (width: number, least?: { readonly width: number; readonly height: number }) => viewPart(view, { x: 200, y: 100, width, height: 20 }, 12, least)?.width;
    expect([size(40), size(50), size(60)]).toEqual([128, 128, 256]);
    expect(size(40, { width: 256, height: 128 })).toBe(256);
  });

  it('covers all of the box that is in view with its edge, on whole pixels of the screen, and no more than that needs', () => {
    const whole = fc.integer({ min: -2000, max: 2000 });
    const length = fc.integer({ min: 0, max: 900 });
    fc.assert(
      fc.property(fc.record({ x: whole, y: whole, width: length, height: length }), fc.double({ min: 0.1, max: 3, noNaN: true }), fc.constantFrom(1, 1.25, 1.5, 2), (box, zoom, ratio) => {
        const seen = { ...view, zoom, ratio };
        const part = viewPart(seen, box, 12);
        const sides = [
          { start: (box.x - seen.x) * zoom, length: box.width * zoom, whole: seen.width, at: part && (part.x - seen.x) * zoom, has: part?.width },
          { start: (box.y - seen.y) * zoom, length: box.height * zoom, whole: seen.height, at: part && (part.y - seen.y) * zoom, has: part?.height },
        ];
        for (const side of sides) {
          const [from, to] = [Math.max(0, side.start - 12), Math.min(side.whole, side.start + side.length + 12)];
          if (side.at === undefined || side.has === undefined) continue;
          expect(side.at).toBeLessThanOrEqual(from + 1e-6);
          expect(side.at + side.has).toBeGreaterThanOrEqual(to - 1e-6);
          expect(Math.abs(side.at * ratio - Math.round(side.at * ratio))).toBeLessThan(1e-6);
          expect(side.has).toBeLessThanOrEqual(to - from + 130);
        }
        if (!part) expect(sides.some((side) => side.start - 12 >= side.whole - 1 || side.start + side.length + 12 <= 1)).toBe(true);
      }),
    );
  });
});
