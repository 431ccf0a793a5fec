import { cadences } from '../framework/cadences.ts';
import type { Measurement } from '../framework/field.ts';
import { addDays, addMonths } from '../plan/days.ts';
import { numberOf, textOf, type Item } from '../plan/plan.ts';
import { reaches } from '../plan/targets.ts';

/** A week, month or quarter. Both ends are days, `yyyy-mm-dd`, and belong to it. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** The lengths of time that a plan measures and reports by. */
export type CadenceId = 'week' | 'month' | 'quarter';

/** The cadence with this id, or undefined for anything else. */
export function cadenceOf(id: string): CadenceId | undefined {
  return cadences.some((cadence) => cadence.id === id) ? (id as CadenceId) : undefined;
}

function firstOf(day: string, cadence: CadenceId): string {
  if (cadence === 'week') {
    const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
    return addDays(day, -((weekday + 6) % 7));
  }
  const month = Number(day.slice(5, 7));
  const start = cadence === 'month' ? month : month - ((month - 1) % 3);
  return `${day.slice(0, 5)}${String(start).padStart(2, '0')}-01`;
}

function nextFirst(first: string, cadence: CadenceId): string {
  return cadence === 'week' ? addDays(first, 7) : addMonths(first, cadence === 'month' ? 1 : 3);
}

/** The period that a day lies in. Weeks begin on Monday (ISO 8601), quarters in January, April, July and October. */
export function periodOf(day: string, cadence: CadenceId): Period {
  const first = firstOf(day, cadence);
  return { first, last: addDays(nextFirst(first, cadence), -1) };
}

/** The period this many periods later; earlier where negative. */
export function periodAfter({ first }: Period, cadence: CadenceId, steps: number): Period {
  const start = cadence === 'week' ? addDays(first, 7 * steps) : addMonths(first, (cadence === 'month' ? 1 : 3) * steps);
  return periodOf(start, cadence);
}

/** All periods from the one of a day to the one of another, both included; none where the days are the other way round. */
export function periodsBetween(from: string, to: string, cadence: CadenceId): readonly Period[] {
  const periods: Period[] = [];
  for (let first = firstOf(from, cadence); first <= to; first = nextFirst(first, cadence)) periods.push(periodOf(first, cadence));
  return periods;
}

/** The newest reading inside a period. */
export function readingIn(measurements: readonly Measurement[], { first, last }: Period): Measurement | undefined {
  return measurements.findLast(({ date }) => date >= first && date <= last);
}

/** The newest reading on or before a day. */
export function readingBy(measurements: readonly Measurement[], day: string): Measurement | undefined {
  return measurements.findLast(({ date }) => date <= day);
}

/** What a KPI's readings say at a glance. */
export interface KpiStanding {
  readonly cadence: CadenceId | undefined;
  readonly target: number | undefined;
  readonly latest: Measurement | undefined;
  /** The latest against the one before; undefined with fewer than two readings. */
  readonly change: number | undefined;
  /** Where the readings head, by the line that fits the last six best. */
  readonly trend: 'up' | 'down' | 'level' | undefined;
  /** Whether the latest reaches the target; undefined without one of them, and where nobody can tell which way is good. */
  readonly isReached: boolean | undefined;
  /** Periods since the first reading, over by today, that nobody measured. */
  readonly missed: readonly Period[];
  /** The period that runs today has its reading. */
  readonly isMeasuredNow: boolean;
}

const trendLength = 6;
/** A slope under this part of the readings' own size is level. */
const levelShare = 0.005;

/** How a KPI stands on a day (`yyyy-mm-dd`). `baseline`: where the goal that aims at its target began (`baselineOf`). */
export function standingOf(kpi: Item, today: string, baseline?: number): KpiStanding {
  const { measurements, fields } = kpi;
  const cadence = cadenceOf(textOf(fields, 'cadence'));
  const target = numberOf(fields, 'target');
  const first = measurements[0];
  const latest = measurements.at(-1);
  const before = measurements.at(-2);
  return {
    cadence,
    target,
    latest,
    change: latest && before ? latest.value - before.value : undefined,
    trend: trendOf(measurements.slice(-trendLength).map(({ value }) => value)),
    isReached: target === undefined || !latest ? undefined : reaches(measurements, target, baseline),
    missed: cadence && first ? missedPeriods(measurements, cadence, first.date, today) : [],
    isMeasuredNow: cadence !== undefined && readingIn(measurements, periodOf(today, cadence)) !== undefined,
  };
}

function missedPeriods(measurements: readonly Measurement[], cadence: CadenceId, from: string, today: string): readonly Period[] {
  const measured = new Set(measurements.map(({ date }) => firstOf(date, cadence)));
  return periodsBetween(from, today, cadence).filter(({ first, last }) => last < today && !measured.has(first));
}

function trendOf(values: readonly number[]): KpiStanding['trend'] {
  if (values.length < 2) return undefined;
  const { slope } = fittedLine(values.map((value, index) => ({ x: index, y: value })));
  const size = Math.max(...values.map(Math.abs));
  return Math.abs(slope) <= size * levelShare ? 'level' : slope > 0 ? 'up' : 'down';
}

/** The straight line nearest to points, by least squares: y = start + slope × x. */
export function fittedLine(points: readonly { readonly x: number; readonly y: number }[]): { readonly start: number; readonly slope: number } {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / (values.length || 1);
  const x = mean(points.map((point) => point.x));
  const y = mean(points.map((point) => point.y));
  const spread = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  const slope = spread === 0 ? 0 : points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0) / spread;
  return { start: y - slope * x, slope };
}

/** A cell of the grid of readings: what was read in a period, and on which day a new value would be put. */
export interface ReadingCell {
  readonly period: Period;
  readonly reading: Measurement | undefined;
  /** `yyyy-mm-dd`: the reading's own day, else the period's last day or today, whichever is earlier. */
  readonly day: string;
}

/** The newest periods that lie behind today, oldest first, the running one last. */
export function recentPeriods(today: string, cadence: CadenceId, count: number): readonly Period[] {
  const now = periodOf(today, cadence);
  return Array.from({ length: count }, (_, index) => periodAfter(now, cadence, index - count + 1));
}

/** A KPI's cells for these periods. */
export function readingCells(measurements: readonly Measurement[], periods: readonly Period[], today: string): readonly ReadingCell[] {
  return periods.map((period) => {
    const reading = readingIn(measurements, period);
    return { period, reading, day: reading?.date ?? (period.last < today ? period.last : today) };
  });
}
