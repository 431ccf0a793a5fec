import type { ReachReturn } from '../insights/moneyReturn.ts';
import type { Plan } from '../plan/plan.ts';
import { budgetTable, type TableQuarter } from './budgetTable.ts';

/** What was used and what came in within one of the plan's quarters; smallest units. */
export interface QuarterReturn {
  readonly quarter: TableQuarter;
  readonly spent: number;
  readonly revenue: number;
  /** Both by the end of the quarter. */
  readonly spentSoFar: number;
  readonly revenueSoFar: number;
}

/** Spending and revenue by the plan's own quarters, from the first to the last that has either; empty where no month has. */
export function returnQuarters(plan: Plan, { spent, revenue }: Pick<ReachReturn, 'spent' | 'revenue'>, today: string): readonly QuarterReturn[] {
  const { months, quarters } = budgetTable(plan, today);
  const within = (flow: ReachReturn['spent'], quarter: TableQuarter): number => quarter.months.reduce((sum, place) => sum + (flow.months.get(months[place] ?? '') ?? 0), 0);
  let [spentSoFar, revenueSoFar] = [0, 0];
  const all = quarters.map((quarter): QuarterReturn => {
    const [out, back] = [within(spent, quarter), within(revenue, quarter)];
    return { quarter, spent: out, revenue: back, spentSoFar: (spentSoFar += out), revenueSoFar: (revenueSoFar += back) };
  });
  const isHeld = (one: QuarterReturn): boolean => one.spent !== 0 || one.revenue !== 0;
  return all.slice(Math.max(0, all.findIndex(isHeld)), all.findLastIndex(isHeld) + 1);
}
