import type { FieldValue } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { success } from '../messages/failures.ts';
import { boxAround } from '../plan/geometry.ts';
import { areaFor, gap } from '../plan/placement.ts';
import type { Item } from '../plan/plan.ts';
import { pasteClip } from './clips.ts';
import { nothingToDo, type Edit, type EditContext } from './edit.ts';
import { addItem } from './items.ts';
import { addLink } from './links.ts';
import { widenForList } from './settle.ts';

export interface CardsToPaste {
  readonly type: ItemTypeId;
  /** The area that takes notes, and cards whose type has none of its own. */
  readonly area?: string | null;
  readonly cards: readonly {
    readonly fields: Readonly<Record<string, FieldValue>>;
    /** To parts of the plan that are there already. */
    readonly links?: readonly { readonly kind: LinkKindId; readonly to: string }[];
  }[];
}

/** Up to so many go where their type belongs, each in its free place; more are set in rows under all else. */
export const mostAtHome = 100;

/** Adds a few cards where their type belongs, each over nothing else; answers with their ids. */
export const addCards: Edit<CardsToPaste, readonly string[]> = (context, { type, cards, area }) => {
  if (cards.length === 0) return nothingToDo;
  const own = areaFor(context.plan(), type)?.id ?? null;
  // A list of notes belongs where it was pasted.
  const home = (type === 'note' ? (area ?? own) : (own ?? area)) ?? null;
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

/** Links what was added; what cannot be linked stays as it is. */
function link(context: EditContext, cards: CardsToPaste['cards'], ids: readonly string[]): void {
  cards.forEach(({ links = [] }, place) => {
    const from = ids[place];
    if (from !== undefined) for (const each of links) addLink(context, { ...each, from });
  });
}

/**
 * Adds a part of very many cards in rows of a block; answers with their ids.
 * @param input.from where the block begins, and the place of the part's first card in it
 */
export const addCardsInRows: Edit<CardsToPaste & { readonly at: { readonly x: number; readonly y: number }; readonly first: number; readonly columns: number }, readonly string[]> = (
  context,
  { type, cards, at, first, columns },
) => {
  const { size } = itemType(type);
  const items = cards.map(({ fields }, place): Item => {
    const slot = first + place;
    return { id: `card${place}`, type, fields, measurements: [], area: null, order: place, x: at.x + (slot % columns) * (size.width + gap), y: at.y + Math.floor(slot / columns) * (size.height + gap), ...size };
  });
  const corner = boxAround(items);
  if (!corner) return nothingToDo;
  const added = pasteClip(context, { clip: { items, links: [] }, at: corner });
  if (added.ok) link(context, cards, added.value);
  return added;
};
