import type { Field } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { LinkKindId } from '../framework/vocabulary.ts';
import type { FieldValues, Item, Plan } from './plan.ts';

/** How much of what an item needs is filled in. It needs the fields that the framework marks as required. */
export interface Completeness {
  readonly needed: number;
  readonly filled: number;
  readonly missing: readonly Field[];
}

/** The kinds of link that leave each item. Made once for a whole list of items. */
export type OutgoingKinds = ReadonlyMap<string, ReadonlySet<LinkKindId>>;

const known = new WeakMap<Plan['links'], OutgoingKinds>();

/** The kinds of link that leave each item. Made once for each state of the links. */
export function outgoingKinds(links: Plan['links']): OutgoingKinds {
  const made = known.get(links);
  if (made) return made;
  const kinds = new Map<string, Set<LinkKindId>>();
  for (const { from, kind } of links.values()) kinds.set(from, (kinds.get(from) ?? new Set<LinkKindId>()).add(kind));
  known.set(links, kinds);
  return kinds;
}

/** Whether a field holds something. Blank text and an empty choice of many hold nothing; zero is something. */
export function isFilled(field: Field, values: FieldValues, item?: Pick<Item, 'id' | 'measurements'>, outgoing?: OutgoingKinds): boolean {
  if (field.kind === 'link') return item !== undefined && outgoing?.get(item.id)?.has(field.link) === true;
  if (field.kind === 'measurements') return (item?.measurements.length ?? 0) > 0;
  const value = values[field.key];
  if (typeof value === 'string') return value.trim() !== '';
  return value !== undefined && (typeof value === 'number' || value.length > 0);
}

/** Which of the fields that an item needs are filled. */
export function completenessOf(item: Item, outgoing: OutgoingKinds): Completeness {
  const needed = itemType(item.type).fields.filter((field) => field.required);
  const missing = needed.filter((field) => !isFilled(field, item.fields, item, outgoing));
  return { needed: needed.length, filled: needed.length - missing.length, missing };
}
