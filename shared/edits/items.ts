import * as Y from 'yjs';
import type { FieldValue } from '../framework/field.ts';
import { fieldOf, isItemTypeId, itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { boxOf, cornerOf } from '../plan/geometry.ts';
import { gap, makeRoom, placeFor } from '../plan/placement.ts';
import type { Failure } from '../messages/failures.ts';
import { inOrder, type Box, type Plan } from '../plan/plan.ts';
import { fieldPrefix, type ItemRecord, type PlanDocument } from '../plan/planDocument.ts';
import { checkField } from './checkField.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit, missingItem } from './edit.ts';
import { put } from './fields.ts';
import { dropLink } from './linkWords.ts';
import { lockedAmong } from './locks.ts';
import { writeKey } from './writeKey.ts';

/** What a new item starts with. Without `at` it is placed in `area`, else in its type's area, which grows as needed. */
export interface NewItem {
  readonly type: ItemTypeId;
  readonly fields?: Readonly<Record<string, FieldValue>>;
  /** Corner on the canvas. */
  readonly at?: { readonly x: number; readonly y: number };
  /** The area that holds it; without `at` it gets a free place there. */
  readonly area?: string | null;
  readonly width?: number;
  readonly height?: number;
}

/** Adds an item and answers with its id. */
export const addItem = defineEdit(
  (plan, input: NewItem) => {
    if (!isItemTypeId(input.type)) return { code: 'type-unknown', details: { type: String(input.type) } };
    for (const [key, value] of Object.entries(input.fields ?? {})) {
      const failure = checkField(fieldOf(input.type, key), key, value, input.type);
      if (failure) return failure;
    }
    return input.area ? notAnArea(plan, input.area) : undefined;
  },
  (document, input, context) => {
    const id = context.newId();
    const plan = context.plan();
    const { size } = itemType(input.type);
    const width = input.width ?? size.width;
    const height = input.height ?? size.height;
    const meant = input.area ? plan.items.get(input.area) : undefined;
    const place = input.at ? relativeTo(plan, input.area ?? null, input.at) : placeFor(plan, input.type, meant);
    const record: ItemRecord = new Y.Map<unknown>();
    document.items.set(id, record);
    record.set('type', input.type);
    writeBox(record, { x: place.x, y: place.y, width, height });
    if (place.area !== null) record.set('area', place.area);
    record.set('order', lastOrder(plan) + 1);
    for (const [key, value] of Object.entries(input.fields ?? {})) put(record, fieldPrefix + key, value);
    const area = place.area === null ? undefined : plan.items.get(place.area);
    if (area && !input.at) {
      const needed = { width: place.x + width + gap, height: place.y + height + gap };
      for (const shift of makeRoom(plan, area, needed)) writeStoredBox(document, shift.id, shift.box);
    }
    return id;
  },
);

/** Where an item is moved to. */
export interface Move {
  readonly id: string;
  /** Its corner on the canvas after all moves of the edit. */
  readonly x: number;
  readonly y: number;
  /** The area that then holds it; absent: the same as before. */
  readonly area?: string | null;
}

/** Moves items together. What lies in a moved area moves along. */
export const moveItems = defineEdit(
  (plan, moves: readonly Move[]) => {
    const ids = moves.map((move) => move.id);
    const failed = missingItem(plan, ids) ?? lockedAmong(plan, ids);
    if (failed) return failed;
    const areas = new Map(moves.flatMap(({ id, area }) => (area === undefined ? [] : [[id, area] as const])));
    const areaAfter = (id: string): string | null => (areas.has(id) ? areas.get(id) : plan.items.get(id)?.area) ?? null;
    for (const { id, area } of moves) {
      if (!area) continue;
      const failure = notAnArea(plan, area);
      if (failure) return failure;
      const seen = new Set<string>();
      for (let outer: string | null = area; outer !== null && !seen.has(outer); outer = areaAfter(outer)) {
        if (outer === id) return { code: 'area-loop' };
        seen.add(outer);
      }
    }
    return undefined;
  },
  (document, moves, context) => {
    const plan = context.plan();
    const targets = new Map(moves.map((move) => [move.id, move]));
    for (const { id, x, y, area } of moves) {
      const record = document.items.get(id);
      const item = plan.items.get(id);
      if (!record || !item) continue;
      const holder = area === undefined ? item.area : area;
      const origin = cornerAfter(plan, holder, targets);
      // An unchanged value is not written: undo would take a move by somebody else for ours.
      if (holder === (record.get('area') ?? null)) {
        writeKey(record, 'x', x - origin.x);
        writeKey(record, 'y', y - origin.y);
        continue;
      }
      // In another area both numbers are new, even if equal to the old ones.
      record.set('x', x - origin.x);
      record.set('y', y - origin.y);
      if (holder === null) clearKey(record, 'area');
      else record.set('area', holder);
    }
  },
);

/** An area's corner on the canvas after it and the areas around it have moved. */
function cornerAfter(plan: Plan, area: string | null, moves: ReadonlyMap<string, Move>): { readonly x: number; readonly y: number } {
  const corner = { x: 0, y: 0 };
  for (let holder = area === null ? undefined : plan.items.get(area); holder; holder = plan.items.get(holder.area ?? '')) {
    const move = moves.get(holder.id);
    if (move) return { x: corner.x + move.x, y: corner.y + move.y };
    corner.x += holder.x;
    corner.y += holder.y;
  }
  return corner;
}

function notAnArea(plan: Plan, id: string): Failure | undefined {
  const area = plan.items.get(id);
  if (!area) return { code: 'item-missing' };
  return area.type === 'area' ? undefined : { code: 'not-an-area' };
}

/** The smallest size of an item, canvas units. */
export const smallestSize = { width: 80, height: 48 };

/** Gives an item a new box on the canvas. What lies in an area stays where it is. */
export const resizeItem = defineEdit(
  (plan, input: { readonly id: string; readonly box: Box }) => missingItem(plan, [input.id]) ?? lockedAmong(plan, [input.id]),
  (document, { id, box }, context) => {
    const plan = context.plan();
    const item = plan.items.get(id);
    if (!item) return;
    const before = cornerOf(plan, item);
    const place = relativeTo(plan, item.area, box);
    writeStoredBox(document, id, {
      ...place,
      width: Math.max(smallestSize.width, box.width),
      height: Math.max(smallestSize.height, box.height),
    });
    for (const member of plan.items.values()) {
      if (member.area !== id) continue;
      const record = document.items.get(member.id);
      if (!record) continue;
      writeKey(record, 'x', member.x + before.x - box.x);
      writeKey(record, 'y', member.y + before.y - box.y);
    }
  },
);

/** Deletes items and their links. What lay in a deleted area stays where it is, outside. */
export const deleteItems = defineEdit(
  (plan, ids: readonly string[]) => (ids.length === 0 ? { code: 'nothing-to-do' } : (missingItem(plan, ids) ?? lockedAmong(plan, ids))),
  (document, ids, context) => {
    const plan = context.plan();
    const gone = new Set(ids);
    for (const item of plan.items.values()) {
      if (item.area === null || !gone.has(item.area) || gone.has(item.id)) continue;
      const record = document.items.get(item.id);
      let outside: string | null = item.area;
      while (outside !== null && gone.has(outside)) outside = plan.items.get(outside)?.area ?? null;
      if (!record) continue;
      const place = relativeTo(plan, outside, cornerOf(plan, item));
      record.set('x', place.x);
      record.set('y', place.y);
      if (outside === null) clearKey(record, 'area');
      else record.set('area', outside);
    }
    for (const link of plan.links.values()) if (gone.has(link.from) || gone.has(link.to)) dropLink(document, link.id);
    for (const id of ids) document.items.delete(id);
  },
);

/** Makes a new area around items and puts them into it; answers with its id. */
export const groupInArea = defineEdit(
  (plan, input: { readonly ids: readonly string[]; readonly title?: string }) =>
    input.ids.length === 0
      ? { code: 'nothing-to-do' }
      : (missingItem(plan, input.ids) ?? checkField(fieldOf('area', itemType('area').titleField), 'title', input.title ?? null, 'area')),
  (document, { ids, title }, context) => {
    const plan = context.plan();
    const type: ItemTypeId = 'area';
    const members = ids.flatMap((id) => plan.items.get(id) ?? []).filter((item) => item.area === null || !ids.includes(item.area));
    const boxes = members.map((item) => boxOf(plan, item));
    const x = Math.min(...boxes.map((box) => box.x)) - 24;
    const y = Math.min(...boxes.map((box) => box.y)) - 60;
    const width = Math.max(...boxes.map((box) => box.x + box.width)) + 24 - x;
    const height = Math.max(...boxes.map((box) => box.y + box.height)) + 24 - y;
    const shared = members[0]?.area ?? null;
    const outer = members.every((item) => item.area === shared) ? shared : null;
    const id = context.newId();
    const place = relativeTo(plan, outer, { x, y });
    const record: ItemRecord = new Y.Map<unknown>();
    record.set('type', type);
    writeBox(record, { ...place, width, height });
    if (outer !== null) record.set('area', outer);
    record.set('order', lastOrder(plan) + 1);
    if (title) put(record, fieldPrefix + itemType(type).titleField, title);
    document.items.set(id, record);
    members.forEach((item, index) => {
      const box = boxes[index];
      const member = document.items.get(item.id);
      if (!box || !member) return;
      member.set('x', box.x - x);
      member.set('y', box.y - y);
      member.set('area', id);
    });
    return id;
  },
);

/** Puts an item before another of its type in lists and documents, or last. */
export const reorderItem = defineEdit(
  (plan, input: { readonly id: string; readonly before: string | null }) =>
    input.before === input.id
      ? { code: 'nothing-to-do' }
      : missingItem(plan, input.before === null ? [input.id] : [input.id, input.before]),
  (document, { id, before }, context) => {
    const others = inOrder([...context.plan().items.values()].filter((item) => item.id !== id));
    const index = before === null ? others.length : others.findIndex((item) => item.id === before);
    const previous = others[index - 1]?.order ?? (others[index]?.order ?? 0) - 2;
    const next = others[index]?.order ?? previous + 2;
    const between = (previous + next) / 2;
    if (previous < between && between < next) document.items.get(id)?.set('order', between);
    else renumber(document, [...others.slice(0, index).map((item) => item.id), id, ...others.slice(index).map((item) => item.id)]);
  },
);

/** Gives all items new orders: between equal ones, or after very many halvings, there is no number left. */
function renumber(document: PlanDocument, ids: readonly string[]): void {
  ids.forEach((id, index) => document.items.get(id)?.set('order', index + 1));
}

/** A corner on the canvas, relative to the area that holds the item. */
function relativeTo(plan: Plan, area: string | null, corner: { readonly x: number; readonly y: number }) {
  const holder = area === null ? undefined : plan.items.get(area);
  const origin = holder ? cornerOf(plan, holder) : { x: 0, y: 0 };
  return { area: holder ? area : null, x: corner.x - origin.x, y: corner.y - origin.y };
}

function writeBox(record: ItemRecord, box: Box): void {
  record.set('x', box.x);
  record.set('y', box.y);
  record.set('width', box.width);
  record.set('height', box.height);
}

function writeStoredBox(document: PlanDocument, id: string, box: Box): void {
  const record = document.items.get(id);
  if (record) writeBox(record, box);
}

function lastOrder(plan: Plan): number {
  let last = 0;
  for (const item of plan.items.values()) if (item.order > last) last = item.order;
  return last;
}
