import type { Change } from '../../shared/history/change.ts';
import type { Selection } from '../session/windowState.ts';

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
