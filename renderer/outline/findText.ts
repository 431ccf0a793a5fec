import type { Field } from '../../shared/framework/field.ts';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { textOf, type Item } from '../../shared/plan/plan.ts';

/** Where a searched text stands in an item: the field, and the text around it in three pieces. */
export interface Match {
  readonly field: Field;
  readonly isTitle: boolean;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

/** How much of the text shows before the hit and after it. */
const shownBefore = 18;
const shownAfter = 80;

function pattern(query: string): RegExp {
  return new RegExp(query.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'), 'iu');
}

/** Whether a text has the query in it, whatever the case. */
export function hasText(text: string, query: string): boolean {
  return pattern(query).test(text);
}

/** The first text of an item that has the query: its title before all else, then its other fields and its notes. */
export function findIn(item: Item, query: string): Match | undefined {
  const type = itemType(item.type);
  const fields = type.fields.filter((field) => field.kind === 'text' || field.kind === 'longText');
  const titleFirst = [...fields].sort((one, other) => Number(other.key === type.titleField) - Number(one.key === type.titleField));
  const search = pattern(query);
  for (const field of titleFirst) {
    const match = matchIn(textOf(item.fields, field.key), search);
    if (match) return { field, isTitle: field.key === type.titleField, ...match };
  }
  const series = type.fields.find((field) => field.kind === 'measurements');
  for (const { note } of series ? item.measurements : []) {
    const match = matchIn(note ?? '', search);
    if (series && match) return { field: series, isTitle: false, ...match };
  }
  return undefined;
}

function matchIn(text: string, search: RegExp): Omit<Match, 'field' | 'isTitle'> | undefined {
  const found = search.exec(text);
  if (!found) return undefined;
  const [hit] = found;
  const start = found.index > shownBefore + 8 ? text.lastIndexOf(' ', found.index - shownBefore) + 1 : 0;
  return {
    before: (start > 0 ? '…' : '') + text.slice(start, found.index),
    hit,
    after: text.slice(found.index + hit.length, found.index + hit.length + shownAfter),
  };
}
