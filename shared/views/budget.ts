import { datedMoney } from '../insights/rules/moneyRules.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import { numberOf, textOf, type Plan } from '../plan/plan.ts';
import { dayLength, quarterOf, timeOf, type Quarter, type Stretch } from './calendar.ts';

/** Money that falls in one quarter, in the plan's currency. */
export interface QuarterMoney extends Quarter {
  readonly amount: number;
}

export interface Budget {
  /** Every quarter from the first to the last that has money, also those in between without. */
  readonly quarters: readonly QuarterMoney[];
  readonly dated: number;
  /** Money with no dates, or with dates the wrong way round. */
  readonly undated: number;
}

/** An amount spread evenly over the days of a stretch of time. */
export interface SpreadAmount extends Stretch {
  readonly amount: number;
}

/** The time from one day to another, both included; undefined where either is no day or they stand the wrong way round. */
export function stretchOf(from: string, to: string): Stretch | undefined {
  const start = timeOf(from);
  const last = timeOf(to);
  return start === undefined || last === undefined || last < start ? undefined : { from: start, to: last + dayLength };
}

/** How much of an amount falls within a stretch of time. */
export function shareWithin(line: SpreadAmount, stretch: Stretch): number {
  const shared = Math.min(stretch.to, line.to) - Math.max(stretch.from, line.from);
  return shared <= 0 ? 0 : (line.amount * shared) / (line.to - line.from);
}

/** The longest span that is spread, so that a mistyped year cannot make a report of a thousand quarters. */
const mostQuarters = 80;

/** The plan's money resources, each spread evenly over the days from its first to its last (S2). */
export function budgetOf(plan: Plan): Budget {
  const index = new PlanIndex(plan);
  const lines = datedMoney(index).flatMap(({ from, to, amount }): readonly SpreadAmount[] => {
    const stretch = stretchOf(from, to);
    return stretch && quartersBetween(stretch) ? [{ ...stretch, amount }] : [];
  });
  const all = index
    .ofType('resource')
    .reduce((sum, item) => sum + (textOf(item.fields, 'kind') === 'money' ? (numberOf(item.fields, 'amount') ?? 0) : 0), 0);
  const dated = lines.reduce((sum, line) => sum + line.amount, 0);
  const from = Math.min(...lines.map((line) => line.from));
  const to = Math.max(...lines.map((line) => line.to));
  const quarters = (lines.length === 0 ? undefined : quartersBetween({ from, to })) ?? [];
  return {
    quarters: quarters.map((quarter) => ({ ...quarter, amount: lines.reduce((sum, line) => sum + shareWithin(line, quarter), 0) })),
    dated,
    undated: all - dated,
  };
}

/** The quarters that a stretch of time touches; undefined where they are too many. */
function quartersBetween({ from, to }: Stretch): readonly Quarter[] | undefined {
  const quarters: Quarter[] = [];
  for (let quarter = quarterOf(from); quarter.from < to; quarter = quarterOf(quarter.to)) {
    if (quarters.length === mostQuarters) return undefined;
    quarters.push(quarter);
  }
  return quarters;
}
