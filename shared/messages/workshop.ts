import type { CountedText, Text } from './text.ts';

/** Words that the room's phones, the window that leads and the minutes share. */
export const workshopTexts = {
  client: { en: 'Client', fi: 'Asiakas' },
  agency: { en: 'Agency', fi: 'Toimisto' },
  guest: { en: 'Guest', fi: 'Vieras' },
  yes: { en: 'Agree', fi: 'Samaa mieltä' },
  partly: { en: 'Partly', fi: 'Osin' },
  no: { en: 'Disagree', fi: 'Eri mieltä' },
  named: { en: 'With names', fi: 'Nimillä' },
  bySide: { en: 'By side', fi: 'Osapuolittain' },
  anonymous: { en: 'Anonymously', fi: 'Nimettömästi' },
  nextSteps: { en: 'Next steps', fi: 'Jatkotoimet' },
  roundNumbered: { en: '{question} (round {place} of {count})', fi: '{question} (kierros {place}/{count})' },
  people: { en: { one: '1 person', other: '{count} people' }, fi: { one: '1 henkilö', other: '{count} henkilöä' } },
  dotsGiven: { en: { one: '1 dot', other: '{count} dots' }, fi: { one: '1 piste', other: '{count} pistettä' } },
  meanPlace: { en: 'mean place {value}', fi: 'sija keskimäärin {value}' },
  holdsFor: { en: '{value} of {people} say it holds', fi: 'pitää paikkansa {value}/{people} mielestä' },
} as const satisfies Record<string, Text | CountedText>;
