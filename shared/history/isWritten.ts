import { holdsWords, type Field } from '../framework/field.ts';

/** Whether a field holds words that people write. One that this Kehys does not know is taken for such. */
export function isWritten(field: Field | undefined): boolean {
  return field === undefined || holdsWords(field);
}
