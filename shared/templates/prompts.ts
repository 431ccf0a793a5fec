import type { FieldValue } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { languages, say } from '../messages/text.ts';
import { titleOf, type Item } from '../plan/plan.ts';
import { isText } from './starter.ts';
import { templates } from './templates.ts';

/** What a template writes into one item, in one language. */
interface Written {
  readonly type: ItemTypeId;
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** What templates write, by title. */
const written: ReadonlyMap<string, readonly Written[]> = byTitle(
  templates.flatMap(({ starters = [] }) =>
    starters.flatMap(({ type, fields }) =>
      languages.map((language) => ({
        type,
        fields: Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, isText(value) ? say(value, language) : value])),
      })),
    ),
  ),
);

function byTitle(all: readonly Written[]): ReadonlyMap<string, readonly Written[]> {
  const titles = new Map<string, Written[]>();
  for (const one of all) {
    const title = String(one.fields[itemType(one.type).titleField] ?? '');
    titles.set(title, [...(titles.get(title) ?? []), one]);
  }
  return titles;
}

/**
 * Whether an item is still its template's and not yet anybody's answer: its title asks what the template asks, or all
 * that it says is what the template wrote. Links alone do not make it an answer.
 */
export function isPrompt(item: Item): boolean {
  const alike = written.get(titleOf(item));
  return alike !== undefined && alike.some(({ type, fields }) => type === item.type && (titleOf(item).endsWith('?') || isAlike(fields, item.fields)));
}

function isAlike(one: Written['fields'], other: Item['fields']): boolean {
  const keys = Object.keys(other);
  return keys.length === Object.keys(one).length && keys.every((key) => String(one[key]) === String(other[key]));
}
