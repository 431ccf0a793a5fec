import type { Text } from './text.ts';

/** What the days of a plan are called in a calendar. */
export const planCalendarTexts = {
  review: { en: 'Review of the plan: {plan}', fi: 'Suunnitelman tarkistus: {plan}' },
  reading: { en: 'Read the KPI: {kpi}', fi: 'Lue mittari: {kpi}' },
  source: { en: 'Source of the data: {source}', fi: 'Tietolähde: {source}' },
  refresh: { en: 'Refresh for the season: {season}', fi: 'Kausipäivitys: {season}' },
  refreshNote: { en: 'The season begins on {date}. The plan is refreshed for it in good time.', fi: 'Kausi alkaa {date}. Suunnitelma päivitetään sitä varten hyvissä ajoin.' },
  season: { en: '{season} begins', fi: '{season} alkaa' },
  drill: { en: 'Drill: criticism or a crisis', fi: 'Harjoitus: kritiikki tai kriisi' },
  campaign: { en: 'Campaign: {plan}', fi: 'Kampanja: {plan}' },
  untitled: { en: 'untitled', fi: 'nimetön' },
  untitledPlan: { en: 'Plan', fi: 'Suunnitelma' },
} as const satisfies Record<string, Text>;
