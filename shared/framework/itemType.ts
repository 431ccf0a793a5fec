import type { Text } from '../messages/text.ts';
import type { Field } from './field.ts';
import type { Hue, ItemTypeId } from './vocabulary.ts';

/** A kind of part that a plan is made of. A new type or field is an entry here; form, card, outline, tables and PDF follow. */
export interface ItemType {
  readonly id: ItemTypeId;
  readonly name: Text;
  readonly plural: Text;
  /** What this part is for, shown where there is none yet. */
  readonly purpose: Text;
  readonly hue: Hue;
  /** Key of the text field that titles the item everywhere. */
  readonly titleField: string;
  readonly fields: readonly Field[];
  /** Keys of the fields that its card shows under the title, most telling first. */
  readonly cardFields: readonly string[];
  /** Width and height of a new card, canvas units (CSS px at zoom 1). */
  readonly size: { readonly width: number; readonly height: number };
}
