import { useEffect, useMemo, useState } from 'react';
import type { MethodOutput } from '../../../shared/contract/contract.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { benchmarkFor, type Benchmark } from '../../../shared/portfolio/benchmarks.ts';
import { kpiKindOf } from '../../../shared/portfolio/summarisePlan.ts';
import { useHost } from '../../session/hostContext.ts';
import { usePlan } from '../../session/planSource.ts';
import { useWindowState } from '../../session/windowState.ts';

type OtherPlans = MethodOutput<'portfolio.benchmarks'>['plans'];

/** What is usual for each KPI (by its id) among the other plans of the plans folder; empty until the host has read them. */
export function useBenchmarks(kpis: readonly Item[]): ReadonlyMap<string, Benchmark> {
  const host = useHost();
  const session = useWindowState((state) => state.session?.id);
  const plan = usePlan((shown) => shown);
  const [others, setOthers] = useState<OtherPlans>([]);
  useEffect(() => {
    let isGone = false;
    if (session !== undefined) void host.call('portfolio.benchmarks', { session }).then((answer) => !isGone && answer.ok && setOthers(answer.value.plans));
    return () => {
      isGone = true;
    };
  }, [host, session]);
  return useMemo(() => {
    if (others.length === 0) return new Map<string, Benchmark>();
    return new Map(
      kpis.flatMap((kpi) => {
        const found = benchmarkFor(kpiKindOf(plan, kpi), others);
        return found ? [[kpi.id, found] as const] : [];
      }),
    );
  }, [others, kpis, plan]);
}
