import { itemType } from '../../../shared/framework/itemTypes.ts';
import type { Item, Plan } from '../../../shared/plan/plan.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { say, type Language } from '../../../shared/messages/text.ts';

/** What an area holds, in whatever areas within it. */
export interface AreaContents {
  readonly count: number;
  readonly cards: readonly Item[];
}

const known = new WeakMap<Plan['items'], ReadonlyMap<string, AreaContents>>();
const none: AreaContents = { count: 0, cards: [] };

/** The cards of an area; gathered once for each state of the items, not once for each area. */
export function areaContents(items: Plan['items'], area: string): AreaContents {
  const found = known.get(items) ?? gathered(items);
  known.set(items, found);
  return found.get(area) ?? none;
}

function gathered(items: Plan['items']): ReadonlyMap<string, AreaContents> {
  const cards = new Map<string, Item[]>();
  for (const item of items.values()) {
    if (item.type === 'area') continue;
    for (let holder = item.area; holder !== null; holder = items.get(holder)?.area ?? null) {
      const group = cards.get(holder);
      if (group) group.push(item);
      else cards.set(holder, [item]);
    }
  }
  return new Map([...cards].map(([id, group]) => [id, { count: group.length, cards: group }]));
}

const mostParts = 3;

/**
 * What an area says in one line: how many there are of each type where it holds several, else how its cards divide by the
 * choice that they show first. '' where there is nothing to tell.
 */
export function lineOf(cards: readonly Item[], language: Language): string {
  const byType = counted(cards, ({ type }) => say(itemType(type).plural, language));
  const parts = byType.length > 1 ? byType : counted(cards, (card) => choiceOf(card, language));
  return parts.slice(0, mostParts).map(([name, count]) => `${name} ${count}`).join(' · ');
}

function counted(cards: readonly Item[], nameOf: (card: Item) => string): readonly (readonly [name: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const card of cards) {
    const name = nameOf(card);
    if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}

function choiceOf(card: Item, language: Language): string {
  const type = itemType(card.type);
  for (const key of type.cardFields) {
    const field = type.fields.find((one) => one.key === key);
    if (field?.kind !== 'choice') continue;
    const option = field.options.find(({ id }) => id === textOf(card.fields, key));
    return option ? say(option.name, language) : '';
  }
  return '';
}
