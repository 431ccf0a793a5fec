import type { Text } from '../messages/text.ts';
import type { Field, LinkField } from './field.ts';
import { givens } from './items/givens.ts';
import { goals } from './items/goals.ts';
import { channels } from './items/channels.ts';
import { work } from './items/work.ts';
import { frame } from './items/frame.ts';

export const itemTypeIds = [
  'vision',
  'mission',
  'businessGoal',
  'goal',
  'kpi',
  'resource',
  'cultureTrait',
  'outsideInfluence',
  'audience',
  'channel',
  'action',
  'person',
  'risk',
  'policy',
  'note',
  'area',
] as const;
export type ItemTypeId = (typeof itemTypeIds)[number];

/** The hue that a type has on the canvas, in lists and in the PDF; each host maps it to its own shades. */
export type Hue = 'gold' | 'orange' | 'green' | 'teal' | 'slate' | 'violet' | 'pink' | 'cyan' | 'blue' | 'red' | 'yellow' | 'gray';

/** A kind of part that a plan is made of. A new type or field is an entry here; form, card, outline, tables and PDF follow. */
export interface ItemType {
  readonly id: ItemTypeId;
  readonly name: Text;
  readonly plural: Text;
  /** What this part is for, shown where there is none yet. */
  readonly purpose: Text;
  readonly hue: Hue;
  /** Key of the text field that titles the item everywhere. */
  readonly titleField: string;
  readonly fields: readonly Field[];
  /** Keys of the fields that its card shows under the title, most telling first. */
  readonly cardFields: readonly string[];
  /** Width and height of a new card, canvas units (CSS px at zoom 1). */
  readonly size: { readonly width: number; readonly height: number };
}

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

/** A field of a type, or undefined where the type has none of that key. */
export function fieldOf(type: ItemTypeId, key: string): Field | undefined {
  return itemType(type).fields.find((field) => field.key === key);
}

/** The fields of a type that show its outgoing links. */
export function linkFieldsOf(type: ItemTypeId): readonly LinkField[] {
  return itemType(type).fields.filter((field) => field.kind === 'link');
}
