import type { MoneyField } from '../framework/field.ts';
import { fieldOf } from '../framework/itemTypes.ts';
import { readMonthKey } from '../framework/monthlyMoney.ts';
import { allocate } from './allocate.ts';
import { currencyDigits, fromSmallestUnits, inSmallestUnits } from './currencies.ts';
import { addDays, addMonths, daysBetween } from './days.ts';
import { currencyOf, numberOf, textOf, type Item, type Plan } from './plan.ts';

/** Days from the first to the last, both included, `yyyy-mm-dd`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/**
 * The months in which money falls. Amounts are whole numbers of the currency's smallest unit and add up: entered amounts are never
 * rounded, and what is spread goes to months in whole steps by the largest remainder. Cards, views, documents and tables all show
 * these numbers or their sums.
 */
export interface Schedule {
  readonly currency: string;
  /** `yyyy-mm` → amount, earliest first. Months without money are left out, unless 0 was entered. */
  readonly months: ReadonlyMap<string, number>;
  /** What falls in no month, because dates are missing or in the wrong order. */
  readonly apart: number;
  readonly total: number;
  /** The months with an amount of their own. */
  readonly own: ReadonlySet<string>;
  /** The days with money; undefined where no month has any. */
  readonly span: Span | undefined;
}

/** An endowment may last two centuries, but a mistyped millennium must not make a table of ten thousand months: over a longer time money falls in no month. */
const mostMonths = 3_000;

/** A plan looks no further ahead than a century, whatever was typed. */
const farthestHorizon = 1200;

/** The plan's length in months; undefined where it is not known. */
export function horizonOf(plan: Plan): number | undefined {
  const months = numberOf(plan.fields, 'horizonMonths');
  return months && Math.min(months, farthestHorizon);
}

/** The length of a plan without a horizon, months: money lasts two years (S2). */
const usualHorizon = 24;

/** The plan's time; undefined without a start. Cached, since every amount asks for it. */
export function planTime(plan: Plan): Span | undefined {
  const known = knownTimes.get(plan.fields);
  if (known) return known.time;
  const starts = textOf(plan.fields, 'starts');
  const time = isDay(starts) ? { from: starts, to: addDays(addMonths(starts, horizonOf(plan) ?? usualHorizon), -1) } : undefined;
  knownTimes.set(plan.fields, { time });
  return time;
}

const knownTimes = new WeakMap<Plan['fields'], { readonly time: Span | undefined }>();

/** The currency of an item's amounts: its own, or the plan's. ISO 4217. */
export function itemCurrency(plan: Plan, item: Item): string {
  const code = textOf(item.fields, 'currency').trim().toUpperCase();
  return /^[A-Z]{3}$/.test(code) ? code : currencyOf(plan);
}

/** The month that lies `count` months after another, `yyyy-mm`. */
export function monthAfter(month: string, count = 1): string {
  const all = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + count;
  return `${String(Math.floor(all / 12)).padStart(4, '0')}-${String((all % 12) + 1).padStart(2, '0')}`;
}

/** The last day of a month. */
export function lastDayOf(month: string): string {
  return addDays(`${monthAfter(month)}-01`, -1);
}

/** The schedule of one of an item's money fields; one that has no amount at all is empty. */
export function scheduleOf(plan: Plan, item: Item, key: string): Schedule {
  return scheduleIn(item, key, itemCurrency(plan, item), planTime(plan));
}

/** {@link scheduleOf} for callers that already know the item's currency and the plan's time. */
export function scheduleIn(item: Item, key: string, currency: string, time: Span | undefined): Schedule {
  const ofItem = knownSchedules.get(item.fields) ?? [];
  const known = ofItem.find((one) => one.key === key && one.type === item.type && one.currency === currency && one.from === time?.from && one.to === time?.to);
  if (known) return known.schedule;
  const schedule = makeSchedule({ ...partsOf(item, key, currency, time), own: ownMonths(item, key) });
  // A schedule for another currency or time replaces the one before.
  const others = ofItem.filter((one) => one.key !== key || one.type !== item.type);
  knownSchedules.set(item.fields, [...others, { key, type: item.type, currency, from: time?.from, to: time?.to, schedule }]);
  return schedule;
}

interface KnownSchedule {
  readonly key: string;
  readonly type: Item['type'];
  readonly currency: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly schedule: Schedule;
}

/** Cached by what items say: rules and views ask for the same schedules at every edit, and moving an item changes none. */
const knownSchedules = new WeakMap<Item['fields'], readonly KnownSchedule[]>();

/** How the field's own amount would be spread if no month had an amount of its own. */
export function spreadOf(plan: Plan, item: Item, key: string): Schedule {
  return makeSchedule(partsOf(item, key, itemCurrency(plan, item), planTime(plan)));
}

function partsOf(item: Item, key: string, currency: string, time: Span | undefined): ScheduleParts {
  const field = fieldOf(item.type, key);
  const spread = field?.kind === 'money' ? (field.months ?? 'none') : 'none';
  return { amount: numberOf(item.fields, key), span: spanOf(item, spread, time), own: noMonths, currency };
}

const noMonths: ReadonlyMap<string, number> = new Map();

