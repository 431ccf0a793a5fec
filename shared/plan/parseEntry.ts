import type { Language } from '../messages/text.ts';

/** Why typed text is no number or day. */
export type EntryProblem = 'notANumber' | 'ambiguousNumber' | 'notADay' | 'noSuchDay';

/** What a person typed, understood; or why not. */
export type Entry<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: EntryProblem };

interface NumberConvention {
  /** Between groups of three digits; '' for none. */
  readonly grouping: string;
  readonly decimal: string;
}

/** How readers of a language write numbers: the first is how Kehys writes them itself. */
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

/** Conventions of others: taken where they give one meaning only. */
const foreignConventions: readonly NumberConvention[] = ['', ' ', '.', ','].flatMap((grouping) =>
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
 * A number as people write it: in the language's own way first (`1 234,5` or `1,234.5`), in another way where only
 * one meaning is possible (`1.5` in Finnish). `1.234` in Finnish could be either, so it is refused rather than guessed.
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

/** A number with or without a currency's sign or code at either end. */
export function parseMoney(text: string, language: Language): Entry<number> {
  return parseNumber(text.trim().replace(/^(\p{Sc}|[A-Z]{3}\b)|(\p{Sc}|\b[A-Z]{3})$/gu, ''), language);
}

/** A number written in full, so that {@link parseNumber} gives back exactly the same. */
export function formatNumberEntry(value: number, language: Language): string {
  const [convention] = ownConventions[language];
  const match = /^(-?)(\d+)(?:\.(\d+))?(e.*)?$/.exec(String(value));
  if (!match || !convention) return String(value);
  const [, sign = '', whole = '', fraction, exponent = ''] = match;
  const grouping = convention.grouping === ' ' ? '\u00a0' : convention.grouping;
  const grouped = exponent ? whole : whole.replace(/\B(?=(\d{3})+$)/g, grouping);
  return `${sign}${grouped}${fraction === undefined ? '' : convention.decimal + fraction}${exponent}`;
}

/** How each month's name begins in English and in Finnish; no beginning fits two months. */
const monthStems: readonly (readonly [english: string, finnish: string])[] = [
  ['jan', 'tammi'],
  ['feb', 'helmi'],
  ['mar', 'maalis'],
  ['apr', 'huhti'],
  ['may', 'touko'],
  ['jun', 'kesä'],
  ['jul', 'heinä'],
  ['aug', 'elo'],
  ['sep', 'syys'],
  ['oct', 'loka'],
  ['nov', 'marras'],
  ['dec', 'joulu'],
];

function monthOf(word: string): string {
  const finnish = monthStems.findIndex(([, stem]) => word.startsWith(stem));
  const month = finnish >= 0 ? finnish : monthStems.findIndex(([stem]) => word.startsWith(stem));
  return String(month + 1);
}

/** A day's year, month and day as written, or undefined where the text is no day at all. */
function dayParts(text: string, today: string | undefined): readonly [string, string, string] | undefined {
  const thisYear = today?.slice(0, 4);
  const isoDay = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ]\d{1,2}:\d{2}.*)?$/.exec(text);
  if (isoDay) return [isoDay[1] ?? '', isoDay[2] ?? '', isoDay[3] ?? ''];
  const dayFirst = /^(\d{1,2})\s*[./-]\s*(\d{1,2})(?:\s*[./-]\s*(\d{4}|\d{2})?)?(?: \d{1,2}[:.]\d{2}.*)?$/.exec(text);
  const dayWord = /^(\d{1,2})\.? (\p{L}+)\.?(?:,? (\d{4}))?$/u.exec(text);
  const wordDay = /^(\p{L}+)\.? (\d{1,2})(?:,? (\d{4}))?$/u.exec(text);
  const [day, month, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : dayWord
      ? [dayWord[1], monthOf(dayWord[2] ?? ''), dayWord[3]]
      : [wordDay?.[2], monthOf(wordDay?.[1] ?? ''), wordDay?.[3]];
  const whole = year?.length === 2 ? `20${year}` : (year ?? thisYear);
  return day === undefined || month === undefined || month === '0' || whole === undefined ? undefined : [whole, month, day];
}

/**
 * A calendar day as people write it – `3.3.2026`, `3/3/26`, `2026-03-03`, `3 Mar 2026`, `3. maaliskuuta 2026` – as
 * `yyyy-mm-dd`. Day before month, as both languages have it. A day without a year is one of `today`'s year; without
 * `today` (`yyyy-mm-dd`) the year must be there.
 */
export function parseDay(text: string, today?: string): Entry<string> {
  const parts = dayParts(text.trim().toLowerCase().replace(/\s+/gu, ' '), today);
  if (!parts) return { ok: false, problem: 'notADay' };
  const [year, month, day] = parts;
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
  return exists ? { ok: true, value: iso } : { ok: false, problem: 'noSuchDay' };
}
