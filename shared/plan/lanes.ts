import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { dateFormat, untranslated, type Text } from '../messages/text.ts';
import { laneTexts } from '../messages/lanes.ts';
import { inOrder, itemsOfType, textOf, titleOf, type Item, type Plan } from './plan.ts';

/** What lanes stand for: chains of cause, channels, people, or months. */
export const laneKinds = ['chain', 'channel', 'owner', 'date'] as const;
export type LaneKind = (typeof laneKinds)[number];

/** Cards that belong together, in columns from left to right. */
export interface Lane {
  readonly title: Text;
  readonly columns: readonly (readonly Item[])[];
}

/** A longer column goes on in the next one, unless the lane would then be too wide for its height. */
const mostInColumn = 6;
/** Times the square root of a lane's cards: the length of columns that gives a lane the shape of a screen. */
const columnOf = 0.95;

/** The cards in lanes, each in exactly one, in the plan's order. Cards that have no place by the chosen kind come last, in lanes by type. */
export function lanesOf(plan: Plan, cards: readonly Item[], by: LaneKind): readonly Lane[] {
  const left = new Map(inOrder(cards).map((card) => [card.id, card]));
  const take = (ids: Iterable<string>): readonly Item[] =>
    [...ids].flatMap((id) => {
      const card = left.get(id);
      left.delete(id);
      return card ?? [];
    });
  const lanes = by === 'date' ? dated(left, take) : headed(plan, by, left, take);
  const rest = inOrder([...left.values()]);
  const types = [...new Set(rest.map(({ type }) => type))];
  const others: Lane = { title: laneTexts[by], columns: types.flatMap((type) => wrapped(rest.filter((card) => card.type === type), rest.length)) };
  return [...lanes, ...(rest.length > 0 ? [others] : [])];
}

type Take = (ids: Iterable<string>) => readonly Item[];

const heads: Readonly<Record<Exclude<LaneKind, 'date'>, ItemTypeId>> = { chain: 'businessGoal', channel: 'channel', owner: 'person' };
/** From causes to effects, layer by layer. */
const layers: readonly (readonly ItemTypeId[])[] = [['goal'], ['kpi'], ['action'], ['channel'], ['audience']];

/** A lane for each card of the leading type, with the cards linked to it. */
function headed(plan: Plan, by: Exclude<LaneKind, 'date'>, left: ReadonlyMap<string, Item>, take: Take): readonly Lane[] {
  return itemsOfType(plan, heads[by]).filter(({ id }) => left.has(id)).map((head) => {
    const title = untranslated(titleOf(head) || itemType(head.type).name.en);
    const first = take([head.id]);
    if (by !== 'chain') {
      const linked = inOrder(neighbours(plan, [head.id], left).filter(({ type }) => type !== head.type));
      return { title, columns: paired([...first, ...take(linked.map(({ id }) => id))]) };
    }
    let reached: readonly Item[] = first;
    const columns: (readonly Item[])[] = [first];
    for (const types of layers) {
      const next = take(inOrder(neighbours(plan, reached.map(({ id }) => id), left).filter(({ type }) => types.includes(type))).map(({ id }) => id));
      columns.push(...wrapped(next));
      reached = [...reached, ...next];
    }
    return { title, columns };
  });
}

function neighbours(plan: Plan, ids: readonly string[], left: ReadonlyMap<string, Item>): readonly Item[] {
  const from = new Set(ids);
  const found = new Set<Item>();
  for (const link of plan.links.values()) {
    const other = from.has(link.from) ? link.to : from.has(link.to) ? link.from : undefined;
    const item = other === undefined ? undefined : left.get(other);
    if (item) found.add(item);
  }
  return [...found];
}

/** A lane for each month, by the first day on a card. */
function dated(left: ReadonlyMap<string, Item>, take: Take): readonly Lane[] {
  const months = new Map<string, string[]>();
  for (const card of left.values()) {
    const month = dayOf(card)?.slice(0, 7);
    if (month === undefined) continue;
    const ids = months.get(month);
    if (ids) ids.push(card.id);
    else months.set(month, [card.id]);
  }
  return [...months].sort(([one], [other]) => (one < other ? -1 : 1)).map(([month, ids]) => {
    const cards = [...take(ids)].sort((one, other) => ((dayOf(one) ?? '') < (dayOf(other) ?? '') ? -1 : 1));
    return { title: { en: dateFormat('en', { month: 'short', year: 'numeric' }).format(Date.parse(`${month}-01T00:00:00Z`)), fi: `${Number(month.slice(5))}/${month.slice(0, 4)}` }, columns: paired(cards) };
  });
}

function dayOf(card: Item): string | undefined {
  for (const field of itemType(card.type).fields) {
    const day = field.kind === 'date' ? textOf(card.fields, field.key) : '';
    if (/^\d{4}-\d{2}/u.test(day)) return day;
  }
  return undefined;
}

/** All cards of a lane in columns: at least two, so that the lane's name has room when seen from far. */
function paired(cards: readonly Item[]): readonly (readonly Item[])[] {
  if (cards.length > mostInColumn) return wrapped(cards);
  const half = Math.ceil(cards.length / 2);
  return [cards.slice(0, half), cards.slice(half)].filter((column) => column.length > 0);
}

/** Cards in columns. `among`: how many the whole lane has. */
function wrapped(cards: readonly Item[], among = cards.length): readonly (readonly Item[])[] {
  const most = Math.max(mostInColumn, Math.ceil(columnOf * Math.sqrt(among)));
  const columns = Math.ceil(cards.length / most);
  return Array.from({ length: columns }, (_, column) => cards.slice(column * most, (column + 1) * most));
}
