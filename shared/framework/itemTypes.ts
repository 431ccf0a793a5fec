import type { Field, LinkField } from './field.ts';
import type { ItemType } from './itemType.ts';
import { monthOfField } from './monthlyMoney.ts';
import { channels } from './items/channels.ts';
import { frame } from './items/frame.ts';
import { givens } from './items/givens.ts';
import { goals } from './items/goals.ts';
import { work } from './items/work.ts';
import { itemTypeIds, type ItemTypeId } from './vocabulary.ts';

/** All item types, in the order in which a plan is read. */
export const itemTypes: readonly ItemType[] = [...givens, ...goals, ...channels, ...work, ...frame].sort(
  (one, other) => itemTypeIds.indexOf(one.id) - itemTypeIds.indexOf(other.id),
);

const byId: ReadonlyMap<string, ItemType> = new Map(itemTypes.map((type) => [type.id, type]));

export function isItemTypeId(id: string): id is ItemTypeId {
  return byId.has(id);
}

/** The definition of an item type. */
export function itemType(id: ItemTypeId): ItemType {
  const type = byId.get(id);
  if (!type) throw new Error(`No item type ${id}`);
  return type;
}

/** A field of a type, or undefined where the type has none of that key. A month of a money field is a field as well. */
export function fieldOf(type: ItemTypeId, key: string): Field | undefined {
  const { fields } = itemType(type);
  return fields.find((field) => field.key === key) ?? monthOfField(fields, key);
}

/** The fields of a type that show its outgoing links. */
export function linkFieldsOf(type: ItemTypeId): readonly LinkField[] {
  return itemType(type).fields.filter((field) => field.kind === 'link');
}
