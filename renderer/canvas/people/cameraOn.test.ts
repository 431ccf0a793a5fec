import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cameraOn, isMoved } from './cameraOn.ts';

const limits = { minZoom: 0.05, maxZoom: 2.5 };

it('shows the same on a screen of the same size', () => {
  const camera = cameraOn({ x: 100, y: 50, width: 1000, height: 500 }, { width: 1000, height: 500, covered: { left: 0, right: 0 }, ...limits });
  expect(camera).toEqual({ x: -100, y: -50, zoom: 1 });
});

it('shows all that the other sees in what panels leave free, whatever the two screens are like', () => {
  const size = fc.integer({ min: 300, max: 4_000 });
  const place = fc.integer({ min: -20_000, max: 20_000 });
  fc.assert(
    fc.property(place, place, size, size, size, size, fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }), (x, y, seenWidth, seenHeight, width, height, left, right) => {
      const { zoom, ...camera } = cameraOn({ x, y, width: seenWidth, height: seenHeight }, { width, height, covered: { left, right }, minZoom: 0.001, maxZoom: 100 });
      expect(x * zoom + camera.x).toBeGreaterThanOrEqual(left - 0.01);
      expect((x + seenWidth) * zoom + camera.x).toBeLessThanOrEqual(width - right + 0.01);
      expect(y * zoom + camera.y).toBeGreaterThanOrEqual(-0.01);
      expect((y + seenHeight) * zoom + camera.y).toBeLessThanOrEqual(height + 0.01);
    }),
  );
});

it('keeps to the zoom that this canvas has, centred on the same place', () => {
  const { x, y, zoom } = cameraOn({ x: 0, y: 0, width: 10, height: 10 }, { width: 800, height: 600, covered: { left: 200, right: 0 }, ...limits });
  expect(zoom).toBe(2.5);
  expect([5 * zoom + x, 5 * zoom + y]).toEqual([500, 300]);
});

it('takes a view for moved that is no more where it was put, not one that was rounded', () => {
  const put = { x: 10, y: 20, zoom: 1 };
  expect(isMoved(put, [10.4, 19.8, 1.0004])).toBe(false);
  for (const moved of [[12, 20, 1], [10, 17, 1], [10, 20, 1.01]] as const) expect(isMoved(put, moved)).toBe(true);
});
