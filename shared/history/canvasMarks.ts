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
    const marked = markedBy(change);
    if (marked) put(marked.id, marked.mark);
  }
  return [...marks.values()];
}

/** The item that a change marks on the canvas, and how; undefined for what no item shows. */
export function markedBy(change: Change): Pick<CanvasMark, 'id' | 'mark'> | undefined {
  switch (change.kind) {
    case 'itemAdded':
      return { id: change.item.id, mark: 'added' };
    case 'itemRemoved':
      return { id: change.item.id, mark: 'removed' };
    case 'fieldChanged':
    case 'measurementsChanged':
      return { id: change.item.id, mark: 'changed' };
    case 'linkAdded':
    case 'linkRemoved':
    case 'linkReplaced':
      return { id: change.from.id, mark: 'changed' };
    case 'itemMoved':
      return change.moved || change.resized || change.area ? { id: change.item.id, mark: 'moved' } : undefined;
    case 'planFieldChanged':
    case 'positionChanged':
    case 'registerChanged':
      return undefined;
  }
}

/** The same marks where things lay before; what was added is marked where it was to come. */
export function marksBefore(marks: readonly CanvasMark[]): readonly CanvasMark[] {
  return marks.map(({ from, ...mark }) => ({ ...mark, box: from ?? mark.box }));
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
