import type { FieldValue } from '../framework/field.ts';
import { fieldOf, itemType } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { bringInTexts } from '../messages/bringIn.ts';
import type { Language } from '../messages/text.ts';
import { cellReader, partsOf } from './cellReader.ts';
import type { Columns } from './columnNames.ts';
import type { Cell, Remarks } from './outline.ts';

/** A card that a row becomes, and the names that its linking columns hold. */
export interface RowCard {
  readonly type: ItemTypeId;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly names: readonly { readonly kind: LinkKindId; readonly type: ItemTypeId; readonly name: string }[];
}

/** What the row with a table's sums is called. */
const isTotal = /^(?:grand total|total|totals|sum|yhteensä|yht|summa|kaikki yhteensä)[.:]?$/iu;

/**
 * The cards of a table's rows, pasted or of a file; rows of which nothing is left are none. A cell that does not fit its field is left empty,
 * and told of in the remarks, as is whatever is taken otherwise than it is written.
 */
export function cardsOfRows(rows: readonly (readonly Cell[])[], type: ItemTypeId, columns: Columns, language: Language, remarks: Remarks): readonly RowCard[] {
  const readers = columns.map((key, place) => {
    const field = key === null ? undefined : fieldOf(type, key);
    if (!field) return undefined;
    return { field, read: field.kind === 'link' ? undefined : cellReader(field, rows.map((cells) => cells[place] ?? ''), language, remarks) };
  });
  const title = columns.indexOf(itemType(type).titleField);
  return rows.flatMap((cells): readonly RowCard[] => {
    const said = String(cells[title] ?? '').trim();
    if (isTotal.test(said) && cells.some((cell, place) => place !== title && cell !== '')) {
      remarks.add(bringInTexts.totals, 1, said);
      return [];
    }
    const fields: Record<string, FieldValue> = {};
    const names: RowCard['names'][number][] = [];
    readers.forEach((reader, place) => {
      const cell = cells[place] ?? '';
      if (!reader || String(cell).trim() === '') return;
      const { field, read } = reader;
      if (field.kind === 'link') {
        names.push(...namesIn(field.link, field.many, String(cell)));
        return;
      }
      const value = read?.(cell);
      if (value !== undefined) fields[field.key] = value;
    });
    if (Object.keys(fields).length > 0) return [{ type, fields, names }];
    remarks.add(bringInTexts.namesOnly, names.length > 0 ? 1 : 0);
    return [];
  });
}

/** Names of one linking column: several where many may be named. */
function namesIn(link: LinkKindId, many: boolean, cell: string): RowCard['names'] {
  const { to, single } = linkKind(link);
  const type = to === 'any' ? undefined : to[0];
  if (!type) return [];
  return (many && !single ? partsOf(cell) : [cell.trim()]).map((name) => ({ kind: link, type, name }));
}

/** What a row's card is called, for whoever names it. */
export function titleOfRow({ type, fields }: RowCard): string {
  const title = fields[itemType(type).titleField];
  return typeof title === 'string' ? title.trim() : '';
}
