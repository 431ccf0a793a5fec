import type { Item } from '../../../shared/plan/plan.ts';
import { KpiPanel } from './KpiPanel.tsx';
import { ChartLegend } from './ReadingsChart.tsx';
import { usePortion } from '../../design/usePortion.tsx';
import { useBenchmarks } from './useBenchmarks.ts';

interface DashboardProps {
  readonly kpis: readonly Item[];
  /** Where the goal that aims at its target began, by the KPI's id. */
  readonly baselines: ReadonlyMap<string, number | undefined>;
  readonly today: string;
  onEnter(): void;
}

/** Every KPI at a glance. */
export function Dashboard({ kpis, baselines, today, onEnter }: DashboardProps) {
  const benchmarks = useBenchmarks(kpis);
  const { shown, more } = usePortion(kpis);
  return (
    <>
      <ChartLegend />
      <div className="dashboard">
        {shown.map((kpi) => (
          <KpiPanel key={kpi.id} kpi={kpi} baseline={baselines.get(kpi.id)} today={today} benchmark={benchmarks.get(kpi.id)} onEnter={onEnter} />
        ))}
      </div>
      {more}
    </>
  );
}
