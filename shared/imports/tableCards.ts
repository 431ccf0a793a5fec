import type { FieldValue, LinkField } from '../framework/field.ts';
import { fieldOf, itemType } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { plainName } from '../interchange/measurements/columns.ts';
import { bringInTexts } from '../messages/bringIn.ts';
import type { Language } from '../messages/text.ts';
import { cellReader, namesIn, otherEndReader } from './cellReader.ts';
import type { Columns } from './columnNames.ts';
import type { Cell, Remarks } from './outline.ts';

/** A card that a row becomes, and the names that its linking columns hold. */
export interface RowCard {
  readonly type: ItemTypeId;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly names: readonly { readonly kind: LinkKindId; readonly type: ItemTypeId; readonly name: string }[];
}

const noTitles: ReadonlySet<string> = new Set();

/** What the row with a table's sums is called. */
const isTotal = /^(?:grand total|total|totals|sum|yhteensä|yht|summa|kaikki yhteensä)[.:]?$/iu;

/**
 * The cards of a table's rows, pasted or of a file; rows of which nothing is left are none. A cell that does not fit its field is left empty,
 * and told of in the remarks, as is whatever is taken otherwise than it is written. `titles`: plain names of what is there or will be: a comma
 * in one of them divides nothing.
 */
export function cardsOfRows(rows: readonly (readonly Cell[])[], type: ItemTypeId, columns: Columns, language: Language, remarks: Remarks, titles: ReadonlySet<string> = noTitles): readonly RowCard[] {
  const readers = columns.map((key, place) => {
    const field = key === null ? undefined : fieldOf(type, key);
    if (!field) return undefined;
    const column = rows.map((cells) => cells[place] ?? '');
    return field.kind === 'link' ? { names: namesReader(field, column, remarks, titles) } : { key: field.key, read: cellReader(field, column, language, remarks), otherEnd: otherEndReader(field, column) };
  });
  const title = columns.indexOf(itemType(type).titleField);
  const says = (cells: readonly Cell[], key: string): boolean => columns.some((column, place) => column === key && String(cells[place] ?? '').trim() !== '');
  return rows.flatMap((cells): readonly RowCard[] => {
    // What it is called stands first, whatever its column.
    const [first = '', ...more] = cells.map((cell) => String(cell).trim()).filter(Boolean);
    const said = String(cells[title] ?? '').trim();
    if (isTotal.test(first) && more.length > 0 && (said === '' || said === first)) {
      remarks.add(bringInTexts.totals, 1, first);
      return [];
    }
    const fields: Record<string, FieldValue> = {};
    const names: RowCard['names'][number][] = [];
    readers.forEach((reader, place) => {
      const cell = cells[place] ?? '';
      if (!reader || String(cell).trim() === '') return;
      if (reader.names) {
        names.push(...reader.names(String(cell).trim()));
        return;
      }
      const value = reader.read(cell);
      if (value !== undefined) fields[reader.key] = value;
    });
    for (const [place, reader] of readers.entries()) {
      const end = reader?.otherEnd;
      const value = end && !says(cells, end.key) ? end.read(cells[place] ?? '') : undefined;
      if (end && value !== undefined) fields[end.key] = value;
    }
    if (Object.keys(fields).length > 0) return [{ type, fields, names }];
    remarks.add(bringInTexts.namesOnly, names.length > 0 ? 1 : 0);
    return [];
  });
}

/** What surely stands between people; a comma may be in one name: `Virtanen, Aino`. */
const betweenPeople = /[;\n/]|\s[&+]\s/u;
/** What stands between people and within what a team is called: “Sales and marketing”. */
const andBetween = /\s(?:and|ja|sekä)\s/u;

/** Reads the names of one linking column's cells. Where there can be one, others that a cell names are tied as related. */
function namesReader({ link, many }: LinkField, column: readonly Cell[], remarks: Remarks, titles: ReadonlySet<string>): (cell: string) => RowCard['names'] {
  const { to, single } = linkKind(link);
  const type = to === 'any' ? undefined : to[0];
  if (!type) return () => [];
  if (many && !single) return (cell) => (titles.has(plainName(cell)) ? [cell] : namesIn(cell)).map((name) => ({ kind: link, type, name }));
  const alone = new Set(column.map((cell) => String(cell).trim()));
  return (cell) => {
    const parts = titles.has(plainName(cell)) ? [cell] : cell.split(type === 'person' ? betweenPeople : /[;\n]/u).map((part) => part.trim()).filter(Boolean);
    const divided = type === 'person' ? namesIn(cell).flatMap((part) => part.split(andBetween)) : namesIn(cell);
    const isDivided = parts.length === 1 && !titles.has(plainName(cell)) && divided.length > 1 && divided.every((part) => alone.has(part) || titles.has(plainName(part)));
    const names = isDivided ? divided : parts;
    remarks.add(bringInTexts.several, names.length > 1 ? 1 : 0, cell.slice(0, 40));
    return names.map((name, place) => ({ kind: place === 0 ? link : 'relatesTo', type, name }));
  };
}

/** What a row's card is called, for whoever names it. */
export function titleOfRow({ type, fields }: RowCard): string {
  const title = fields[itemType(type).titleField];
  return typeof title === 'string' ? title.trim() : '';
}
