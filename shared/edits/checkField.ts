import { longestText, type Field, type FieldValue } from '../framework/field.ts';
import type { Failure } from '../messages/failures.ts';
import { fieldSchema } from '../plan/fieldSchema.ts';

/** Why a value does not fit a field; undefined where it fits. Null empties a field and always fits. */
export function checkField(field: Field | undefined, key: string, value: FieldValue | null, owner: string): Failure | undefined {
  const schema = field && fieldSchema(field);
  if (!schema) return { code: 'field-unknown', details: { type: owner, field: key } };
  if (value === null) return undefined;
  if (typeof value === 'string' && value.length > longestText) {
    return { code: 'too-much-text', details: { length: value.length, limit: longestText } };
  }
  const outcome = schema.safeParse(value);
  if (outcome.success) return undefined;
  return {
    code: 'field-invalid',
    details: { field: field.name.en, why: outcome.error.issues.map((issue) => issue.message).join('; ') },
  };
}
