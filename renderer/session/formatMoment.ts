import { localeOf, type Language } from '../../shared/messages/text.ts';

const dayLength = 24 * 60 * 60 * 1000;

/**
 * A moment (ISO 8601) as people say it, in their own time zone: “today 14:05”, “yesterday 9:30”, “3 Mar 2026, 14:05”.
 * Anything that is no moment is returned as it is.
 */
export function formatMoment(moment: string, language: Language, now: Date = new Date()): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  const locale = localeOf[language];
  const clock = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(time);
  const days = Math.round((startOfDay(time) - startOfDay(now)) / dayLength);
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

function startOfDay(time: Date): number {
  return new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();
}
