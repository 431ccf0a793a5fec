import { describe, expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import type { NewItem } from '../edits/items.ts';
import { completenessOf, outgoingKinds, type Completeness } from './completeness.ts';
import { createYDoc } from './planDocument.ts';
import { LivePlan } from './livePlan.ts';

function makeDesk() {
  let seed = 1;
  return editContextOf(new LivePlan(createYDoc()), () => (seed = (seed * 16807) % 2147483647) / 2147483647);
}

function add(context: ReturnType<typeof makeDesk>, item: NewItem): string {
  const added = addItem(context, item);
  if (!added.ok) throw new Error(added.failure.code);
  return added.value;
}

function completeness(context: ReturnType<typeof makeDesk>, id: string): Completeness {
  const item = context.plan().items.get(id);
  if (!item) throw new Error('gone');
  return completenessOf(item, outgoingKinds(context.plan().links));
}

describe('how complete an item is', () => {
  it('counts needed fields alone, links among them', () => {
    const context = makeDesk();
    const action = add(context, { type: 'action', fields: { title: 'Write', call: 'Ask us' } });
    const goal = add(context, { type: 'goal' });
    expect(completeness(context, action)).toMatchObject({ needed: 4, filled: 1 });
    addLink(context, { from: action, to: goal });
    expect(completeness(context, action).filled).toBe(2);
    expect(completeness(context, action).missing.map((field) => field.key)).toEqual(['channel', 'owner']);
  });

  it('takes blank text for nothing and zero for something', () => {
    const context = makeDesk();
    const goal = add(context, { type: 'goal', fields: { statement: '   ', target: 0 } });
    expect(completeness(context, goal).filled).toBe(1);
    setField(context, { id: goal, key: 'statement', value: 'More enquiries' });
    expect(completeness(context, goal).filled).toBe(2);
  });
});
