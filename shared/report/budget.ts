import { numberOf, itemsOfType, type Plan } from '../plan/plan.ts';
import { dayLength, quarterOf, timeOf, type Quarter } from './calendar.ts';

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

/** The longest span that is spread, so that a mistyped year cannot make a report of a thousand quarters. */
const mostQuarters = 80;

/** The plan's money resources, each spread evenly over the days from its first to its last (S2). */
export function budgetOf(plan: Plan): Budget {
  const amounts = new Map<number, number>();
  let dated = 0;
  let undated = 0;
  for (const item of itemsOfType(plan, 'resource')) {
    const amount = numberOf(item.fields, 'amount');
    if (item.fields['kind'] !== 'money' || amount === undefined) continue;
    const from = timeOf(item.fields['from']);
    const last = timeOf(item.fields['to']);
    const spread = from === undefined || last === undefined || last < from ? [] : quartersBetween(from, last + dayLength);
    if (from === undefined || last === undefined || spread.length === 0) {
      undated += amount;
      continue;
    }
    dated += amount;
    const days = last + dayLength - from;
    for (const quarter of spread) {
      const share = Math.min(quarter.to, last + dayLength) - Math.max(quarter.from, from);
      amounts.set(quarter.from, (amounts.get(quarter.from) ?? 0) + (amount * share) / days);
    }
  }
  const starts = [...amounts.keys()].sort((one, other) => one - other);
  const [first] = starts;
  const last = starts.at(-1);
  const all = first === undefined || last === undefined ? [] : quartersBetween(first, last + dayLength);
  return { quarters: all.map((quarter) => ({ ...quarter, amount: amounts.get(quarter.from) ?? 0 })), dated, undated };
}

function quartersBetween(from: number, to: number): readonly Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = quarterOf(from); quarter.from < to; quarter = quarterOf(quarter.to)) {
    if (quarters.length === mostQuarters) return [];
    quarters.push(quarter);
  }
  return quarters;
}
