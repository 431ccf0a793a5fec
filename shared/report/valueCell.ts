import type { Field, MoneyField } from '../framework/field.ts';
import { itemType } from '../framework/itemTypes.ts';
import { toldNumber } from '../framework/toldNumber.ts';
import { moneyTexts } from '../messages/money.ts';
import { formatDate, formatYearlyDay, say, withinSentence } from '../messages/text.ts';
import { linkedItems, numberOf, textOf, type FieldValues, type Item } from '../plan/plan.ts';
import { scheduleOf } from '../plan/schedule.ts';
import { wordRuns, wordUnits } from '../views/wordMoney.ts';
import { measuredText, moneyText, numberText } from '../plan/amounts.ts';
import { ownCell, textCell, type Cell } from './report.ts';
import { referenceTo, type ReportContext } from './reportContext.ts';

/** A field's value as a cell, or undefined where it is empty. */
export function valueCell(context: ReportContext, field: Field, item: Item): Cell | undefined {
  switch (field.kind) {
    case 'link': {
      const names = linkedItems(context.plan, item.id, field.link).map((linked) => referenceTo(context, linked));
      return names.length > 0 ? { kind: 'list', entries: names } : undefined;
    }
    case 'measurements':
      return trendCell(context, item);
    case 'money':
      return moneyCell(context, field, item);
    case 'number':
      return measuredCell(context, field, item) ?? plainCell(context, field, item.fields);
    case 'text':
    case 'longText':
    case 'choice':
    case 'many':
    case 'date':
    case 'scale':
    case 'picture':
      return plainCell(context, field, item.fields);
  }
}

/** What a series should reach has the series' unit; undefined for every other number. */
function measuredCell({ language }: ReportContext, { key }: Field, { type, fields }: Item): Cell | undefined {
  const series = itemType(type).fields.find((field) => field.kind === 'measurements' && field.target === key);
  const value = numberOf(fields, key);
  return series?.kind === 'measurements' && series.unit && value !== undefined ? textCell(onOneLine(measuredText(value, textOf(fields, series.unit), language))) : undefined;
}

/** An amount in the item's own currency; where months have amounts of their own, the sum and every one of them. */
function moneyCell(context: ReportContext, field: MoneyField, item: Item): Cell | undefined {
  const { plan, language } = context;
  const amount = numberOf(item.fields, field.key);
  const schedule = scheduleOf(plan, item, field.key);
  if (schedule.own.size === 0) return plainCell({ language, currency: schedule.currency }, field, item.fields);
  const spread = amount === undefined ? [] : [say(moneyTexts.base, language, { amount: moneyText(amount, schedule.currency, language) })];
  const runs = wordRuns(schedule, language);
  // What a single month holds is all of it.
  if (schedule.own.size === 1 && spread.length === 0) return textCell(runs);
  return textCell(say(moneyTexts.inMonths, language, { sum: wordUnits(schedule.total, schedule.currency, language), months: [runs, ...spread].join('; ') }));
}

/** What a money field comes to, as a column of a table has room for. */
export function totalCell({ plan, language }: ReportContext, field: MoneyField, item: Item): Cell | undefined {
  const schedule = scheduleOf(plan, item, field.key);
  const amount = numberOf(item.fields, field.key);
  if (schedule.own.size === 0) return amount === undefined ? undefined : textCell(moneyText(amount, schedule.currency, language));
  return textCell(wordUnits(schedule.total, schedule.currency, language));
}

/** Whether months of a money field have amounts of their own, which its total does not tell. */
export function hasMonths({ plan }: ReportContext, field: MoneyField, item: Item): boolean {
  return scheduleOf(plan, item, field.key).own.size > 0;
}

/** The same for fields that are not stored as links or measurements, of an item or of the plan. */
export function plainCell(
  context: Pick<ReportContext, 'language' | 'currency'>,
  field: Field,
  fields: FieldValues,
): Cell | undefined {
  const value = fields[field.key];
  if (value === undefined || value === '') return undefined;
  switch (field.kind) {
    // It is drawn, not told.
    case 'picture':
      return undefined;
    case 'choice':
    case 'many': {
      const chosen = typeof value === 'object' ? value : [String(value)];
      const names = chosen.flatMap((id) => {
        const option = field.options.find((known) => known.id === id);
        return option?.saysNothing ? [] : (option?.name[context.language] ?? id);
      });
      return names.length > 0 ? textCell(inOneLine(names)) : undefined;
    }
    case 'number':
      return textCell(typeof value === 'number' ? toldNumber(value, field, context.language, numberText) : String(value));
    case 'money':
      return textCell(typeof value === 'number' ? moneyText(value, context.currency, context.language) : String(value));
    case 'date':
      // A day is never broken over two lines.
      return textCell((field.isYearly ? formatYearlyDay : formatDate)(String(value), context.language).replaceAll(' ', '\u00a0'));
    case 'scale':
      return typeof value === 'number' ? { kind: 'scale', value, maximum: field.maximum } : textCell(String(value));
    case 'text':
    case 'longText':
    case 'link':
    case 'measurements': {
      const text = (typeof value === 'object' ? value.join(', ') : String(value)).trim();
      return text ? ownCell(text) : undefined;
    }
  }
}

/** Options one after the other: only the first begins with a capital, and no comma stands in one that commas part. */
export function inOneLine(names: readonly string[]): string {
  const [first = '', ...others] = names;
  return [first, ...others.map(withinSentence)].join(names.some((name) => name.includes(',')) ? '; ' : ', ');
}

function trendCell(context: ReportContext, item: Item): Cell | undefined {
  const latest = item.measurements.at(-1);
  if (!latest) return undefined;
  const target = item.fields['target'];
  return {
    kind: 'trend',
    values: item.measurements.map((measurement) => measurement.value),
    ...(typeof target === 'number' ? { target } : {}),
    text: latestText(context, item),
  };
}

/** So long a value stays on one line with its unit. */
const longestValue = 18;

function onOneLine(value: string): string {
  return value.length <= longestValue ? value.replaceAll(' ', '\u00a0') : value;
}

/** The last measurement with its unit and day, or '' where there is none. */
export function latestText(context: ReportContext, item: Item): string {
  const latest = item.measurements.at(-1);
  if (!latest) return '';
  const value = measuredText(latest.value, textOf(item.fields, 'unit'), context.language);
  return `${onOneLine(value)}\n${formatDate(latest.date, context.language).replaceAll(' ', '\u00a0')}`;
}
