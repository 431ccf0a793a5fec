import { cornerOf, membersOf } from '../plan/geometry.ts';
import { gap, makeRoom, placesInTurn, widthForList } from '../plan/placement.ts';
import type { Plan } from '../plan/plan.ts';
import { moveItems, type Move } from './items.ts';
import { defineEdit, missingItem, type Edit } from './edit.ts';
import { inTurn, type PartOfEdit } from './severalEdits.ts';
import { writeKey } from './writeKey.ts';

/** An item and the area that it goes into. */
export interface AreaPlacement {
  readonly id: string;
  readonly area: string;
}

/** Makes an area at least this large, pushing aside what stands around it. */
export const growTo = defineEdit(
  (plan, { area }: { readonly area: string; readonly needed: Parameters<typeof makeRoom>[2] }) => missingItem(plan, [area]),
  (document, { area: id, needed }, context) => {
    const plan = context.plan();
    const area = plan.items.get(id);
    if (!area) return;
    for (const { id: shifted, box } of makeRoom(plan, area, needed)) {
      const record = document.items.get(shifted);
      for (const key of ['x', 'y', 'width', 'height'] as const) record?.set(key, box[key]);
    }
  },
);

/** Makes an area large enough for what lies in it. */
const growAround: Edit<string, void> = (context, area) => growTo(context, { area, needed: sizeFor(context.plan(), area) });

/** The size that an area needs for what lies in it. */
export function sizeFor(plan: Pick<Plan, 'items'>, area: string): { readonly width: number; readonly height: number } {
  const members = [...plan.items.values()].filter((item) => item.area === area);
  return {
    width: members.reduce((width, { x, width: own }) => Math.max(width, x + own + gap), 0),
    height: members.reduce((height, { y, height: own }) => Math.max(height, y + own + gap), 0),
  };
}

/** Makes an area wide enough that a long list in it does not become too tall, where there is room beside it. */
export const widenForList = defineEdit(
  (plan, { area }: { readonly area: string; readonly list: Parameters<typeof widthForList>[2] }) => missingItem(plan, [area]),
  (document, { area: id, list }, context) => {
    const plan = context.plan();
    const area = plan.items.get(id);
    const record = document.items.get(id);
    if (area && record) writeKey(record, 'width', widthForList(plan, area, list));
  },
);

/** The places of items in their areas: each gets the first one free after those before it. */
function placesFor(plan: Plan, placements: readonly AreaPlacement[]): readonly Move[] {
  const waiting = new Set(placements.map(({ id }) => id));
  const items = new Map(plan.items);
  // Items that are still to be placed take no room.
  const place = placesInTurn([...items.values()].filter(({ id }) => !waiting.has(id)));
  for (const { id, area } of placements) {
    const [item, holder] = [items.get(id), items.get(area)];
    if (item && holder) items.set(id, { ...item, ...place(holder, item) });
  }
  // An area that took something may itself have moved after it.
  return placements.flatMap(({ id, area }) => [items.get(id)].flatMap((item) => (item ? [{ id, area, ...cornerOf({ items }, item) }] : [])));
}

/** Moves items into areas, each to the first free place; areas grow as needed. Refused where an area would come to lie in itself. */
export const placeInAreas: Edit<readonly AreaPlacement[], undefined> = (context, placements) => {
  const plan = context.plan();
  const missing = missingItem(plan, placements.flatMap(({ id, area }) => [id, area]));
  if (missing) return { ok: false, failure: missing };
  if (placements.length === 0) return { ok: false, failure: { code: 'nothing-to-do' } };
  const after = new Map(plan.items);
  for (const { id, area } of placements) {
    const item = plan.items.get(id);
    if (item) after.set(id, { ...item, area });
  }
  for (const { id, area } of placements) {
    if (plan.items.get(area)?.type !== 'area') return { ok: false, failure: { code: 'not-an-area' } };
    const hasMembers = plan.items.get(id)?.type === 'area';
    if (id === area || (hasMembers && membersOf({ items: after }, id).has(area))) return { ok: false, failure: { code: 'area-loop' } };
  }
  const areas = [...new Set(placements.map(({ area }) => area))];
  return inTurn(context, [
    ...areas.map((area): PartOfEdit => (part) => widenForList(part, { area, list: placements.flatMap((each) => (each.area === area ? (plan.items.get(each.id) ?? []) : [])) })),
    (part) => moveItems(part, placesFor(part.plan(), placements)),
    ...areas.map((area): PartOfEdit => (part) => growAround(part, area)),
  ]);
};
