import { addDays, addMonths } from '../plan/days.ts';
import { weekOfDay, type Days } from '../plan/weeks.ts';
import { calendarDay, takePeriodApart } from '../plan/writtenDays.ts';
import { monthNumber, seasonNumber, timePatterns, weekdayNumber, wholeNumber, type TimeParts } from './pastTimeWords.ts';

/** The time that a question to the past is about. */
export interface AskedTime {
  readonly days: Days;
  /** The words of the question that say so. */
  readonly words: readonly string[];
  /** `time`: it can be nothing else (*last month*, *since October*). `adverb`: it says when something is done (*in October*). `name`: it may be a word of the plan. */
  readonly form: 'time' | 'adverb' | 'name';
}

/** A question without the words that say when. */
export interface TimedQuestion {
  readonly rest: string;
  readonly time?: AskedTime;
}

interface Span {
  readonly start: number;
  readonly end: number;
  readonly days: Days;
  readonly form: AskedTime['form'];
}

/**
 * Takes the time out of a question, in either language: months, seasons, quarters, halves, weeks, weekdays, days and years, by name or from
 * today (*last month*, *kaksi viikkoa sitten*), with *since*, *before*, *jälkeen*, *mennessä*. Without a year it is the latest that has begun.
 * @param today `yyyy-mm-dd`
 */
export function timeInQuestion(question: string, today: string): TimedQuestion {
  const written = question.normalize('NFC');
  const text = written.toLowerCase().replace(/[–—−]/gu, '-').replace(/[’‘]/gu, "'");
  const spans = spansIn(text, today);
  const [first, ...others] = spans;
  if (!first) return { rest: question };
  // A few letters are two in lower case.
  const said = written.length === text.length ? written : text;
  let days = first.days;
  let before = first;
  for (const span of others) {
    days = joined(days, span.days, text.slice(before.end, span.start));
    before = span;
  }
  let rest = '';
  let at = 0;
  for (const { start, end } of spans) {
    const between = said.slice(at, start);
    if (at === 0 || !joint.test(between)) rest += `${between} `;
    at = end;
  }
  rest += said.slice(at);
  const words = spans.flatMap(({ start, end }) => said.slice(start, end).split(/\s+/u));
  const form = (['time', 'adverb'] as const).find((known) => spans.some((span) => span.form === known)) ?? 'name';
  return { rest, time: { days, words, form } };
}

/** Whether some days of both are the same. */
export function shareDays(one: Days, other: Days): boolean {
  const isBefore = ({ to }: Days, { from }: Days): boolean => to !== undefined && from !== undefined && to < from;
  return !isBefore(one, other) && !isBefore(other, one);
}

/** All times that a text names, in its order; where several ways of reading begin at a word, the longest. */
function spansIn(text: string, today: string): readonly Span[] {
  const spans: Span[] = [];
  let at = 0;
  for (const { index } of text.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)) {
    if (index < at) continue;
    let best: Span | undefined;
    for (const pattern of timePatterns) {
      pattern.lastIndex = index;
      const parts = pattern.exec(text)?.groups;
      const end = pattern.lastIndex;
      if (!parts || (best && best.end >= end)) continue;
      const named = daysOf(parts, today);
      if (named) best = { start: index, end, days: related(named, parts), form: formOf(parts) };
    }
    if (best) {
      spans.push(best);
      at = best.end;
    }
  }
  return spans;
}

/** What may stand between two times of one stretch. */
const joint = /^\s*(?:to|until|till|through|and|or|ja|tai|[-–—−]|,)\s*$/iu;
const reachingJoint = /^\s*(?:to|until|till|through|-)\s*$/u;

/** *From October to November* reaches from the one to the other, so does *October and November*; *before October in 2025* is within it. */
function joined(one: Days, other: Days, between: string): Days {
  if (reachingJoint.test(between)) {
    // In *June to August 2025* the year is that of both.
    const isAhead = one.from !== undefined && other.to !== undefined && one.from > other.to;
    return { from: isAhead && one.from !== undefined ? addMonths(one.from, -12) : one.from, to: other.to };
  }
  if (one.to === undefined) return { from: one.from, to: other.to };
  if (one.from === undefined) return { from: other.from, to: one.to };
  return {
    from: other.from === undefined || other.from > one.from ? one.from : other.from,
    to: other.to === undefined || other.to < one.to ? one.to : other.to,
  };
}

