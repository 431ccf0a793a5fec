import { sameUnit } from '../plan/figures.ts';
import { medianOf } from '../plan/quantile.ts';
import { platformOf } from './platforms.ts';
import type { KpiSummary, PlanSummary } from './planSummary.ts';

/** Fewer plans than this say nothing of what is usual. */
const leastPlans = 3;

/** What is usual for a KPI among one's own plans. */
export interface Benchmark {
  readonly median: number;
  /** How many plans it is found from. */
  readonly plans: number;
  /** The platform that it is found on; absent where all channels count. */
  readonly platform?: string;
}

/** What tells which KPIs are of one kind. */
export type KpiKindOf = Pick<KpiSummary, 'serves' | 'unit' | 'channels'>;

/**
 * The median of the latest readings of KPIs that serve the same business KPI in the same unit, one value a plan (the median of its
 * own). On the KPI's own platform where enough plans are there too, else on any. Undefined below {@link leastPlans} plans.
 */
export function benchmarkFor(kpi: KpiKindOf, plans: readonly Pick<PlanSummary, 'kpis'>[]): Benchmark | undefined {
  if (kpi.serves === '') return undefined;
  const platforms = new Set(kpi.channels.flatMap((channel) => platformOf(channel) ?? []));
  const alike = plans.map(({ kpis }) => kpis.filter((other) => other.serves === kpi.serves && isSameUnit(other.unit, kpi.unit) && other.latest !== null));
  for (const platform of platforms) {
    const here = benchmarkOf(alike.map((kpis) => kpis.filter(({ channels }) => channels.some((channel) => platformOf(channel) === platform))));
    if (here) return { ...here, platform };
  }
  return benchmarkOf(alike);
}

function isSameUnit(one: string, other: string): boolean {
  return one.trim() === other.trim() || sameUnit(one, other);
}

function benchmarkOf(kpisByPlan: readonly (readonly KpiSummary[])[]): Benchmark | undefined {
  const values = kpisByPlan.flatMap((kpis) => medianOf(kpis.flatMap(({ latest }) => latest ?? [])) ?? []);
  const median = medianOf(values);
  return median === undefined || values.length < leastPlans ? undefined : { median, plans: values.length };
}
