import { itemType } from '../framework/itemTypes.ts';
import { laneTexts } from '../messages/lanes.ts';
import { success } from '../messages/failures.ts';
import type { Language } from '../messages/text.ts';
import { freePlace } from '../plan/freePlace.ts';
import { boxAround, boxOf, cornerOf, ringBox } from '../plan/geometry.ts';
import { inRows } from '../plan/inRows.ts';
import { parkingLotOf } from '../plan/parkingLot.ts';
import { areaFor, areaHeader, gap } from '../plan/placement.ts';
import type { Box, Plan } from '../plan/plan.ts';
import { nothingToDo, missingItem, type Edit, type EditContext } from './edit.ts';
import { addItem, moveItems } from './items.ts';
import { moveClear } from './moveClear.ts';
import { lockedAmong } from './locks.ts';
import { placeInAreas } from './placeInAreas.ts';
import { inTurn } from './severalEdits.ts';

/** Moves cards, in reading order, into rows in a new area beside where they lay, over nothing else; answers with the area's id. */
export const gatherItems: Edit<{ readonly ids: readonly string[]; readonly title?: string }, string> = (context, { ids, title }) => {
  const plan = context.plan();
  const failure = missingItem(plan, ids) ?? lockedAmong(plan, ids);
  if (failure) return { ok: false, failure };
  const items = inRows(plan, ids.flatMap((id) => plan.items.get(id) ?? []));
  const around = boxAround(items.map((item) => boxOf(plan, item)));
  if (!around) return nothingToDo;
  const columns = Math.ceil(Math.sqrt(items.length));
  const [width, height] = [Math.max(...items.map((item) => item.width)), Math.max(...items.map((item) => item.height))];
  const size = { width: gap + columns * (width + gap), height: areaHeader + Math.ceil(items.length / columns) * (height + gap) };
  return intoNewArea(context, items.map(({ id }) => id), { ...around, ...size }, title);
};

/** Moves items to free room in the plan's parking lot, which is made below everything where there is none. Answers with its id. */
export const parkItems: Edit<{ readonly ids: readonly string[]; readonly language: Language }, string> = (context, { ids, language }) => {
  const plan = context.plan();
  const failure = missingItem(plan, ids) ?? lockedAmong(plan, ids);
  if (failure) return { ok: false, failure };
  const lot = parkingLotOf(plan);
  const parked = ids.filter((id) => id !== lot?.id && plan.items.get(id)?.area !== lot?.id);
  if (ids.length === 0 || (lot && parked.length === 0)) return nothingToDo;
  if (lot) {
    const settled = placeInAreas(context, parked.map((id) => ({ id, area: lot.id })));
    return settled.ok ? success(lot.id) : settled;
  }
  const all = boxAround([ringBox, ...[...plan.items.values()].filter(({ area }) => area === null)]) ?? ringBox;
  const { size } = itemType('area');
  return intoNewArea(context, ids, { x: all.x, y: all.y + all.height + gap * 2, ...size }, laneTexts.parking[language]);
};

/** Moves items out of the parking lot to their types' areas; without such an area, beside the lot. */
export const bringFromLot: Edit<readonly string[], undefined> = (context, ids) => {
  const plan = context.plan();
  const failure = missingItem(plan, ids) ?? lockedAmong(plan, ids);
  if (failure) return { ok: false, failure };
  const lot = parkingLotOf(plan);
  const parked = ids.flatMap((id) => plan.items.get(id) ?? []).filter(({ area }) => lot && area === lot.id);
  if (parked.length === 0) return nothingToDo;
  const homes = parked.flatMap(({ id, type }) => [areaFor(plan, type)].flatMap((area) => (area ? [{ id, area: area.id }] : [])));
  const homeless = parked.filter(({ id }) => !homes.some((home) => home.id === id));
  return inTurn(context, [
    (part) => (homes.length === 0 ? success(undefined) : placeInAreas(part, homes)),
    (part) => (homeless.length === 0 ? success(undefined) : moveItems(part, homeless.map((item) => ({ id: item.id, area: null, ...cornerOf(plan, item) })))),
    (part) => (homeless.length === 0 ? success(undefined) : moveClear(part, homeless.map(({ id }) => id))),
  ]);
};

function intoNewArea(context: EditContext, ids: readonly string[], box: Box, title: string | undefined): ReturnType<typeof gatherItems> {
  const at = freePlace(box, obstaclesBut(context.plan(), ids), gap * 2);
  const added = addItem(context, { type: 'area', at, width: box.width, height: box.height, ...(title ? { fields: { title } } : {}) });
  if (!added.ok) return added;
  const settled = placeInAreas(context, ids.map((id) => ({ id, area: added.value })));
  return settled.ok ? added : settled;
}

function obstaclesBut(plan: Plan, ids: readonly string[]): readonly Box[] {
  return [ringBox, ...[...plan.items.values()].filter(({ id, area }) => area === null && !ids.includes(id))];
}
