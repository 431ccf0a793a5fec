import { boxAround, boxOf } from '../plan/geometry.ts';
import { isLocked } from '../plan/locks.ts';
import type { Box, Plan } from '../plan/plan.ts';
import { nothingToDo, type Edit } from './edit.ts';
import { moveItems, resizeItem, type Move } from './items.ts';
import { asOneEdit } from './severalEdits.ts';

/** The edge or middle of their common box to which items are aligned. */
export type Alignment = 'left' | 'centre' | 'right' | 'top' | 'middle' | 'bottom';

interface Placed {
  readonly id: string;
  readonly box: Box;
}

function placed(plan: Plan, ids: readonly string[]): readonly Placed[] {
  return ids.flatMap((id) => {
    const item = plan.items.get(id);
    return item ? [{ id, box: boxOf(plan, item) }] : [];
  });
}

/** Moves the items whose corner changes, with what lies in them. */
function moveTo(context: Parameters<typeof moveItems>[0], moves: readonly (Move & { readonly from: Box })[]): ReturnType<typeof moveItems> {
  const real = moves.filter(({ from, x, y }) => Math.round(from.x) !== Math.round(x) || Math.round(from.y) !== Math.round(y));
  return real.length === 0 ? nothingToDo : moveItems(context, real.map(({ id, x, y }) => ({ id, x: Math.round(x), y: Math.round(y) })));
}

/** Aligns two or more items to one edge or middle of the box around them, or around those that are locked. None may hold another. */
export const alignItems: Edit<{ readonly ids: readonly string[]; readonly to: Alignment }> = (context, { ids, to }) => {
  const plan = context.plan();
  const items = placed(plan, ids);
  const [fixed, free] = [items.filter(({ id }) => isLocked(plan, id)), items.filter(({ id }) => !isLocked(plan, id))];
  const around = boxAround((fixed.length > 0 ? fixed : items).map(({ box }) => box));
  if (!around || items.length < 2 || free.length === 0) return nothingToDo;
  return moveTo(context, free.map(({ id, box }) => ({ id, from: box, ...aligned(box, around, to) })));
};

function aligned({ x, y, width, height }: Box, around: Box, to: Alignment): { readonly x: number; readonly y: number } {
  switch (to) {
    case 'left':
      return { x: around.x, y };
    case 'centre':
      return { x: around.x + (around.width - width) / 2, y };
    case 'right':
      return { x: around.x + around.width - width, y };
    case 'top':
      return { x, y: around.y };
    case 'middle':
      return { x, y: around.y + (around.height - height) / 2 };
    case 'bottom':
      return { x, y: around.y + around.height - height };
  }
}

/** Makes the spaces between three or more items equal; the outermost stay. Locked items between them are not counted. */
export const distributeItems: Edit<{ readonly ids: readonly string[]; readonly along: 'x' | 'y' }> = (context, { ids, along }) => {
  const length = along === 'x' ? 'width' : 'height';
  const plan = context.plan();
  const sorted = [...placed(plan, ids)].sort((one, other) => one.box[along] - other.box[along]);
  const items = sorted.filter(({ id }, at) => at === 0 || at === sorted.length - 1 || !isLocked(plan, id));
  const around = boxAround(items.map(({ box }) => box));
  if (!around || items.length < 3) return nothingToDo;
  const space = (around[length] - items.reduce((sum, { box }) => sum + box[length], 0)) / (items.length - 1);
  let at = around[along];
  const moves = items.map(({ id, box }) => {
    const move = { id, from: box, x: box.x, y: box.y, [along]: at };
    at += box[length] + space;
    return move;
  });
  return moveTo(context, moves);
};

/** Gives all items but locked ones the size of the first. */
export const sameSize: Edit<readonly string[], undefined> = (context, ids) => {
  const plan = context.plan();
  const [first, ...others] = placed(plan, ids);
  const unlike = others.filter(({ id, box }) => !isLocked(plan, id) && (box.width !== first?.box.width || box.height !== first.box.height));
  if (!first || unlike.length === 0) return nothingToDo;
  const { width, height } = first.box;
  return asOneEdit(context, unlike.map(({ id, box }) => (part) => resizeItem(part, { id, box: { ...box, width, height } })));
};
