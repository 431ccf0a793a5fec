import { monthKey } from '../../shared/framework/monthlyMoney.ts';
import { monthAfter, splitEvenly } from '../../shared/plan/schedule.ts';
import type { ExamplePart } from './example.ts';

/** A line of a budget: what the money buys and how much of it each quarter, in the plan's currency. */
export interface BudgetLine {
  readonly key: string;
  readonly name: string;
  readonly amounts: readonly number[];
}

const monthsInQuarter = 3;

/** A quarter's amount on its months, the first of which is given (`yyyy-mm`). */
export function quarterMonths(amount: number, first: string, currency: string): Readonly<Record<string, number>> {
  const shares = splitEvenly(amount, monthsInQuarter, currency);
  return Object.fromEntries(shares.map((share, place) => [monthKey('amount', monthAfter(first, place)), share]));
}

/** Money resources with an amount for each quarter from a month (`yyyy-mm`) on. */
export function budgetLines(lines: readonly BudgetLine[], firstMonth: string, currency: string): readonly ExamplePart[] {
  return lines.map(({ key, name, amounts }): ExamplePart => {
    const quarters = amounts.map((amount, place) => quarterMonths(amount, monthAfter(firstMonth, place * monthsInQuarter), currency));
    return { key, type: 'resource', fields: { name, kind: 'money', ...Object.assign({}, ...quarters) as Record<string, number> } };
  });
}
