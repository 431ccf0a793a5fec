import { describe, expect, it } from 'vitest';
import { savedViewsOf } from '../plan/savedViews.ts';
import { deleteRegisterEntry } from './registers.ts';
import { moveView, saveView, updateView } from './savedViews.ts';
import { workbench } from './testing/workbench.ts';

const seen = { box: { x: -12.4, y: 40, width: 800.2, height: 450 }, areas: [], shows: [] };

function withViews(...names: readonly string[]) {
  const bench = workbench();
  const ids = names.map((name) => bench.make(saveView, { name, ...seen }));
  const order = (): readonly string[] => savedViewsOf(bench.plan()).map(({ name }) => name);
  return { bench, ids, order };
}

describe('saved views', () => {
  it('keep the frame, the areas and the filter that was shown', () => {
    const { bench } = withViews();
    bench.make(saveView, { name: ' Anna’s work ', box: seen.box, areas: ['one', 'two'], shows: ['person:anna', 'type:goal'] });
    expect(savedViewsOf(bench.plan())).toMatchObject([
      { name: 'Anna’s work', box: { x: -12, y: 40, width: 800, height: 450 }, areas: ['one', 'two'], shows: ['person:anna', 'type:goal'], speech: '' },
    ]);
  });

  it('need a name', () => {
    const { bench } = withViews();
    expect(bench.refuse(saveView, { name: '  ', ...seen })).toBe('field-invalid');
  });

  it('stand in the order of saving until one is moved, and each move is one step of undo', () => {
    const { bench, ids: [, second = ''], order } = withViews('one', 'two', 'three');
    bench.make(moveView, { id: second, by: -1 });
    expect(order()).toEqual(['two', 'one', 'three']);
    expect(bench.refuse(moveView, { id: second, by: -1 })).toBe('nothing-to-do');
    bench.undo.undo();
    expect(order()).toEqual(['one', 'two', 'three']);
  });

  it('come last when they are new, though others were deleted or moved', () => {
    const { bench, ids: [first = '', , third = ''], order } = withViews('one', 'two', 'three');
    bench.make(moveView, { id: third, by: -1 });
    for (const entry of [first, third]) bench.make(deleteRegisterEntry, { register: 'savedViews', entry });
    bench.make(saveView, { name: 'four', ...seen });
    bench.make(saveView, { name: 'five', ...seen });
    expect(order()).toEqual(['two', 'four', 'five']);
  });

  it('show something else under the same name once they are updated', () => {
    const { bench, ids: [id = ''] } = withViews('one');
    bench.make(updateView, { id, box: { x: 0, y: 0, width: 10, height: 10 }, areas: [], shows: ['findings'] });
    expect(savedViewsOf(bench.plan())).toMatchObject([{ id, name: 'one', box: { x: 0, y: 0, width: 10, height: 10 }, shows: ['findings'] }]);
    expect(bench.refuse(updateView, { id: 'nowhere', ...seen })).toBe('nothing-to-do');
  });
});
