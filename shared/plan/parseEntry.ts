import type { Language } from '../messages/text.ts';
import { isScaleOf, sameUnit, scaledValue, takeFigureApart } from './figures.ts';
import { calendarDay, takeDayApart } from './writtenDays.ts';

/** Why typed text is not a number or a day. */
export type EntryProblem = 'notANumber' | 'ambiguousNumber' | 'otherUnit' | 'notADay' | 'noSuchDay' | 'unlikelyYear';

/** What a person typed, as a value; or why it is not one. */
export type Entry<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: EntryProblem };

interface NumberConvention {
  /** Between groups of three digits; '' for no separator. */
  readonly grouping: string;
  readonly decimal: string;
}

/** How people write numbers in each language; the first is how Kehys writes them. */
const ownConventions: Readonly<Record<Language, readonly NumberConvention[]>> = {
  en: [
    { grouping: ',', decimal: '.' },
    { grouping: '', decimal: '.' },
    { grouping: ' ', decimal: '.' },
  ],
  fi: [
    { grouping: ' ', decimal: ',' },
    { grouping: '', decimal: ',' },
  ],
};

/** Conventions of other languages, used where only one reading is possible. */
const foreignConventions: readonly NumberConvention[] = ['', ' ', '.', ',', "'", '’'].flatMap((grouping) =>
  ['.', ','].filter((decimal) => decimal !== grouping).map((decimal) => ({ grouping, decimal })),
);

function readNumber(text: string, { grouping, decimal }: NumberConvention): number | undefined {
  const whole = grouping === '' ? '\\d*' : `[1-9]\\d{0,2}(?:[${grouping}]\\d{3})+`;
  const match = new RegExp(`^([+-]?)(${whole})(?:[${decimal}](\\d*))?(e[+-]?\\d+)?$`, 'i').exec(text);
  const digits = (match?.[2] ?? '').replaceAll(grouping, '');
  if (!match || digits + (match[3] ?? '') === '') return undefined;
  const value = Number(`${match[1]}${digits || '0'}.${match[3] || '0'}${match[4] ?? ''}`);
  return Number.isFinite(value) ? value : undefined;
}

/**
 * Reads a number, first in the language's own way (`1 234,5` or `1,234.5`), then in any other way that leaves one reading (`1.5` in
 * Finnish). `1.234` in Finnish has two readings, so it is refused.
 */
export function parseNumber(text: string, language: Language): Entry<number> {
  const plain = text.trim().replace(/^[−–]\s*/u, '-').replace(/\s/gu, ' ');
  const read = (conventions: readonly NumberConvention[]): readonly number[] =>
    conventions.flatMap((convention) => readNumber(plain, convention) ?? []);
  const [own] = read(ownConventions[language]);
  if (own !== undefined) return { ok: true, value: own + 0 };
  const [foreign, ...others] = new Set(read(foreignConventions));
  if (foreign === undefined) return { ok: false, problem: 'notANumber' };
  return others.length > 0 ? { ok: false, problem: 'ambiguousNumber' } : { ok: true, value: foreign + 0 };
}

/** Reads a number with or without a currency's sign or code on either side. */
export function parseMoney(text: string, language: Language): Entry<number> {
  return parseNumber(text.trim().replace(/^(\p{Sc}|[A-Z]{3}\b)|(\p{Sc}|\b[A-Z]{3})$/gu, ''), language);
}

/**
 * Reads a number in a unit, with or without the unit written: `80 %` where the unit is per cent, `12 k`, `(200)`. Another unit is
 * refused, because it measures something else.
 */
export function parseReading(text: string, unit: string, language: Language): Entry<number> {
  const figure = takeFigureApart(text);
  if (!figure) return { ok: false, problem: 'notANumber' };
  const isWholeUnit = isScaleOf(figure, unit);
  if (figure.unit !== '' && unit.trim() !== '' && !isWholeUnit && !sameUnit(figure.unit, unit)) return { ok: false, problem: 'otherUnit' };
  const entry = parseNumber(figure.digits, language);
  return entry.ok ? { ok: true, value: scaledValue({ ...figure, scale: isWholeUnit ? 1 : figure.scale }, entry.value) } : entry;
}

/** A number in full, such that {@link parseNumber} gives back the same value. */
export function formatNumberEntry(value: number, language: Language): string {
  const [convention] = ownConventions[language];
  const match = /^(-?)(\d+)(?:\.(\d+))?(e.*)?$/.exec(String(value));
  if (!match || !convention) return String(value);
  const [, sign = '', whole = '', fraction, exponent = ''] = match;
  const grouping = convention.grouping === ' ' ? '\u00a0' : convention.grouping;
  const grouped = exponent ? whole : whole.replace(/\B(?=(\d{3})+$)/g, grouping);
  return `${sign}${grouped}${fraction === undefined ? '' : convention.decimal + fraction}${exponent}`;
}

/**
 * Reads a calendar day as people write it – `3.3.2026`, `3/3/26`, `2026-03-03`, `3 Mar 2026`, `3. maaliskuuta 2026` – as
 * `yyyy-mm-dd`. The day stands before the month, as in both languages. A missing year is that of `today` (`yyyy-mm-dd`); without
 * `today` there must be a year.
 */
export function parseDay(text: string, today?: string): Entry<string> {
  const written = takeDayApart(text, today?.slice(0, 4));
  if (!written) return { ok: false, problem: 'notADay' };
  const day = calendarDay(written.year, written.month, written.day);
  return day.ok ? { ok: true, value: day.value } : day;
}
