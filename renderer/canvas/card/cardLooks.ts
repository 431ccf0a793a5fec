import type { ItemTypeId } from '../../../shared/framework/vocabulary.ts';

/** `card`: heading and facts; `statement`: large words on the type's wash; `sticky`: a note, nothing but its text. */
export type CardLook = 'card' | 'statement' | 'sticky';

/** Types whose card is mostly one text. All others look like cards. */
const looks: Readonly<Partial<Record<ItemTypeId, CardLook>>> = { vision: 'statement', mission: 'statement', note: 'sticky' };

export function lookOf(type: ItemTypeId): CardLook {
  return looks[type] ?? 'card';
}
