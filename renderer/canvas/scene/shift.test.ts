import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { onPixels } from './shift.ts';

afterEach(() => vi.unstubAllGlobals());

it('carries in whole pixels of any screen at any zoom, never half a pixel from where the hand is', () => {
  fc.assert(
    fc.property(fc.integer({ min: -3000, max: 3000 }), fc.integer({ min: -3000, max: 3000 }), fc.double({ min: 0.05, max: 3, noNaN: true }), fc.constantFrom(1, 1.25, 2), (x, y, zoom, devicePixelRatio) => {
      vi.stubGlobal('window', { devicePixelRatio });
      const shown = onPixels({ x, y }, zoom);
      for (const [is, meant] of [[shown.x, x], [shown.y, y]] as const) {
        const pixels = is * zoom * devicePixelRatio;
        expect(Math.abs(pixels - Math.round(pixels))).toBeLessThan(1e-6);
        expect(Math.abs(pixels - meant * zoom * devicePixelRatio)).toBeLessThanOrEqual(0.5 + 1e-6);
      }
    }),
  );
});
