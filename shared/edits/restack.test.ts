import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boxesOverlap } from '../plan/geometry.ts';
import { itemsOfType } from '../plan/plan.ts';
import { stacked } from '../plan/stacking.ts';
import { addItem, groupInArea, moveItems } from './items.ts';
import { layOnTop, restack, type StackingStep } from './restack.ts';
import { workbench } from './testing/workbench.ts';

/** Notes a, b, c that lie over each other, and d far away, added in this order. */
function pile() {
  const bench = workbench();
  const ids = new Map(['a', 'b', 'c', 'd'].map((text, at) => [text, bench.make(addItem, { type: 'note', fields: { text }, at: { x: at === 3 ? 5000 : at * 20, y: 900 } })] as const));
  const id = (text: string): string => ids.get(text) ?? '';
  const order = (): string => stacked(bench.plan(), itemsOfType(bench.plan(), 'note')).map(({ fields }) => fields['text']).join('');
  return { bench, id, order, go: (text: string, to: StackingStep) => bench.make(restack, { ids: [...text].map(id), to }) };
}

describe('bringing forward and sending back', () => {
  it.each([
    ['a', 'front', 'bcda'],
    ['ab', 'front', 'cdab'],
    ['c', 'back', 'cabd'],
    ['a', 'forward', 'bacd'],
    ['c', 'backward', 'acbd'],
    ['ab', 'forward', 'cabd'],
  ] as const)('takes %s to %s: %s', (text, to, after) => {
    const { bench, order, go } = pile();
    go(text, to);
    expect(order()).toBe(after);
    expect(itemsOfType(bench.plan(), 'note').map(({ fields }) => fields['text']).join('')).toBe('abcd');
    bench.undo.undo();
    expect(order()).toBe('abcd');
  });

  it('goes on from where it stands, and does nothing at the end', () => {
    const { bench, id, order, go } = pile();
    go('a', 'forward');
    go('a', 'forward');
    expect(order()).toBe('bcad');
    expect(bench.refuse(restack, { ids: [id('a')], to: 'forward' })).toBe('nothing-to-do');
    go('a', 'back');
    go('b', 'back');
    expect(order()).toBe('bacd');
  });

  it('stacks what is added later on top, until that is sent back', () => {
    const { bench, order, go } = pile();
    go('a', 'front');
    const last = bench.make(addItem, { type: 'note', fields: { text: 'e' }, at: { x: 0, y: 900 } });
    expect(order()).toBe('bcdae');
    bench.make(restack, { ids: [last], to: 'back' });
    expect(order()).toBe('ebcda');
    const area = bench.make(groupInArea, { ids: [bench.make(addItem, { type: 'goal', at: { x: 0, y: 1500 } })] });
    expect(bench.refuse(restack, { ids: [area], to: 'front' })).toBe('nothing-to-do');
    expect(bench.refuse(restack, { ids: ['nowhere'], to: 'front' })).toBe('item-missing');
  });
});

describe('what is put down', () => {
  const apart = { items: new Map() };

  it.each([
    ['a', 'bcda'],
    ['ab', 'cdab'],
    ['b', 'acdb'],
    ['c', 'abcd'],
    ['d', 'abcd'],
  ])('lies on top of what it lies over: %s', (text, after) => {
    const { bench, id, order } = pile();
    bench.make(layOnTop, { ids: [...text].map(id), before: apart });
    expect(order()).toBe(after);
  });

  it('goes over what was brought forward, writes nothing where it lies on top already, and keeps what was ordered', () => {
    const { bench, id, order, go } = pile();
    go('a', 'front');
    const input = { ids: [id('c'), id('b')], before: apart };
    bench.make(layOnTop, input);
    expect(order()).toBe('dabc');
    const before = bench.plan().registers;
    bench.make(layOnTop, input);
    expect(bench.plan().registers).toBe(before);
  });

  it('stays under what it lay under before: somebody may have laid it there', () => {
    const { bench, id, order } = pile();
    const before = bench.plan();
    bench.make(moveItems, [{ id: id('a'), x: 30, y: 910 }]);
    bench.make(layOnTop, { ids: [id('a')], before });
    expect(order()).toBe('abcd');
    bench.make(moveItems, [{ id: id('a'), x: 5010, y: 910 }]);
    bench.make(layOnTop, { ids: [id('a')], before });
    expect(order()).toBe('bcda');
  });

  it('lies over all that it came to overlap, however many are put down at once and wherever', () => {
    const place = fc.record({ x: fc.integer({ min: 0, max: 1500 }), y: fc.integer({ min: 900, max: 2400 }) });
    fc.assert(
      fc.property(fc.array(fc.record({ at: place, to: fc.option(place) }), { minLength: 2, maxLength: 14 }), (notes) => {
        const bench = workbench();
        const ids = notes.map(({ at }) => bench.make(addItem, { type: 'note', at }));
        const before = bench.plan();
        const moves = notes.flatMap(({ to }, index) => (to ? [{ id: ids[index] ?? '', ...to, area: null }] : []));
        bench.make(moveItems, moves);
        const put = moves.map(({ id }) => id);
        bench.make(layOnTop, { ids: put, before });
        const plan = bench.plan();
        const order = stacked(plan, itemsOfType(plan, 'note')).map(({ id }) => id);
        const overlap = ({ items }: Pick<typeof plan, 'items'>, one: string, other: string): boolean => {
          const [a, b] = [items.get(one), items.get(other)];
          return a !== undefined && b !== undefined && boxesOverlap(a, b);
        };
        for (const id of put) {
          for (const other of ids) {
            if (!put.includes(other) && overlap(plan, id, other) && !overlap(before, id, other)) expect(order.indexOf(id)).toBeGreaterThan(order.indexOf(other));
            // Among themselves, what was added later lies higher.
            if (put.includes(other) && overlap(plan, id, other) && ids.indexOf(id) > ids.indexOf(other)) expect(order.indexOf(id)).toBeGreaterThan(order.indexOf(other));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
