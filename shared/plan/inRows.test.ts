import { expect, it } from 'vitest';
import { byRows, inRows, readingOrder } from './inRows.ts';
import type { Item } from './plan.ts';

const item = (id: string, x: number, y: number, values: Partial<Item> = {}): Item => ({ id, type: 'note', fields: {}, measurements: [], area: null, order: 0, x, y, width: 200, height: 120, ...values });

it('reads items row by row, each from left to right, also where they lie a little askew or in areas', () => {
  const all = [
    item('fourth', 0, 300),
    item('third', 480, 40),
    item('area', 200, -30, { type: 'area', width: 300, height: 900 }),
    item('second', 40, 75, { area: 'area' }),
    item('fifth', 60, 340, { area: 'area' }),
    item('first', 0, 30),
  ];
  const items = new Map(all.map((each) => [each.id, each]));
  expect(inRows({ items }, all.filter(({ type }) => type === 'note')).map(({ id }) => id)).toEqual(['first', 'second', 'third', 'fourth', 'fifth']);
});

it('reads what lies beside something tall in rows of its own, and a tall one that begins a little lower with its row', () => {
  const box = (id: string, x: number, y: number, height: number) => ({ id, x, y, width: 200, height });
  const beside = [box('tall', 0, 0, 900), box('right below', 260, 300, 120), box('right', 500, 20, 120), box('left', 300, 10, 120), box('far below', 520, 290, 120)];
  expect(byRows(beside, (each) => each).map(({ id }) => id)).toEqual(['tall', 'left', 'right', 'right below', 'far below']);
  const lower = [box('low', 300, 0, 60), box('tall', 0, 20, 400)];
  expect(byRows(lower, (each) => each).map(({ id }) => id)).toEqual(['tall', 'low']);
});

it('reads each area with what it holds before what stands beside it', () => {
  const all = [
    item('right', 1500, 4),
    item('left', 1200, 0),
    item('card', 400, 60, { area: 'outer' }),
    item('deep', 20, 20, { area: 'inner' }),
    item('inner', 40, 40, { type: 'area', area: 'outer', width: 300, height: 300 }),
    item('outer', 0, 0, { type: 'area', width: 900, height: 500 }),
  ];
  expect(readingOrder({ items: new Map(all.map((each) => [each.id, each])) }).map(({ id }) => id)).toEqual(['outer', 'inner', 'deep', 'card', 'left', 'right']);
});
