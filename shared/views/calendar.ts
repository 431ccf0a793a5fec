/** Milliseconds of a day; plan days are UTC midnights, so no day is shorter or longer. */
export const dayLength = 86_400_000;

/** A stretch of time: its first moment, and the first one after it. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The time of a plan day (`yyyy-mm-dd`), or undefined where it is none. */
export function timeOf(day: unknown): number | undefined {
  const time = typeof day === 'string' ? Date.parse(`${day.slice(0, 10)}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

/** The plan day that a time lies in. */
export function dayAt(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** A day of a year as it is counted: `Date.UTC` takes the first hundred for those after 1900. Months are counted from 0, and on over the year's ends. */
export function utcDay(year: number, month: number, day = 1): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** The first moment of the month that lies `months` after the month of a time. */
export function monthStart(time: number, months = 0): number {
  const date = new Date(time);
  return utcDay(date.getUTCFullYear(), date.getUTCMonth() + months);
}

/** A quarter of a calendar year. */
export interface Quarter extends Stretch {
  readonly year: number;
  /** 1–4. */
  readonly quarter: number;
}

/** The calendar quarter that a time lies in. */
export function quarterOf(time: number): Quarter {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  const quarter = Math.floor(date.getUTCMonth() / 3) + 1;
  return { year, quarter, from: utcDay(year, (quarter - 1) * 3), to: utcDay(year, quarter * 3) };
}
