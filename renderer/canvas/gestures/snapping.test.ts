import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapTo } from './snapping.ts';

const neighbour = { x: 100, y: 200, width: 240, height: 120 };

describe('snapping', () => {
  it('draws an edge to a neighbour’s edge and shows the line that both stand on', () => {
    const snap = snapTo({ x: 104, y: 400, width: 240, height: 100 }, [neighbour], 6);
    expect(snap).toMatchObject({ dx: -4, dy: 0 });
    expect(snap.guides).toEqual([{ axis: 'x', at: 100, from: 200, to: 500 }]);
  });

  it('draws middles to middles on both axes at once', () => {
    const snap = snapTo({ x: 172, y: 233, width: 100, height: 50 }, [neighbour], 6);
    expect([snap.dx, snap.dy]).toEqual([-2, 2]);
    expect(snap.guides.map(({ axis }) => axis)).toEqual(['x', 'y']);
  });

  it('leaves a box alone that is near nothing', () => {
    expect(snapTo({ x: 900, y: 900, width: 10, height: 10 }, [neighbour], 6)).toEqual({ dx: 0, dy: 0, guides: [] });
  });

  it('never moves a box further than its reach', () => {
    const box = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }), width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 8 }), fc.integer({ min: 0, max: 20 }), (one, others, reach) => {
        const { dx, dy } = snapTo(one, others, reach);
        return Math.abs(dx) <= reach && Math.abs(dy) <= reach;
      }),
    );
  });
});
