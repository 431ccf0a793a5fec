import { boxOf } from '../plan/geometry.ts';
import { ownName } from '../plan/itemNames.ts';
import type { Box, Item, Plan } from '../plan/plan.ts';
import { type Change } from './change.ts';
import { type ChangeMark } from './changeGroups.ts';

/** What a comparison says about one item on the canvas. */
export interface CanvasMark {
  readonly id: string;
  readonly mark: ChangeMark;
  /** Where it lies; where it lay, for one that was removed. */
  readonly box: Box;
  /** Where it lay before, if that is elsewhere. */
  readonly from?: Box;
  /** What it was called then. */
  readonly title: string;
}

/**
 * What changed between two plans, as the canvas marks it: each item once, what it says before where it lies. An item that
 * an area took along is not marked, the area is.
 */
export function canvasMarks(before: Plan, after: Plan, changes: readonly Change[]): readonly CanvasMark[] {
  const marks = new Map<string, CanvasMark>();
  const put = (id: string, mark: ChangeMark): void => {
    const known = marks.get(id);
    const made = known ?? markOn(id, mark, before, after);
    if (made) marks.set(id, made);
  };
  for (const change of changes) {
    switch (change.kind) {
      case 'itemAdded':
        put(change.item.id, 'added');
        break;
      case 'itemRemoved':
        put(change.item.id, 'removed');
        break;
      case 'fieldChanged':
      case 'measurementsChanged':
        put(change.item.id, 'changed');
        break;
      case 'linkAdded':
      case 'linkRemoved':
      case 'linkReplaced':
        put(change.from.id, 'changed');
        break;
      case 'itemMoved':
        if (change.moved || change.resized || change.area) put(change.item.id, 'moved');
        break;
      case 'planFieldChanged':
      case 'positionChanged':
      case 'registerChanged':
    }
  }
  return [...marks.values()];
}

function markOn(id: string, mark: ChangeMark, before: Plan, after: Plan): CanvasMark | undefined {
  const old = before.items.get(id);
  const now = after.items.get(id);
  const item = mark === 'removed' ? old : now;
  if (!item) return undefined;
  const box = boxOf(mark === 'removed' ? before : after, item);
  const from = old && now && liesElsewhere(old, now) ? boxOf(before, old) : undefined;
  return { id, mark, box, ...(from && isElsewhere(from, box) ? { from } : {}), title: ownName(old ?? item) };
}

function liesElsewhere(old: Item, now: Item): boolean {
  return old.area !== now.area || isElsewhere(old, now);
}

function isElsewhere(one: Box, other: Box): boolean {
  return one.x !== other.x || one.y !== other.y || one.width !== other.width || one.height !== other.height;
}
