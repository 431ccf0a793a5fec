import { fieldOf } from '../framework/itemTypes.ts';
import { isFilled } from '../plan/completeness.ts';
import type { Item } from '../plan/plan.ts';
import type { PlanIndex } from './planIndex.ts';

/** Whether an item's field is filled, links included. Throws for a key that the type does not have, which is a bug in the rule. */
export function hasFilled(index: PlanIndex, item: Item, key: string): boolean {
  const field = fieldOf(item.type, key);
  if (!field) throw new Error(`${item.type} has no field ${key}`);
  if (field.kind === 'link') return index.linksFrom(item.id).some((link) => link.kind === field.link);
  return isFilled(field, item.fields, item);
}
