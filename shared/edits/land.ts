import { freePlace } from '../plan/freePlace.ts';
import { boxAround, boxesOverlap, boxOf, isWithin, ringBox } from '../plan/geometry.ts';
import { areaHeader, gap } from '../plan/placement.ts';
import type { Box } from '../plan/plan.ts';
import { success } from '../messages/failures.ts';
import { missingItem, type Edit } from './edit.ts';
import { moveItems } from './items.ts';
import { settleItems } from './settle.ts';
import { inTurn, type PartOfEdit } from './severalEdits.ts';

/**
 * Sees to it that items just laid down lie over no other, not over the ring, and over no edge of their area. Where one does, all
 * that were laid into the same area go together to the nearest room in it; where it has none, each to the first free place, and
 * the area grows. On the canvas itself they go beside what stands there.
 */
export const landItems: Edit<readonly string[], undefined> = (context, ids) => {
  const plan = context.plan();
  const missing = missingItem(plan, ids);
  if (missing) return { ok: false, failure: missing };
  const areas = new Set(ids.map((id) => plan.items.get(id)?.area ?? null));
  return inTurn(context, [...areas].map((area) => landIn(area, new Set(ids.filter((id) => (plan.items.get(id)?.area ?? null) === area)))));
};

function landIn(area: string | null, group: ReadonlySet<string>): PartOfEdit {
  return (context) => {
    const plan = context.plan();
    const holder = area === null ? undefined : plan.items.get(area);
    const room = holder && boxOf(plan, holder);
    const laid = [...group].flatMap((id) => plan.items.get(id) ?? []).map((item) => ({ id: item.id, box: boxOf(plan, item) }));
    const around = [...plan.items.values()].filter(({ id, area: its }) => its === area && !group.has(id)).map((item) => boxOf(plan, item));
    if (!room) around.push(ringBox);
    const block = boxAround(laid.map(({ box }) => box));
    const isClear = ({ box }: { readonly box: Box }): boolean => (!room || isWithin(box, room)) && !around.some((other) => boxesOverlap(other, box));
    if (!block || laid.every(isClear)) return success(undefined);
    const place = room ? placeWithin(room, block, around) : freePlace(block, around, gap);
    if (place) return moveItems(context, laid.map(({ id, box }) => ({ id, x: box.x + place.x - block.x, y: box.y + place.y - block.y })));
    return settleItems(context, laid.flatMap(({ id }) => (area === null ? [] : [{ id, area }])));
  };
}

/** The free corner for a block in an area that is nearest to where it lies; undefined where there is none. */
function placeWithin(area: Box, block: Box, taken: readonly Box[]): { readonly x: number; readonly y: number } | undefined {
  // Walls so thick that what lies beyond them is further away than all within.
  const thick = 2 * (area.width + area.height + block.width + block.height);
  const walls: readonly Box[] = [
    { x: area.x - thick, y: area.y - thick, width: thick, height: 2 * thick + area.height },
    { x: area.x + area.width, y: area.y - thick, width: thick, height: 2 * thick + area.height },
    { x: area.x, y: area.y - thick, width: area.width, height: thick + areaHeader - gap },
    { x: area.x, y: area.y + area.height, width: area.width, height: thick },
  ];
  const place = freePlace(block, [...walls, ...taken], gap);
  return isWithin({ ...block, ...place }, area) ? place : undefined;
}
