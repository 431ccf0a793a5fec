/** Which of two numbers is the day: 3/4 is 3 April or March 4. */
export const dayOrders = ['dayFirst', 'monthFirst'] as const;
export type DayOrder = (typeof dayOrders)[number];

/** A day as it is written, taken apart; whether there is such a day is another question. */
export interface WrittenDay {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  /** It is written so that some put the month first: what stands as the day may be the month. */
  readonly isSlashed: boolean;
}

/** A stretch of time that stands for a reading: a month, a week, a quarter, or from one day to another. Days are `yyyy-mm-dd`. */
export interface WrittenPeriod {
  readonly first: string;
  readonly last: string;
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

/** The number of the month whose name a word begins; undefined where none. */
function monthOf(word: string): string | undefined {
  const finnish = monthStems.findIndex(([, stem]) => word.startsWith(stem));
  const month = finnish >= 0 ? finnish : monthStems.findIndex(([stem]) => word.startsWith(stem));
  return month < 0 ? undefined : String(month + 1);
}

const weekday = /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|ma|ti|ke|to|pe|la|su|\p{L}+tai(?:na)?|keskiviikko(?:na)?)\.?,? (?=\d|\p{L}{3,}\.? \d)/u;
const timeOfDay = /(?:[t ,]+\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt)?(?:[+-]\d{1,2}:?\d{2})?)?)$/u;

function plainOf(text: string): string {
  return text.trim().toLowerCase().replace(/\s+/gu, ' ').replace(/[–—−]/gu, '-');
}

