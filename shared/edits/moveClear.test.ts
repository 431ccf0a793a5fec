import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap, boxOf, ringBox } from '../plan/geometry.ts';
import { addItem } from './items.ts';
import { moveClear } from './moveClear.ts';
import { workbench } from './testing/workbench.ts';

type Bench = ReturnType<typeof workbench>;

const box = (bench: Bench, id: string) => boxOf(bench.plan(), bench.item(id));

/** What lies over what, and over which edge: pairs of ids. */
function overlaps(bench: Bench): readonly (readonly [string, string])[] {
  const items = [...bench.plan().items.values()];
  const pairs = items.flatMap((one, place) =>
    items.slice(place + 1).filter((other) => other.area === one.area && boxesOverlap(box(bench, one.id), box(bench, other.id))).map((other) => [one.id, other.id] as const),
  );
  const edges = items.flatMap((item) => {
    if (item.area === null) return boxesOverlap(ringBox, box(bench, item.id)) ? [[item.id, 'ring'] as const] : [];
    const [own, area] = [box(bench, item.id), box(bench, item.area)];
    const isIn = own.x >= area.x && own.y >= area.y && own.x + own.width <= area.x + area.width && own.y + own.height <= area.y + area.height;
    return isIn ? [] : [[item.id, item.area] as const];
  });
  return [...pairs, ...edges];
}

describe('items just laid down', () => {
  it('stay where they lie over nothing', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 2000, y: 0 }, width: 900, height: 700 });
    const [inside, outside] = [bench.make(addItem, { type: 'note', at: { x: 2300, y: 300 }, area }), bench.make(addItem, { type: 'note', at: { x: 3000, y: 0 } })];
    bench.make(moveClear, [inside, outside]);
    expect([box(bench, inside), box(bench, outside)]).toMatchObject([{ x: 2300, y: 300 }, { x: 3000, y: 0 }]);
  });

  it('go together to the nearest room of their area', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 2000, y: 0 }, width: 1200, height: 900 });
    bench.make(addItem, { type: 'goal', at: { x: 2100, y: 100 }, area });
    const notes = [0, 1].map((row) => bench.make(addItem, { type: 'note', at: { x: 2110, y: 90 + row * 160 }, area }));
    const before = notes.map((id) => box(bench, id));
    bench.make(moveClear, notes);
    const after = notes.map((id) => box(bench, id));
    expect(overlaps(bench)).toEqual([]);
    expect((after[1]?.y ?? 0) - (after[0]?.y ?? 0)).toBe((before[1]?.y ?? 0) - (before[0]?.y ?? 0));
    expect(box(bench, area)).toMatchObject({ width: 1200, height: 900 });
  });

  it('are a hundred in a small area, twice: over nothing, and the area grows wide rather than into a tower, as far as nothing stands beside it', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 2000, y: 0 }, width: 540, height: 340 });
    bench.make(addItem, { type: 'goal', area });
    bench.make(addItem, { type: 'area', at: { x: 2000, y: 600 }, width: 540, height: 340 });
    const neighbour = bench.make(addItem, { type: 'area', at: { x: 5000, y: 100 }, width: 540, height: 340 });
    for (const time of [0, 1]) {
      const notes = Array.from({ length: 100 }, (_, place) => {
        const at = { x: 2100 + time * 24 + Math.floor(place / 5) * 216, y: 60 + (place % 5) * 136 };
        return bench.make(addItem, { type: 'note', at, area, height: 120 + (place % 3) * 40 });
      });
      bench.make(moveClear, notes);
      expect(overlaps(bench)).toEqual([]);
      expect(notes.every((id) => bench.item(id).area === area)).toBe(true);
      const { width, height } = box(bench, area);
      expect(height).toBeLessThan(width * 1.2);
    }
    expect(box(bench, neighbour)).toMatchObject({ x: 5000, y: 100 });
  });

  it('leave the heading of their area free', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 2000, y: 0 }, width: 900, height: 700 });
    const note = bench.make(addItem, { type: 'note', at: { x: 2020, y: 2 }, area });
    bench.make(moveClear, [note]);
    expect(box(bench, note).y).toBeGreaterThanOrEqual(36);
  });

  it('make an area grow that has no room, and go out of the way of the ring', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 2000, y: 0 }, width: 300, height: 240 });
    const first = bench.make(addItem, { type: 'note', at: { x: 2016, y: 60 }, area });
    const notes = [0, 1, 2].map((row) => bench.make(addItem, { type: 'note', at: { x: 2030, y: 80 + row * 20 }, area }));
    const onRing = bench.make(addItem, { type: 'note', at: { x: 0, y: 0 } });
    bench.make(moveClear, [...notes, onRing]);
    expect(overlaps(bench)).toEqual([]);
    expect(box(bench, first)).toMatchObject({ x: 2016, y: 60 });
    expect(box(bench, area).height).toBeGreaterThan(240);
  });

  it('are refused where one is gone', () => {
    expect(workbench().refuse(moveClear, ['nowhere'])).toBe('item-missing');
  });

  it('lie over nothing wherever they were laid, and nothing else moves but what an area pushes', () => {
    const spot = fc.record({ x: fc.integer({ min: -900, max: 3400 }), y: fc.integer({ min: -700, max: 1200 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 12 }), fc.array(spot, { minLength: 1, maxLength: 4 }), (old, fresh) => {
        const bench = workbench();
        const area = bench.make(addItem, { type: 'area', at: { x: 2000, y: 0 }, width: 1000, height: 700 });
        const add = ({ x, y }: { readonly x: number; readonly y: number }): string => {
          const middle = { x: x + 110, y: y + 60 };
          const isIn = middle.x > 2000 && middle.x < 3000 && middle.y > 0 && middle.y < 700;
          return bench.make(addItem, { type: 'note', at: { x, y }, area: isIn ? area : null });
        };
        for (const at of old) bench.make(moveClear, [add(at)]);
        expect(overlaps(bench)).toEqual([]);
        for (const at of fresh) bench.make(moveClear, [add(at)]);
        expect(overlaps(bench)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});
