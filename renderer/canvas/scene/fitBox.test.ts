import fc from 'fast-check';
import { getViewportForBounds } from 'reactflow';
import { expect, test } from 'vitest';
import { fitBox } from './fitBox.ts';

test('a box is fitted just as React Flow fits it', () => {
  const margin = fc.integer({ min: 0, max: 300 });
  const place = fc.integer({ min: -20_000, max: 20_000 });
  const size = fc.integer({ min: 1, max: 30_000 });
  fc.assert(
    fc.property(
      fc.record({ x: place, y: place, width: size, height: size }),
      fc.record({ width: fc.integer({ min: 700, max: 3_840 }), height: fc.integer({ min: 620, max: 2_160 }), minZoom: fc.constant(0.06), maxZoom: fc.constantFrom(1, 2) }),
      fc.record({ top: margin, right: margin, bottom: margin, left: margin }),
      (box, room, margins) => {
        const { top, right, bottom, left } = margins;
        const padding = { top: `${top}px`, right: `${right}px`, bottom: `${bottom}px`, left: `${left}px` } as const;
        const wanted = getViewportForBounds(box, room.width, room.height, room.minZoom, room.maxZoom, padding);
        const fitted = fitBox(box, room, margins);
        expect(fitted.zoom).toBeCloseTo(wanted.zoom, 9);
        // React Flow's own sums differ in the last digits, which its rounding down may turn into a pixel.
        expect(Math.abs(fitted.x - wanted.x)).toBeLessThanOrEqual(1.000001);
        expect(Math.abs(fitted.y - wanted.y)).toBeLessThanOrEqual(1.000001);
      },
    ),
  );
});
