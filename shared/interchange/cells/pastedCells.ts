import type { Field, FieldValue, Option } from '../../framework/field.ts';
import { itemType } from '../../framework/itemTypes.ts';
import type { ItemTypeId } from '../../framework/vocabulary.ts';
import type { Language } from '../../messages/text.ts';
import { fieldSchema } from '../../plan/fieldSchema.ts';
import { parseDay, parseMoney, parseNumber } from '../../plan/parseEntry.ts';
import type { CellTable } from './cellTable.ts';

/** Fields of a type that a cell can fill. */
export function cellFields(type: ItemTypeId): readonly Field[] {
  return itemType(type).fields.filter(({ kind }) => kind !== 'link' && kind !== 'measurements' && kind !== 'many' && kind !== 'picture');
}

/** What each column becomes: the key of a field, or null for what is left out. */
export type Mapping = readonly (string | null)[];

const named = (text: string): string => text.trim().toLocaleLowerCase('fi');

function isNamed(field: Field, cell: string): boolean {
  return Object.values(field.name).some((name) => named(name) === named(cell)) || field.key === cell.trim();
}

/** Whether the first row names fields of the type. */
export function hasHeader(table: CellTable, type: ItemTypeId): boolean {
  const [first = []] = table;
  return cellFields(type).some((field) => first.some((cell) => isNamed(field, cell)));
}

/** Columns by the names in the first row; where it names none, the first column is the title and the others are left out. */
export function mappingFor(table: CellTable, type: ItemTypeId): Mapping {
  const [first = []] = table;
  const { titleField } = itemType(type);
  if (!hasHeader(table, type)) return first.map((_, place) => (place === 0 ? titleField : null));
  const taken = new Set<string>();
  return first.map((cell) => {
    const field = cellFields(type).find((one) => isNamed(one, cell) && !taken.has(one.key));
    if (field) taken.add(field.key);
    return field?.key ?? null;
  });
}

/** A card that a row becomes. */
export interface PastedCard {
  readonly fields: Readonly<Record<string, FieldValue>>;
}

/** What a table comes to: a card a row, and how many cells were not understood and left empty. */
export interface PastedCards {
  readonly cards: readonly PastedCard[];
  readonly misfits: number;
}

/** The cards of a table's rows; rows of which nothing is left are none. A cell that does not fit its field is counted and left out. */
export function cardsOf(rows: CellTable, type: ItemTypeId, mapping: Mapping, language: Language): PastedCards {
  const fields = new Map(cellFields(type).map((field) => [field.key, field]));
  let misfits = 0;
  const cards = rows.flatMap((cells): readonly PastedCard[] => {
    const filled: Record<string, FieldValue> = {};
    for (const [place, cell] of cells.entries()) {
      const field = fields.get(mapping[place] ?? '');
      if (!field || cell.trim() === '') continue;
      const value = cellValue(field, cell.trim(), language);
      if (value === undefined || fieldSchema(field)?.safeParse(value).success !== true) misfits += 1;
      else filled[field.key] = value;
    }
    return Object.keys(filled).length > 0 ? [{ fields: filled }] : [];
  });
  return { cards, misfits };
}

/** The option that a text names, by its id or by its name in either language. */
export function optionNamed(options: readonly Option[], text: string): string | undefined {
  return options.find(({ id, name }) => id === text || Object.values(name).some((one) => named(one) === named(text)))?.id;
}

/** What a cell's text means in a field, or undefined where it does not fit. */
export function cellValue(field: Field, cell: string, language: Language): FieldValue | undefined {
  switch (field.kind) {
    case 'text':
      return cell.replace(/\s*\n\s*/gu, ' ');
    case 'longText':
      return cell;
    case 'choice':
      return optionNamed(field.options, cell);
    case 'number':
    case 'scale':
      return ifOk(parseNumber(cell, language));
    case 'money':
      return ifOk(parseMoney(cell, language));
    case 'date':
      return ifOk(parseDay(cell));
    case 'many':
    case 'link':
    case 'measurements':
    case 'picture':
      return undefined;
  }
}

function ifOk<T>(entry: { readonly ok: true; readonly value: T } | { readonly ok: false }): T | undefined {
  return entry.ok ? entry.value : undefined;
}
