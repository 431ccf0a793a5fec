import { addItem } from '../../../shared/edits/items.ts';
import { moveClear } from '../../../shared/edits/moveClear.ts';
import { addLink } from '../../../shared/edits/links.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { say } from '../../../shared/messages/text.ts';
import { boxOf } from '../../../shared/plan/geometry.ts';
import { gap } from '../../../shared/plan/placement.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { currentSession, languageOf, useWindowState, type JustAdded } from '../../session/windowState.ts';
import { announce, type Point } from '../canvasState.ts';
import { startEditing } from './editing.ts';
import { endNudge } from './moving.ts';
import { takerAt } from './takers.ts';

/**
 * Adds an item and begins to type its title: in its type's area, or with its middle at a place of the canvas – or in free room
 * near by – and then in the area there. One step, with the link that it was added for.
 */
export function addAndEdit(type: ItemTypeId, at?: Point, linkFrom?: string): void {
  endNudge();
  const session = currentSession();
  const id = session.step(() => {
    const added = session.edit(addItem, at ? { type, ...placeAround(type, at) } : { type });
    if (!added.ok) return undefined;
    if (at) session.edit(moveClear, [added.value]);
    if (linkFrom !== undefined) session.edit(addLink, { from: linkFrom, to: added.value });
    return added.value;
  });
  if (id === undefined) return;
  const language = languageOf(useWindowState.getState());
  announce(say(canvasTexts.saidAdded, language, { label: say(itemType(type).name, language) }));
  startEditing(id, { isPlaced: at !== undefined });
}

/** Whether one item of a type follows the other as fast as a room talks: Enter then goes on to the next. */
export function isListed(type: ItemTypeId): boolean {
  return type === 'note';
}

/** Goes on from an item just typed to the next of its type: in the same area, or under it where a person put it. */
export function addNext(last: Item, { isPlaced }: JustAdded): void {
  const session = currentSession();
  const { type, area, id: after } = last;
  const step = {};
  const place = area !== null ? { area } : isPlaced ? { at: placeUnder(last) } : {};
  const added = session.step(() => {
    const next = session.edit(addItem, { type, ...place });
    if (next.ok && area === null && isPlaced) session.edit(moveClear, [next.value]);
    return next;
  }, step);
  if (added.ok) startEditing(added.value, { isPlaced, next: { after, step } });
}

function placeUnder(last: Item): Point {
  const { plan } = currentSession();
  const { x, y, height } = boxOf(plan, last);
  return { x, y: y + height + gap };
}

function placeAround(type: ItemTypeId, middle: Point) {
  const { size } = itemType(type);
  const { plan } = currentSession();
  const area = type === 'area' ? null : (takerAt(plan, middle)?.id ?? null);
  return { at: { x: Math.round(middle.x - size.width / 2), y: Math.round(middle.y - size.height / 2) }, area };
}
