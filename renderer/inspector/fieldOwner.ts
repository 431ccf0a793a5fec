import type { Field, FieldValue } from '../../shared/framework/field.ts';
import type { Text, TextValues } from '../../shared/messages/text.ts';
import type { FieldValues } from '../../shared/plan/plan.ts';

/** Whatever has fields: an item, the plan as a whole, a position on the ring. */
export interface FieldOwner {
  /** Unique in the window, so that text that does not fit is kept apart for each. */
  readonly id: string;
  readonly values: FieldValues;
  readonly readOnly: boolean;
  /** Null empties the field. */
  commit(key: string, value: FieldValue | null): void;
}

/** What every editor of a plain value is given. */
export interface EditorProps<F extends Field> {
  readonly field: F;
  readonly owner: FieldOwner;
}

/** Why typed text does not fit its field, worded for the person. */
export interface Problem {
  readonly text: Text;
  readonly values?: TextValues;
}

/** What typed text means for its field, or why it means nothing. */
export type Reading<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
