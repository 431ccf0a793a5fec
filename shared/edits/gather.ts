import { itemType } from '../framework/itemTypes.ts';
import { laneTexts } from '../messages/lanes.ts';
import { success } from '../messages/failures.ts';
import type { Language } from '../messages/text.ts';
import { freePlace } from '../plan/freePlace.ts';
import { boxAround, boxOf, ringBox } from '../plan/geometry.ts';
import { inRows } from '../plan/inRows.ts';
import { areaHeader, gap } from '../plan/placement.ts';
import { titleOf, type Box, type Item, type Plan } from '../plan/plan.ts';
import { nothingToDo, missingItem, type Edit, type EditContext } from './edit.ts';
import { addItem } from './items.ts';
import { lockedAmong } from './locks.ts';
import { settleItems } from './settle.ts';

/** Gathers cards, as they are read, in rows in a new area beside where they lay, over nothing else; answers with the area's id. */
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

/** Puts items into the plan's parking lot, in free room there; makes one under all else where the plan has none. */
export const parkItems: Edit<{ readonly ids: readonly string[]; readonly language: Language }, string> = (context, { ids, language }) => {
  const plan = context.plan();
  const failure = missingItem(plan, ids) ?? lockedAmong(plan, ids);
  if (failure) return { ok: false, failure };
  const lot = [...plan.items.values()].find(isParkingLot);
  const parked = ids.filter((id) => id !== lot?.id && plan.items.get(id)?.area !== lot?.id);
  if (ids.length === 0 || (lot && parked.length === 0)) return nothingToDo;
  if (lot) {
    const settled = settleItems(context, parked.map((id) => ({ id, area: lot.id })));
    return settled.ok ? success(lot.id) : settled;
  }
  const all = boxAround([ringBox, ...[...plan.items.values()].filter(({ area }) => area === null)]) ?? ringBox;
  const { size } = itemType('area');
  return intoNewArea(context, ids, { x: all.x, y: all.y + all.height + gap * 2, ...size }, laneTexts.parking[language]);
};

/** An area is the parking lot by its name. */
function isParkingLot(item: Item): boolean {
  return item.type === 'area' && Object.values(laneTexts.parking).some((name) => name === titleOf(item));
}

function intoNewArea(context: EditContext, ids: readonly string[], box: Box, title: string | undefined): ReturnType<typeof gatherItems> {
  const at = freePlace(box, obstaclesBut(context.plan(), ids), gap * 2);
  const added = addItem(context, { type: 'area', at, width: box.width, height: box.height, ...(title ? { fields: { title } } : {}) });
  if (!added.ok) return added;
  const settled = settleItems(context, ids.map((id) => ({ id, area: added.value })));
  return settled.ok ? added : settled;
}

function obstaclesBut(plan: Plan, ids: readonly string[]): readonly Box[] {
  return [ringBox, ...[...plan.items.values()].filter(({ id, area }) => area === null && !ids.includes(id))];
}
