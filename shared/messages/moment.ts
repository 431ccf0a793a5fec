import { localeOf, type Language } from './text.ts';

const formats = new Map<Language, Intl.DateTimeFormat>();

/** A moment with its whole date, in the time zone of this computer: “3 Mar 2026, 14:05”, “3.3.2026 klo 14.05”. */
export function formatWholeMoment(time: Date, language: Language): string {
  let format = formats.get(language);
  if (!format) {
    const month = language === 'fi' ? 'numeric' : 'short';
    format = new Intl.DateTimeFormat(localeOf[language], { hour: 'numeric', minute: '2-digit', year: 'numeric', month, day: 'numeric' });
    formats.set(language, format);
  }
  return format.format(time);
}
