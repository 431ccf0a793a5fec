import { fromSmallestUnits } from '../plan/currencies.ts';
import type { Plan } from '../plan/plan.ts';
import { budgetTable, quarterAmount, type BudgetTable, type TableQuarter } from './budgetTable.ts';

/** Money that falls in one quarter, in the table's currency. */
export interface QuarterMoney extends TableQuarter {
  readonly amount: number;
}

/** The money that there is by the plan's own quarters. */
export interface Budget {
  readonly currency: string;
  /** Every quarter from the first to the last that has money, also those in between without. */
  readonly quarters: readonly QuarterMoney[];
  /** What falls in those quarters. */
  readonly dated: number;
  /** What falls in none: it has no dates, or dates that lie far outside the plan's time. */
  readonly undated: number;
}

/** The money of a table that there is. */
export function budgetIn({ available, quarters, currency }: BudgetTable): Budget {
  const { planned } = available;
  const all = quarters.map((quarter): QuarterMoney => ({ ...quarter, amount: fromSmallestUnits(quarterAmount(quarter, planned.months), currency) }));
  const held = all.flatMap(({ amount }, place) => (amount === 0 ? [] : [place]));
  return {
    currency,
    quarters: held.length === 0 ? [] : all.slice(held[0], (held.at(-1) ?? 0) + 1),
    dated: fromSmallestUnits(planned.total - planned.apart, currency),
    undated: fromSmallestUnits(planned.apart, currency),
  };
}

/** The money that there is in the plan's own currency; `today` (`yyyy-mm-dd`) is where a plan without a start begins. */
export function budgetOf(plan: Plan, today: string): Budget {
  return budgetIn(budgetTable(plan, today));
}
