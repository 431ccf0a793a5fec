import type { Field, FieldValue } from '../framework/field.ts';
import type { Language } from '../messages/text.ts';
import { formatDate } from '../messages/text.ts';
import { formatNumberEntry, parseDay, parseMoney, parseNumber, type Entry } from '../plan/parseEntry.ts';

/** What stands in a field of the guide while it is answered: typed text, a scale's number, or chosen ids. */
export type Typed = string | number | readonly string[];

/** A field's value as it is typed or chosen. */
export function typedOf(field: Field, value: FieldValue | null, language: Language): Typed {
  switch (field.kind) {
    case 'number':
    case 'money':
      return typeof value === 'number' ? formatNumberEntry(value, language) : '';
    case 'date':
      return typeof value === 'string' ? formatDate(value, language) : '';
    case 'many':
    case 'link':
      return Array.isArray(value) ? value : [];
    case 'scale':
    case 'text':
    case 'longText':
    case 'choice':
    case 'measurements':
    case 'picture':
      return value ?? '';
  }
}

/** What was typed or chosen as a value of the field; null empties it. `today` is `yyyy-mm-dd`. */
export function readTyped(field: Field, typed: Typed, language: Language, today: string): Entry<FieldValue | null> {
  if (typeof typed !== 'string') return { ok: true, value: typed };
  if (typed.trim() === '') return { ok: true, value: null };
  switch (field.kind) {
    case 'number':
      return parseNumber(typed, language);
    case 'money':
      return parseMoney(typed, language);
    case 'date':
      return parseDay(typed, today);
    case 'text':
    case 'longText':
    case 'choice':
    case 'many':
    case 'scale':
    case 'link':
    case 'measurements':
    case 'picture':
      return { ok: true, value: typed.trim() };
  }
}
