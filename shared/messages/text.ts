import { englishNumber, finnishNumber, numberForms, type NumberForm } from './numberWords.ts';

/** The languages that every text of Kehys has. */
export const languages = ['en', 'fi'] as const;
export type Language = (typeof languages)[number];

/** One text in every language. A missing language is a type error, so the two can never drift apart. */
export type Text = { readonly [L in Language]: string };

/** A text whose wording depends on `count`. English and Finnish both know just two forms, but say `both` where there are two of two. */
export type CountedText = { readonly [L in Language]: { readonly one: string; readonly two?: string; readonly other: string } };

/** Values for the `{placeholders}` of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/** Both languages alike: for names and symbols that are not translated. */
export function untranslated(text: string): Text {
  return { en: text, fi: text };
}

/** A text that is written anew in every language: a day, an amount, a list. */
export function inEachLanguage(write: (language: Language) => string): Text {
  return { en: write('en'), fi: write('fi') };
}

/**
 * A text in one language with its `{placeholders}` filled in.
 * A counted text picks its form by `values.count`; a placeholder without a value stays visible. Numbers of `{name:words}`, or of
 * another form of theirs, are written as words where all such numbers of the text are small; those of `{name:percent}` and
 * `{name:size}` with their sign and unit.
 */
export function say(text: Text | CountedText, language: Language, values: TextValues = {}): string {
  const entry = text[language];
  const pattern = typeof entry === 'string' ? entry : values['count'] === 1 ? entry.one : ((values['count'] === 2 ? entry.two : undefined) ?? entry.other);
  const hasWords = pattern.includes(':') && [...pattern.matchAll(spelled)].every(([, name = '']) => englishNumber(values[name]) !== undefined);
  return pattern.replace(placeholder, (whole, name: string, form: NumberForm | MeasureForm | undefined, at: number) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = values[name];
    if (form === 'percent' || form === 'size') return typeof value === 'number' ? measures[form](value, language) : (value ?? '');
    const word = !form || !hasWords ? undefined : language === 'en' ? englishNumber(value) : finnishNumber(value, form);
    if (word === undefined) return formatValue(value, language);
    return at === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  });
}

const forms = numberForms.join('|');
const spelled = new RegExp(`\\{(\\w+):(?:${forms})\\}`, 'g');
/** Numbers that are measures stand with what they are measured in. */
const measures = { percent: formatPercent, size: formatSize } as const;
type MeasureForm = keyof typeof measures;
const placeholder = new RegExp(`\\{(\\w+)(?::(${forms}|${Object.keys(measures).join('|')}))?\\}`, 'g');

/** The names of a text's plain `{placeholders}`, as they come. */
export function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].flatMap(([, name]) => name ?? []);
}

function formatValue(value: string | number | undefined, language: Language): string {
  return typeof value === 'number' ? formatNumber(value, language) : (value ?? '');
}

/** A name of ours in the midst of a sentence: its capital goes, unless it is of an abbreviation. */
export function withinSentence(name: string): string {
  return /^(?:\p{Lu}\p{Ll}|A )/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** The BCP 47 tag whose number and date conventions a language uses here. */
export const localeOf: Readonly<Record<Language, string>> = { en: 'en-GB', fi: 'fi-FI' };

/** A number the way readers of the language write it: `1,234.5` or `1 234,5`. */
export function formatNumber(value: number, language: Language, maximumFractionDigits = 2): string {
  return numberFormat(language, { maximumFractionDigits }).format(value);
}

/** A number with just so many decimals: `1,234.50` or `1 234,50`. */
export function formatDecimals(value: number, language: Language, decimals: number): string {
  return numberFormat(language, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
}

/** Per cent as readers of the language write it: `5%` or `5 %`, which no line parts. */
export function formatPercent(percent: number, language: Language, maximumFractionDigits = 0): string {
  return `${formatNumber(percent, language, maximumFractionDigits)}${language === 'en' ? '' : '\u00a0'}%`;
}

/** A number of bytes as people say it: `84 kB`, `1.2 MB`; `84 kt`, `1,2 Mt`. No line parts it. */
export function formatSize(bytes: number, language: Language): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  const power = kilobytes < 1000 ? 0 : kilobytes < 999_950 ? 1 : 2;
  return `${formatNumber(kilobytes / 1000 ** power, language, 1)}\u00a0${sizeUnits[language][power]}`;
}

const sizeUnits: Readonly<Record<Language, readonly [string, string, string]>> = { en: ['kB', 'MB', 'GB'], fi: ['kt', 'Mt', 'Gt'] };

/** Money without needless cents, with as many as its currency has: `€1,200`, `1 200,50 €`, `¥1,200`. `currency` is an ISO 4217 code. */
export function formatMoney(amount: number, currency: string, language: Language): string {
  return numberFormat(language, {
    style: 'currency',
    currency,
    ...(Number.isInteger(amount) ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : {}),
  }).format(amount);
}

/** Formats are dear to make and cheap to keep: a report of a large plan asks for thousands. */
const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${options.currency ?? ''} ${options.minimumFractionDigits ?? ''} ${options.maximumFractionDigits ?? ''}`;
  let format = numberFormats.get(key);
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(localeOf[language], options)));
  return format;
}

const dateFormats = new Map<string, Intl.DateTimeFormat>();

type DateParts = Pick<Intl.DateTimeFormatOptions, 'year' | 'month' | 'day'>;

/** How days and months (UTC) are written in a language, made once. */
export function dateFormat(language: Language, parts: DateParts): Intl.DateTimeFormat {
  const key = `${language} ${parts.year ?? ''} ${parts.month ?? ''} ${parts.day ?? ''}`;
  let format = dateFormats.get(key);
  if (!format) dateFormats.set(key, (format = new Intl.DateTimeFormat(localeOf[language], { timeZone: 'UTC', ...parts })));
  return format;
}

const dayFormats: Readonly<Record<Language, DateParts>> = {
  en: { month: 'short', day: 'numeric' },
  fi: { month: 'numeric', day: 'numeric' },
};

/** A calendar day (`yyyy-mm-dd`) as readers write it: `3 Mar 2026` or `3.3.2026`. Anything else is returned as it is. */
export function formatDate(day: string, language: Language): string {
  return formatDay(day, language, { year: 'numeric', ...dayFormats[language] });
}

/** A calendar day that comes round every year, without the one it was written in: `3 Mar` or `3.3.` */
export function formatYearlyDay(day: string, language: Language): string {
  return formatDay(day, language, dayFormats[language]);
}

function formatDay(day: string, language: Language, parts: DateParts): string {
  const time = Date.parse(`${day.slice(0, 10)}T00:00:00Z`);
  return Number.isNaN(time) ? day : dateFormat(language, parts).format(time);
}
