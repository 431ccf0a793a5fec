import type { Item } from '../../../shared/plan/plan.ts';
import { KpiPanel } from './KpiPanel.tsx';
import { ChartLegend } from './ReadingsChart.tsx';

interface DashboardProps {
  readonly kpis: readonly Item[];
  readonly today: string;
  onEnter(): void;
}

/** Every KPI at a glance. */
export function Dashboard({ kpis, today, onEnter }: DashboardProps) {
  return (
    <>
      <ChartLegend />
      <div className="dashboard">
        {kpis.map((kpi) => (
          <KpiPanel key={kpi.id} kpi={kpi} today={today} onEnter={onEnter} />
        ))}
      </div>
    </>
  );
}
