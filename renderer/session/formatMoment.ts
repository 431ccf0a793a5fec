import { formatWholeMoment } from '../../shared/messages/moment.ts';
import { localeOf, type Language } from '../../shared/messages/text.ts';
import { dayHere, daysBetween } from '../../shared/plan/days.ts';

/**
 * A moment (ISO 8601) in words and in local time: “today 14:05”, “yesterday 9:30”, “3 Mar 2026, 14:05”. Other texts are returned
 * unchanged.
 * @param today `yyyy-mm-dd`
 */
export function formatMoment(moment: string, language: Language, today: string): string {
  const time = new Date(moment);
  if (Number.isNaN(time.getTime())) return moment;
  const { clock: clockFormat, nearDay } = formatsOf(language);
  const clock = clockFormat.format(time);
  const days = daysBetween(today, dayHere(time));
  if (days === 0 || days === -1) {
    return `${nearDay.format(days, 'day')} ${clock}`;
  }
  return formatWholeMoment(time, language);
}

type Formats = ReturnType<typeof makeFormats>;
/** Cached, since formats are slow to make. */
const formats = new Map<Language, Formats>();

function formatsOf(language: Language): Formats {
  const known = formats.get(language);
  if (known) return known;
  const made = makeFormats(language);
  formats.set(language, made);
  return made;
}

function makeFormats(language: Language) {
  const locale = localeOf[language];
  return {
    clock: new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }),
    nearDay: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
  };
}
