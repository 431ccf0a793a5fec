import { dateFormat, type Language } from './text.ts';

/** The month of a moment (milliseconds, UTC) for the head of a column: `Nov 2026`, `marras 2026`; without its year where there is no room. */
export function shortMonth(time: number, language: Language, withYear: boolean): string {
  return dateFormat(language, { month: 'short', ...(withYear ? { year: 'numeric' } : {}) }).format(time);
}

/** A month as it is written in running text: `Sep 2026`, `9/2026`; without its year where a neighbour has it. */
export function wordMonth(month: string, language: Language, withYear = true): string {
  if (language === 'fi') return withYear ? `${Number(month.slice(5))}/${month.slice(0, 4)}` : String(Number(month.slice(5)));
  return shortMonth(Date.parse(`${month}-01T00:00:00Z`), language, withYear);
}

/** From one month to another: `Sep–Nov 2026`, `Dec 2026–Feb 2027`; a single month alone. */
export function wordMonths(first: string, last: string, language: Language): string {
  if (first === last) return wordMonth(first, language);
  return `${wordMonth(first, language, first.slice(0, 4) !== last.slice(0, 4))}–${wordMonth(last, language)}`;
}
