import type { Field } from '../../shared/framework/field.ts';
import { useSay } from '../session/useSay.ts';
import type { FieldOwner } from './fieldOwner.ts';

/** Stands for an empty field where it cannot be filled. */
export const nothing = '–';

/** What every Mantine input of the form has in common: label, hint, required mark, fault (worded), and whether it can be changed. */
export function useFieldFrame(field: Field, owner: Pick<FieldOwner, 'readOnly'>, fault: string | null = null) {
  const say = useSay();
  return {
    size: 'xs',
    label: say(field.name),
    description: field.hint && !owner.readOnly ? say(field.hint) : undefined,
    withAsterisk: field.required && !owner.readOnly,
    'aria-required': field.required || undefined,
    readOnly: owner.readOnly,
    placeholder: owner.readOnly ? nothing : undefined,
    variant: owner.readOnly ? 'unstyled' : 'default',
    error: fault ?? undefined,
    autoComplete: 'off',
  } as const;
}
