import type { ItemType } from '../framework/itemType.ts';
import type { ReportContext } from './reportContext.ts';

/** A type with the fields that the document tells of it. */
export function toldType({ document }: Pick<ReportContext, 'document'>, type: ItemType): ItemType {
  const told = document.fields?.[type.id];
  return told ? { ...type, fields: type.fields.filter((field) => field.key === type.titleField || told.includes(field.key)) } : type;
}
