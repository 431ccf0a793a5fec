import * as Y from 'yjs';
import { homeOf } from '../framework/areas.ts';
import { freePlace } from '../plan/freePlace.ts';
import { membersOf, ringBox } from '../plan/geometry.ts';
import { readingOrder } from '../plan/inRows.ts';
import { layOut, type UnplacedItem } from '../plan/layOut.ts';
import { isLocked } from '../plan/locks.ts';
import { gap, placeIn } from '../plan/placement.ts';
import { textOf, type Box, type Item, type Plan } from '../plan/plan.ts';
import { fieldPrefix, type ItemRecord } from '../plan/planDocument.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit, type Edit } from './edit.ts';
import { put } from './fields.ts';
import { dissolveLanes } from './lanes.ts';

/**
 * Lays the whole plan out by the framework: regions around the ring, large enough, with their cards in rows in reading order; loose
 * cards and cards in lanes go to their regions. Areas that people made keep what lies in them as it is. Locked parts, and areas
 * around them, stay. Sizes are kept, and unchanged values are not written. Answers how many items moved.
 */
export const tidyByFramework: Edit<void, number> = (context) => {
  dissolveLanes(context, undefined);
  return layByFramework(context, undefined);
};

const layByFramework = defineEdit<void, number>(
  (plan) => (plan.items.size === 0 ? { code: 'nothing-to-do' } : undefined),
  (document, _input, context) => {
    const plan = context.plan();
    const language = textOf(plan.fields, 'language') === 'fi' ? 'fi' : 'en';
    const kept = keptIn(plan);
    const homes = new Map([...kept].flatMap((id) => {
      const area = plan.items.get(id);
      return area && isRegion(area) ? [[textOf(area.fields, 'home'), area] as const] : [];
    }));
    const isWaiting = (item: Item): boolean => item.type !== 'area' && !isRegionMember(plan, item) && item.area === null && homes.has(homeOf(item.type)?.id ?? '');
    const ordered = readingOrder(plan).filter(({ id }) => !kept.has(id));
    const laid = layOut(ordered.filter((item) => !isWaiting(item)).map((item) => loosened(plan, item)), context.newId, language);
    const settled = kept.size === 0 ? laid : aroundKept(plan, laid, kept, ordered.filter(isWaiting));
    let moved = 0;
    for (const item of settled.values()) {
      const before = plan.items.get(item.id);
      if (before && isWhere(before, item)) continue;
      moved += 1;
      const record = document.items.get(item.id) ?? newArea(document.items, item);
      for (const key of ['x', 'y', 'width', 'height'] as const) if (before?.[key] !== item[key]) record.set(key, item[key]);
      if (item.area === (before?.area ?? null)) continue;
      if (item.area === null) clearKey(record, 'area');
      else record.set('area', item.area);
    }
    return moved;
  },
);

function isRegionMember(plan: Plan, item: Item): boolean {
  return item.area !== null && isRegion(plan.items.get(item.area));
}

/** What tidying leaves alone: locked items, the outermost areas around them, and everything in these. */
function keptIn(plan: Plan): ReadonlySet<string> {
  const kept = new Set<string>();
  for (const item of plan.items.values()) {
    if (!isLocked(plan, item.id)) continue;
    let outermost = item;
    for (let holder = plan.items.get(item.area ?? ''); holder; holder = plan.items.get(holder.area ?? '')) outermost = holder;
    kept.add(outermost.id);
    for (const member of membersOf(plan, outermost.id)) kept.add(member);
  }
  return kept;
}

/** Moves what was laid out clear of what stays. Cards whose region stays go into it where it has room, else beside it. */
function aroundKept(plan: Plan, laid: ReadonlyMap<string, Item>, kept: ReadonlySet<string>, waiting: readonly Item[]): ReadonlyMap<string, Item> {
  const items = new Map([...plan.items].filter(([id]) => kept.has(id)));
  const obstacles: Box[] = [ringBox, ...[...items.values()].filter(({ area }) => area === null)];
  const result = new Map(laid);
  const fromMiddle = ({ x, y, width, height }: Box): number => Math.hypot(x + width / 2, y + height / 2);
  const tops = [...laid.values()].filter(({ area }) => area === null).sort((one, other) => fromMiddle(one) - fromMiddle(other));
  for (const top of tops) {
    const place = freePlace(top, obstacles, gap * 2);
    obstacles.push({ ...place, width: top.width, height: top.height });
    result.set(top.id, { ...top, ...place });
  }
  for (const card of waiting) {
    const region = [...items.values()].find((area) => isRegion(area) && textOf(area.fields, 'home') === homeOf(card.type)?.id);
    const place = region && placeIn({ items }, region, card);
    const fits = place && place.x + card.width <= region.width - gap && place.y + card.height <= region.height - gap;
    const beside = { area: null, ...freePlace({ ...card, x: region?.x ?? card.x, y: region ? region.y + region.height : card.y }, obstacles, gap * 2) };
    const item: Item = { ...card, ...(fits ? place : beside) };
    items.set(card.id, item);
    result.set(card.id, item);
    if (!fits) obstacles.push(item);
  }
  return result;
}

/** Writes a region of the framework that the plan did not have. */
function newArea(items: Y.Map<ItemRecord>, { id, type, fields, order }: Item): ItemRecord {
  const record: ItemRecord = new Y.Map<unknown>();
  items.set(id, record);
  record.set('type', type);
  record.set('order', order);
  for (const [key, value] of Object.entries(fields)) put(record, fieldPrefix + key, value);
  return record;
}

/** The item without what tidying decides anew: its corner, and for a region its size. */
function loosened(plan: Plan, item: Item): UnplacedItem {
  const { x, y, width, height, ...rest } = item;
  if (item.area !== null && !isRegion(plan.items.get(item.area))) return { ...rest, corner: { x, y }, width, height };
  return item.area === null && isRegion(item) ? rest : { ...rest, width, height };
}

function isRegion(item: Item | undefined): boolean {
  return item?.type === 'area' && textOf(item.fields, 'home') !== '';
}

function isWhere(one: Item, other: Item): boolean {
  return one.area === other.area && one.x === other.x && one.y === other.y && one.width === other.width && one.height === other.height;
}
