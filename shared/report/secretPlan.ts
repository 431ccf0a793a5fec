import type { editContextOf } from '../edits/editContext.ts';
import { setField, setMeasurements, setPlanField } from '../edits/fields.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import type { Field, FieldValue } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import { monthKey } from '../framework/monthlyMoney.ts';
import { planFields } from '../framework/planFields.ts';
import { registers } from '../framework/registers.ts';
import { inOrder } from '../plan/plan.ts';

/** What must not be read where it is left out: names in whichever form, notes, and the digits of every amount. */
export const secrets = {
  names: ['Aapeli', 'Kurki', 'Syrjäl', 'Tuulikki'],
  notes: ['Murmur'],
  costs: ['87654'],
} as const;

/** A text without what stands between the digits of an amount. */
export function digitsTogether(text: string): string {
  return text.replaceAll(/(?<=\d)[\s\u00a0\u202f.,](?=\d)/g, '');
}

/** Fills every field that tells a name, a note or an amount with a marker, and lets other texts name the same people. */
export function fillWithSecrets(context: ReturnType<typeof editContextOf>): void {
  const secretOf = (field: Field): FieldValue | undefined => {
    if (field.kind === 'money') return 876_541;
    if (field.tells === 'notes') return 'Murmur of the yard';
    return field.tells === 'names' ? 'Tuulikki Syrjälä' : undefined;
  };
  for (const item of inOrder([...context.plan().items.values()])) {
    for (const field of itemType(item.type).fields) {
      const secret = item.type === 'person' && field.tells === 'names' ? 'Aapeli Kurkinen' : secretOf(field);
      if (secret !== undefined) setField(context, { id: item.id, key: field.key, value: secret });
      if (field.kind === 'money' && field.months) setField(context, { id: item.id, key: monthKey(field.key, '2026-05'), value: 876_543 });
      if (field.kind === 'longText' && field.tells === undefined) setField(context, { id: item.id, key: field.key, value: 'Asked of Aapeli’s desk, told to Kurkiselle and Syrjälälle' });
    }
    if (item.type === 'kpi') setMeasurements(context, { id: item.id, measurements: [{ date: '2026-02-02', value: 5, note: 'Murmur with Aapeli' }] });
  }
  for (const field of planFields) {
    const secret = secretOf(field);
    if (secret !== undefined) setPlanField(context, { key: field.key, value: secret });
  }
  // A logo is letters that nobody reads.
  for (const { id, fields, entries } of registers.filter(({ id }) => id !== 'logo')) {
    const values = Object.fromEntries(
      fields.flatMap((field) => {
        const secret = secretOf(field) ?? (field.kind === 'longText' ? 'Aapelille ja Tuulikille' : undefined);
        return secret === undefined ? [] : [[field.key, secret]];
      }),
    );
    setRegisterEntry(context, { register: id, entry: entries?.[0]?.id ?? 'one', values });
  }
}
