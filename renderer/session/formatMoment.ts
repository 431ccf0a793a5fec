import { localeOf, type Language } from '../../shared/messages/text.ts';
import { dayHere, daysBetween } from '../../shared/plan/days.ts';

/**
 * A moment (ISO 8601) as people say it, in their own time zone: “today 14:05”, “yesterday 9:30”, “3 Mar 2026, 14:05”.
 * Anything that is no moment is returned as it is.
 * @param today `yyyy-mm-dd`
 */
export function formatMoment(moment: string, language: Language, today: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  const locale = localeOf[language];
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(time);
  const days = daysBetween(today, dayHere(time));
  if (days === 0 || days === -1) {
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day')} ${clock}`;
  }
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: language === 'fi' ? 'numeric' : 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).format(time);
}
