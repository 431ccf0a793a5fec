import type { ItemTypeId } from '../framework/vocabulary.ts';
import { plainName } from '../interchange/measurements/columns.ts';
import { pasteTexts } from '../messages/pasteCells.ts';
import { titleOf, type Item, type Plan } from '../plan/plan.ts';
import type { CardsToPaste } from '../edits/pasteCards.ts';
import type { Remarks } from './outline.ts';
import type { RowCard } from './tableCards.ts';

/** So many different names that nothing has are told. */
const mostExamples = 3;

/** By what a part is found that a cell names: two of a type whose titles differ in large letters alone are one. */
export function keyOfName(type: ItemTypeId, name: string): string {
  return `${type} ${name.normalize('NFC').toLocaleLowerCase('fi')}`;
}

/** The titles of a plan's parts as they are compared: a comma in one of them divides no cell. */
export function plainTitles(plan: Pick<Plan, 'items'>): ReadonlySet<string> {
  return new Set([...plan.items.values()].map(titleOf).map(plainName));
}

/**
 * Rows of pasted cells as cards, linked to the parts of the plan that their cells name, and to no others: names that no part has are told in the remarks.
 * Of several parts of one name it is the first in the plan's order.
 */
export function linkedByName(rows: readonly RowCard[], plan: Pick<Plan, 'items'>, remarks: Remarks): CardsToPaste['cards'] {
  const named = new Map<string, string>();
  const inOrder = [...plan.items.values()].sort((one: Item, other: Item) => one.order - other.order);
  for (const item of inOrder) {
    const key = keyOfName(item.type, titleOf(item));
    if (titleOf(item) !== '' && !named.has(key)) named.set(key, item.id);
  }
  return rows.map(({ fields, names }) => ({
    fields,
    links: names.flatMap(({ kind, type, name }) => {
      const to = named.get(keyOfName(type, name));
      if (to === undefined) remarks.add(pasteTexts.unknownNames, 1, name.slice(0, 40), mostExamples);
      return to === undefined ? [] : [{ kind, to }];
    }),
  }));
}
