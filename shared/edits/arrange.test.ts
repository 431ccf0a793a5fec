import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxOf } from '../plan/geometry.ts';
import { alignItems, distributeItems, sameSize } from './arrange.ts';
import { addItem, groupInArea, resizeItem } from './items.ts';
import { setLocked } from './locks.ts';
import { workbench } from './testing/workbench.ts';

const corner = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) });

function strewn(corners: readonly { readonly x: number; readonly y: number }[]) {
  const bench = workbench();
  const ids = corners.map((at) => bench.make(addItem, { type: 'note', at }));
  return { ...bench, ids, boxes: () => ids.map((id) => boxOf(bench.plan(), bench.item(id))) };
}

describe('arranging what is selected', () => {
  it('brings all to one edge and leaves the other direction alone', () => {
    const { make, ids, boxes } = strewn([{ x: 0, y: 0 }, { x: 55, y: 300 }, { x: -20, y: 700 }]);
    make(alignItems, { ids, to: 'left' });
    expect(boxes().map(({ x, y }) => [x, y])).toEqual([[-20, 0], [-20, 300], [-20, 700]]);
    make(alignItems, { ids, to: 'middle' });
    expect(new Set(boxes().map(({ y }) => y)).size).toBe(1);
  });

  it('takes what is locked as the measure of all others, and moves none of it', () => {
    const { make, ids, boxes, refuse } = strewn([{ x: 0, y: 0 }, { x: 55, y: 300 }, { x: -20, y: 700 }]);
    make(setLocked, { ids: ids.slice(1, 2), isLocked: true });
    make(alignItems, { ids, to: 'left' });
    expect(boxes().map(({ x }) => x)).toEqual([55, 55, 55]);
    expect(refuse(alignItems, { ids: ids.slice(1, 2), to: 'left' })).toBe('nothing-to-do');
    const { width } = boxes()[0] ?? { width: 0 };
    make(resizeItem, { id: ids[0] ?? '', box: { x: 0, y: 0, width: width + 50, height: 100 } });
    make(sameSize, ids);
    expect(boxes().map((box) => box.width)).toEqual([width + 50, width, width + 50]);
  });

  it('makes room evenly between what is locked at the ends', () => {
    const { make, ids, boxes } = strewn([{ x: 0, y: 0 }, { x: 500, y: 0 }, { x: 2000, y: 0 }]);
    make(setLocked, { ids: [ids[0] ?? '', ids[2] ?? ''], isLocked: true });
    make(distributeItems, { ids, along: 'x' });
    expect(boxes().map(({ x }) => x)).toEqual([0, 1000, 2000]);
  });

  it('moves an area with what it holds', () => {
    const { make, ids, item, plan } = strewn([{ x: 0, y: 0 }, { x: 400, y: 40 }, { x: 2000, y: 900 }]);
    const area = make(groupInArea, { ids: ids.slice(0, 2) });
    const inside = ids.slice(0, 2).map((id) => ({ x: item(id).x, y: item(id).y }));
    make(alignItems, { ids: [area, ids[2] ?? ''], to: 'bottom' });
    const [box, lone] = [boxOf(plan(), item(area)), boxOf(plan(), item(ids[2] ?? ''))];
    expect(box.y + box.height).toBe(lone.y + lone.height);
    expect(ids.slice(0, 2).map((id) => ({ x: item(id).x, y: item(id).y }))).toEqual(inside);
  });

  it('makes the spaces between items equal, the outermost staying, wherever they lie', () => {
    fc.assert(
      fc.property(fc.array(corner, { minLength: 3, maxLength: 9 }), fc.constantFrom('x' as const, 'y' as const), (corners, along) => {
        const { context, ids, boxes } = strewn(corners);
        const before = boxes().map((box) => box[along]);
        distributeItems(context, { ids, along });
        const sorted = [...boxes()].sort((one, other) => one[along] - other[along]);
        const size = along === 'x' ? 'width' : 'height';
        const spaces = sorted.slice(1).map((box, index) => box[along] - ((sorted[index]?.[along] ?? 0) + (sorted[index]?.[size] ?? 0)));
        expect(Math.max(...spaces) - Math.min(...spaces)).toBeLessThanOrEqual(2);
        expect([sorted[0]?.[along], sorted.at(-1)?.[along]]).toEqual([Math.min(...before), Math.max(...before)]);
      }),
      { numRuns: 60 },
    );
  });

  it('gives all the size of the first', () => {
    const { make, boxes, context, ids } = strewn([{ x: 0, y: 0 }]);
    const goal = make(addItem, { type: 'goal', at: { x: 500, y: 0 } });
    make(sameSize, [...ids, goal]);
    expect(boxes()[0]).toMatchObject({ width: context.plan().items.get(goal)?.width, height: context.plan().items.get(goal)?.height });
  });

  it('has nothing to do with too few items, or where all is in place already', () => {
    const { refuse, make, ids } = strewn([{ x: 0, y: 0 }, { x: 50, y: 300 }]);
    expect(refuse(alignItems, { ids: ids.slice(0, 1), to: 'left' })).toBe('nothing-to-do');
    expect(refuse(distributeItems, { ids, along: 'x' })).toBe('nothing-to-do');
    expect(refuse(sameSize, ids)).toBe('nothing-to-do');
    make(alignItems, { ids, to: 'left' });
    expect(refuse(alignItems, { ids, to: 'left' })).toBe('nothing-to-do');
  });
});
