import type { FieldValue } from '../framework/field.ts';
import { registerField, type RegisterId } from '../framework/registers.ts';
import { success, type Failure } from '../messages/failures.ts';
import { entriesOf } from '../plan/plan.ts';
import { registerKey } from '../plan/planDocument.ts';
import { checkField } from './checkField.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit, type Edit } from './edit.ts';
import { put } from './fields.ts';

/** Writes values into an entry of a register, which need not exist yet; null empties a field. */
export const setRegisterEntry = defineEdit(
  (
    _plan,
    input: {
      readonly register: RegisterId;
      /** 1–200 characters without a slash. */
      readonly entry: string;
      readonly values: Readonly<Record<string, FieldValue | null>>;
    },
  ): Failure | undefined => {
    if (!/^[^/]{1,200}$/.test(input.entry)) {
      return { code: 'field-invalid', details: { field: input.register, why: input.entry } };
    }
    for (const [key, value] of Object.entries(input.values)) {
      const failure = checkField(registerField(input.register, key), key, value, input.register);
      if (failure) return failure;
    }
    return undefined;
  },
  ({ registers }, { register, entry, values }) => {
    for (const [key, value] of Object.entries(values)) put(registers, registerKey(register, entry, key), value);
  },
);

const placeDigits = 4;

/** Adds an entry to a register that makes its own ids; answers with the id. Ids sort in the order of adding. */
export const addRegisterEntry: Edit<{ readonly register: RegisterId; readonly values: Readonly<Record<string, FieldValue | null>> }, string> = (
  context,
  { register, values },
) => {
  const last = Math.max(0, ...Object.keys(entriesOf(context.plan(), register)).map((id) => Number.parseInt(id, 10) || 0));
  const entry = `${String(last + 1).padStart(placeDigits, '0')}-${context.newId()}`;
  const added = setRegisterEntry(context, { register, entry, values });
  return added.ok ? success(entry) : added;
};

/** Deletes an entry of a register. */
export const deleteRegisterEntry = defineEdit(
  (plan, input: { readonly register: RegisterId; readonly entry: string }) =>
    Object.hasOwn(entriesOf(plan, input.register), input.entry) ? undefined : { code: 'nothing-to-do' },
  ({ registers }, { register, entry }, context) => {
    const values = entriesOf(context.plan(), register)[entry] ?? {};
    for (const field of Object.keys(values)) clearKey(registers, registerKey(register, entry, field));
  },
);
