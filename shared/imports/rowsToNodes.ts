import type { Field, FieldValue, LinkField, Option } from '../framework/field.ts';
import { fieldOf, itemType } from '../framework/itemTypes.ts';
import { linkKind } from '../framework/linkKinds.ts';
import type { ItemTypeId, LinkKindId } from '../framework/vocabulary.ts';
import { cellValue, optionNamed } from '../interchange/cells/pastedCells.ts';
import { dayInOrder, dayOrderOf } from '../interchange/measurements/forms.ts';
import { bringInTexts } from '../messages/bringIn.ts';
import type { Language } from '../messages/text.ts';
import { fieldSchema } from '../plan/fieldSchema.ts';
import { takeDayApart, type DayOrder } from '../plan/writtenDays.ts';
import type { Cell, Remarks, Sheet } from './outline.ts';
import type { SheetMapping } from './sheetMapping.ts';

/** A card that a row becomes, and the names that its linking columns hold. */
export interface RowCard {
  readonly type: ItemTypeId;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly names: readonly { readonly kind: LinkKindId; readonly type: ItemTypeId; readonly name: string }[];
}

/** The cards of a sheet's rows. What does not fit its field is left empty and told of. */
export function cardsOfSheet(sheet: Sheet, { target, heading, columns }: SheetMapping, language: Language, remarks: Remarks): readonly RowCard[] {
  if (target === 'out') return [];
  const rows = sheet.rows.slice(heading === null ? 0 : heading + 1);
  remarks.add(bringInTexts.rowsAbove, (heading ?? 0) - sheet.rows.slice(0, heading ?? 0).filter((row) => row.every((cell) => cell === '')).length);
  const fields = columns.map((key) => (key === null ? undefined : fieldOf(target, key)));
  const orders = fields.map((field, place) => (field?.kind === 'date' ? orderOf(rows, place, remarks) : undefined));
  return rows.flatMap((cells): readonly RowCard[] => {
    const filled: Record<string, FieldValue> = {};
    const names: RowCard['names'][number][] = [];
    fields.forEach((field, place) => {
      const cell = cells[place] ?? '';
      if (!field || cell === '') return;
      if (field.kind === 'link') {
        names.push(...namesIn(field, String(cell)));
        return;
      }
      const value = valueOf(field, cell, orders[place], language);
      if (value === undefined || fieldSchema(field)?.safeParse(value).success !== true) remarks.add(bringInTexts.misfits, 1, String(cell).slice(0, 40));
      else filled[field.key] = value;
    });
    if (Object.keys(filled).length > 0) return [{ type: target, fields: filled, names }];
    remarks.add(bringInTexts.namesOnly, names.length > 0 ? 1 : 0);
    return [];
  });
}

/** Whether the days of a column have the month first, as far as it tells; day first where it does not. */
function orderOf(rows: Sheet['rows'], place: number, remarks: Remarks): DayOrder {
  const { found, open } = dayOrderOf(rows.map((row) => String(row[place] ?? '')));
  if (found === undefined && open !== undefined) remarks.add(bringInTexts.dayFirst);
  return found ?? 'dayFirst';
}

/** Names of one linking column; where many may be named, semicolons, commas and lines divide them. */
function namesIn(field: LinkField, cell: string): RowCard['names'] {
  const { to, single } = linkKind(field.link);
  const type = to === 'any' ? undefined : to[0];
  if (!type) return [];
  const names = field.many && !single ? cell.split(/[;,\n]/u) : [cell];
  return names.map((name) => name.trim()).filter(Boolean).map((name) => ({ kind: field.link, type, name }));
}

/** What people call a choice besides its own name. */
const otherChoices: Readonly<Record<string, readonly string[]>> = {
  planned: ['todo', 'to do', 'not started', 'open', 'new', 'ei aloitettu', 'aloittamatta', 'avoin', 'tekemättä', 'uusi'],
  doing: ['doing', 'ongoing', 'started', 'wip', 'kesken', 'käynnissä', 'aloitettu', 'meneillään'],
  done: ['complete', 'completed', 'finished', 'closed', 'tehty', 'suljettu', 'ok', '✓', 'x'],
  dropped: ['cancelled', 'canceled', 'rejected', 'peruttu', 'hylätty'],
};

function valueOf(field: Field, cell: Cell, order: DayOrder | undefined, language: Language): FieldValue | undefined {
  if (typeof cell === 'number' && (field.kind === 'number' || field.kind === 'money' || field.kind === 'scale')) return cell;
  const text = String(cell).trim();
  if (field.kind === 'date') {
    const written = takeDayApart(text);
    const day = written && dayInOrder(written, order ?? 'dayFirst');
    return day?.ok ? day.day : undefined;
  }
  if (field.kind === 'many') {
    const chosen = text.split(/[;,\n]/u).map((part) => part.trim()).filter(Boolean).map((part) => choiceIn(field.options, part));
    return chosen.every((id) => id !== undefined) ? chosen : undefined;
  }
  return field.kind === 'choice' ? choiceIn(field.options, text) : cellValue(field, text, language);
}

function choiceIn(options: readonly Option[], text: string): string | undefined {
  const word = text.toLocaleLowerCase('fi');
  return optionNamed(options, text) ?? options.find(({ id }) => otherChoices[id]?.includes(word))?.id;
}

/** What a row's card is called, for whoever names it. */
export function titleOfRow({ type, fields }: RowCard): string {
  const title = fields[itemType(type).titleField];
  return typeof title === 'string' ? title.trim() : '';
}
