import { itemTypes } from '../framework/itemTypes.ts';
import { registers } from '../framework/registers.ts';
import { historyTexts } from '../messages/history.ts';
import type { Text } from '../messages/text.ts';
import { isLayoutChange, type Change } from './change.ts';

/** The changes of one part of the plan. */
export interface ChangeGroup {
  readonly id: string;
  readonly name: Text;
  readonly changes: readonly Change[];
}

const groups: readonly Omit<ChangeGroup, 'changes'>[] = [
  { id: 'plan', name: historyTexts.planGroup },
  { id: 'ring', name: historyTexts.ringGroup },
  ...itemTypes.map(({ id, plural }) => ({ id, name: plural })),
  ...registers.map(({ id, name }) => ({ id: `register.${id}`, name })),
];

function groupOf(change: Change): string {
  switch (change.kind) {
    case 'planFieldChanged':
      return 'plan';
    case 'positionChanged':
      return 'ring';
    case 'registerChanged':
      return change.register === 'agreements' ? 'ring' : `register.${change.register}`;
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
      return change.from.type;
    case 'itemAdded':
    case 'itemRemoved':
    case 'fieldChanged':
    case 'measurementsChanged':
    case 'itemMoved':
      return change.item.type;
  }
}

/** Changes of what the plan says, by the part that they are about in the order in which a plan is read; and those of the drawing only. */
export function groupChanges(changes: readonly Change[]): { readonly groups: readonly ChangeGroup[]; readonly layout: readonly Change[] } {
  const content = changes.filter((change) => !isLayoutChange(change));
  return {
    groups: groups
      .map((group) => ({ ...group, changes: content.filter((change) => groupOf(change) === group.id) }))
      .filter((group) => group.changes.length > 0),
    layout: changes.filter(isLayoutChange),
  };
}

/** How a change is marked, in lists and on the canvas. */
export type ChangeMark = 'added' | 'removed' | 'changed' | 'moved';

/** The mark of a change. */
export function markOf(change: Change): ChangeMark {
  switch (change.kind) {
    case 'itemAdded':
    case 'linkAdded':
      return 'added';
    case 'itemRemoved':
    case 'linkRemoved':
      return 'removed';
    case 'planFieldChanged':
    case 'positionChanged':
    case 'registerChanged':
    case 'fieldChanged':
    case 'measurementsChanged':
    case 'linkReplaced':
      return 'changed';
    case 'itemMoved':
      return 'moved';
  }
}
