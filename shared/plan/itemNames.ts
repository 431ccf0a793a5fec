import { itemType } from '../framework/itemTypes.ts';
import { pictureTexts } from '../messages/pictures.ts';
import { say, type Language } from '../messages/text.ts';
import { pictureOn } from './pictures.ts';
import { itemsOfType, textOf, titleOf, type Item, type Plan } from './plan.ts';

/** The name that somebody wrote for an item: its title; for a picture its caption, else its description. May be ''. */
export function ownName(item: Item): string {
  return titleOf(item) || (pictureOn(item) === '' ? '' : textOf(item.fields, 'alt').trim());
}

const none: ReadonlyMap<string, number> = new Map();
const counted = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();

/** Pictures without any words, by id → their number from 1 in the plan's order. Cached for each state of the notes. */
function wordless(plan: Pick<Plan, 'items'>): ReadonlyMap<string, number> {
  const notes = itemsOfType(plan, 'note');
  let known = counted.get(notes);
  if (!known) {
    const pictures = notes.filter((item) => pictureOn(item) !== '' && ownName(item) === '');
    known = pictures.length === 0 ? none : new Map(pictures.map(({ id }, place) => [id, place + 1]));
    counted.set(notes, known);
  }
  return known;
}

/** The number that tells a wordless picture from the others; 0 where it is the only one; undefined for other items. */
export function pictureNumber(plan: Pick<Plan, 'items'>, item: Item): number | undefined {
  if (pictureOn(item) === '' || ownName(item) !== '') return undefined;
  const pictures = wordless(plan);
  return pictures.size > 1 ? (pictures.get(item.id) ?? 0) : 0;
}

/** “Picture”, or “Picture 2” where several have no words. */
export function wordPicture(number: number, language: Language): string {
  return number === 0 ? say(pictureTexts.picture, language) : say(pictureTexts.numbered, language, { number });
}

/** What an item is called where it is seen: its own name, else its kind, such as “Goal”. */
export function shownName(item: Item, language: Language): string {
  return ownName(item) || (pictureOn(item) === '' ? say(itemType(item.type).name, language) : wordPicture(0, language));
}

/**
 * What an item is called anywhere else: its own name, or “Picture” with a number where several have none. '' for other items
 * without a title, which each caller words itself.
 */
export function nameOfItem(plan: Pick<Plan, 'items'>, item: Item, language: Language): string {
  const own = ownName(item);
  if (own !== '') return own;
  const number = pictureNumber(plan, item);
  return number === undefined ? '' : wordPicture(number, language);
}
