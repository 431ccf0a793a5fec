import { dateFormat } from '../messages/text.ts';
import type { Field, MoneyField } from './field.ts';

const keyShape = /^([^@]+)@(\d{4}-(?:0[1-9]|1[0-2]))$/;

/** The key that holds a money field's amount for one month (`yyyy-mm`): `amount@2026-09`. */
export function monthKey(field: string, month: string): string {
  return `${field}@${month}`;
}

/** Which field and month a key holds the amount of; undefined where it is no such key. */
export function readMonthKey(key: string): { readonly field: string; readonly month: string } | undefined {
  const [, field, month] = keyShape.exec(key) ?? [];
  return field === undefined || month === undefined ? undefined : { field, month };
}

/** The shape of the month keys of these fields, as a regular expression's source; undefined where none has months. */
export function monthKeyPattern(fields: readonly Field[]): string | undefined {
  const keys = fields.flatMap((field) => (field.kind === 'money' && field.months ? [field.key] : []));
  return keys.length === 0 ? undefined : `^(${keys.join('|')})@[0-9]{4}-(0[1-9]|1[0-2])$`;
}

/** One month of a money field as a field of its own; undefined where the key names none of these fields' months. */
export function monthOfField(fields: readonly Field[], key: string): MoneyField | undefined {
  const read = readMonthKey(key);
  const whole = read && fields.find((field) => field.key === read.field);
  if (!whole || whole.kind !== 'money' || !whole.months) return undefined;
  const [year = '', month = ''] = read.month.split('-');
  const inEnglish = dateFormat('en', { month: 'short', year: 'numeric' }).format(Date.parse(`${read.month}-01T00:00:00Z`));
  return { key, kind: 'money', ...(whole.isRecord ? { isRecord: true } : {}), name: { en: `${whole.name.en} ${inEnglish}`, fi: `${whole.name.fi} ${Number(month)}/${year}` } };
}
