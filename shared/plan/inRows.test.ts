import { expect, it } from 'vitest';
import { inRows } from './inRows.ts';
import type { Item } from './plan.ts';

it('reads items row by row, each from left to right, also where they lie a little askew or in areas', () => {
  const item = (id: string, x: number, y: number, values: Partial<Item> = {}): Item => ({ id, type: 'note', fields: {}, measurements: [], area: null, order: 0, x, y, width: 200, height: 120, ...values });
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
