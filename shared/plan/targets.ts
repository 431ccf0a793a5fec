import type { Measurement } from '../framework/field.ts';
import { linksTo, numberOf, type Item, type Plan } from './plan.ts';

/** Where the goal that aims at the KPI's own target began; undefined where none says. */
export function baselineOf(plan: Pick<Plan, 'items' | 'links'>, kpi: Item): number | undefined {
  const target = numberOf(kpi.fields, 'target');
  const goals = linksTo(plan, kpi.id, 'measuredBy').flatMap(({ from }) => plan.items.get(from) ?? []);
  const goal = goals.find((known) => target !== undefined && numberOf(known.fields, 'target') === target);
  return goal && numberOf(goal.fields, 'baseline');
}

/**
 * Whether readings (oldest first) are to fall to a target: where they began above it, by the baseline, else where they have fallen since the first. One
 * reading above a target says nothing of that: nearly all that is counted is to rise, and has reached it then.
 */
export function isToFall(readings: readonly Pick<Measurement, 'value'>[], target: number, baseline?: number): boolean {
  if (baseline !== undefined) return baseline > target;
  const [first, ...later] = readings.map(({ value }) => value);
  return first !== undefined && first > target && later.some((value) => value < first);
}

/** Whether the last of some readings (oldest first) is at a target or beyond it. */
export function reaches(readings: readonly Pick<Measurement, 'value'>[], target: number, baseline?: number): boolean {
  const latest = readings.at(-1);
  return latest !== undefined && (isToFall(readings, target, baseline) ? latest.value <= target : latest.value >= target);
}
