import { z } from 'zod';
import { longestText, type Field, type FieldValue } from '../framework/field.ts';
import { pictureName } from './pictures.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day is written yyyy-mm-dd')
  .refine(isCalendarDay, 'there is no such day');

function isCalendarDay(text: string): boolean {
  const time = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** A reading of a KPI as plans store and exchange it. */
export const measurementSchema = z.strictObject({
  date: day,
  value: z.number(),
  note: z.string().max(longestText).optional(),
});

type FieldSchema = z.ZodType<FieldValue> | undefined;

const made = new WeakMap<Field, { readonly schema: FieldSchema }>();

/** What a field may hold; undefined for fields that are stored as links or measurements. Cached, since thousands of cards ask for it. */
export function fieldSchema(field: Field): FieldSchema {
  let known = made.get(field);
  if (!known) made.set(field, (known = { schema: schemaOf(field) }));
  return known.schema;
}

function schemaOf(field: Field): FieldSchema {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return z.string().max(longestText);
    case 'choice':
      return z.enum(field.options.map((option) => option.id));
    case 'many':
      return z.array(z.enum(field.options.map((option) => option.id)));
    case 'number': {
      let number = field.whole ? z.int() : z.number();
      if (field.minimum !== undefined) number = number.min(field.minimum);
      if (field.maximum !== undefined) number = number.max(field.maximum);
      return number;
    }
    case 'money':
      return z.number();
    case 'date':
      return day;
    case 'scale':
      return z.int().min(0).max(field.maximum);
    case 'picture':
      return z.string().regex(pictureName);
    case 'link':
    case 'measurements':
      return undefined;
  }
}
