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
  readonly isExample: boolean;
}

/** What templates write, by title. */
const written: ReadonlyMap<string, readonly Written[]> = byTitle(
  templates.flatMap(({ starters = [] }) =>
    starters.flatMap(({ type, fields, isExample = false }) =>
      languages.map((language) => ({
        type,
        isExample,
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
 * Whether an item is still its template's and not yet anybody's answer: its title asks what the template asks or is the
 * example's, or all that it says is what the template wrote. Links alone do not make it an answer.
 */
export function isPrompt(item: Item): boolean {
  const title = titleOf(item);
  return writtenAs(item).some(({ fields, isExample: shows }) => shows || title.endsWith('?') || isAlike(fields, item.fields));
}

/** Whether an item is a template's example, which shows an answer and asks none. */
export function isExample(item: Item): boolean {
  return writtenAs(item).some(({ isExample: shows }) => shows);
}

/** Whether an item's title is still the question that a template asks there. */
export function isQuestion(item: Item): boolean {
  return titleOf(item).endsWith('?') && writtenAs(item).some(({ isExample: shows }) => !shows);
}

/** What templates write into an item of this type and title. */
function writtenAs(item: Item): readonly Written[] {
  return (written.get(titleOf(item)) ?? []).filter(({ type }) => type === item.type);
}

function isAlike(one: Written['fields'], other: Item['fields']): boolean {
  const keys = Object.keys(other);
  return keys.length === Object.keys(one).length && keys.every((key) => String(one[key]) === String(other[key]));
}
