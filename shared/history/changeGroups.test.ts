import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { editContextOf } from '../edits/editContext.ts';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem, deleteItems, moveItems } from '../edits/items.ts';
import { setPosition } from '../edits/positions.ts';
import { comparePlans } from './comparePlans.ts';
import type { Result } from '../messages/failures.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { groupChanges, markOf } from './changeGroups.ts';

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

function edited() {
  const live = new LivePlan(new Y.Doc());
  const context = editContextOf(live, Math.random);
  const goal = valueOf(addItem(context, { type: 'goal', fields: { statement: 'More enquiries', target: 40 } }));
  const channel = valueOf(addItem(context, { type: 'channel', fields: { name: 'Newsletter' } }));
  const note = valueOf(addItem(context, { type: 'note', fields: { text: 'Old' } }));
  const before = live.plan;
  valueOf(setPlanField(context, { key: 'title', value: 'Fans and customers' }));
  valueOf(setPosition(context, { dimension: 'scope', kind: 'client', value: 30 }));
  valueOf(setField(context, { id: goal, key: 'target', value: 60 }));
  valueOf(deleteItems(context, [note]));
  valueOf(moveItems(context, [{ id: channel, x: 900, y: 900 }]));
  return { changes: comparePlans(before, live.plan) };
}

describe('changes by part', () => {
  it('stand in the order in which a plan is read, without the parts that did not change', () => {
    const { groups } = groupChanges(edited().changes);
    expect(groups.map(({ id }) => id)).toEqual(['plan', 'ring', 'goal', 'note']);
  });

  it('keep what merely moved apart', () => {
    const { layout } = groupChanges(edited().changes);
    expect(layout.map(({ kind }) => kind)).toEqual(['itemMoved']);
  });

  it('lose nothing: every change is in exactly one place', () => {
    const { changes } = edited();
    const { groups, layout } = groupChanges(changes);
    const listed = [...groups.flatMap((group) => group.changes), ...layout];
    expect(listed).toHaveLength(changes.length);
    expect(new Set(listed)).toEqual(new Set(changes));
  });

  it('say what kind they are, moves apart from changes', () => {
    const { changes } = edited();
    expect(changes.map((change) => [change.kind, markOf(change)])).toEqual([
      ['planFieldChanged', 'changed'],
      ['positionChanged', 'changed'],
      ['itemRemoved', 'removed'],
      ['fieldChanged', 'changed'],
      ['itemMoved', 'moved'],
    ]);
  });
});
