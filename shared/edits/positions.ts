import {
  innermostPosition,
  outermostPosition,
  type DimensionId,
  type PositionKindId,
} from '../framework/dimensions.ts';
import { longestText } from '../framework/field.ts';
import type { Failure } from '../messages/failures.ts';
import { clearKey } from './clearKey.ts';
import { defineEdit } from './edit.ts';
import { put } from './fields.ts';

interface Place {
  readonly dimension: DimensionId;
  readonly kind: PositionKindId;
}

/** Places a party on an axis, or changes its reason. What is absent stays as it is. */
export const setPosition = defineEdit(
  (
    plan,
    { dimension, kind, value, reason }: Place & { readonly value?: number; readonly reason?: string },
  ): Failure | undefined => {
    if (value === undefined && reason === undefined) return { code: 'nothing-to-do' };
    if (value === undefined && !plan.positions[dimension][kind]) return { code: 'nothing-to-do' };
    if (value !== undefined && !(value >= innermostPosition && value <= outermostPosition)) {
      return { code: 'field-invalid', details: { field: dimension, why: `${innermostPosition}–${outermostPosition}` } };
    }
    return reason !== undefined && reason.length > longestText
      ? { code: 'too-much-text', details: { length: reason.length, limit: longestText } }
      : undefined;
  },
  ({ positions }, { dimension, kind, value, reason }) => {
    if (value !== undefined) put(positions, `${dimension}.${kind}.value`, value);
    if (reason !== undefined) put(positions, `${dimension}.${kind}.reason`, reason);
  },
);

/** Removes a party from an axis, with its reason. */
export const clearPosition = defineEdit(
  (plan, { dimension, kind }: Place) => (plan.positions[dimension][kind] ? undefined : { code: 'nothing-to-do' }),
  ({ positions }, { dimension, kind }) => {
    clearKey(positions, `${dimension}.${kind}.value`);
    clearKey(positions, `${dimension}.${kind}.reason`);
  },
);