/** The amounts of single months beside a money field, by month, as they were entered. */
export function ownMonths(item: Item, key: string): ReadonlyMap<string, number> {
  const months = Object.keys(item.fields).flatMap((name): readonly [string, number][] => {
    const read = name.startsWith(key) ? readMonthKey(name) : undefined;
    const amount = item.fields[name];
    return read?.field === key && typeof amount === 'number' ? [[read.month, amount]] : [];
  });
  return months.length === 0 ? noMonths : new Map(months.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** The days over which a field's own amount is spread; one day where only one is filled in. */
function spanOf(item: Item, spread: NonNullable<MoneyField['months']>, time: Span | undefined): Span | undefined {
  if (spread === 'none') return undefined;
  if (spread === 'plan') return time;
  const [first, last] = spread.map((key) => textOf(item.fields, key));
  const from = first || last || '';
  const to = last || from;
  return isDay(from) && isDay(to) && from <= to ? { from, to } : undefined;
}

/** What a schedule is made of: an amount for a span of days, and single months with amounts of their own. */
export interface ScheduleParts {
  readonly amount: number | undefined;
  readonly span: Span | undefined;
  readonly own: ReadonlyMap<string, number>;
  readonly currency: string;
}

const noMoney: Omit<Schedule, 'currency'> = { months: noMonths, apart: 0, total: 0, own: new Set(), span: undefined };

/** Spreads an amount evenly over the months of its span; months covered in part count by their days. A month with an amount of its own has that instead. */
export function makeSchedule({ amount = 0, span, own, currency }: ScheduleParts): Schedule {
  if (amount === 0 && own.size === 0) return { ...noMoney, currency };
  const whole = inSmallestUnits(amount, currency);
  const shares = span && whole !== 0 ? sharesByMonth(whole, span, currency) : undefined;
  const apart = shares ? 0 : whole;
  const months = new Map<string, number>();
  for (const [month, share] of shares ?? []) if (share !== 0 && !own.has(month)) months.set(month, share);
  for (const [month, entered] of own) months.set(month, inSmallestUnits(entered, currency));
  const sorted = own.size === 0 ? months : new Map([...months].sort(([one], [other]) => (one < other ? -1 : 1)));
  return {
    currency,
    months: sorted,
    apart,
    total: [...sorted.values()].reduce((sum, units) => sum + units, apart),
    own: new Set(own.keys()),
    span: spanHeld(sorted, new Set(own.keys()), span),
  };
}

function sharesByMonth(total: number, span: Span, currency: string): readonly (readonly [string, number])[] | undefined {
  const months: string[] = [];
  for (let month = span.from.slice(0, 7); month <= span.to.slice(0, 7); month = monthAfter(month)) {
    if (months.length === mostMonths) return undefined;
    months.push(month);
  }
  const parts = months.map((month, place) => {
    // Months between the first and the last are covered completely.
    if (place > 0 && place < months.length - 1) return 1;
    const from = month === span.from.slice(0, 7) ? span.from : `${month}-01`;
    const to = month === span.to.slice(0, 7) ? span.to : lastDayOf(month);
    return (daysBetween(from, to) + 1) / (daysBetween(`${month}-01`, lastDayOf(month)) + 1);
  });
  const step = stepOf(total, currency);
  const shares = allocate(total / step, parts);
  return months.map((month, place) => [month, (shares[place] ?? 0) * step]);
}

/** The step of a spread: whole units for whole amounts, cents for others. */
function stepOf(units: number, currency: string): number {
  const one = 10 ** currencyDigits(currency);
  return units % one === 0 ? one : 1;
}

/** Splits an amount evenly over months, in whole steps: how a quarter's cell is entered. */
export function splitEvenly(amount: number, count: number, currency: string): readonly number[] {
  const units = inSmallestUnits(amount, currency);
  const step = stepOf(units, currency);
  const even = Array.from({ length: count }, () => 1);
  return allocate(units / step, even).map((share) => fromSmallestUnits(share * step, currency));
}

/** The days from the first with money to the last; a month with an amount of its own counts with all its days. */
function spanHeld(months: ReadonlyMap<string, number>, own: ReadonlySet<string>, spread: Span | undefined): Span | undefined {
  const held = [...months].filter(([, units]) => units !== 0).map(([month]) => month);
  const [first] = held;
  const last = held.at(-1);
  if (first === undefined || last === undefined) return undefined;
  return {
    from: !own.has(first) && spread?.from.startsWith(first) ? spread.from : `${first}-01`,
    to: !own.has(last) && spread?.to.startsWith(last) ? spread.to : lastDayOf(last),
  };
}

/** How much of a schedule falls from one month to another, both included; smallest units. */
export function amountWithin(schedule: Schedule, first: string, last: string): number {
  let sum = 0;
  for (const [month, units] of schedule.months) if (month >= first && month <= last) sum += units;
  return sum;
}

/** An amount of a schedule in its currency. */
export function amountOf(units: number, schedule: Pick<Schedule, 'currency'>): number {
  return fromSmallestUnits(units, schedule.currency);
}

function isDay(day: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(`${day}T00:00:00Z`));
}
