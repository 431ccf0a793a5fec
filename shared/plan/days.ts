/** Calendar days are `yyyy-mm-dd` strings: they compare as text and know no time zone. */

const dayLength = 86_400_000;

/** The days read or written last. A plan has few, and asks for each of them thousands of times. */
const [times, days] = [new Map<string, number>(), new Map<number, string>()];
const mostKept = 8_192;

function timeOf(day: string): number {
  return kept(times, day, () => Date.parse(`${day}T00:00:00Z`));
}

function dayOf(time: number): string {
  return kept(days, time, () => new Date(time).toISOString().slice(0, 10));
}

function kept<Key, Value>(known: Map<Key, Value>, key: Key, find: () => Value): Value {
  const before = known.get(key);
  if (before !== undefined) return before;
  const value = find();
  if (known.size >= mostKept) known.clear();
  known.set(key, value);
  return value;
}

/** The day of a moment in this machine's time zone. */
export function dayHere(moment: Date): string {
  const twoDigits = (part: number): string => String(part).padStart(2, '0');
  return `${moment.getFullYear()}-${twoDigits(moment.getMonth() + 1)}-${twoDigits(moment.getDate())}`;
}

/** The day this many days later; earlier where negative. */
export function addDays(day: string, days: number): string {
  return dayOf(timeOf(day) + days * dayLength);
}

/** The same day of the month this many months later, or the month's last day. */
export function addMonths(day: string, months: number): string {
  const date = new Date(timeOf(day));
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return dayOf(date.getTime());
}

/** Whole days from one day to another; negative where the other is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((timeOf(to) - timeOf(from)) / dayLength);
}
