import type { Field } from '../framework/field.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import type { Item } from '../plan/plan.ts';
import type { PlanIndex } from './planIndex.ts';

/** Whether a field holds anything: a value that is not blank, a link, a measurement. */
export function isFilled(index: PlanIndex, item: Item, field: Field): boolean {
  switch (field.kind) {
    case 'link':
      return index.linksFrom(item.id).some((link) => link.kind === field.link);
    case 'measurements':
      return item.measurements.length > 0;
    default: {
      const value = item.fields[field.key];
      return typeof value === 'number' || (value !== undefined && value.length > 0 && String(value).trim() !== '');
    }
  }
}

/** {@link isFilled} by key; a key that the type does not have is a bug in the rule. */
export function hasFilled(index: PlanIndex, item: Item, key: string): boolean {
  const field = fieldOf(item.type, key);
  if (!field) throw new Error(`${item.type} has no field ${key}`);
  return isFilled(index, item, field);
}
