import { addMonths, daysBetween } from '../plan/days.ts';
import { itemsOfType, textOf, type Item, type Plan } from '../plan/plan.ts';
import type { Measurement } from '../framework/field.ts';
import { countOf } from './words/counts.ts';

/** If fans grow by this share while the business does not follow, that is the trap (S0). */
const trapGrowth = 0.15;
/** The business follows if it grows by at least this part of the fans' growth. */
const fairFollowing = 0.25;
/** A shorter time tells nothing, since sales follow later than fans. */
const shortestMonths = 3;

/** Whether a KPI counts fans, likes, followers or clicks: as marked, else by its name. */
export function countsFans(kpi: Item): boolean {
  return countOf(kpi)?.id === 'fans';
}

/** Whether a KPI counts enquiries or sales: as marked, else by the business KPI that it serves. */
export function countsBusiness(kpi: Item): boolean {
  const counts = textOf(kpi.fields, 'counts');
  return counts === '' ? textOf(kpi.fields, 'businessKpi') === 'newCustomers' && !countsFans(kpi) : counts === 'enquiries' || counts === 'sales';
}

/** A curve over the time that two KPIs have in common; its first reading is 100. */
export interface IndexedCurve {
  readonly kpi: Item;
  readonly points: readonly { readonly date: string; readonly index: number }[];
  /** The growth from the first to the last reading, as a share. */
  readonly growth: number;
}

/** The curves of fans and of business. */
export interface FanTrap {
  readonly fans: IndexedCurve;
  readonly business: IndexedCurve;
  readonly first: string;
  readonly last: string;
  /** The fans' lead at the end, index points. */
  readonly gap: number;
  /** Whether fans grow and the business does not follow. */
  readonly isTrap: boolean;
}

/** KPIs of both kinds with enough readings to compare. */
export function comparable(plan: Plan): { readonly fans: readonly Item[]; readonly business: readonly Item[] } {
  const measured = itemsOfType(plan, 'kpi').filter((kpi) => kpi.measurements.length > 1);
  return { fans: measured.filter(countsFans), business: measured.filter(countsBusiness) };
}

/** Compares two KPIs over the time that both were measured; undefined where that is too short or one began at 0. */
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

/** The pair with the largest lead of the fans; traps come before other pairs. */
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

/** The value on a day: that of the last reading up to it. */
function valueAt(measurements: readonly Measurement[], day: string): number | undefined {
  return [...measurements].reverse().find(({ date }) => date <= day)?.value;
}

const later = (one?: string, other?: string): string | undefined => (one && other ? (one > other ? one : other) : undefined);
const earlier = (one?: string, other?: string): string | undefined => (one && other ? (one < other ? one : other) : undefined);

/** A day's place between two others, 0–1. */
export function shareOfTime(day: string, first: string, last: string): number {
  return daysBetween(first, day) / Math.max(1, daysBetween(first, last));
}