function formOf(parts: TimeParts): AskedTime['form'] {
  const { which, unit, named, lead, ending = '', tail, ofYear, half } = parts;
  if ((which ?? unit ?? named) !== undefined || relationOf(parts) !== 'in') return 'time';
  return lead !== undefined || tail !== undefined || ofYear !== undefined || half !== undefined || /(?:ll|ss|n)[aä]$/u.test(ending) ? 'adverb' : 'name';
}

type Relation = 'in' | 'since' | 'after' | 'before' | 'until';

function relationOf({ lead = '', tail = '', ending = '' }: TimeParts): Relation {
  if (/^(?:before|ennen)/u.test(lead)) return 'before';
  if (/^after/u.test(lead) || tail === 'jälkeen' || tail === 'jalkeen') return 'after';
  if (/^(?:until|till|by|up to)/u.test(lead) || /mennessä$|mennessa$|^loppuun/u.test(tail)) return 'until';
  if (/^(?:since|from|starting|as of)/u.test(lead) || /^(?:lähtien|lahtien|alkaen|alusta)/u.test(tail)) return 'since';
  if (/st[aä]$/u.test(ending)) return 'since';
  return /^(?:asti|saakka)$/u.test(tail) ? 'until' : 'in';
}

function related({ from, to }: Days, parts: TimeParts): Days {
  switch (relationOf(parts)) {
    case 'in':
      return { from, to };
    case 'since':
      return { from, to: undefined };
    case 'until':
      return { from: undefined, to };
    case 'after':
      return { from: to === undefined ? undefined : addDays(to, 1), to: undefined };
    case 'before':
      return { from: undefined, to: from === undefined ? undefined : addDays(from, -1) };
  }
}

/** What is farther is a number. */
const farthestYear = 15;

function daysOf(parts: TimeParts, today: string): Days | undefined {
  const { written, day, month, month2, season, quarter, half, week, weekday, unit, named } = parts;
  if (written !== undefined) return writtenDays(written, today);
  if (month !== undefined && day !== undefined) return dayOfMonth(Number(day), monthNumber(month), parts, today);
  if (month !== undefined) {
    const first = monthNumber(month);
    const last = month2 === undefined ? first : monthNumber(month2);
    return latest((year) => months(year, first, ((last - first + 12) % 12) + 1), parts, today);
  }
  // Winter begins in December of the year before.
  if (season !== undefined) return latest((year) => months(year, seasonNumber(season) * 3, 3), parts, today);
  if (quarter !== undefined) return latest((year) => months(year, wholeNumber(quarter) * 3 - 2, 3), parts, today);
  if (half !== undefined) return latest((year) => months(year, wholeNumber(half) * 6 - 5, 6), parts, today);
  if (week !== undefined) return latest((year) => periodDays(`week ${week} ${year}`), parts, today);
  if (weekday !== undefined) return weekdayBefore(weekdayNumber(weekday), parts, today);
  if (unit !== undefined) return unitDays(unit, parts, today);
  if (named !== undefined) return oneDay(addDays(today, -(/^(?:toissa|day before)/u.test(named) ? 2 : /^(?:eil|yes)/u.test(named) ? 1 : 0)));
  const year = yearOf(parts, today);
  return year === undefined || Math.abs(year - Number(today.slice(0, 4))) > farthestYear ? undefined : months(year, 1, 12);
}

