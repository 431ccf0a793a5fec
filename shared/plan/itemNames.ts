import { itemType } from '../framework/itemTypes.ts';
import { pictureTexts } from '../messages/pictures.ts';
import { say, type Language } from '../messages/text.ts';
import { pictureOn } from './pictures.ts';
import { itemsOfType, textOf, titleOf, type Item, type Plan } from './plan.ts';

/** The words that were written for an item as its name: its title; a picture's caption, else what was written for who cannot see it. May be ''. */
export function ownName(item: Item): string {
  return titleOf(item) || (pictureOn(item) === '' ? '' : textOf(item.fields, 'alt').trim());
}

const none: ReadonlyMap<string, number> = new Map();
const counted = new WeakMap<readonly Item[], ReadonlyMap<string, number>>();

/** Ids of the pictures that nothing is written of → their places among those, from 1, in the plan's order; counted once for each state of the notes. */
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

/** By which number a picture that nothing is written of is told from the others; 0: it is the only one; undefined: the item is none. */
export function pictureNumber(plan: Pick<Plan, 'items'>, item: Item): number | undefined {
  if (pictureOn(item) === '' || ownName(item) !== '') return undefined;
  const pictures = wordless(plan);
  return pictures.size > 1 ? (pictures.get(item.id) ?? 0) : 0;
}

/** “Picture”, or “Picture 2” where several have no words. */
export function wordPicture(number: number, language: Language): string {
  return number === 0 ? say(pictureTexts.picture, language) : say(pictureTexts.numbered, language, { number });
}

/** What stands for an item where it lies and is seen: its own words, else what it is: “Picture”, “Goal”. */
export function shownName(item: Item, language: Language): string {
  return ownName(item) || (pictureOn(item) === '' ? say(itemType(item.type).name, language) : wordPicture(0, language));
}

/**
 * What an item is called wherever it is named: its own words, and a picture without any “Picture”, numbered where several have none.
 * '' for anything else without a title: whoever asks says so in words of the place.
 */
export function nameOfItem(plan: Pick<Plan, 'items'>, item: Item, language: Language): string {
  const own = ownName(item);
  if (own !== '') return own;
  const number = pictureNumber(plan, item);
  return number === undefined ? '' : wordPicture(number, language);
}
