import type { ExamplePart } from './example.ts';

/** A line of a budget: what the money buys and how much of it each quarter, in the plan's currency. */
export interface BudgetLine {
  readonly key: string;
  readonly name: string;
  readonly amounts: readonly number[];
}

const monthsInQuarter = 3;

/** Dated money resources, one a quarter and line, from the first day of a month on. `{quarter}` in a name counts from 1. */
export function budgetLines(lines: readonly BudgetLine[], firstYear: number, firstMonth: number): readonly ExamplePart[] {
  return lines.flatMap(({ key, name, amounts }) =>
    amounts.map((amount, index): ExamplePart => {
      const month = firstMonth - 1 + index * monthsInQuarter;
      const from = new Date(Date.UTC(firstYear, month, 1)).toISOString().slice(0, 10);
      const to = new Date(Date.UTC(firstYear, month + monthsInQuarter, 0)).toISOString().slice(0, 10);
      return {
        key: `${key}.${index + 1}`,
        type: 'resource',
        fields: { name: name.replace('{quarter}', String(index + 1)), kind: 'money', amount, from, to },
      };
    }),
  );
}
