import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { itemTypeIds } from '../framework/vocabulary.ts';
import { boxesOverlap, boxOf, cornerOf } from '../plan/geometry.ts';
import { inOrder } from '../plan/plan.ts';
import { addItem, deleteItems, groupInArea, moveItems, reorderItem, resizeItem, smallestSize } from './items.ts';
import { addLink } from './links.ts';
import { workbench, type Workbench } from './testing/workbench.ts';

/** An area at (100, 100) with a note at (150, 200) in it. */
function areaWithNote(): { readonly bench: Workbench; readonly area: string; readonly note: string } {
  const bench = workbench();
  const area = bench.make(addItem, { type: 'area', at: { x: 100, y: 100 } });
  const note = bench.make(addItem, { type: 'note', at: { x: 150, y: 200 }, area });
  return { bench, area, note };
}

function cornerIn(bench: Workbench, id: string): { readonly x: number; readonly y: number } {
  return cornerOf(bench.plan(), bench.item(id));
}

function expectUndone(bench: Workbench, change: () => void): void {
  const before = bench.plan();
  const steps = bench.undo.undoStack.length;
  change();
  expect(bench.undo.undoStack.length).toBe(steps + 1);
  bench.undo.undo();
  expect(bench.plan()).toEqual(before);
  bench.undo.redo();
}

describe('adding an item', () => {
  it.each(itemTypeIds)('makes a %s with its own size, and undo takes it away', (type) => {
    const bench = workbench();
    expectUndone(bench, () => bench.make(addItem, { type }));
    expect([...bench.plan().items.values()].map((item) => item.type)).toEqual([type]);
  });

  it('keeps fields that were given and drops empty ones', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'goal', fields: { statement: 'More', measure: '' } });
    expect(bench.item(id).fields).toEqual({ statement: 'More' });
  });

  it('places it in its region, which grows', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 1000, y: 0 }, width: 300, height: 100, fields: { home: 'goals' } });
    const goals = [1, 2, 3].map(() => bench.make(addItem, { type: 'goal' }));
    for (const id of goals) expect(bench.item(id).area).toBe(area);
    const box = boxOf(bench.plan(), bench.item(area));
    const boxes = goals.map((id) => boxOf(bench.plan(), bench.item(id)));
    for (const [index, goal] of boxes.entries()) {
      expect(goal.y + goal.height).toBeLessThan(box.y + box.height);
      for (const other of boxes.slice(index + 1)) expect(boxesOverlap(goal, other)).toBe(false);
    }
  });

  it('finds free room in an area that it is meant for, which grows', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 1000, y: 0 }, width: 300, height: 100 });
    const [one, other] = [1, 2].map(() => boxOf(bench.plan(), bench.item(bench.make(addItem, { type: 'note', area }))));
    if (!one || !other) throw new Error('No notes');
    const box = boxOf(bench.plan(), bench.item(area));
    expect(boxesOverlap(one, other)).toBe(false);
    for (const note of [one, other]) expect([note.x > box.x, note.y > box.y, note.x + note.width < box.x + box.width, note.y + note.height < box.y + box.height]).toEqual([true, true, true, true]);
  });

  it('comes after everything else in lists', () => {
    const bench = workbench();
    const ids = ['note', 'goal', 'note'].map((type) => bench.make(addItem, { type: type as 'note' }));
    expect(inOrder([...bench.plan().items.values()]).map((item) => item.id)).toEqual(ids);
  });

  it('is refused for an unknown type, an unknown field, a value that does not fit and something that is no area', () => {
    const { bench, note } = areaWithNote();
    expect(bench.refuse(addItem, { type: 'dream' as 'note' })).toBe('type-unknown');
    expect(bench.refuse(addItem, { type: 'note', fields: { target: 1 } })).toBe('field-unknown');
    expect(bench.refuse(addItem, { type: 'note', fields: JSON.parse('{"__proto__":"x"}') as Record<string, string> })).toBe('field-unknown');
    expect(bench.refuse(addItem, { type: 'goal', fields: { target: 'many' } })).toBe('field-invalid');
    expect(bench.refuse(addItem, { type: 'note', fields: { text: 'x'.repeat(100_001) } })).toBe('too-much-text');
    expect(bench.refuse(addItem, { type: 'note', at: { x: 0, y: 0 }, area: 'gone' })).toBe('item-missing');
    expect(bench.refuse(addItem, { type: 'note', at: { x: 0, y: 0 }, area: note })).toBe('not-an-area');
  });
});

