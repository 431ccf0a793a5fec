import type { Field, FieldValue, Option } from '../framework/field.ts';
import { dayOrderOf, numberFormOf, readWhen } from '../interchange/measurements/forms.ts';
import { plainName } from '../interchange/measurements/columns.ts';
import { bringInTexts } from '../messages/bringIn.ts';
import { formatNumber, type Language } from '../messages/text.ts';
import { fieldSchema } from '../plan/fieldSchema.ts';
import { meaningOf, readDigits, scaledValue, takeFigureApart, type NumberForm } from '../plan/figures.ts';
import { parseNumber } from '../plan/parseEntry.ts';
import { takeRangeApart, type DayOrder } from '../plan/writtenDays.ts';
import type { Cell, Remarks } from './outline.ts';
import { serialDay } from './serialDays.ts';

/** So many different cells that do not fit are told: most are of a kind. */
const mostExamples = 4;

/** What a cell means in a column's field; undefined where it does not fit, which is told of. */
export type ReadCell = (cell: Cell) => FieldValue | undefined;

/**
 * A reader for one column's cells. How numbers and days are written is seen from all of them, since one alone may not tell: 1,200 among
 * 2,50 and 0,75 is 1.2. What is taken otherwise than it is written goes into the remarks.
 */
export function cellReader(field: Field, cells: readonly Cell[], language: Language, remarks: Remarks): ReadCell {
  const schema = fieldSchema(field);
  const read = readerOf(field, cells, language, remarks);
  return (cell) => {
    const value = read(cell);
    if (value !== undefined && schema?.safeParse(value).success === true) return value;
    remarks.add(bringInTexts.misfits, 1, asRead(cell, language), mostExamples);
    return undefined;
  };
}

function readerOf(field: Field, cells: readonly Cell[], language: Language, remarks: Remarks): ReadCell {
  switch (field.kind) {
    case 'text':
      return (cell) => String(cell).trim().replace(/\s*\n\s*/gu, ' ');
    case 'longText':
      return (cell) => String(cell).trim();
    case 'choice':
      return (cell) => choiceIn(field.options, String(cell)) ?? shareIn(field.options, cell, language, remarks);
    case 'many':
      return (cell) => {
        // A comma may be in an option's name.
        const whole = choiceIn(field.options, String(cell));
        const chosen = whole === undefined ? namesIn(String(cell)).map((part) => choiceIn(field.options, part)) : [whole];
        return chosen.every((id) => id !== undefined) ? chosen : undefined;
      };
    case 'number':
    case 'scale':
    case 'money': {
      const form = numberFormOf(textsOf(cells)).found;
      const isUnit = field.kind === 'money' ? currency : amountUnit;
      return (cell) => (typeof cell === 'number' ? cell : figureIn(cell, form, language, isUnit, remarks));
    }
    case 'date': {
      const order = orderOf(cells, remarks);
      return (cell) => dayIn(cell, order, beginnings.has(field.key), remarks);
    }
    case 'link':
    case 'measurements':
    case 'picture':
      return () => undefined;
  }
}

/** A cell as it is told of. */
function asRead(cell: Cell, language: Language): string {
  return typeof cell === 'number' ? formatNumber(cell, language) : cell.trim().slice(0, 40);
}

/** A part between commas that is longer is a piece of a sentence. */
const longestPart = 40;
const mostWords = 4;

/** What a cell names that may name several: semicolons and lines divide it, and where there are none commas, unless these divide a sentence. */
export function namesIn(cell: string): readonly string[] {
  const apart = (divider: RegExp): readonly string[] => cell.split(divider).map((part) => part.trim()).filter(Boolean);
  if (/[;\n]/u.test(cell)) return apart(/[;\n]/u);
  const parts = apart(/,/u);
  return parts.every((part) => part.length <= longestPart && part.split(/\s+/u).length <= mostWords) ? parts : [cell.trim()];
}

const textsOf = (cells: readonly Cell[]): readonly string[] => cells.flatMap((cell) => (typeof cell === 'string' && cell !== '' ? [cell.trim()] : []));

const currency = /^(?:\p{Sc}|k?€|[a-z]{3}|euroa?|euros)?$/iu;
const amountUnit = /^(?:h|t|hours?|hrs?|tuntia|kpl|pcs)?\.?$/iu;
const euro = /^(?:€|eur|euroa?|euros)?$/iu;

function figureIn(cell: string, form: NumberForm | undefined, language: Language, isUnit: RegExp, remarks: Remarks): number | undefined {
  const figure = takeFigureApart(cell.trim());
  if (!figure || !isUnit.test(figure.unit)) return undefined;
  const said = cell.trim().slice(0, 40);
  const isMoney = isUnit === currency;
  const value = form ? readDigits(figure.digits, form) : isMoney ? amountOf(figure.digits, language, said, remarks) : ownNumber(figure.digits, language);
  if (value === undefined) return undefined;
  if (isMoney && !euro.test(figure.unit)) remarks.add(bringInTexts.currencies, 1, said);
  return scaledValue(figure, value);
}

