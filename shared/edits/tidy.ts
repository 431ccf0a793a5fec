import * as Y from 'yjs';
import { layOut, type UnplacedItem } from '../plan/layOut.ts';
import { textOf, type Item, type Plan } from '../plan/plan.ts';
import { fieldPrefix, type ItemRecord } from '../plan/planDocument.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit } from './edit.ts';
import { put } from './fields.ts';

/**
 * Lays the whole plan out again by the framework: every region in its place around the ring and large enough, its cards in
 * rows in the order in which they are read now; loose cards go to their regions. What people grouped themselves stays as it
 * is inside. Sizes are kept, and what is right already is not written. Answers how many items moved.
 */
export const tidyByFramework = defineEdit<void, number>(
  (plan) => (plan.items.size === 0 ? { code: 'nothing-to-do' } : undefined),
  (document, _input, context) => {
    const plan = context.plan();
    const language = textOf(plan.fields, 'language') === 'fi' ? 'fi' : 'en';
    const laid = layOut(inReadingOrder(plan).map((item) => loosened(plan, item)), context.newId, language);
    let moved = 0;
    for (const item of laid.values()) {
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

/** A region of the framework that loose cards need and the plan did not have. */
function newArea(items: Y.Map<ItemRecord>, { id, type, fields, order }: Item): ItemRecord {
  const record: ItemRecord = new Y.Map<unknown>();
  items.set(id, record);
  record.set('type', type);
  record.set('order', order);
  for (const [key, value] of Object.entries(fields)) put(record, fieldPrefix + key, value);
  return record;
}

function inReadingOrder(plan: Plan): readonly Item[] {
  return [...plan.items.values()].sort((one, other) => one.y - other.y || one.x - other.x || one.order - other.order);
}

/** The item without what tidying finds anew: its corner, and for a region its size as well. */
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
