import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snapTo } from './snapping.ts';

const reach = { x: 6, y: 6 };
const neighbour = { x: 100, y: 200, width: 240, height: 120 };

describe('snapping', () => {
  it('draws an edge to a neighbour’s edge and shows the line that both stand on', () => {
    const snap = snapTo({ x: 104, y: 400, width: 240, height: 100 }, [neighbour], reach);
    expect(snap).toMatchObject({ dx: -4, dy: 0 });
    expect(snap.guides).toEqual([{ axis: 'x', at: 100, from: 200, to: 500 }]);
  });

  it('draws middles to middles on both axes at once', () => {
    const snap = snapTo({ x: 172, y: 233, width: 100, height: 50 }, [neighbour], reach);
    expect([snap.dx, snap.dy]).toEqual([-2, 2]);
    expect(snap.guides.map(({ axis }) => axis)).toEqual(['x', 'y']);
  });

  it('shows the nearest of several that stand on the same line', () => {
    const column = [0, 1000, 420, 2000].map((y) => ({ ...neighbour, y }));
    expect(snapTo({ x: 104, y: 617, width: 240, height: 101 }, column, reach).guides).toEqual([{ axis: 'x', at: 100, from: 420, to: 718 }]);
  });

  it('leaves a box alone that is near nothing', () => {
    expect(snapTo({ x: 900, y: 900, width: 10, height: 10 }, [neighbour], reach)).toEqual({ dx: 0, dy: 0, guides: [] });
  });

  const inRow = (...starts: readonly number[]) => starts.map((x) => ({ x, y: 0, width: 100, height: 80 }));

  const gapsOf = ({ guides }: ReturnType<typeof snapTo>) => guides.filter(({ isGap }) => isGap).map(({ axis, at, from, to }) => ({ axis, at, from, to }));

  it('draws a box to the middle between its neighbours and shows both gaps', () => {
    const snap = snapTo({ x: 249, y: 31, width: 60, height: 13 }, inRow(0, 450), reach);
    expect(snap.dx).toBe(-4);
    expect(gapsOf(snap)).toEqual([{ axis: 'y', at: 40, from: 100, to: 245 }, { axis: 'y', at: 40, from: 305, to: 450 }]);
  });

  it('keeps the gap of the two before it, and of the two after it', () => {
    const after = snapTo({ x: 279, y: 31, width: 37, height: 13 }, inRow(0, 138), reach);
    expect(after.dx).toBe(-3);
    expect(gapsOf(after)).toMatchObject([{ from: 100, to: 138 }, { from: 238, to: 276 }]);
    const before = snapTo({ x: -79, y: 31, width: 37, height: 13 }, inRow(0, 138), reach);
    expect(before.dx).toBe(4);
    expect(gapsOf(before)).toMatchObject([{ from: -38, to: 0 }, { from: 100, to: 138 }]);
  });

  it('spaces downwards as it does across', () => {
    const column = inRow(0, 138).map(({ x, y, width, height }) => ({ x: y, y: x, width: height, height: width }));
    const snap = snapTo({ x: 31, y: 279, width: 13, height: 37 }, column, reach);
    expect([snap.dx, snap.dy]).toEqual([2.5, -3]);
    expect(gapsOf(snap)).toMatchObject([{ axis: 'x', from: 100, to: 138 }, { axis: 'x', from: 238, to: 276 }]);
  });

  it('gives way to an edge that is nearer, and asks nothing of boxes that lie elsewhere', () => {
    expect(gapsOf(snapTo({ x: 277, y: 31, width: 37, height: 13 }, [...inRow(0, 138), { x: 277, y: 900, width: 5, height: 5 }], reach))).toEqual([]);
    expect(snapTo({ x: 279, y: 531, width: 37, height: 13 }, inRow(0, 138), reach).dx).toBe(0);
  });

  it('never moves a box further than its reach on either axis', () => {
    const box = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }), width: fc.integer({ min: 1, max: 300 }), height: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(box, fc.array(box, { maxLength: 8 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (one, others, x, y) => {
        const { dx, dy } = snapTo(one, others, { x, y });
        return Math.abs(dx) <= x && Math.abs(dy) <= y;
      }),
    );
  });
});