function ownNumber(digits: string, language: Language): number | undefined {
  const entry = parseNumber(digits, language);
  return entry.ok ? entry.value : undefined;
}

/** Nobody writes thousandths of money: `1,200` and `1.200` are thousands in either language, which is told where that language would have it otherwise. */
function amountOf(digits: string, language: Language, said: string, remarks: Remarks): number | undefined {
  const { point, comma, isOpen } = meaningOf(digits);
  const own = ownNumber(digits, language);
  if (!isOpen || point === undefined || comma === undefined) return own;
  const amount = Math.max(point, comma);
  if (amount !== own) remarks.add(bringInTexts.thousands, 1, said);
  return amount;
}

/** Whether the days of a column have the month first, as far as it tells; day first where it does not. */
function orderOf(cells: readonly Cell[], remarks: Remarks): DayOrder {
  const { found, open } = dayOrderOf(textsOf(cells));
  if (found === undefined && open !== undefined) remarks.add(bringInTexts.dayFirst);
  return found ?? 'dayFirst';
}

/** The fields that say when something begins: of a stretch of time they take the first day. */
const beginnings: ReadonlySet<string> = new Set(['start', 'from']);

/** Days counted from 1900 that a plan could mean, 1954–2064: other numbers of five digits are something else. */
const likelySerial = /^[2-5]\d{4}(?:[.,]\d+)?$/u;

function dayIn(cell: Cell, order: DayOrder, begins: boolean, remarks: Remarks): string | undefined {
  const text = String(cell).trim();
  if (likelySerial.test(text)) {
    remarks.add(bringInTexts.serialDays, 1, text);
    return serialDay(Number(text.replace(',', '.')), false);
  }
  const when = readWhen(text, order);
  if (!when.ok) return undefined;
  if (!when.period) return when.day;
  remarks.add(bringInTexts.periods, 1, text.slice(0, 40));
  return begins ? when.period.first : when.period.last;
}

const otherEnds: Readonly<Record<string, string>> = { start: 'end', end: 'start', from: 'to', to: 'from' };

/** The other end of a range that stands in a column for one end – `1.6.–31.8.2027` where something begins – by the field that it belongs to. */
export function otherEndReader(field: Field, cells: readonly Cell[]): { readonly key: string; readonly read: (cell: Cell) => string | undefined } | undefined {
  const key = field.kind === 'date' ? otherEnds[field.key] : undefined;
  if (key === undefined) return undefined;
  const order = dayOrderOf(textsOf(cells)).found ?? 'dayFirst';
  return {
    key,
    read: (cell) => {
      const range = takeRangeApart(String(cell));
      const when = range && readWhen(String(cell), order);
      return when?.ok && when.period ? (beginnings.has(key) ? when.period.first : when.period.last) : undefined;
    },
  };
}

/** What people call a choice besides its own name. */
const otherChoices: Readonly<Record<string, readonly string[]>> = {
  planned: ['todo', 'to do', 'not started', 'open', 'new', 'ei aloitettu', 'aloittamatta', 'avoin', 'tekemättä', 'uusi', 'tulossa', 'suunnitteilla'],
  doing: ['doing', 'ongoing', 'started', 'wip', 'kesken', 'käynnissä', 'aloitettu', 'meneillään', 'työn alla'],
  done: ['complete', 'completed', 'finished', 'closed', 'tehty', 'suljettu', 'valmis', 'ok', '✓', 'x'],
  dropped: ['cancelled', 'canceled', 'rejected', 'peruttu', 'peruutettu', 'hylätty'],
};

/** The option that a text names, by its id or by its name in either language, or by what people call it besides. */
function choiceIn(options: readonly Option[], text: string): string | undefined {
  const word = plainName(text);
  const named = options.find(({ id, name }) => plainName(id) === word || Object.values(name).some((one) => plainName(one) === word));
  return (named ?? options.find(({ id }) => otherChoices[id]?.includes(word)))?.id;
}

/** What share of an action is done, from 0 to 1 or in per cent, as the state that it means. */
function shareIn(options: readonly Option[], cell: Cell, language: Language, remarks: Remarks): string | undefined {
  if (!['planned', 'doing', 'done'].every((wanted) => options.some(({ id }) => id === wanted))) return undefined;
  const written = typeof cell === 'string' ? /^(\d{1,3}(?:[.,]\d+)?)\s*%$/u.exec(cell.trim())?.[1] : undefined;
  const share = typeof cell === 'number' ? cell : written === undefined ? undefined : Number(written.replace(',', '.')) / 100;
  if (share === undefined || share < 0 || share > 1) return undefined;
  remarks.add(bringInTexts.shares, 1, asRead(cell, language));
  return share === 0 ? 'planned' : share === 1 ? 'done' : 'doing';
}
