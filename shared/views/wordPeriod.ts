import { dateFormat, say, type Language } from '../messages/text.ts';
import { measurementsViewTexts } from '../messages/viewMeasurements.ts';
import { addDays, daysBetween } from '../plan/days.ts';
import type { CadenceId, Period } from './readings.ts';

/** The ISO 8601 number of the week that begins on this Monday, and the year that it counts in. */
export function weekOf(monday: string): { readonly week: number; readonly year: number } {
  const year = Number(addDays(monday, 3).slice(0, 4));
  // Week 1 is the one with 4 January in it.
  const fourth = `${year}-01-04`;
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  return { week: Math.round(daysBetween(addDays(fourth, -weekday), monday) / 7) + 1, year };
}

/** A period as people call it: `Week 48, 2026`, `November 2026`, `Q4 2026`; shorter for the head of a column. */
export function wordPeriod({ first }: Period, cadence: CadenceId, language: Language, length: 'full' | 'short' = 'full'): string {
  const year = first.slice(0, 4);
  if (cadence === 'week') {
    const { week, year: weekYear } = weekOf(first);
    return say(length === 'full' ? measurementsViewTexts.week : measurementsViewTexts.weekShort, language, { week: String(week), year: String(weekYear) });
  }
  if (cadence === 'quarter') {
    const quarter = String(Math.floor(Number(first.slice(5, 7)) / 3) + 1);
    return say(measurementsViewTexts.quarter, language, { quarter, year });
  }
  const month = language === 'fi' && length === 'short' ? 'numeric' : length === 'full' ? 'long' : 'short';
  return dateFormat(language, { month, year: 'numeric' }).format(Date.parse(`${first}T00:00:00Z`));
}
