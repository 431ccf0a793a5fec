import { expect, it } from 'vitest';
import { setField } from '../edits/fields.ts';
import { addItem, deleteItems, moveItems, reorderItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { editContextOf } from '../edits/editContext.ts';
import { LivePlan } from './livePlan.ts';
import { createYDoc } from './planDocument.ts';
import { saysAllTheSame } from './saysTheSame.ts';

it('a plan says the same wherever its items lie, and something else as soon as one says, counts or is linked otherwise', () => {
  const context = editContextOf(new LivePlan(createYDoc()), Math.random);
  const add = (type: 'goal' | 'area'): string => {
    const added = addItem(context, { type, at: { x: 0, y: 0 } });
    if (!added.ok) throw new Error(added.failure.code);
    return added.value;
  };
  const [area, one, other] = [add('area'), add('goal'), add('goal')];
  const steps = {
    moved: () => moveItems(context, [{ id: one, x: 900, y: 40 }]),
    'into an area': () => moveItems(context, [{ id: one, x: 10, y: 40, area }]),
    written: () => setField(context, { id: one, key: 'statement', value: 'More' }),
    reordered: () => reorderItem(context, { id: other, before: one }),
    linked: () => addLink(context, { from: one, to: other }),
    deleted: () => deleteItems(context, [other]),
  };
  const told = Object.entries(steps).map(([name, step]) => {
    const before = context.plan();
    step();
    return [name, saysAllTheSame(before, context.plan())];
  });
  expect(Object.fromEntries(told)).toEqual({ moved: true, 'into an area': true, written: false, reordered: false, linked: false, deleted: false });
});
