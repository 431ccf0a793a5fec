import { meaningOf, takeFigureApart, type NumberForm } from '../../plan/figures.ts';
import { calendarDay, takeDayApart, takePeriodApart, takeRangeApart, type DayOrder, type WrittenDay, type WrittenPeriod } from '../../plan/writtenDays.ts';

/** How a column writes something, as far as its cells tell: `found` where they tell it, else `open` is a cell that could be two things. */
export interface FoundForm<Form> {
  readonly found: Form | undefined;
  /** The first cell that depends on it; undefined where none does. */
  readonly open: string | undefined;
}

/**
 * Which numbers' form cells are in, by those that can be read one way only. Where some say this and some that, or none says
 * anything, it is not found.
 */
export function numberFormOf(cells: Iterable<string>): FoundForm<NumberForm> {
  const seen = new Set<NumberForm>();
  let open: string | undefined;
  for (const cell of cells) {
    const figure = takeFigureApart(cell);
    if (!figure) continue;
    const { point, comma, isOpen } = meaningOf(figure.digits);
    if (isOpen) open ??= cell;
    else if (point !== undefined && comma === undefined) seen.add('point');
    else if (comma !== undefined && point === undefined) seen.add('comma');
  }
  const [only] = seen;
  return { found: seen.size === 1 ? only : undefined, open };
}

/** Whether days stand before months in cells such as 3/4/2026, by those where one of the two is over 12. */
export function dayOrderOf(cells: Iterable<string>): FoundForm<DayOrder> {
  const seen = new Set<DayOrder>();
  let open: string | undefined;
  for (const cell of cells) {
    const whole = takeDayApart(cell);
    const ends = whole ? [cell] : (takeRangeApart(cell) ?? []);
    for (const end of ends) {
      const written = whole ?? takeDayApart(end);
      if (!written?.isSlashed) continue;
      const [day, month] = [Number(written.day), Number(written.month)];
      if (day > 12) seen.add('dayFirst');
      else if (month > 12) seen.add('monthFirst');
      else if (day !== month) open ??= end;
    }
  }
  const [only] = seen;
  return { found: seen.size === 1 ? only : undefined, open };
}

/** When a reading was taken. `period`: it stands for a stretch of time; `day` is then its last. */
export type ReadWhen =
  | { readonly ok: true; readonly day: string; readonly period?: WrittenPeriod }
  | { readonly ok: false; readonly problem: 'notADay' | 'noSuchDay' | 'unlikelyYear' | 'dayOpen' };

/** Reads when a reading was taken. Without an order, a day that depends on one is open. */
export function readWhen(text: string, order: DayOrder | undefined): ReadWhen {
  const written = takeDayApart(text);
  if (written) return dayInOrder(written, order);
  const period = takePeriodApart(text);
  if (period) return { ok: true, day: period.last, period };
  const [from, to] = takeRangeApart(text)?.map((end) => readWhen(end, order)) ?? [];
  if (!from || !to) return { ok: false, problem: 'notADay' };
  if (!from.ok) return from;
  if (!to.ok) return to;
  return from.day <= to.day ? { ok: true, day: to.day, period: { first: from.day, last: to.day } } : { ok: false, problem: 'noSuchDay' };
}

/** The day that a text means in an order. */
export function dayInOrder({ year, month, day, isSlashed }: WrittenDay, order: DayOrder | undefined): ReadWhen {
  const isEither = isSlashed && day !== month && Number(day) <= 12 && Number(month) <= 12;
  if (isEither && order === undefined) return { ok: false, problem: 'dayOpen' };
  // Where one of the two is over 12 and nobody said an order, it can only be the day.
  const turned = isSlashed && (order ?? (Number(month) > 12 ? 'monthFirst' : 'dayFirst')) === 'monthFirst';
  const found = turned ? calendarDay(year, day, month) : calendarDay(year, month, day);
  return found.ok ? { ok: true, day: found.value } : found;
}