describe('moving items', () => {
  it('puts an item into an area and out of it, at the same place of the canvas', () => {
    const { bench, area, note } = areaWithNote();
    expectUndone(bench, () => bench.make(moveItems, [{ id: note, x: 700, y: 20, area: null }]));
    expect(bench.item(note)).toMatchObject({ area: null, x: 700, y: 20 });
    bench.make(moveItems, [{ id: note, x: 160, y: 210, area }]);
    expect(bench.item(note)).toMatchObject({ area, x: 60, y: 110 });
  });

  it('takes what an area holds along', () => {
    const { bench, area, note } = areaWithNote();
    bench.make(moveItems, [{ id: area, x: 0, y: 0 }]);
    expect(cornerIn(bench, note)).toEqual({ x: 50, y: 100 });
  });

  it('writes what is elsewhere alone: somebody else’s move the other way holds, and an area that grows leaves its members be', () => {
    const { bench, area, note } = areaWithNote();
    const elsewhere = workbench();
    Y.applyUpdate(elsewhere.doc, Y.encodeStateAsUpdate(bench.doc));
    bench.make(moveItems, [{ id: note, x: 170, y: 200 }]);
    elsewhere.make(moveItems, [{ id: note, x: 150, y: 260 }]);
    Y.applyUpdate(bench.doc, Y.encodeStateAsUpdate(elsewhere.doc));
    expect(cornerIn(bench, note)).toEqual({ x: 170, y: 260 });
    const written: string[] = [];
    bench.doc.on('afterTransaction', ({ changed }: Y.Transaction) => changed.forEach((keys) => keys.forEach((key) => written.push(String(key)))));
    bench.make(moveItems, [{ id: note, x: 170, y: 260 }]);
    expect(written).toEqual([]);
    bench.make(resizeItem, { id: area, box: { x: 90, y: 100, width: 700, height: 600 } });
    expect(cornerIn(bench, note)).toEqual({ x: 170, y: 260 });
    expect(written.filter((key) => key === 'y')).toHaveLength(1);
  });

  it('puts an area and what it holds exactly where both were put', () => {
    const { bench, area, note } = areaWithNote();
    const moves = [{ id: area, x: 300, y: 300 }, { id: note, x: 350, y: 400 }];
    expectUndone(bench, () => bench.make(moveItems, moves));
    expect(cornerIn(bench, area)).toEqual({ x: 300, y: 300 });
    expect(cornerIn(bench, note)).toEqual({ x: 350, y: 400 });
    bench.make(moveItems, [{ id: note, x: 50, y: 60 }, { id: area, x: 10, y: 10 }]);
    expect(cornerIn(bench, note)).toEqual({ x: 50, y: 60 });
  });

  it('is taken back in the one direction in which it went, though somebody else has moved the item in the other since', () => {
    const bench = workbench();
    const note = bench.make(addItem, { type: 'note', at: { x: 0, y: 0 } });
    const { x, y } = bench.item(note);
    bench.make(moveItems, [{ id: note, x: x + 50, y }]);
    const other = { ...bench.context, origin: 'somebody else' };
    expect(moveItems(other, [{ id: note, x: x + 50, y: y + 70 }]).ok).toBe(true);
    bench.undo.undo();
    expect([bench.item(note).x, bench.item(note).y]).toEqual([x, y + 70]);
  });

  it('is refused where an area would lie in itself, be it by two moves at once', () => {
    const { bench, area, note } = areaWithNote();
    const inner = bench.make(addItem, { type: 'area', at: { x: 120, y: 300 }, area });
    const other = bench.make(addItem, { type: 'area', at: { x: 900, y: 900 } });
    expect(bench.refuse(moveItems, [{ id: area, x: 0, y: 0, area }])).toBe('area-loop');
    expect(bench.refuse(moveItems, [{ id: area, x: 0, y: 0, area: inner }])).toBe('area-loop');
    expect(bench.refuse(moveItems, [{ id: area, x: 0, y: 0, area: other }, { id: other, x: 0, y: 0, area: inner }])).toBe('area-loop');
    expect(bench.refuse(moveItems, [{ id: area, x: 0, y: 0, area: note }])).toBe('not-an-area');
    expect(bench.refuse(moveItems, [{ id: 'gone', x: 0, y: 0 }])).toBe('item-missing');
    expect(bench.refuse(moveItems, [{ id: note, x: 0, y: 0, area: 'gone' }])).toBe('item-missing');
  });

  it('lets an inner and an outer area change places in one edit', () => {
    const { bench, area } = areaWithNote();
    const inner = bench.make(addItem, { type: 'area', at: { x: 120, y: 300 }, area });
    bench.make(moveItems, [{ id: inner, x: 0, y: 0, area: null }, { id: area, x: 40, y: 60, area: inner }]);
    expect(bench.item(area)).toMatchObject({ area: inner, x: 40, y: 60 });
    expect(bench.item(inner).area).toBeNull();
  });
});

