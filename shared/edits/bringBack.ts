import * as Y from 'yjs';
import type { DimensionId, PositionKindId } from '../framework/dimensions.ts';
import type { RegisterId } from '../framework/registers.ts';
import { cornerOf } from '../plan/geometry.ts';
import { wordsOnLink } from '../plan/linkWords.ts';
import { entriesOf, type Item, type Link, type Plan } from '../plan/plan.ts';
import { fieldPrefix, measurementPrefix, registerKey, type ItemRecord, type PlanDocument } from '../plan/planDocument.ts';
import { defineEdit } from './edit.ts';
import { put, storedMeasurement } from './fields.ts';
import { putLinkWords } from './linkWords.ts';

/** A part of a plan that somebody may be typing in while another window deletes it. */
export type TypedPart =
  | { readonly kind: 'item'; readonly id: string }
  | { readonly kind: 'measurement'; readonly id: string; readonly date: string }
  | { readonly kind: 'position'; readonly dimension: DimensionId; readonly party: PositionKindId }
  | { readonly kind: 'entry'; readonly register: RegisterId; readonly entry: string };

/** Whether the plan still has the part. */
export function hasPart(plan: Plan, part: TypedPart): boolean {
  switch (part.kind) {
    case 'item':
      return plan.items.has(part.id);
    case 'measurement':
      return plan.items.get(part.id)?.measurements.some(({ date }) => date === part.date) ?? false;
    case 'position':
      return plan.positions[part.dimension][part.party] !== undefined;
    case 'entry':
      return Object.hasOwn(entriesOf(plan, part.register), part.entry);
  }
}

/**
 * Brings back a deleted part as it was in the plan `before`: an item with its id, place, fields, readings and those links whose
 * other end still exists. What lay in a deleted area lies in it again.
 */
export const bringBack = defineEdit(
  (plan, { part, before }: { readonly part: TypedPart; readonly before: Plan }) =>
    hasPart(plan, part) || !hasPart(before, part) ? { code: 'nothing-to-do' } : undefined,
  (document, { part, before }, context) => {
    switch (part.kind) {
      case 'item':
        return bringBackItem(document, part.id, before, context.plan());
      case 'measurement': {
        const item = before.items.get(part.id);
        const measurement = item?.measurements.find(({ date }) => date === part.date);
        if (!context.plan().items.has(part.id)) bringBackItem(document, part.id, before, context.plan());
        else if (measurement) document.items.get(part.id)?.set(measurementPrefix + part.date, storedMeasurement(measurement));
        return;
      }
      case 'position': {
        const place = before.positions[part.dimension][part.party];
        if (!place) return;
        put(document.positions, `${part.dimension}.${part.party}.value`, place.value);
        put(document.positions, `${part.dimension}.${part.party}.reason`, place.reason);
        return;
      }
      case 'entry':
        for (const [key, value] of Object.entries(entriesOf(before, part.register)[part.entry] ?? {})) {
          put(document.registers, registerKey(part.register, part.entry, key), value);
        }
    }
  },
);

function bringBackItem(document: PlanDocument, id: string, before: Plan, plan: Plan): void {
  const item = before.items.get(id);
  if (!item) return;
  const area = item.area === null ? undefined : plan.items.get(item.area);
  const corner = cornerOf(before, item);
  const origin = area ? cornerOf(plan, area) : { x: 0, y: 0 };
  const record: ItemRecord = new Y.Map<unknown>();
  record.set('type', item.type);
  record.set('x', corner.x - origin.x);
  record.set('y', corner.y - origin.y);
  record.set('width', item.width);
  record.set('height', item.height);
  if (area) record.set('area', area.id);
  record.set('order', item.order);
  for (const [key, value] of Object.entries(item.fields)) put(record, fieldPrefix + key, value);
  for (const measurement of item.measurements) record.set(measurementPrefix + measurement.date, storedMeasurement(measurement));
  document.items.set(id, record);
  for (const member of before.items.values()) if (member.area === id) takeIn(document, member, plan, item);
  for (const link of before.links.values()) {
    if (!endsAt(link, id, plan)) continue;
    document.links.set(link.id, { kind: link.kind, from: link.from, to: link.to });
    putLinkWords(document, link.id, wordsOnLink(before, link.id));
  }
}

/** Puts an item back into its area, unless somebody has moved it since the area was deleted. */
function takeIn(document: PlanDocument, member: Item, plan: Plan, area: Item): void {
  const record = document.items.get(member.id);
  if (!record || plan.items.get(member.id)?.area !== area.area) return;
  record.set('area', area.id);
  record.set('x', member.x);
  record.set('y', member.y);
}

function endsAt({ id: link, from, to }: Link, id: string, plan: Plan): boolean {
  const other = from === id ? to : to === id ? from : undefined;
  return other !== undefined && plan.items.has(other) && !plan.links.has(link);
}
