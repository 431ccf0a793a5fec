import type { FieldValue } from '../framework/field.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import type { Text } from '../messages/text.ts';

/**
 * An item that a template begins with: a prompt, never invented content. Titles ask what the person must answer; other
 * texts say what the framework's sources advise. One card a template is an example, and its title says so.
 */
export interface Starter {
  readonly type: ItemTypeId;
  readonly fields: Readonly<Record<string, FieldValue | Text>>;
  /** An answer as it could be, filled in and said to be an example; nobody's own until its title is written over. */
  readonly isExample?: boolean;
  /** Names it for the links of later starters. */
  readonly key?: string;
  readonly links?: readonly { readonly kind: LinkKindId; readonly to: string }[];
}

/** Whether a starter's value is written in both languages. */
export function isText(value: FieldValue | Text): value is Text {
  return typeof value === 'object' && 'en' in value;
}
