import type { CountedText, Text } from './text.ts';

/** The words of the clock for the room. */
export const timerTexts = {
  timer: { en: 'Timer', fi: 'Ajastin' },
  choose: { en: 'Choose how long', fi: 'Valitse kesto' },
  minutes: { en: { one: '1 minute', other: '{count} minutes' }, fi: { one: '1 minuutti', other: '{count} minuuttia' } },
  start: { en: 'Start', fi: 'Käynnistä' },
  pause: { en: 'Pause', fi: 'Pysäytä' },
  longer: { en: 'One minute more', fi: 'Minuutti lisää' },
  close: { en: 'Put the timer away', fi: 'Sulje ajastin' },
  nearlyOver: { en: 'Half a minute left', fi: 'Puoli minuuttia jäljellä' },
  over: { en: 'Time is up', fi: 'Aika on täynnä' },
} as const satisfies Record<string, Text | CountedText>;
