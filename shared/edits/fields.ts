import type * as Y from 'yjs';
import type { FieldValue, Measurement } from '../framework/field.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { planField } from '../framework/planFields.ts';
import type { Failure } from '../messages/failures.ts';
import { measurementSchema } from '../plan/fieldSchema.ts';
import { fieldPrefix, measurementPrefix } from '../plan/planDocument.ts';
import { checkField } from './checkField.ts';
import { defineEdit } from './edit.ts';

/** Sets or, with null, empties a key. Writes nothing where the value stands there already. */
export function put(map: Y.Map<unknown>, key: string, value: FieldValue | null): void {
  if (value === null || value === '') map.delete(key);
  else if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value);
}

/** Sets one field of an item; null or '' empties it. */
export const setField = defineEdit(
  (plan, input: { readonly id: string; readonly key: string; readonly value: FieldValue | null }) => {
    const item = plan.items.get(input.id);
    if (!item) return { code: 'item-missing' };
    return checkField(fieldOf(item.type, input.key), input.key, input.value, item.type);
  },
  ({ items }, { id, key, value }) => {
    const record = items.get(id);
    if (record) put(record, fieldPrefix + key, value);
  },
);

/** Sets one field of the plan as a whole; null or '' empties it. */
export const setPlanField = defineEdit(
  (_plan, input: { readonly key: string; readonly value: FieldValue | null }) =>
    checkField(planField(input.key), input.key, input.value, 'plan'),
  ({ fields }, { key, value }) => put(fields, key, value),
);

/** Writes measurements of an item; one of the same day is replaced. */
export const setMeasurements = defineEdit(
  (plan, input: { readonly id: string; readonly measurements: readonly Measurement[] }): Failure | undefined => {
    const item = plan.items.get(input.id);
    if (!item) return { code: 'item-missing' };
    if (!fieldOf(item.type, 'measurements')) {
      return { code: 'field-unknown', details: { type: item.type, field: 'measurements' } };
    }
    for (const measurement of input.measurements) {
      const outcome = measurementSchema.safeParse(measurement);
      if (!outcome.success) {
        const why = outcome.error.issues.map((issue) => issue.message).join('; ');
        return { code: 'field-invalid', details: { field: measurement.date, why } };
      }
    }
    return undefined;
  },
  ({ items }, { id, measurements }) => {
    const record = items.get(id);
    for (const { date, value, note } of measurements) {
      record?.set(measurementPrefix + date, note ? { value, note } : { value });
    }
  },
);

/** Takes one day's measurement away. */
export const deleteMeasurement = defineEdit(
  (plan, input: { readonly id: string; readonly date: string }) =>
    plan.items.get(input.id)?.measurements.some((measurement) => measurement.date === input.date)
      ? undefined
      : { code: 'item-missing' },
  ({ items }, { id, date }) => items.get(id)?.delete(measurementPrefix + date),
);
