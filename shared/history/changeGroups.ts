import { itemTypes } from '../framework/itemTypes.ts';
import { recordRegisters } from '../framework/recordRegisters.ts';
import { registers } from '../framework/registers.ts';
import { historyTexts } from '../messages/history.ts';
import type { Text } from '../messages/text.ts';
import { isLayoutChange, type Change } from './change.ts';
import { fieldOfChange } from './fieldClauses.ts';

/** The changes of one part of the plan. */
export interface ChangeGroup {
  readonly id: string;
  readonly name: Text;
  /** They tell what was measured, used, done or said; the plan itself says the same as before. */
  readonly isRecord?: boolean;
  readonly changes: readonly Change[];
}

const ofPlan: readonly Omit<ChangeGroup, 'changes'>[] = [
  { id: 'plan', name: historyTexts.planGroup },
  { id: 'ring', name: historyTexts.ringGroup },
  ...itemTypes.map(({ id, plural }) => ({ id, name: plural })),
];
const ofRegisters = registers.map(({ id, name }): Omit<ChangeGroup, 'changes'> => ({ id: `register.${id}`, name, isRecord: recordRegisters.has(id) }));
const ofRecords: readonly Omit<ChangeGroup, 'changes'>[] = [
  { id: 'readings', name: historyTexts.readingsGroup, isRecord: true },
  { id: 'used', name: historyTexts.usedGroup, isRecord: true },
  { id: 'done', name: historyTexts.doneGroup, isRecord: true },
];
/** In the order in which a plan is read, records last. */
const groups = [...ofPlan, ...ofRegisters.filter(({ isRecord }) => !isRecord), ...ofRecords, ...ofRegisters.filter(({ isRecord }) => isRecord)];

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
    case 'measurementsChanged':
      return 'readings';
    case 'fieldChanged': {
      const field = fieldOfChange(change);
      if (!field?.isRecord) return change.item.type;
      return field.kind === 'money' || field.section === 'money' ? 'used' : 'done';
    }
    case 'itemAdded':
    case 'itemRemoved':
    case 'itemMoved':
      return change.item.type;
  }
}

/** Changes of what the plan says, by the part that they are about; and those of the drawing only. */
export function groupChanges(changes: readonly Change[]): { readonly groups: readonly ChangeGroup[]; readonly layout: readonly Change[] } {
  const content = changes.filter((change) => !isLayoutChange(change)).map((change) => ({ change, of: groupOf(change) }));
  return {
    groups: groups
      .map((group) => ({ ...group, changes: content.filter(({ of }) => of === group.id).map(({ change }) => change) }))
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
