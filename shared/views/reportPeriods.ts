import { periodAfter, periodOf, readingBy, readingIn, type CadenceId, type Period } from './readings.ts';
import { addDays } from '../plan/days.ts';
import { numberOf, type Item } from '../plan/plan.ts';
import { reaches } from '../plan/targets.ts';

/** One KPI over one period. */
export interface ReportRow {
  readonly kpi: Item;
  /** Where it stood when the period began: the newest reading before it. */
  readonly start: number | undefined;
  /** The newest reading inside the period. */
  readonly end: number | undefined;
  readonly change: number | undefined;
  /** The change as a part of the start, 0.1 for ten per cent; absent where the start is 0. */
  readonly changeShare: number | undefined;
  readonly target: number | undefined;
  /** How far the end is from the target: negative where it is below. */
  readonly againstTarget: number | undefined;
  readonly isReached: boolean | undefined;
  /** What was noted beside the readings of the period, oldest first. */
  readonly notes: readonly string[];
}

/** The report of one week, month or quarter (S1: reporting weekly, monthly or quarterly). `baselines`: as `baselineOf` says, by the KPI's id. */
export function reportOf(kpis: readonly Item[], period: Period, baselines: ReadonlyMap<string, number | undefined>): readonly ReportRow[] {
  return kpis.map((kpi) => {
    const { measurements } = kpi;
    const start = readingBy(measurements, addDays(period.first, -1))?.value;
    const end = readingIn(measurements, period)?.value;
    const change = start === undefined || end === undefined ? undefined : end - start;
    const target = numberOf(kpi.fields, 'target');
    const until = measurements.filter(({ date }) => date <= period.last);
    return {
      kpi,
      start,
      end,
      change,
      changeShare: change === undefined || start === undefined || start === 0 ? undefined : change / Math.abs(start),
      target,
      againstTarget: end === undefined || target === undefined ? undefined : end - target,
      isReached: end === undefined || target === undefined ? undefined : reaches(until, target, baselines.get(kpi.id)),
      notes: measurements.flatMap(({ date, note }) => (note && date >= period.first && date <= period.last ? [note] : [])),
    };
  });
}

/** The periods that can be reported on, newest first: from the first reading of all to the running one. */
export function reportPeriods(kpis: readonly Item[], cadence: CadenceId, today: string, atMost: number): readonly Period[] {
  const firsts = kpis.flatMap((kpi) => kpi.measurements[0]?.date ?? []);
  const first = firsts.reduce((earliest, day) => (day < earliest ? day : earliest), today);
  const periods: Period[] = [];
  for (let period = periodOf(today, cadence); periods.length < atMost && period.last >= first; period = periodAfter(period, cadence, -1)) periods.push(period);
  return periods;
}
