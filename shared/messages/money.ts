import type { CountedText, Text } from './text.ts';

/** How money and its months are worded wherever they are shown: card, view, document. */
export const moneyTexts = {
  quarter: { en: 'Q{number}', fi: 'Q{number}' },
  quarterOf: { en: 'Q{number} ({months})', fi: 'Q{number} ({months})' },
  everyMonth: { en: '{amount} a month, {months}', fi: '{amount} kuussa, {months}' },
  oneMonth: { en: '{amount}, {months}', fi: '{amount}, {months}' },
  evenly: { en: 'spread evenly, {months}', fi: 'tasan jaettuna, {months}' },
  once: { en: 'once, {months}', fi: 'kerralla, {months}' },
  byMonth: { en: { one: 'in one month, {months}', other: 'over {count} months, {months}' }, fi: { one: 'yhdessä kuussa, {months}', other: '{count} kuukaudelle, {months}' } },
  noMonth: { en: '{amount} in no month', fi: '{amount} ilman kuukautta' },
  base: { en: '{amount} spread over the months that have no amount of their own', fi: '{amount} jaettuna kuukausille, joilla ei ole omaa määrää' },
  inMonths: { en: '{sum} ({months})', fi: '{sum} ({months})' },
  left: { en: '{amount} left', fi: 'jäljellä {amount}' },
  over: { en: '{amount} over', fi: 'ylitys {amount}' },
} as const satisfies Record<string, Text | CountedText>;
