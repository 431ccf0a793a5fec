import { addDays, daysBetween } from './days.ts';

/** A week by its Monday, `yyyy-mm-dd`. */
export type Week = string;

/** Days from one to another, both in. An open end is one that nothing stands in the way of. */
export interface Days {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** The Monday of the week that a day lies in. */
export function weekOfDay(day: string): Week {
  return addDays(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** The weeks from one day's to another's, both in; none where they are the wrong way round. */
export function weeksBetween(first: string, last: string): readonly Week[] {
  const monday = weekOfDay(first);
  const count = Math.floor(daysBetween(monday, last) / 7) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, place) => addDays(monday, place * 7));
}

const workdaysAWeek = 5;
/** A Monday to count from. */
const someMonday = '1970-01-05';

/** How many working days (Monday to Friday) lie between two days, both in. */
function workdays(first: string, last: string): number {
  const before = (day: string): number => {
    const monday = weekOfDay(day);
    return (daysBetween(someMonday, monday) / 7) * workdaysAWeek + Math.min(workdaysAWeek, daysBetween(monday, day));
  };
  return before(addDays(last, 1)) - before(first);
}

/** The part of a week that lies in a stretch of days; undefined where none does. */
function partOf(week: Week, { from, to }: Days): { readonly first: string; readonly last: string } | undefined {
  const sunday = addDays(week, 6);
  const first = from !== undefined && from > week ? from : week;
  const last = to !== undefined && to < sunday ? to : sunday;
  return first <= last ? { first, last } : undefined;
}

/**
 * How much of some hours of work falls in a week, where they are spread over the working days of a stretch: nobody is
 * thought to work at weekends unless the stretch has nothing else. Over all weeks of the stretch they sum to the hours.
 */
export function hoursInWeek(hours: number, days: { readonly from: string; readonly to: string }, week: Week): number {
  const part = partOf(week, days);
  if (!part) return 0;
  const all = workdays(days.from, days.to);
  if (all === 0) return hours * ((daysBetween(part.first, part.last) + 1) / (daysBetween(days.from, days.to) + 1));
  return hours * (workdays(part.first, part.last) / all);
}

/** What of some hours a week falls in a week: all of them, or those of the working days that lie in the stretch. */
export function weeklyHoursIn(hoursAWeek: number, days: Days, week: Week): number {
  const part = partOf(week, days);
  return part ? hoursAWeek * (workdays(part.first, part.last) / workdaysAWeek) : 0;
}
