import type { Measurement } from '../framework/field.ts';
import { linksTo, numberOf, type Item, type Plan } from './plan.ts';

/** Which way readings are to go. */
export type Way = 'rise' | 'fall';

type Readings = readonly Pick<Measurement, 'value'>[];

/** Where the goal that aims at the KPI's own target began; undefined where none says. */
export function baselineOf(plan: Pick<Plan, 'items' | 'links'>, kpi: Item): number | undefined {
  const target = numberOf(kpi.fields, 'target');
  const goals = linksTo(plan, kpi.id, 'measuredBy').flatMap(({ from }) => plan.items.get(from) ?? []);
  const goal = goals.find((known) => target !== undefined && numberOf(known.fields, 'target') === target);
  return goal && numberOf(goal.fields, 'baseline');
}

/**
 * Which way readings (oldest first) are to go to a target: from the baseline to it; without one, from the first reading where that is not above the
 * target, and down where they began above it and one of them was lower since. Readings that began above a target and were never lower tell nothing: of
 * visitors that is success, of costs a failure. Undefined then, and without any reading: no verdict is printed that nobody gave.
 */
export function wayOf(readings: Readings, target: number, baseline?: number): Way | undefined {
  if (baseline !== undefined) return baseline > target ? 'fall' : 'rise';
  const [first, ...later] = readings.map(({ value }) => value);
  if (first === undefined) return undefined;
  if (first <= target) return 'rise';
  return later.some((value) => value < first) ? 'fall' : undefined;
}

/** Whether the last of some readings (oldest first) is at a target or beyond it; undefined where none is there or nobody can tell which way is beyond. */
export function reaches(readings: Readings, target: number, baseline?: number): boolean | undefined {
  const latest = readings.at(-1);
  const way = wayOf(readings, target, baseline);
  if (latest === undefined || way === undefined) return undefined;
  return way === 'fall' ? latest.value <= target : latest.value >= target;
}
