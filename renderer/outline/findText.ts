import type { Field } from '../../shared/framework/field.ts';
import { itemType } from '../../shared/framework/itemTypes.ts';
import type { ItemTypeId } from '../../shared/framework/vocabulary.ts';
import { soughtPattern, soughtText } from '../../shared/messages/sought.ts';
import { textOf, type Item } from '../../shared/plan/plan.ts';

/** Where a searched text stands in an item: the field, and the text around it in three pieces. */
export interface Match {
  readonly field: Field;
  readonly isTitle: boolean;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** A search for one text. */
export interface Search {
  inText(text: string): boolean;
  /** Whether any text of an item has it. */
  isIn(item: Item): boolean;
  /** The first text of an item that has it: its title before all else, then its other fields and its notes. */
  inItem(item: Item): Match | undefined;
}

/** What one search after the other found, by item: of what has no *u* nothing has to be read to know that it has no *un*. An edit costs only what it changed. */
export interface FoundBefore {
  readonly had: WeakMap<Item, string>;
  readonly missed: WeakMap<Item, string>;
}

export const nothingFound = (): FoundBefore => ({ had: new WeakMap(), missed: new WeakMap() });

/** How much of the text shows before the hit and after it: the narrowest outline shows the hit, also behind a field's name. */
const shownBefore = { title: 12, field: 8 };
const shownAfter = 80;

/** The search for what somebody typed; undefined where that is nothing. */
export function searchFor(typed: string, { had, missed }: FoundBefore = nothingFound()): Search | undefined {
  const pattern = soughtPattern(typed);
  if (!pattern) return undefined;
  const sought = soughtText(typed);
  const isIn = (item: Item): boolean => {
    const [longest, shortest] = [had.get(item), missed.get(item)];
    if (longest?.startsWith(sought)) return true;
    if (shortest !== undefined && sought.startsWith(shortest)) return false;
    const isFound = isInAny(item, pattern);
    (isFound ? had : missed).set(item, sought);
    return isFound;
  };
  return { inText: (text) => pattern.test(text), isIn, inItem: (item) => (isIn(item) ? findIn(item, pattern) : undefined) };
}

function isInAny(item: Item, pattern: RegExp): boolean {
  const { texts, series } = searchedOf(item.type);
  return texts.some(({ key }) => pattern.test(textOf(item.fields, key))) || (series !== undefined && item.measurements.some(({ note }) => pattern.test(note ?? '')));
}

function findIn(item: Item, pattern: RegExp): Match | undefined {
  const { titleField, texts, series } = searchedOf(item.type);
  for (const field of texts) {
    const isTitle = field.key === titleField;
    const match = matchIn(textOf(item.fields, field.key), pattern, isTitle ? 'title' : 'field');
    if (match) return { field, isTitle, ...match };
  }
  for (const { note } of series ? item.measurements : []) {
    const match = matchIn(note ?? '', pattern, 'field');
    if (series && match) return { field: series, isTitle: false, ...match };
  }
  return undefined;
}

interface SearchedFields {
  readonly titleField: string;
  /** The title first. */
  readonly texts: readonly Field[];
  /** The readings, whose notes are searched. */
  readonly series: Field | undefined;
}

const searched = new Map<ItemTypeId, SearchedFields>();

function searchedOf(type: ItemTypeId): SearchedFields {
  const known = searched.get(type);
  if (known) return known;
  const { titleField, fields } = itemType(type);
  const texts = fields.filter((field) => field.kind === 'text' || field.kind === 'longText');
  const made = {
    titleField,
    texts: texts.sort((one, other) => Number(other.key === titleField) - Number(one.key === titleField)),
    series: fields.find((field) => field.kind === 'measurements'),
  };
  searched.set(type, made);
  return made;
}

function matchIn(text: string, pattern: RegExp, where: keyof typeof shownBefore): Omit<Match, 'field' | 'isTitle'> | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const [hit] = found;
  const before = shownBefore[where];
  const start = found.index > before + 8 ? text.lastIndexOf(' ', found.index - before) + 1 : 0;
  return {
    before: (start > 0 ? '…' : '') + text.slice(start, found.index),
    hit,
    after: text.slice(found.index + hit.length, found.index + hit.length + shownAfter),
  };
}
