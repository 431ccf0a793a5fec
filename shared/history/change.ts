import type { DimensionId, PositionKindId } from '../framework/dimensions.ts';
import type { FieldValue, Measurement } from '../framework/field.ts';
import type { RegisterId } from '../framework/registers.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import type { Position } from '../plan/plan.ts';

/** An item as a sentence names it. The title may be ''. */
export interface ItemName {
  readonly id: string;
  readonly type: ItemTypeId;
  readonly title: string;
  /** A picture without a word of its own: by which number it was told from others, 0 for the only one. */
  readonly picture?: number;
  /** What a KPI's readings and target are of. */
  readonly unit?: string;
}

/** A field that was filled in (no `before`), changed or emptied (no `after`). */
export interface ValueChange {
  /** Its key. */
  readonly field: string;
  readonly before?: FieldValue;
  readonly after?: FieldValue;
  /** ISO 4217; what amounts are in, before and after. */
  readonly currencies: readonly [string, string];
}

/** A measurement of one day that was put right. */
export interface MeasurementCorrection {
  readonly before: Measurement;
  readonly after: Measurement;
}

/**
 * One difference between two plans, as plain JSON that holds all that is needed to word it. Items are named as they are
 * called afterwards (removed ones as they were called before).
 */
export type Change =
  | ({ readonly kind: 'planFieldChanged' } & ValueChange)
  | {
      readonly kind: 'positionChanged';
      readonly dimension: DimensionId;
      readonly position: PositionKindId;
      readonly before?: Position;
      readonly after?: Position;
      /** Who stands under the agreed place afterwards. */
      readonly agreed?: { readonly names: readonly string[]; readonly on: string };
    }
  | ({
      readonly kind: 'registerChanged';
      readonly register: RegisterId;
      readonly entry: string;
      /** What the items are called whose ids `before` and `after` are, where the field refers to one. */
      readonly titles?: { readonly before?: string; readonly after?: string };
      /** What the entry is known by where it stood before and still stands: the first of what is written in it. */
      readonly named?: string;
      /** The link that the entry's words are written on. */
      readonly link?: { readonly kind: LinkKindId; readonly from: ItemName; readonly to: ItemName };
    } & ValueChange)
  | { readonly kind: 'itemAdded'; readonly item: ItemName }
  | { readonly kind: 'itemRemoved'; readonly item: ItemName }
  | ({ readonly kind: 'fieldChanged'; readonly item: ItemName } & ValueChange)
  | {
      readonly kind: 'measurementsChanged';
      readonly item: ItemName;
      readonly added: readonly Measurement[];
      readonly removed: readonly Measurement[];
      readonly corrected: readonly MeasurementCorrection[];
    }
  | { readonly kind: 'linkAdded'; readonly link: LinkKindId; readonly from: ItemName; readonly to: ItemName }
  | { readonly kind: 'linkRemoved'; readonly link: LinkKindId; readonly from: ItemName; readonly to: ItemName }
  /** A kind that allows one link only leads elsewhere: another owner. */
  | {
      readonly kind: 'linkReplaced';
      readonly link: LinkKindId;
      readonly from: ItemName;
      readonly before: ItemName;
      readonly after: ItemName;
    }
  | {
      readonly kind: 'itemMoved';
      readonly item: ItemName;
      /** Another place in its area, or on the canvas. */
      readonly moved: boolean;
      readonly resized: boolean;
      /** Another place among its like in lists. */
      readonly reordered: boolean;
      /** Only where it lies in another area now; null is no area. */
      readonly area?: { readonly before: ItemName | null; readonly after: ItemName | null };
    };

/** Whether a change is of the drawing only, so that lists may fold it away: nothing that the plan says differs. */
export function isLayoutChange(change: Change): boolean {
  return change.kind === 'itemMoved' && !change.area;
}
