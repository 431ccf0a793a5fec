import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemTypeIds, type ItemTypeId } from '../framework/vocabulary.ts';
import { boxesOverlap, boxOf, ringBox } from '../plan/geometry.ts';
import type { Plan } from '../plan/plan.ts';
import { makePlan } from '../templates/makePlan.ts';
import { addItem, groupInArea, moveItems, resizeItem } from './items.ts';
import { workbench, type Workbench } from './testing/workbench.ts';
import { tidyByFramework } from './tidy.ts';

/** A card somewhere on the canvas, perhaps resized. */
interface Strewn {
  readonly type: ItemTypeId;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const strewn: fc.Arbitrary<Strewn> = fc.record({
  type: fc.constantFrom(...itemTypeIds.filter((type) => type !== 'area')),
  x: fc.integer({ min: -2000, max: 2000 }),
  y: fc.integer({ min: -2000, max: 2000 }),
  width: fc.integer({ min: 80, max: 500 }),
  height: fc.integer({ min: 48, max: 400 }),
});

function bench(template: 'holistic' | 'empty', cards: readonly Strewn[]): Workbench {
  const made = workbench();
  makePlan(made.context, { template, language: 'en', today: '2026-11-24' });
  for (const [index, { type, ...box }] of cards.entries()) {
    const id = made.make(addItem, { type });
    if (index % 3 > 0) made.make(moveItems, [{ id, x: box.x, y: box.y, area: index % 3 === 1 ? null : (made.item(id).area ?? null) }]);
    if (index % 2 === 0) made.make(resizeItem, { id, box });
  }
  return made;
}

function faults(plan: Plan): readonly string[] {
  const items = [...plan.items.values()];
  return items.flatMap((item, index) => {
    const area = item.area === null ? undefined : plan.items.get(item.area);
    const isOutside = area && (item.x < 0 || item.y < 0 || item.x + item.width > area.width || item.y + item.height > area.height);
    const met = items.slice(index + 1).filter((other) => other.area === item.area && boxesOverlap(item, other));
    return [
      ...(isOutside ? [`${item.type} outside`] : []),
      ...(boxesOverlap(boxOf(plan, item), ringBox) ? [`${item.type} on the ring`] : []),
      ...met.map((other) => `${item.type} over ${other.type}`),
    ];
  });
}

describe('tidying by the framework', () => {
  it('lays no two parts over each other, none on the ring and none outside its area, wherever they lay, and brings loose ones home', () => {
    fc.assert(
      fc.property(fc.constantFrom('holistic' as const, 'empty' as const), fc.array(strewn, { maxLength: 40 }), (template, cards) => {
        const { make, plan } = bench(template, cards);
        if (plan().items.size === 0) return;
        make(tidyByFramework, undefined);
        expect(faults(plan())).toEqual([]);
        expect([...plan().items.values()].filter(({ area, type }) => area === null && type !== 'area')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('is one step of undo that gives back every place', () => {
    fc.assert(
      fc.property(fc.array(strewn, { minLength: 1, maxLength: 20 }), (cards) => {
        const { make, plan, undo } = bench('holistic', cards);
        const before = plan().items;
        undo.clear();
        make(tidyByFramework, undefined);
        undo.undo();
        expect(plan().items).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  it('changes nothing where all is tidy', () => {
    const { make } = bench('holistic', []);
    for (const type of ['goal', 'kpi', 'action', 'note', 'goal'] as const) make(addItem, { type });
    make(tidyByFramework, undefined);
    expect(make(tidyByFramework, undefined)).toBe(0);
  });

  it('keeps the order in which cards were read', () => {
    const { make, item } = bench('holistic', []);
    const ids = Array.from({ length: 6 }, () => make(addItem, { type: 'action' }));
    make(tidyByFramework, undefined);
    const read = [...ids].sort((one, other) => item(one).y - item(other).y || item(one).x - item(other).x);
    expect(read).toEqual(ids);
  });

  it('reads cards that lie a little askew row by row', () => {
    const { make, item } = bench('empty', []);
    const at = [{ x: 900, y: 930 }, { x: 1200, y: 900 }, { x: 1500, y: 915 }, { x: 900, y: 1200 }];
    const ids = at.map((corner) => make(addItem, { type: 'note', at: corner }));
    make(moveItems, at.map((corner, index) => ({ id: ids[index] ?? '', ...corner, area: null })));
    make(tidyByFramework, undefined);
    const read = [...ids].sort((one, other) => item(one).y - item(other).y || item(one).x - item(other).x);
    expect(read).toEqual(ids);
  });

  it('keeps what people grouped as it is inside', () => {
    const { make, item } = bench('holistic', []);
    const ids = [make(addItem, { type: 'note', at: { x: 900, y: 900 } }), make(addItem, { type: 'note', at: { x: 1300, y: 1000 } })];
    const group = make(groupInArea, { ids, title: 'Ideas' });
    const inside = ids.map((id) => ({ ...item(id) }));
    make(tidyByFramework, undefined);
    expect(ids.map(item)).toEqual(inside);
    expect(boxesOverlap(item(group), ringBox)).toBe(false);
  });

  it('has nothing to do on an empty plan', () => {
    expect(workbench().refuse(tidyByFramework, undefined)).toBe('nothing-to-do');
  });
});
