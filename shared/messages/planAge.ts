import type { CountedText, Text } from './text.ts';

/** The clock that shows how old a plan is. */
export const planAgeTexts = {
  age: {
    en: { one: '{count} month', other: '{count} months' },
    fi: { one: '{count} kk', other: '{count} kk' },
  },
  young: { en: 'under a month', fi: 'alle kuukausi' },
  fresh: { en: 'The plan began on {date}. Go through it in a review.', fi: 'Suunnitelma alkoi {date}. Käy se läpi tarkistuksessa.' },
  old: {
    en: 'The plan began on {date}, more than twelve months ago. A strategy seldom serves for longer: go through it in a review, or begin a new one.',
    fi: 'Suunnitelma alkoi {date}, yli kaksitoista kuukautta sitten. Strategia kantaa harvoin pidempään: käy se läpi tarkistuksessa tai aloita uusi.',
  },
  name: { en: 'Age of the plan', fi: 'Suunnitelman ikä' },
  oldPrinted: { en: '{age}; a strategy seldom serves over twelve', fi: '{age}; strategia kantaa harvoin yli kaksitoista' },
} as const satisfies Record<string, Text | CountedText>;
