import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { addItem, deleteItems, moveItems } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setField, setPlanField } from '../edits/fields.ts';
import { doStep, someSteps } from '../edits/testing/randomEdits.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { itemsOfType, inOrder, type Item, type Plan } from './plan.ts';
import { itemTypeIds } from '../framework/vocabulary.ts';
import { createYDoc, planDocument } from './planDocument.ts';
import { LivePlan, planOf } from './livePlan.ts';

function sameJson(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function expectReuse(before: Plan, after: Plan): void {
  for (const [id, item] of after.items) {
    const old = before.items.get(id);
    if (old && sameJson(old, item)) expect(item).toBe(old);
  }
  for (const [id, link] of after.links) {
    const old = before.links.get(id);
    if (old && sameJson(old, link)) expect(link).toBe(old);
  }
}

describe('a view of a plan', () => {
  it('stays empty while its document arrives in parts, and is then told of once, as all of it', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const bench = workbench();
        const doc = createYDoc();
        const live = new LivePlan(doc);
        const told: Plan[] = [];
        live.subscribe(({ plan }) => void told.push(plan));
        live.arrives();
        const empty = live.plan;
        bench.doc.on('update', (update: Uint8Array) => Y.applyUpdate(doc, update));
        for (const step of steps) {
          doStep(bench.context, step);
          expect(live.plan).toBe(empty);
        }
        live.arrived();
        expect(live.plan).toEqual(bench.plan());
        expect(told).toEqual([live.plan]);
        live.arrived();
        bench.make(setPlanField, { key: 'title', value: 'After that' });
        expect(live.plan).toEqual(bench.plan());
        expect(told).toHaveLength(2);
      }),
    );
  });

  it('always shows what reading the document afresh shows, and reuses every object that did not change', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const bench = workbench();
        const live = new LivePlan(bench.doc);
        live.subscribe(({ before, plan }) => expectReuse(before, plan));
        for (const [index, step] of steps.entries()) {
          doStep(bench.context, step);
          if (index % 5 === 4) bench.undo.undo();
          expect(live.plan).toEqual(planOf(bench.doc));
        }
      }),
    );
  });

  it('keeps what an item says as the very same objects while it is only moved', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'goal', fields: { statement: 'Reach' } });
    const before = bench.item(id);
    bench.make(moveItems, [{ id, x: before.x + 40, y: before.y }]);
    const moved = bench.item(id);
    expect(moved.x).toBe(before.x + 40);
    expect(moved.fields).toBe(before.fields);
    bench.make(setField, { id, key: 'statement', value: 'Reach more' });
    expect(bench.item(id).fields).toEqual({ statement: 'Reach more' });
    bench.undo.undo();
    expect(bench.item(id)).toEqual(planOf(bench.doc).items.get(id));
  });

  it('lists the items of each type as sorting them afresh does, also where only some were touched', () => {
    fc.assert(
      fc.property(someSteps, (steps) => {
        const bench = workbench();
        for (const [index, step] of steps.entries()) {
          for (const type of itemTypeIds) itemsOfType(bench.plan(), type);
          doStep(bench.context, step);
          if (index % 5 === 4) bench.undo.undo();
          const after = bench.plan();
          for (const type of itemTypeIds) {
            const list = itemsOfType(after, type);
            expect(list).toEqual(inOrder([...after.items.values()].filter((item) => item.type === type)));
            expect(list.every((item) => item === after.items.get(item.id))).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('keeps the lists of the types that no change touched', () => {
    const bench = workbench();
    const goal = bench.make(addItem, { type: 'goal' });
    bench.make(addItem, { type: 'note' });
    const [goals, notes] = [itemsOfType(bench.plan(), 'goal'), itemsOfType(bench.plan(), 'note')];
    bench.make(setField, { id: goal, key: 'statement', value: 'More' });
    expect(itemsOfType(bench.plan(), 'goal')).not.toBe(goals);
    expect(itemsOfType(bench.plan(), 'note')).toBe(notes);
  });

  it('keeps everything but the field that changed', () => {
    const bench = workbench();
    const goal = bench.make(addItem, { type: 'goal' });
    bench.make(addItem, { type: 'note' });
    const before = bench.plan();
    bench.make(setPlanField, { key: 'title', value: 'New' });
    expect(bench.plan()).toMatchObject({ fields: { title: 'New' } });
    expect(bench.plan().items).toBe(before.items);
    expect(bench.plan().links).toBe(before.links);
    bench.make(setField, { id: goal, key: 'statement', value: 'More' });
    expect(bench.plan().positions).toBe(before.positions);
    expect(bench.plan().fields['title']).toBe('New');
  });

  it('drops a link whose end went while something else came in the same transaction', () => {
    const bench = workbench();
    const [goal, aim] = [bench.make(addItem, { type: 'goal' }), bench.make(addItem, { type: 'businessGoal' })];
    bench.make(addLink, { from: goal, to: aim });
    const document = planDocument(bench.doc);
    bench.doc.transact(() => {
      document.items.delete(aim);
      const note = new Y.Map<unknown>();
      note.set('type', 'note');
      document.items.set('note', note);
    });
    expect(bench.plan().links.size).toBe(0);
    expect(bench.plan()).toEqual(planOf(bench.doc));
  });

  it('breaks a ring of areas that two people made, and keeps what lies in them', () => {
    const one = workbench(1);
    const [a, b] = [one.make(addItem, { type: 'area', at: { x: 0, y: 0 } }), one.make(addItem, { type: 'area', at: { x: 900, y: 0 } })];
    const note = one.make(addItem, { type: 'note', at: { x: 10, y: 10 }, area: a });
    const doc = createYDoc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc));
    const other = workbench(2, doc);
    one.make(moveItems, [{ id: a, x: 0, y: 0, area: b }]);
    other.make(moveItems, [{ id: b, x: 0, y: 0, area: a }]);
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
    Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(one.doc));
    expect(one.plan()).toEqual(other.plan());
    expect(one.item(a).area).toBeNull();
    expect(one.item(b).area).toBeNull();
    expect(one.item(note).area).toBe(a);
  });

  it('takes an item out of an area that is gone', () => {
    const one = workbench(1);
    const area = one.make(addItem, { type: 'area', at: { x: 0, y: 0 } });
    const doc = createYDoc();
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(one.doc));
    const other = workbench(2, doc);
    const note = other.make(addItem, { type: 'note', at: { x: 10, y: 10 }, area });
    one.make(deleteItems, [area]);
    Y.applyUpdate(one.doc, Y.encodeStateAsUpdate(other.doc));
    expect(one.item(note).area).toBeNull();
  });

  it('reads keys with special names as plain keys', () => {
    const doc = createYDoc();
    const document = planDocument(doc);
    document.fields.set('__proto__', ['polluted']);
    const record = new Y.Map<unknown>();
    document.items.set('__proto__', record);
    record.set('type', 'note');
    record.set('f.__proto__', ['polluted']);
    const plan = planOf(doc);
    expect(Object.getPrototypeOf(plan.fields)).toBe(Object.prototype);
    const item = plan.items.get('__proto__') as Item;
    expect(Object.getPrototypeOf(item.fields)).toBe(Object.prototype);
    expect(Object.keys(item.fields)).toEqual(['__proto__']);
  });

  it('leaves out what it cannot understand', () => {
    const doc = createYDoc();
    const document = planDocument(doc);
    doc.transact(() => {
      document.items.set('text', 'no record' as never);
      const strange = new Y.Map<unknown>();
      strange.set('type', 'dream');
      document.items.set('strange', strange);
      const note = new Y.Map<unknown>();
      for (const [key, value] of Object.entries({ type: 'note', x: Number.NaN, width: 'wide', 'f.text': { no: 1 }, 'm.2026-01-01': 5 })) note.set(key, value);
      document.items.set('note', note);
      document.links.set('link', { kind: 'dreams', from: 'note', to: 'note' });
      document.positions.set('scope.today.value', Number.POSITIVE_INFINITY);
    });
    const plan = planOf(doc);
    expect([...plan.items.keys()]).toEqual(['note']);
    expect(plan.items.get('note')).toMatchObject({ x: 0, width: 200, fields: {}, measurements: [] });
    expect(plan.links.size).toBe(0);
    expect(plan.positions.scope).toEqual({});
  });

  it('is silent once closed', () => {
    const doc = createYDoc();
    const live = new LivePlan(doc);
    let calls = 0;
    live.subscribe(() => (calls += 1));
    planDocument(doc).fields.set('title', 'One');
    live.close();
    planDocument(doc).fields.set('title', 'Two');
    expect(calls).toBe(1);
    expect(live.plan.fields['title']).toBe('One');
  });
});
