import type { DateField, Field, MoneyField, NumberField, Option } from '../../../shared/framework/field.ts';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import type { ItemType } from '../../../shared/framework/itemType.ts';
import { listOf, numberOf, textOf, type Item } from '../../../shared/plan/plan.ts';
import { ownMonths } from '../../../shared/plan/schedule.ts';

/** One small fact that shares a line with others. */
export type Chip =
  | { readonly kind: 'option'; readonly key: string; readonly field: Field; readonly option: Option }
  | { readonly kind: 'number'; readonly key: string; readonly field: NumberField; readonly value: number }
  | { readonly kind: 'progress'; readonly key: string; readonly field: NumberField; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'money'; readonly key: string; readonly field: Field; readonly amount: number }
  | { readonly kind: 'days'; readonly key: string; readonly field: DateField; readonly from: string | undefined; readonly to: string | undefined }
  | { readonly kind: 'day'; readonly key: string; readonly field: DateField; readonly day: string };

/** One line of a card. */
export type CardRow =
  | { readonly kind: 'chips'; readonly key: string; readonly chips: readonly Chip[] }
  | { readonly kind: 'text'; readonly key: string; readonly field: Field; readonly text: string }
  | { readonly kind: 'scale'; readonly key: string; readonly field: Field; readonly value: number; readonly maximum: number }
  | { readonly kind: 'series'; readonly key: string; readonly field: Field }
  | { readonly kind: 'schedule'; readonly key: string; readonly field: MoneyField };

/** Fields that say one thing together: from a start to an end. The second is drawn with the first. */
const spans: Readonly<Record<string, string>> = { baseline: 'target', start: 'end', from: 'to' };

/** Fields whose number is a rank: shown in the card's corner, not among its facts. */
const ranks: readonly string[] = ['priority'];

/** Height of each kind of row, canvas units; they match Card.css. */
export const rowHeights: Readonly<Record<CardRow['kind'], number>> = { chips: 22, text: 17, scale: 15, series: 38, schedule: 38 };

/** A rank field of the type and its value, if the item has one. */
export function rankOf(item: Item): { readonly field: Field; readonly value: number } | undefined {
  for (const field of itemType(item.type).fields) {
    const value = ranks.includes(field.key) ? numberOf(item.fields, field.key) : undefined;
    if (value !== undefined) return { field, value };
  }
  return undefined;
}

/** The fields that a card shows, as lines. Empty fields take no room; neighbouring short facts share a line. */
export function cardRows(item: Item): readonly CardRow[] {
  const type = itemType(item.type);
  const rows: CardRow[] = [];
  for (const field of shownFields(type, item)) {
    const chips = chipsOf(field, type, item);
    if (chips) {
      const last = rows.at(-1);
      if (chips.length === 0) continue;
      if (last?.kind === 'chips') rows[rows.length - 1] = { ...last, chips: [...last.chips, ...chips] };
      else rows.push({ kind: 'chips', key: field.key, chips });
      continue;
    }
    const row = rowOf(field, item);
    if (row) rows.push(row);
  }
  return rows;
}

function shownFields(type: ItemType, item: Item): readonly Field[] {
  const shown = type.cardFields.flatMap((key) => type.fields.find((field) => field.key === key) ?? []);
  const seconds = new Set(shown.flatMap((field) => spanOf(field, shown)?.key ?? []));
  const targets = new Set(shown.flatMap((field) => (field.kind === 'measurements' && item.measurements.length > 0 ? (field.target ?? []) : [])));
  const spread = new Set(shown.flatMap((field) => (field.kind === 'money' && typeof field.months === 'object' && hasSchedule(field, item) ? field.months : [])));
  return shown.filter(({ key }) => !seconds.has(key) && !targets.has(key) && !spread.has(key) && !ranks.includes(key));
}

/** Whether money of a field falls over time, so that the card shows it as a course with its days. */
function hasSchedule(field: MoneyField, item: Item): boolean {
  return field.months !== undefined && (numberOf(item.fields, field.key) !== undefined || ownMonths(item, field.key).size > 0);
}

/** The field that ends what this one starts, where the card shows both. */
function spanOf(field: Field, shown: readonly Field[]): Field | undefined {
  const second = spans[field.key];
  return second === undefined ? undefined : shown.find((other) => other.key === second && other.kind === field.kind);
}

/** The short facts of a field, or undefined where it takes a line of its own. */
function chipsOf(field: Field, type: ItemType, item: Item): readonly Chip[] | undefined {
  const { key } = field;
  switch (field.kind) {
    case 'choice': {
      const option = field.options.find(({ id }) => id === textOf(item.fields, key));
      return option ? [{ kind: 'option', key, field, option }] : [];
    }
    case 'many':
      return field.options
        .filter(({ id }) => listOf(item.fields, key).includes(id))
        .map((option) => ({ kind: 'option', key: `${key}.${option.id}`, field, option }));
    case 'number': {
      const value = numberOf(item.fields, key);
      const second = spanOf(field, type.fields);
      if (second) {
        const to = numberOf(item.fields, second.key);
        return value === undefined && to === undefined ? [] : [{ kind: 'progress', key, field, from: value, to }];
      }
      return value === undefined ? [] : [{ kind: 'number', key, field, value }];
    }
    case 'money': {
      if (hasSchedule(field, item)) return undefined;
      const amount = numberOf(item.fields, key);
      return amount === undefined ? [] : [{ kind: 'money', key, field, amount }];
    }
    case 'date': {
      const day = textOf(item.fields, key);
      const second = spanOf(field, type.fields);
      if (second) {
        const to = textOf(item.fields, second.key);
        return day || to ? [{ kind: 'days', key, field, from: day || undefined, to: to || undefined }] : [];
      }
      return day ? [{ kind: 'day', key, field, day }] : [];
    }
    case 'text':
    case 'longText':
    case 'scale':
    case 'link':
    case 'measurements':
    case 'picture':
      return undefined;
  }
}

function rowOf(field: Field, item: Item): CardRow | undefined {
  const { key } = field;
  switch (field.kind) {
    case 'text':
    case 'longText': {
      // A card shows a line or two; a pasted novel need not be laid out for that.
      const text = textOf(item.fields, key).slice(0, 300).trim();
      return text ? { kind: 'text', key, field, text } : undefined;
    }
    case 'scale': {
      const value = numberOf(item.fields, key);
      return value === undefined ? undefined : { kind: 'scale', key, field, value, maximum: field.maximum };
    }
    case 'measurements':
    case 'picture':
      return item.measurements.length > 0 ? { kind: 'series', key, field } : undefined;
    case 'money':
      return hasSchedule(field, item) ? { kind: 'schedule', key, field } : undefined;
    case 'choice':
    case 'many':
    case 'number':
    case 'date':
    case 'link':
      return undefined;
  }
}
