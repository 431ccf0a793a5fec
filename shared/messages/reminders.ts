import type { CountedText, Text } from './text.ts';

/** What a plan asks for by now. */
export const remindersTexts = {
  due: {
    en: { one: '{count} due', other: '{count} due' },
    fi: { one: '{count} odottaa', other: '{count} odottaa' },
  },
  dueDetail: {
    en: { one: 'One thing is due. See it in Process and duties.', other: '{count} things are due. See them in Process and duties.' },
    fi: { one: 'Yksi asia odottaa. Katso näkymästä Prosessi ja vastuut.', other: '{count} asiaa odottaa. Katso näkymästä Prosessi ja vastuut.' },
  },
  title: { en: 'Due now', fi: 'Nyt vuorossa' },
  nothing: { en: 'Nothing is due today.', fi: 'Tänään mikään ei odota.' },
  review: { en: 'Review of the plan', fi: 'Suunnitelman tarkistus' },
  season: { en: 'Refresh for the season: {season}', fi: 'Kausipäivitys: {season}' },
  drill: { en: 'Drill', fi: 'Harjoitus' },
  approval: { en: 'Waits for approval: {what}', fi: 'Odottaa hyväksyntää: {what}' },
  reading: { en: 'Reading: {kpi}', fi: 'Lukema: {kpi}' },
} as const satisfies Record<string, Text | CountedText>;