describe('resizing an item', () => {
  it('keeps what an area holds where it is', () => {
    const { bench, area, note } = areaWithNote();
    expectUndone(bench, () => bench.make(resizeItem, { id: area, box: { x: 50, y: 60, width: 700, height: 500 } }));
    expect(boxOf(bench.plan(), bench.item(area))).toEqual({ x: 50, y: 60, width: 700, height: 500 });
    expect(cornerIn(bench, note)).toEqual({ x: 150, y: 200 });
  });

  it('never makes it too small to take hold of', () => {
    const { bench, note } = areaWithNote();
    bench.make(resizeItem, { id: note, box: { x: 150, y: 200, width: 1, height: 1 } });
    expect(bench.item(note)).toMatchObject(smallestSize);
    expect(bench.refuse(resizeItem, { id: 'gone', box: { x: 0, y: 0, width: 100, height: 100 } })).toBe('item-missing');
  });
});

describe('deleting items', () => {
  it('takes their links along, and undo brings all of it back', () => {
    const bench = workbench();
    const [goal, aim] = [bench.make(addItem, { type: 'goal' }), bench.make(addItem, { type: 'businessGoal' })];
    bench.make(addLink, { from: goal, to: aim });
    expectUndone(bench, () => bench.make(deleteItems, [aim]));
    expect(bench.plan().links.size).toBe(0);
    expect([...bench.plan().items.keys()]).toEqual([goal]);
  });

  it('leaves what a deleted area held where it was, in the area around it', () => {
    const { bench, area, note } = areaWithNote();
    const inner = bench.make(addItem, { type: 'area', at: { x: 120, y: 150 }, area });
    bench.make(moveItems, [{ id: note, x: 150, y: 200, area: inner }]);
    expectUndone(bench, () => bench.make(deleteItems, [inner]));
    expect(bench.item(note).area).toBe(area);
    expect(cornerIn(bench, note)).toEqual({ x: 150, y: 200 });
    bench.make(deleteItems, [area]);
    expect(bench.item(note)).toMatchObject({ area: null, x: 150, y: 200 });
  });

  it('is refused for nothing and for what is not there', () => {
    const { bench, note } = areaWithNote();
    expect(bench.refuse(deleteItems, [])).toBe('nothing-to-do');
    expect(bench.refuse(deleteItems, [note, 'gone'])).toBe('item-missing');
  });
});

