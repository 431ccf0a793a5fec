import { itemTypes } from '../../shared/framework/itemTypes.ts';
import { registers } from '../../shared/framework/registers.ts';
import { isLayoutChange, type Change } from '../../shared/history/change.ts';
import { historyPanelTexts } from '../../shared/messages/historyPanel.ts';
import type { Text } from '../../shared/messages/text.ts';
import type { Selection } from '../session/windowState.ts';

/** The changes of one part of the plan. */
export interface ChangeGroup {
  readonly id: string;
  readonly name: Text;
  readonly changes: readonly Change[];
}

const groups: readonly Omit<ChangeGroup, 'changes'>[] = [
  { id: 'plan', name: historyPanelTexts.planGroup },
  { id: 'ring', name: historyPanelTexts.ringGroup },
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
      return `register.${change.register}`;
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

/** How a change is marked in the list. */
export function markOf(change: Change): 'added' | 'removed' | 'changed' {
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
    case 'itemMoved':
      return 'changed';
  }
}

/** What a click on the change selects; undefined for what is no part on the canvas. */
export function subjectOf(change: Change): Partial<Selection> | undefined {
  switch (change.kind) {
    case 'planFieldChanged':
    case 'registerChanged':
      return undefined;
    case 'positionChanged':
      return { marker: { dimension: change.dimension, kind: change.position } };
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
      return { items: [change.from.id] };
    case 'itemAdded':
    case 'itemRemoved':
    case 'fieldChanged':
    case 'measurementsChanged':
    case 'itemMoved':
      return { items: [change.item.id] };
  }
}
