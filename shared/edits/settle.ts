import { cornerOf, membersOf } from '../plan/geometry.ts';
import { gap, makeRoom, placesInTurn, widthForList } from '../plan/placement.ts';
import type { Plan } from '../plan/plan.ts';
import { moveItems, type Move } from './items.ts';
import { defineEdit, missingItem, type Edit } from './edit.ts';
import { inTurn, type PartOfEdit } from './severalEdits.ts';
import { writeKey } from './writeKey.ts';

/** An item and the area that takes it. */
export interface Settling {
  readonly id: string;
  readonly area: string;
}

/** Grows an area where it is smaller than needed, pushing aside what stands around it. */
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

/** Grows an area so that it holds what lies in it. */
const growAround: Edit<string, void> = (context, area) => growTo(context, { area, needed: sizeFor(context.plan(), area) });

/** How large an area must be for what lies in it. */
export function sizeFor(plan: Pick<Plan, 'items'>, area: string): { readonly width: number; readonly height: number } {
  const members = [...plan.items.values()].filter((item) => item.area === area);
  return {
    width: members.reduce((width, { x, width: own }) => Math.max(width, x + own + gap), 0),
    height: members.reduce((height, { y, height: own }) => Math.max(height, y + own + gap), 0),
  };
}

/** Makes an area that is to get a long list wide enough for it to be no tower, where it has room beside. */
export const widenForList = defineEdit(
  (plan, { area }: { readonly area: string; readonly list: Parameters<typeof widthForList>[2] }) => missingItem(plan, [area]),
  (document, { area: id, list }, context) => {
    const plan = context.plan();
    const area = plan.items.get(id);
    const record = document.items.get(id);
    if (area && record) writeKey(record, 'width', widthForList(plan, area, list));
  },
);

/** Where items go in the areas that take them: each to the first free place that those before it left. */
function placesFor(plan: Plan, settlings: readonly Settling[]): readonly Move[] {
  const waiting = new Set(settlings.map(({ id }) => id));
  const items = new Map(plan.items);
  // Who is still to be settled stands in nobody's way.
  const place = placesInTurn([...items.values()].filter(({ id }) => !waiting.has(id)));
  for (const { id, area } of settlings) {
    const [item, holder] = [items.get(id), items.get(area)];
    if (item && holder) items.set(id, { ...item, ...place(holder, item) });
  }
  // An area that took something may have been settled itself, after it.
  return settlings.flatMap(({ id, area }) => [items.get(id)].flatMap((item) => (item ? [{ id, area, ...cornerOf({ items }, item) }] : [])));
}

/**
 * Puts items into areas, each in the first free place there, never over another; areas grow to hold what they get. An area
 * that would come to lie in itself is refused before anything is written.
 */
export const settleItems: Edit<readonly Settling[], undefined> = (context, settlings) => {
  const plan = context.plan();
  const missing = missingItem(plan, settlings.flatMap(({ id, area }) => [id, area]));
  if (missing) return { ok: false, failure: missing };
  if (settlings.length === 0) return { ok: false, failure: { code: 'nothing-to-do' } };
  const after = new Map(plan.items);
  for (const { id, area } of settlings) {
    const item = plan.items.get(id);
    if (item) after.set(id, { ...item, area });
  }
  for (const { id, area } of settlings) {
    if (plan.items.get(area)?.type !== 'area') return { ok: false, failure: { code: 'not-an-area' } };
    const hasMembers = plan.items.get(id)?.type === 'area';
    if (id === area || (hasMembers && membersOf({ items: after }, id).has(area))) return { ok: false, failure: { code: 'area-loop' } };
  }
  const areas = [...new Set(settlings.map(({ area }) => area))];
  return inTurn(context, [
    ...areas.map((area): PartOfEdit => (part) => widenForList(part, { area, list: settlings.flatMap((each) => (each.area === area ? (plan.items.get(each.id) ?? []) : [])) })),
    (part) => moveItems(part, placesFor(part.plan(), settlings)),
    ...areas.map((area): PartOfEdit => (part) => growAround(part, area)),
  ]);
};
