import type { Viewport } from 'reactflow';
import { expect, it } from 'vitest';
import { Sight, type Seen } from './sight.ts';

function canvas(id: string, x: number): Seen & { readonly views: Viewport[] } {
  const views: Viewport[] = [];
  return { id, width: 400, height: 300, views, bounds: () => ({ x, y: 0, width: 1_000, height: 500 }), show: (view) => void views.push(view) };
}

it('canvases that are looked at together begin with the whole of all, and what moves one moves the other alone', () => {
  const sight = new Sight(2);
  const [left, right] = [canvas('left', 0), canvas('right', 3_000)];
  const leave = sight.join(left);
  expect(left.views).toEqual([]);
  sight.join(right);
  const [whole] = left.views;
  expect(right.views).toEqual([whole]);
  expect(whole?.zoom).toBeCloseTo(368 / 4_000);
  sight.moved('left', { x: 5, y: 6, zoom: 1 });
  expect([left.views.length, right.views.at(-1)]).toEqual([1, { x: 5, y: 6, zoom: 1 }]);
  sight.pan(10, -2);
  expect([left.views.at(-1), right.views.at(-1)]).toEqual([{ x: 15, y: 4, zoom: 1 }, { x: 15, y: 4, zoom: 1 }]);
  sight.zoom(2);
  expect(right.views.at(-1)).toEqual({ x: -170, y: -142, zoom: 2 });
  leave();
  const known = left.views.length;
  sight.fit(0);
  expect(left.views).toHaveLength(known);
});

it('a canvas that comes with another size keeps the view that somebody chose', () => {
  const sight = new Sight(1);
  const one = canvas('one', 0);
  sight.join(one)();
  sight.moved('one', { x: 1, y: 2, zoom: 0.5 });
  sight.join({ ...one, width: 900 });
  expect(one.views.at(-1)).toEqual({ x: 1, y: 2, zoom: 0.5 });
});
