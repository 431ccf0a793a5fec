import type { Field, FieldValue } from '../framework/field.ts';
import { toldNumber } from '../framework/toldNumber.ts';
import { historyTexts } from '../messages/history.ts';
import { formatDate, formatYearlyDay, formatMoney, formatNumber, say, type Language } from '../messages/text.ts';
import { measuredText } from '../plan/amounts.ts';
import { shortened } from './excerpt.ts';

const decimals = 10;

/** A number as readers of the language write it, not rounded to two decimals as in running text. */
export function exact(value: number, language: Language): string {
  return formatNumber(value, language, decimals);
}

/** A KPI's number with its unit, not rounded either; a long unit is shortened. */
export function exactMeasured(value: number, unit: string | undefined, language: Language): string {
  return measuredText(value, shortened(unit ?? ''), language, decimals);
}

/**
 * A field's value in words: options by name, dates, numbers and money as readers of the language write them, texts in
 * quotes and shortened; so are the options of a list, which hold commas themselves. `currency` is an ISO 4217 code, used for amounts only. An unknown field is shown by its value.
 */
export function formatValue(
  field: Field | undefined,
  value: FieldValue | undefined,
  currency: string,
  language: Language,
): string {
  if (value === undefined) return say(historyTexts.nothing, language);
  if (typeof value === 'object') {
    return value.length === 0
      ? say(historyTexts.nothing, language)
      : value.map((entry) => say(historyTexts.quoted, language, { text: optionName(field, entry, language) })).join(', ');
  }
  switch (field?.kind) {
    case 'choice':
    case 'many':
      return optionName(field, String(value), language);
    case 'date':
      return (field.isYearly ? formatYearlyDay : formatDate)(String(value), language);
    case 'money':
      return typeof value === 'number' ? formatMoney(value, currency, language) : quoted(value, language);
    case 'scale':
      return say(historyTexts.ofScale, language, { value, maximum: field.maximum });
    case 'picture':
      return say(historyTexts.aPicture, language);
    case 'number':
      return typeof value === 'number' ? toldNumber(value, field, language, exact) : quoted(value, language);
    case 'text':
    case 'longText':
    case 'link':
    case 'measurements':
    case undefined:
      return typeof value === 'number' ? exact(value, language) : quoted(value, language);
  }
}

function optionName(field: Field | undefined, id: string, language: Language): string {
  const options = field && 'options' in field ? field.options : [];
  return options.find((option) => option.id === id)?.name[language] ?? shortened(id);
}

function quoted(text: string, language: Language): string {
  return say(historyTexts.quoted, language, { text: shortened(text) });
}