/** A day, month, quarter or week in digits: *12.10.*, *2026-10-12*, *10/2026*. */
function writtenDays(text: string, today: string): Days | undefined {
  const day = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/u.exec(text);
  if (day) return dayOfMonth(Number(day[1]), Number(day[2]), day[3] === undefined ? {} : { year: day[3] }, today);
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/u.exec(text);
  if (!iso) return periodDays(text);
  const known = calendarDay(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  return known.ok ? oneDay(known.value) : undefined;
}

function dayOfMonth(day: number, month: number, parts: TimeParts, today: string): Days | undefined {
  return latest(
    (year) => {
      const known = calendarDay(String(year), String(month), String(day));
      return known.ok ? oneDay(known.value) : undefined;
    },
    parts,
    today,
  );
}

function periodDays(text: string): Days | undefined {
  const period = takePeriodApart(text);
  return period && { from: period.first, to: period.last };
}

function oneDay(day: string): Days {
  return { from: day, to: day };
}

/** Whole months; the first of them may be 0, December of the year before. */
function months(year: number, first: number, count: number): Days {
  const from = addMonths(`${year}-01-01`, first - 1);
  return { from, to: addDays(addMonths(from, count), -1) };
}

/** The year that is said or, of the years around today, the latest in which it has begun; after *last*, in which it is over. */
function latest(inYear: (year: number) => Days | undefined, parts: TimeParts, today: string): Days | undefined {
  const said = yearOf(parts, today);
  if (said !== undefined) return inYear(said);
  const isOver = isLast(parts);
  const thisYear = Number(today.slice(0, 4));
  for (const year of [thisYear + 1, thisYear, thisYear - 1, thisYear - 2, thisYear - 3]) {
    const days = inYear(year);
    const edge = isOver ? days?.to : days?.from;
    if (edge !== undefined && (isOver ? edge < today : edge <= today)) return days;
  }
  return undefined;
}

function isLast({ which = '' }: TimeParts): boolean {
  return /^(?:last|past|previous|viime|edelli)/u.test(which);
}

function yearOf({ year, theYear = '' }: TimeParts, today: string): number | undefined {
  if (year !== undefined) return Number(year.length === 4 ? year : `20${year.slice(-2)}`);
  const thisYear = Number(today.slice(0, 4));
  if (/^(?:last|viime|edelli)/u.test(theYear)) return thisYear - 1;
  if (/^toissa/u.test(theYear)) return thisYear - 2;
  return theYear === '' ? undefined : thisYear;
}

function weekdayBefore(number: number, parts: TimeParts, today: string): Days {
  const thisWeeks = addDays(weekOfDay(today), number);
  const isAhead = isLast(parts) ? thisWeeks >= today : thisWeeks > today;
  return oneDay(isAhead ? addDays(thisWeeks, -7) : thisWeeks);
}

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'year';

function unitIn(word: string): Unit {
  if (/^(?:day|päiv|paiv)/u.test(word)) return 'day';
  if (/^(?:week|viik|vko)/u.test(word)) return 'week';
  if (/^(?:quarter|.*nelj|kvart)/u.test(word)) return 'quarter';
  return /^(?:year|vuo)/u.test(word) ? 'year' : 'month';
}

/** A recent week or month is one of so many. */
const recentUnits = { day: 7, week: 4, month: 3, quarter: 2, year: 2 } as const;

function unitDays(word: string, parts: TimeParts, today: string): Days {
  const { ago, count = '', which = '', rolling, recent } = parts;
  if (recent !== undefined) return lastUnits(word, recentUnits[unitIn(word)], today);
  if (rolling !== undefined) return lastUnits(word, wholeNumber(count), today);
  if (ago !== undefined) return unitAgo(word, wholeNumber(count), today);
  return unitAgo(word, which.startsWith('toissa') ? 2 : isLast(parts) ? 1 : 0, today);
}

/** The whole week, month … so many before the one that today lies in. */
function unitAgo(word: string, ago: number, today: string): Days {
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  switch (unitIn(word)) {
    case 'day':
      return oneDay(addDays(today, -ago));
    case 'week': {
      const monday = addDays(weekOfDay(today), -7 * ago);
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'month': {
      const from = addMonths(firstOfMonth, -ago);
      return { from, to: addDays(addMonths(from, 1), -1) };
    }
    case 'quarter': {
      const from = addMonths(firstOfMonth, -((Number(today.slice(5, 7)) - 1) % 3) - 3 * ago);
      return { from, to: addDays(addMonths(from, 3), -1) };
    }
    case 'year':
      return months(Number(today.slice(0, 4)) - ago, 1, 12);
  }
}

/** So many days, weeks, months … until today. */
function lastUnits(word: string, count: number, today: string): Days {
  const unit = unitIn(word);
  const monthsBack = unit === 'year' ? 12 : unit === 'quarter' ? 3 : 1;
  const from = unit === 'day' ? addDays(today, -count) : unit === 'week' ? addDays(today, -7 * count) : addMonths(today, -monthsBack * count);
  return { from, to: today };
}