describe('grouping items', () => {
  it('draws an area around them and moves nothing', () => {
    const bench = workbench();
    const ids = [bench.make(addItem, { type: 'note', at: { x: 0, y: 0 } }), bench.make(addItem, { type: 'goal', at: { x: 400, y: 300 } })];
    const corners = ids.map((id) => cornerIn(bench, id));
    const before = bench.plan();
    const area = bench.make(groupInArea, { ids, title: 'Ideas' });
    expect(bench.item(area).fields).toEqual({ title: 'Ideas' });
    expect(ids.map((id) => bench.item(id).area)).toEqual([area, area]);
    expect(ids.map((id) => cornerIn(bench, id))).toEqual(corners);
    bench.undo.undo();
    expect(bench.plan()).toEqual(before);
  });

  it('stays inside the area that holds all of them', () => {
    const { bench, area, note } = areaWithNote();
    const group = bench.make(groupInArea, { ids: [note] });
    expect(bench.item(group).area).toBe(area);
    expect(cornerIn(bench, note)).toEqual({ x: 150, y: 200 });
  });

  it('is refused for nothing, for what is not there and for a title that is too long', () => {
    const { bench, note } = areaWithNote();
    expect(bench.refuse(groupInArea, { ids: [] })).toBe('nothing-to-do');
    expect(bench.refuse(groupInArea, { ids: ['gone'] })).toBe('item-missing');
    expect(bench.refuse(groupInArea, { ids: [note], title: 'x'.repeat(100_001) })).toBe('too-much-text');
  });
});

describe('reordering an item', () => {
  function listed(bench: Workbench): readonly string[] {
    return inOrder([...bench.plan().items.values()]).map((item) => String(item.fields['text']));
  }

  function letters(): { readonly bench: Workbench; readonly ids: Readonly<Record<string, string>> } {
    const bench = workbench();
    const ids = Object.fromEntries(['a', 'b', 'c', 'd'].map((text) => [text, bench.make(addItem, { type: 'note', fields: { text } })]));
    return { bench, ids };
  }

  it.each([
    ['d', 'b', 'a d b c'],
    ['a', null, 'b c d a'],
    ['c', 'a', 'c a b d'],
    ['a', 'c', 'b a c d'],
    ['b', 'c', 'a b c d'],
  ])('puts %s before %s', (moved, before, order) => {
    const { bench, ids } = letters();
    bench.make(reorderItem, { id: ids[moved] ?? '', before: before === null ? null : (ids[before] ?? '') });
    expect(listed(bench).join(' ')).toBe(order);
    bench.undo.undo();
    expect(listed(bench).join(' ')).toBe('a b c d');
  });

  it('still finds room between two after very many times', () => {
    const { bench, ids } = letters();
    for (let time = 0; time < 200; time += 1) {
      bench.make(reorderItem, { id: ids[time % 2 === 0 ? 'c' : 'd'] ?? '', before: ids['b'] ?? '' });
      expect(listed(bench).join(' ')).toBe(time % 2 === 0 ? (time === 0 ? 'a c b d' : 'a d c b') : 'a c d b');
    }
  });

  it('comes between two that have the same place', () => {
    const { bench, ids } = letters();
    for (const id of Object.values(ids)) bench.context.document.items.get(id)?.set('order', 1);
    const [first = '', second = '', third = ''] = inOrder([...bench.plan().items.values()]).map((item) => item.id);
    bench.make(reorderItem, { id: third, before: second });
    expect(inOrder([...bench.plan().items.values()]).map((item) => item.id).slice(0, 3)).toEqual([first, third, second]);
  });

  it('is refused before itself and for what is not there', () => {
    const { bench, ids } = letters();
    expect(bench.refuse(reorderItem, { id: ids['a'] ?? '', before: ids['a'] ?? '' })).toBe('nothing-to-do');
    expect(bench.refuse(reorderItem, { id: 'gone', before: null })).toBe('item-missing');
    expect(bench.refuse(reorderItem, { id: ids['a'] ?? '', before: 'gone' })).toBe('item-missing');
  });
});
