import { addMonths, daysBetween } from '../plan/days.ts';
import { itemsOfType, textOf, type Item, type Plan } from '../plan/plan.ts';
import type { Measurement } from '../framework/field.ts';
import { countOf } from './words/counts.ts';

/** Fans grew by at least this share while the business did not follow: the trap has closed (S0). */
const trapGrowth = 0.15;
/** The business must grow by at least this part of what the fans grow. */
const fairFollowing = 0.25;
/** Shorter than this nobody can tell: sales follow later than fans. */
const shortestMonths = 3;

/** Whether a KPI counts fans, likes, followers or clicks: as it says itself, else by its name. */
export function countsFans(kpi: Item): boolean {
  return countOf(kpi)?.id === 'fans';
}

/** Whether a KPI counts what the business lives on, enquiries or sales: as it says itself, else by the business KPI that it serves. */
export function countsBusiness(kpi: Item): boolean {
  const counts = textOf(kpi.fields, 'counts');
  return counts === '' ? textOf(kpi.fields, 'businessKpi') === 'newCustomers' && !countsFans(kpi) : counts === 'enquiries' || counts === 'sales';
}

/** A curve over the time that two KPIs share; its first reading is 100. */
export interface IndexedCurve {
  readonly kpi: Item;
  readonly points: readonly { readonly date: string; readonly index: number }[];
  /** The change from its first to its last reading, as a share. */
  readonly growth: number;
}

/** The curve of fans beside the curve of what the business lives on. */
export interface FanTrap {
  readonly fans: IndexedCurve;
  readonly business: IndexedCurve;
  readonly first: string;
  readonly last: string;
  /** How many index points the fans are ahead at the end. */
  readonly gap: number;
  /** Fans grow, the business does not follow. */
  readonly isTrap: boolean;
}

/** KPIs of both kinds that have readings enough to be compared. */
export function comparable(plan: Plan): { readonly fans: readonly Item[]; readonly business: readonly Item[] } {
  const measured = itemsOfType(plan, 'kpi').filter((kpi) => kpi.measurements.length > 1);
  return { fans: measured.filter(countsFans), business: measured.filter(countsBusiness) };
}

/** Two KPIs over the time that both were measured; undefined where that is too short or one of them began at nothing. */
export function compareCurves(fans: Item, business: Item): FanTrap | undefined {
  const first = later(fans.measurements[0]?.date, business.measurements[0]?.date);
  const last = earlier(fans.measurements.at(-1)?.date, business.measurements.at(-1)?.date);
  if (!first || !last || last < addMonths(first, shortestMonths)) return undefined;
  const one = indexed(fans, first, last);
  const other = indexed(business, first, last);
  if (!one || !other) return undefined;
  const gap = Math.round(100 * (one.growth - other.growth));
  return { fans: one, business: other, first, last, gap, isTrap: one.growth >= trapGrowth && other.growth < one.growth * fairFollowing };
}

/** The pair in which the fans are farthest ahead; a trap before any pair that is none. */
export function worstTrap(plan: Plan): FanTrap | undefined {
  const { fans, business } = comparable(plan);
  const pairs = fans.flatMap((one) => business.flatMap((other) => compareCurves(one, other) ?? []));
  return pairs.sort((one, other) => Number(other.isTrap) - Number(one.isTrap) || other.gap - one.gap)[0];
}

function indexed(kpi: Item, first: string, last: string): IndexedCurve | undefined {
  const within = kpi.measurements.filter(({ date }) => date >= first && date <= last);
  const start = valueAt(kpi.measurements, first);
  const end = within.at(-1)?.value;
  if (start === undefined || start <= 0 || end === undefined) return undefined;
  const points = within.map(({ date, value }) => ({ date, index: (100 * value) / start }));
  return { kpi, points: points[0]?.date === first ? points : [{ date: first, index: 100 }, ...points], growth: end / start - 1 };
}

/** The value that held on a day: the last one up to it. */
function valueAt(measurements: readonly Measurement[], day: string): number | undefined {
  return [...measurements].reverse().find(({ date }) => date <= day)?.value;
}

const later = (one?: string, other?: string): string | undefined => (one && other ? (one > other ? one : other) : undefined);
const earlier = (one?: string, other?: string): string | undefined => (one && other ? (one < other ? one : other) : undefined);

/** Where a day lies between two, 0–1. */
export function shareOfTime(day: string, first: string, last: string): number {
  return daysBetween(first, day) / Math.max(1, daysBetween(first, last));
}
