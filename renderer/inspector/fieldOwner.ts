import type { TypedPart } from '../../shared/edits/bringBack.ts';
import type { Field, FieldValue } from '../../shared/framework/field.ts';
import type { FieldValues } from '../../shared/plan/plan.ts';

/** Whatever has fields: an item, the plan as a whole, a position on the ring. */
export interface FieldOwner {
  /** Unique in the window: the same part of two plans, or of a plan and its revision, are two owners. */
  readonly id: string;
  /** What of the plan it is; absent where it is the plan as a whole. */
  readonly part?: TypedPart;
  readonly values: FieldValues;
  readonly readOnly: boolean;
  /** The field that still says what a template asks there: who comes to it writes over it. */
  readonly asks?: string;
  /** Null empties the field. False where the plan did not take it. */
  commit(key: string, value: FieldValue | null): boolean;
}

/** What every editor of a plain value is given. */
export interface EditorProps<F extends Field> {
  readonly field: F;
  readonly owner: FieldOwner;
}
