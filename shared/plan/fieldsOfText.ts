import { fieldOf, itemType } from '../framework/itemTypes.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';

/**
 * The fields that a free text fills in an item of a type. The first line becomes the title; more lines go to the first long text
 * field, or into the title where there is none. No word is lost.
 */
export function fieldsOfText(type: ItemTypeId, text: string): Readonly<Record<string, string>> {
  const { titleField, fields } = itemType(type);
  const [first = '', ...rest] = text.split('\n');
  const more = rest.join('\n').trim();
  const title = fieldOf(type, titleField);
  const body = fields.find((field) => field.kind === 'longText' && field.key !== titleField);
  if (title?.kind === 'longText') return { [titleField]: text };
  if (more === '') return { [titleField]: first.trim() };
  return body ? { [titleField]: first.trim(), [body.key]: more } : { [titleField]: oneLine(text) };
}

/** A text whose lines follow one another with a space between. */
export function oneLine(text: string): string {
  return text.split('\n').map((line) => line.trim()).filter(Boolean).join(' ');
}
