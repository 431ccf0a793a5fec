import type { FieldValue } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { success } from '../messages/failures.ts';
import { boxAround, cornerOf } from '../plan/geometry.ts';
import { areaFor, areaHeader, gap, underAll } from '../plan/placement.ts';
import type { Item, Plan } from '../plan/plan.ts';
import { pasteClip } from './clips.ts';
import { nothingToDo, type Edit, type EditContext } from './edit.ts';
import { addItem } from './items.ts';
import { addLink } from './links.ts';
import { growTo, sizeFor, widenForList } from './placeInAreas.ts';

export interface CardsToPaste {
  readonly type: ItemTypeId;
  /** The area for notes, and for cards whose type has no area. */
  readonly area?: string | null;
  readonly cards: readonly {
    readonly fields: Readonly<Record<string, FieldValue>>;
    /** Links to existing parts of the plan. */
    readonly links?: readonly { readonly kind: LinkKindId; readonly to: string }[];
  }[];
}

/** Up to this many cards go to their types' areas; more are set in rows in the area that they are put on, or below everything. */
export const mostAtHome = 100;
/** More than this would make any area too tall: they go below everything. */
const mostInArea = 1_000;

/** The area for cards of this type; a list of notes stays where it was put. */
function homeFor(plan: Plan, { type, area }: Pick<CardsToPaste, 'type' | 'area'>): string | null {
  const own = areaFor(plan, type)?.id ?? null;
  return (type === 'note' ? (area ?? own) : (own ?? area)) ?? null;
}

/** The area that takes very many cards in rows: the one they are put on, if they belong there. */
export function areaForRows(plan: Plan, { type, area = null, cards }: CardsToPaste): string | null {
  return area !== null && cards.length <= mostInArea && homeFor(plan, { type, area }) === area ? area : null;
}

/** Adds a few cards to their types' areas, overlapping nothing; answers with their ids. */
export const addCards: Edit<CardsToPaste, readonly string[]> = (context, { type, cards, area }) => {
  if (cards.length === 0) return nothingToDo;
  const home = homeFor(context.plan(), { type, area });
  if (home !== null) {
    const widened = widenForList(context, { area: home, list: cards.map(() => itemType(type).size) });
    if (!widened.ok) return widened;
  }
  const ids: string[] = [];
  for (const { fields } of cards) {
    const added = addItem(context, { type, fields, area: home });
    if (!added.ok) return added;
    ids.push(added.value);
  }
  link(context, cards, ids);
  return success(ids);
};

/** Links the new cards; links that do not fit are left out. */
function link(context: EditContext, cards: CardsToPaste['cards'], ids: readonly string[]): void {
  cards.forEach(({ links = [] }, place) => {
    const from = ids[place];
    if (from !== undefined) for (const each of links) addLink(context, { ...each, from });
  });
}

/** A block of rows: its corner on the canvas, and how many cards stand side by side. */
export interface RowBlock {
  readonly at: { readonly x: number; readonly y: number };
  readonly columns: number;
}

/** Makes room for a block of very many cards: below what an area holds, which grows, or below everything. */
export const openBlock: Edit<Pick<CardsToPaste, 'type' | 'area'> & { readonly count: number }, RowBlock> = (context, { type, area = null, count }) => {
  if (area === null) return success({ at: underAll(context.plan()), columns: Math.ceil(Math.sqrt(count * 1.2)) });
  const { size } = itemType(type);
  const widened = widenForList(context, { area, list: Array.from({ length: count }, () => size) });
  if (!widened.ok) return widened;
  const plan = context.plan();
  const columns = Math.max(1, Math.floor(((plan.items.get(area)?.width ?? 0) - gap) / (size.width + gap)));
  const top = Math.max(areaHeader, sizeFor(plan, area).height);
  const grown = growTo(context, { area, needed: { width: gap + columns * (size.width + gap), height: top + Math.ceil(count / columns) * (size.height + gap) } });
  if (!grown.ok) return grown;
  const now = context.plan();
  const holder = now.items.get(area);
  const corner = holder ? cornerOf(now, holder) : { x: 0, y: 0 };
  return success({ at: { x: corner.x + gap, y: corner.y + top }, columns });
};

/**
 * Adds some of very many cards to the rows of a block; answers with their ids.
 * @param input.first the place of the first of these in the block
 */
export const addCardsInRows: Edit<CardsToPaste & RowBlock & { readonly first: number }, readonly string[]> = (context, { type, cards, area = null, at, first, columns }) => {
  const { size } = itemType(type);
  const items = cards.map(({ fields }, place): Item => {
    const slot = first + place;
    return { id: `card${place}`, type, fields, measurements: [], area: null, order: place, x: at.x + (slot % columns) * (size.width + gap), y: at.y + Math.floor(slot / columns) * (size.height + gap), ...size };
  });
  const corner = boxAround(items);
  if (!corner) return nothingToDo;
  const added = pasteClip(context, { clip: { items, links: [] }, at: corner, takers: withHolders(context.plan(), area) });
  if (added.ok) link(context, cards, added.value);
  return added;
};

/** An area and the areas around it, without anything else. */
function withHolders({ items }: Plan, area: string | null): Pick<Plan, 'items'> {
  const found = new Map<string, Item>();
  for (let next = items.get(area ?? ''); next && !found.has(next.id); next = items.get(next.area ?? '')) found.set(next.id, next);
  return { items: found };
}
