import { freePlace } from '../plan/freePlace.ts';
import { boxAround, boxesOverlap, boxOf, isWithin, ringBox } from '../plan/geometry.ts';
import { areaHeader, gap } from '../plan/placement.ts';
import type { Box, Plan } from '../plan/plan.ts';
import { success } from '../messages/failures.ts';
import { missingItem, type Edit } from './edit.ts';
import { moveItems } from './items.ts';
import { placeInAreas } from './placeInAreas.ts';
import { inTurn, type PartOfEdit } from './severalEdits.ts';

/**
 * Moves items that were just put down so that they overlap nothing: no other item, not the ring, not the edge of their area. If one
 * overlaps, all that were put into the same area move together to the nearest room there; without such room each takes the first
 * free place, and the area grows. Outside areas they move beside what stands there.
 */
export const moveClear: Edit<readonly string[], undefined> = (context, ids) => {
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
    const around = obstaclesIn(plan, area, group);
    const block = boxAround(laid.map(({ box }) => box));
    const inside = room && { ...room, y: room.y + areaHeader - gap, height: room.height - areaHeader + gap };
    const isClear = ({ box }: { readonly box: Box }): boolean => (!inside || isWithin(box, inside)) && !around.some((other) => boxesOverlap(other, box));
    if (!block || laid.every(isClear)) return success(undefined);
    const place = room ? placeWithin(room, block, around) : freePlace(block, around, gap);
    if (place) return moveItems(context, laid.map(({ id, box }) => ({ id, x: box.x + place.x - block.x, y: box.y + place.y - block.y })));
    return placeInAreas(context, laid.flatMap(({ id }) => (area === null ? [] : [{ id, area }])));
  };
}

/**
 * Moves items that were just made beside each other so that they overlap nothing and keep a gap. In reading order, an item without
 * room goes to the nearest free place; where its area has none, to the first one as the area grows.
 */
export const spreadApart: Edit<readonly string[], undefined> = (context, ids) => {
  const plan = context.plan();
  const missing = missingItem(plan, ids);
  if (missing) return { ok: false, failure: missing };
  const areas = new Set(ids.map((id) => plan.items.get(id)?.area ?? null));
  return inTurn(context, [...areas].map((area) => apartIn(area, new Set(ids.filter((id) => (plan.items.get(id)?.area ?? null) === area)))));
};

function apartIn(area: string | null, group: ReadonlySet<string>): PartOfEdit {
  return (context) => {
    const plan = context.plan();
    const holder = area === null ? undefined : plan.items.get(area);
    const room = holder && boxOf(plan, holder);
    const taken = obstaclesIn(plan, area, group);
    const laid: Box[] = [];
    const moves: { id: string; x: number; y: number }[] = [];
    const homeless: { id: string; area: string }[] = [];
    const items = [...group].flatMap((id) => plan.items.get(id) ?? []).map((item) => ({ id: item.id, box: boxOf(plan, item) }));
    for (const { id, box } of items.sort((one, other) => one.box.y - other.box.y || one.box.x - other.box.x)) {
      const isFree = (!room || isWithin(box, room)) && !taken.some((other) => boxesOverlap(other, box)) && !laid.some((other) => boxesOverlap(withGap(other), box));
      const around = [...taken, ...laid];
      const place = isFree ? box : room ? placeWithin(room, box, around) : freePlace(box, around, gap);
      if (!place) {
        if (area !== null) homeless.push({ id, area });
        continue;
      }
      laid.push({ ...box, x: place.x, y: place.y });
      if (!isFree) moves.push({ id, x: place.x, y: place.y });
    }
    return inTurn(context, [
      (part) => (moves.length === 0 ? success(undefined) : moveItems(part, moves)),
      (part) => (homeless.length === 0 ? success(undefined) : placeInAreas(part, homeless)),
    ]);
  };
}

/** What items of a group must keep clear of in an area, or on the canvas. */
function obstaclesIn(plan: Plan, area: string | null, group: ReadonlySet<string>): readonly Box[] {
  const around = [...plan.items.values()].filter(({ id, area: its }) => its === area && !group.has(id)).map((item) => boxOf(plan, item));
  return area === null ? [...around, ringBox] : around;
}

function withGap({ x, y, width, height }: Box): Box {
  return { x: x - gap, y: y - gap, width: width + 2 * gap, height: height + 2 * gap };
}

/** The free corner for a block in an area, nearest to where it lies; undefined where there is none. */
function placeWithin(area: Box, block: Box, taken: readonly Box[]): { readonly x: number; readonly y: number } | undefined {
  // Walls thick enough that anything beyond them is further away than anything inside.
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
