import { expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem, deleteItems, moveItems } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { canvasMarks, marksBefore } from './canvasMarks.ts';
import { comparePlans } from './comparePlans.ts';

it('the canvas marks each item once, old places kept, and of an area that moved only the area', () => {
  const bench = workbench();
  const add = (type: 'note' | 'area', text: string, x: number, area?: string): string =>
    bench.make(addItem, { type, fields: { [type === 'area' ? 'title' : 'text']: text }, at: { x, y: 2_000 }, ...(area ? { area } : {}) });
  const area = add('area', 'Region', 0);
  const inside = add('note', 'Inside', 20, area);
  const [gone, moved, edited, both] = ['Gone', 'Moved', 'Edited', 'Both'].map((text, place) => add('note', text, 3_000 + place * 400));
  const before = bench.plan();
  bench.make(deleteItems, [gone ?? '']);
  bench.make(moveItems, [{ id: moved ?? '', x: 9_000, y: 0 }, { id: both ?? '', x: 9_000, y: 900 }, { id: area, x: 50, y: 6_000 }]);
  bench.make(setField, { id: edited ?? '', key: 'text', value: 'Edited well' });
  bench.make(setField, { id: both ?? '', key: 'text', value: 'Both done' });
  const added = add('note', 'Added', 7_000);
  const after = bench.plan();
  const marks = new Map(canvasMarks(before, after, comparePlans(before, after)).map((mark) => [mark.id, mark]));
  expect(Object.fromEntries([...marks].map(([id, { mark, from }]) => [id, [mark, from?.x]]))).toEqual({
    [gone ?? '']: ['removed', undefined],
    [moved ?? '']: ['moved', before.items.get(moved ?? '')?.x],
    [edited ?? '']: ['changed', undefined],
    [both ?? '']: ['changed', before.items.get(both ?? '')?.x],
    [area]: ['moved', before.items.get(area)?.x],
    [added]: ['added', undefined],
  });
  expect(marks.get(gone ?? '')).toMatchObject({ title: 'Gone', box: { x: before.items.get(gone ?? '')?.x } });
  expect(marks.has(inside)).toBe(false);
  const old = new Map(marksBefore([...marks.values()]).map((mark) => [mark.id, mark]));
  for (const id of [gone, moved, edited, both, area]) expect(old.get(id ?? '')?.box.x).toBe(before.items.get(id ?? '')?.x);
  expect(old.get(added)).toEqual(marks.get(added));
  expect([...old.values()].some((mark) => 'from' in mark)).toBe(false);
});
