import { formatDecimals, formatMoney, formatNumber, formatPercent, type Language } from '../messages/text.ts';
import { currencyDigits } from './currencies.ts';

/** A number as a document prints it: with a true minus. */
export function numberText(value: number, language: Language, maximumFractionDigits?: number): string {
  return withMinus(formatNumber(value, language, maximumFractionDigits));
}

/** Money as a document prints it: `£9,100` or `9 100 €`, with a true minus. `currency` is an ISO 4217 code. */
export function moneyText(amount: number, currency: string, language: Language): string {
  return withMinus(formatMoney(amount, currency, language));
}

/** Money without its sign, for a table of one currency: `9,100`, and with all of its cents where it has any, `9,100.50`. */
export function plainMoneyText(amount: number, currency: string, language: Language): string {
  return withMinus(formatDecimals(amount, language, Number.isInteger(amount) ? 0 : currencyDigits(currency)));
}

/** Per cent as a document prints it: `5%` or `5 %`, with a true minus. */
export function percentText(percent: number, language: Language, maximumFractionDigits?: number): string {
  return withMinus(formatPercent(percent, language, maximumFractionDigits));
}

/**
 * A reading with its unit as people typed it: `84%`, `£9,100 a month` (from `£ a month` and from `GBP a month`), `3,700 a month`;
 * in Finnish `84 %`, `9 100 € kuussa`.
 */
export function measuredText(value: number, unit: string, language: Language, maximumFractionDigits?: number): string {
  const [, code = '', rest = ''] = currencyUnit.exec(unit.trim()) ?? [];
  if (currencyCodes.has(code)) return `${moneyText(value, code, language)}${rest}`;
  if (unit.trim().startsWith('%')) return `${percentText(value, language, maximumFractionDigits ?? 2)}${unit.trim().slice(1)}`;
  return withUnit(numberText(value, language, maximumFractionDigits), unit.trim(), language);
}

const currencySigns = /^[£$€¥₽₴₹]/;
/** A currency by its code, then the rest of the unit: `GBP a month`. */
const currencyUnit = /^([A-Z]{3})(?=\s|$)(.*)$/;
const currencyCodes: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
/** Between a number and its sign, so that no line ends there. */
const tight = '\u00a0';

function withUnit(number: string, unit: string, language: Language): string {
  if (unit === '') return number;
  if (language === 'en' && currencySigns.test(unit)) {
    const [sign = ''] = unit;
    const amount = number.startsWith('−') ? `−${sign}${number.slice(1)}` : `${sign}${number}`;
    return `${amount}${unit.slice(1)}`;
  }
  return `${number}${tight}${unit}`;
}

function withMinus(text: string): string {
  return text.replace(/^-/, '−');
}
