import { describe, expect, it } from 'vitest';
import { deskOver } from '../edits/desk.ts';
import { setField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import type { NewItem } from '../edits/items.ts';
import { completenessOf, outgoingKinds, type Completeness } from './completeness.ts';
import { createYDoc } from './planDocument.ts';
import { PlanView } from './planView.ts';

function makeDesk() {
  let seed = 1;
  return deskOver(new PlanView(createYDoc()), () => (seed = (seed * 16807) % 2147483647) / 2147483647);
}

function add(desk: ReturnType<typeof makeDesk>, item: NewItem): string {
  const added = addItem(desk, item);
  if (!added.ok) throw new Error(added.failure.code);
  return added.value;
}

function completeness(desk: ReturnType<typeof makeDesk>, id: string): Completeness {
  const item = desk.plan().items.get(id);
  if (!item) throw new Error('gone');
  return completenessOf(item, outgoingKinds(desk.plan().links));
}

describe('how complete an item is', () => {
  it('counts needed fields alone, links among them', () => {
    const desk = makeDesk();
    const action = add(desk, { type: 'action', fields: { title: 'Write', call: 'Ask us' } });
    const goal = add(desk, { type: 'goal' });
    expect(completeness(desk, action)).toMatchObject({ needed: 4, filled: 1 });
    addLink(desk, { from: action, to: goal });
    expect(completeness(desk, action).filled).toBe(2);
    expect(completeness(desk, action).missing.map((field) => field.key)).toEqual(['channel', 'owner']);
  });

  it('takes blank text for nothing and zero for something', () => {
    const desk = makeDesk();
    const goal = add(desk, { type: 'goal', fields: { statement: '   ', target: 0 } });
    expect(completeness(desk, goal).filled).toBe(1);
    setField(desk, { id: goal, key: 'statement', value: 'More enquiries' });
    expect(completeness(desk, goal).filled).toBe(2);
  });
});
