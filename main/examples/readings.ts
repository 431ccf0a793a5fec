import type { Measurement } from '../../shared/framework/field.ts';
import type { ExampleSeries } from './example.ts';

const dayLength = 24 * 60 * 60 * 1000;
const weekDays = 7;
const monthsBetween = { month: 1, quarter: 3 } as const;

/** All readings of a series, oldest first, as the line has them on the days that it names, for texts tell of those: every week on the first day's weekday, or on the last day of each period. */
export function readingsOf(series: ExampleSeries, random: () => number): readonly Measurement[] {
  const [first, last] = [series.line[0], series.line.at(-1)];
  if (!first || !last) return [];
  return daysOf(series.every, first[0], last[0]).map((date) => {
    const noise = series.noise * (random() * 2 - 1);
    const level = levelOn(series, date) * (series.line.some(([day]) => day === date) ? 1 : 1 + noise);
    // Rounded twice, for a step such as 0.1 has no exact form in binary.
    const value = Number((Math.round(level / series.step) * series.step).toFixed(2));
    const note = series.notes?.[date];
    return note ? { date, value, note } : { date, value };
  });
}

function daysOf(every: ExampleSeries['every'], first: string, last: string): readonly string[] {
  const days: string[] = [];
  for (let day = first; day <= last; day = every === 'week' ? dayAfter(day, weekDays) : monthEndAfter(day, monthsBetween[every])) days.push(day);
  return days;
}

function dayAfter(day: string, days: number): string {
  return dayOf(Date.parse(day) + days * dayLength);
}

function monthEndAfter(day: string, months: number): string {
  const date = new Date(Date.parse(day));
  return dayOf(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
}

function dayOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}

function levelOn({ line }: ExampleSeries, day: string): number {
  const after = line.findIndex(([known]) => known >= day);
  const to = line[after];
  const from = line[after - 1];
  if (!to) return line.at(-1)?.[1] ?? 0;
  if (!from) return to[1];
  const share = (Date.parse(day) - Date.parse(from[0])) / (Date.parse(to[0]) - Date.parse(from[0]));
  return from[1] + (to[1] - from[1]) * share;
}
