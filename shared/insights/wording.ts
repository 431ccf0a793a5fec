import { formatDate, formatMoney, inEachLanguage, localeOf, type Text } from '../messages/text.ts';

/** A day (`yyyy-mm-dd`) in words. */
export function dayText(day: string): Text {
  return inEachLanguage((language) => formatDate(day, language));
}

/** An amount in a currency (ISO 4217) without its cents. */
export function moneyText(amount: number, currency: string): Text {
  return inEachLanguage((language) => formatMoney(Math.round(amount), currency, language));
}

/** Cached, since formats are slow to make. */
const listFormats = {
  en: new Intl.ListFormat(localeOf.en, { type: 'conjunction' }),
  fi: new Intl.ListFormat(localeOf.fi, { type: 'conjunction' }),
} as const;

/** A list: “a, b and c”. */
export function listText(parts: readonly (Text | string)[]): Text {
  return inEachLanguage((language) => listFormats[language].format(parts.map((part) => (typeof part === 'string' ? part : part[language]))));
}

/** A list of names, written as within a sentence. */
export function namesText(names: readonly Text[]): Text {
  return listText(names.map((name) => inEachLanguage((language) => lowerFirst(name[language]))));
}

/** “KPIs” keeps its capital: only a word with a small second letter gets a small first one. */
function lowerFirst(name: string): string {
  return /^.\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