/** A day as people and programs write it, a time of day left out. `thisYear` stands in for a year that is missing; without it there must be one. */
export function takeDayApart(text: string, thisYear?: string): WrittenDay | undefined {
  // Most cells of a large table are just this.
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { year: text.slice(0, 4), month: text.slice(5, 7), day: text.slice(8), isSlashed: false };
  const plain = plainOf(text).replace(weekday, '').replace(timeOfDay, '');
  const yearFirst = /^(\d{4})([-/.]) ?(\d{1,2})\2 ?(\d{1,2})\.?$/u.exec(plain) ?? /^((?:19|20)\d{2})()(0[1-9]|1[0-2])([0-3]\d)$/u.exec(plain);
  if (yearFirst) return { year: yearFirst[1] ?? '', month: yearFirst[3] ?? '', day: yearFirst[4] ?? '', isSlashed: false };
  const numbers = /^(\d{1,2}) ?([./-]) ?(\d{1,2})(?: ?[./-] ?(\d{4}|\d{2})?)?$/u.exec(plain);
  if (numbers) {
    const year = wholeYear(numbers[4]) ?? thisYear;
    return year === undefined ? undefined : { year, month: numbers[3] ?? '', day: numbers[1] ?? '', isSlashed: numbers[2] !== '.' };
  }
  const dayWord = /^(\d{1,2})\.?[ -]?(\p{L}+)\.?(?:,?[ -](\d{4}|'?\d{2}))?$/u.exec(plain);
  const wordDay = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?$/u.exec(plain);
  const [day, word, year] = dayWord ? dayWord.slice(1) : [wordDay?.[2], wordDay?.[1], wordDay?.[3]];
  const month = monthOf(word ?? '');
  const whole = wholeYear(year) ?? thisYear;
  return day === undefined || month === undefined || whole === undefined ? undefined : { year: whole, month, day, isSlashed: false };
}

function wholeYear(year: string | undefined): string | undefined {
  const digits = year?.replace("'", '');
  return digits?.length === 2 ? `20${digits}` : digits;
}

const earliestYear = 1900;
const latestYear = 2999;

type CalendarDay = { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: 'noSuchDay' | 'unlikelyYear' };

/** The day of a calendar, `yyyy-mm-dd`; years outside 1900–2999 are slips of the pen. */
export function calendarDay(year: string, month: string, day: string): CalendarDay {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = new Date(`${iso}T00:00:00Z`);
  if (Number.isNaN(time.getTime()) || !time.toISOString().startsWith(iso)) return { ok: false, problem: 'noSuchDay' };
  return Number(year) < earliestYear || Number(year) > latestYear ? { ok: false, problem: 'unlikelyYear' } : { ok: true, value: iso };
}

const quarterPatterns = [/^q([1-4])[ /'-]*(\d{4})$/u, /^(\d{4})[ /-]*q([1-4])$/u, /^([1-4])q[ /-]*(\d{4})$/u, /^([1-4])\.? ?(?:nelj\p{L}*|quarter)[ /,]*(\d{4})$/u];
const weekPatterns = [/^(?:w|wk|week|vk|vko|viikko)\.? ?(\d{1,2})[ /,-]+(\d{4})$/u, /^(\d{4})[ /-]*(?:w|wk|week|vk|vko|viikko)\.? ?(\d{1,2})$/u];
const monthPatterns = [/^(\d{1,2}) ?[/.-] ?(\d{4})$/u, /^(\d{4})[/.-](\d{1,2})$/u, /^(\d{4})-?m(\d{1,2})$/u, /^(0[1-9]|1[0-2])((?:19|20)\d{2})$/u, /^((?:19|20)\d{2})(0[1-9]|1[0-2])$/u];

/** A month, week or quarter as people and programs write it – `3/2027`, `March 2027`, `maaliskuu 2027`, `2027-W10`, `vko 10/2027`, `Q1 2027` – or undefined. */
export function takePeriodApart(text: string): WrittenPeriod | undefined {
  const plain = plainOf(text).replace(/^(?:month|kuukausi|kk) /u, '');
  const quarter = partOfYear(plain, quarterPatterns);
  if (quarter) return months(quarter.year, Number(quarter.part) * 3 - 2, 3);
  const week = partOfYear(plain, weekPatterns);
  if (week) return weekOf(Number(week.year), Number(week.part));
  const month = partOfYear(plain, monthPatterns);
  if (month && Number(month.part) >= 1 && Number(month.part) <= 12) return months(month.year, Number(month.part), 1);
  const named = /^(\p{L}+)\.?[ ,/'-]*(\d{4}|\d{2})$/u.exec(plain) ?? /^(\d{4})[ /-]+(\p{L}+)$/u.exec(plain);
  const [word = '', digits = ''] = named ? (/^\d/u.test(named[1] ?? '') ? [named[2], named[1]] : [named[1], named[2]]) : [];
  const number = monthOf(word);
  return number === undefined ? undefined : months(wholeYear(digits) ?? '', Number(number), 1);
}

function partOfYear(text: string, patterns: readonly RegExp[]): { readonly year: string; readonly part: string } | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    const [one = '', other = ''] = found?.slice(1) ?? [];
    if (found) return one.length === 4 ? { year: one, part: other } : { year: other, part: one };
  }
  return undefined;
}

function months(year: string, first: number, count: number): WrittenPeriod | undefined {
  const start = calendarDay(year, String(first), '1');
  if (!start.ok) return undefined;
  return { first: start.value, last: new Date(Date.UTC(Number(year), first - 1 + count, 0)).toISOString().slice(0, 10) };
}

const dayLength = 86_400_000;

/** Week 1 is the one with 4 January in it, weeks begin on Monday (ISO 8601); undefined where the year has no such week. */
function weekOf(year: number, week: number): WrittenPeriod | undefined {
  if (year < earliestYear || year > latestYear || week < 1) return undefined;
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * dayLength + (week - 1) * 7 * dayLength;
  // A week belongs to the year of its Thursday.
  if (new Date(monday + 3 * dayLength).getUTCFullYear() !== year) return undefined;
  const text = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return { first: text(monday), last: text(monday + 6 * dayLength) };
}

/** A range in numbers and one with the months' names: what its beginning does not say is what its end says. */
const rangePatterns = [
  /^(\d{1,2})\.(?:(\d{1,2})\.(\d{4})?)? ?- ?(\d{1,2})\.(\d{1,2})\.(\d{4})$/u,
  /^(\d{1,2})(?: (\p{L}+)(?: (\d{4}))?)? ?- ?(\d{1,2}) (\p{L}+) (\d{4})$/u,
];

/** The two ends of `1.3.2026 – 7.3.2026`, `1.6.–31.8.2027` or `1–15 June 2027`, or undefined where the text is no such thing. */
export function takeRangeApart(text: string): readonly [string, string] | undefined {
  const plain = plainOf(text);
  const [day, month, year, lastDay, lastMonth, lastYear] = rangePatterns.flatMap((pattern) => pattern.exec(plain)?.slice(1) ?? []);
  if (day !== undefined && lastMonth !== undefined) {
    const [first, last] = [month ?? lastMonth, lastMonth].map((name) => Number(/^\d/u.test(name) ? name : monthOf(name)));
    if (first === undefined || last === undefined || Number.isNaN(first + last)) return undefined;
    // From December to January a year begins in between.
    const begun = year ?? String(Number(lastYear) - (first > last ? 1 : 0));
    return [`${day}.${first}.${begun}`, `${lastDay}.${last}.${lastYear}`];
  }
  const [from, to, ...more] = plain.split(/ (?:-|to) /u);
  return from === undefined || to === undefined || more.length > 0 ? undefined : [from, to];
}
