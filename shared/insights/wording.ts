import { formatDate, formatMoney, inEachLanguage, localeOf, type Text } from '../messages/text.ts';

/** A day, `yyyy-mm-dd`, as readers write it. */
export function dayText(day: string): Text {
  return inEachLanguage((language) => formatDate(day, language));
}

/** An amount in a currency (ISO 4217) without its cents. */
export function moneyText(amount: number, currency: string): Text {
  return inEachLanguage((language) => formatMoney(Math.round(amount), currency, language));
}

/** Dear to make, cheap to keep. */
const listFormats = {
  en: new Intl.ListFormat(localeOf.en, { type: 'conjunction' }),
  fi: new Intl.ListFormat(localeOf.fi, { type: 'conjunction' }),
} as const;

/** Things in a row: “a, b and c”. */
export function listText(parts: readonly (Text | string)[]): Text {
  return inEachLanguage((language) => listFormats[language].format(parts.map((part) => (typeof part === 'string' ? part : part[language]))));
}

/** Names in a row, written as they are within a sentence. */
export function namesText(names: readonly Text[]): Text {
  return listText(names.map((name) => inEachLanguage((language) => lowerFirst(name[language]))));
}

/** “KPIs” stays as it is: only a word whose second letter is small gets a small first one. */
function lowerFirst(name: string): string {
  return /^.\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
