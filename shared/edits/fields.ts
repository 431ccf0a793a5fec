import type * as Y from 'yjs';
import type { FieldValue, Measurement } from '../framework/field.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { planField } from '../framework/planFields.ts';
import type { Failure } from '../messages/failures.ts';
import { measurementSchema } from '../plan/fieldSchema.ts';
import { fieldPrefix, measurementPrefix } from '../plan/planDocument.ts';
import { wellFormed } from '../plan/wellFormedText.ts';
import { checkField } from './checkField.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit } from './edit.ts';

/**
 * Sets a key; null, '' or an empty list empties it. Writes nothing where the value is there already. Texts are made well-formed, as
 * they would be on their way to another peer.
 */
export function put(map: Y.Map<unknown>, key: string, value: FieldValue | null): void {
  const wanted = typeof value === 'string' ? wellFormed(value) : value;
  // A record that is not in the document yet is empty, and Yjs cannot read it.
  const known = map.doc ? map.get(key) : undefined;
  if (wanted === null || (typeof wanted === 'object' && wanted.length === 0) || wanted === '') {
    if (map.doc) clearKey(map, key);
  } else if (JSON.stringify(known) !== JSON.stringify(wanted)) map.set(key, wanted);
}

/** A measurement as it is stored under its day. */
export function storedMeasurement({ value, note }: Measurement): { readonly value: number; readonly note?: string } {
  return note ? { value, note: wellFormed(note) } : { value };
}

/** A field of an item and its new value; null or '' empties it. */
export interface FieldInput {
  readonly id: string;
  readonly key: string;
  readonly value: FieldValue | null;
}

/** Sets one field of an item; null or '' empties it. */
export const setField = defineEdit(
  (plan, input: FieldInput) => {
    const item = plan.items.get(input.id);
    if (!item) return { code: 'item-missing' };
    return checkField(fieldOf(item.type, input.key), input.key, input.value, item.type);
  },
  ({ items }, { id, key, value }) => {
    const record = items.get(id);
    if (record) put(record, fieldPrefix + key, value);
  },
);

/** Sets fields of several items; if one does not fit, none is set. */
export const setFields = defineEdit(
  (plan, input: readonly FieldInput[]) => {
    for (const { id, key, value } of input) {
      const item = plan.items.get(id);
      const failure: Failure | undefined = item ? checkField(fieldOf(item.type, key), key, value, item.type) : { code: 'item-missing' };
      if (failure) return failure;
    }
    return input.length === 0 ? { code: 'nothing-to-do' } : undefined;
  },
  ({ items }, input) => {
    for (const { id, key, value } of input) {
      const record = items.get(id);
      if (record) put(record, fieldPrefix + key, value);
    }
  },
);

/** Sets one field of the plan as a whole; null or '' empties it. */
export const setPlanField = defineEdit(
  (_plan, input: { readonly key: string; readonly value: FieldValue | null }) =>
    checkField(planField(input.key), input.key, input.value, 'plan'),
  ({ fields }, { key, value }) => put(fields, key, value),
);

/** Writes measurements of an item, replacing those of the same days. */
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
    for (const measurement of measurements) record?.set(measurementPrefix + measurement.date, storedMeasurement(measurement));
  },
);

/** Deletes the measurement of a day. */
export const deleteMeasurement = defineEdit(
  (plan, input: { readonly id: string; readonly date: string }) =>
    plan.items.get(input.id)?.measurements.some((measurement) => measurement.date === input.date)
      ? undefined
      : { code: 'item-missing' },
  ({ items }, { id, date }) => {
    const record = items.get(id);
    if (record) clearKey(record, measurementPrefix + date);
  },
);
