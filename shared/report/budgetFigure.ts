import type { Budget } from '../views/budget.ts';
import { wordMonth, wordQuarter, wordQuarterShort } from '../views/wordMoney.ts';
import { moneyText, numberText } from './amounts.ts';
import type { Figure, Primitive } from './figure.ts';
import type { ReportContext } from './reportContext.ts';

const width = 620;
const height = 190;
const base = 150;
const tallest = 120;
/** The least of the height that bars below the line get, so that their amounts stand clear of it. */
const leastBelow = 14;
/** The least width that a quarter's first month needs. */
const narrowestMonth = 46;

/** Money by quarter as columns. */
export function budgetFigure(context: ReportContext, budget: Budget): Figure {
  const most = Math.max(0, ...budget.quarters.map((quarter) => quarter.amount));
  const least = Math.min(0, ...budget.quarters.map((quarter) => quarter.amount));
  const scale = tallest / Math.max(1, most - least);
  // What is owed hangs below the line; months and quarters stay under all of it.
  const line = base - (least < 0 ? Math.max(leastBelow, -least * scale) : 0);
  const step = width / Math.max(4, budget.quarters.length);
  const bar = Math.min(46, step * 0.62);
  const size = Math.min(9, step / 6.2);
  const drawn = budget.quarters.flatMap((quarter, index): readonly Primitive[] => {
    const middle = step * (index + 0.5);
    const tall = Math.abs(quarter.amount) * scale;
    const top = quarter.amount < 0 ? line : line - tall;
    const text = { kind: 'text', x: middle, anchor: 'middle', size } as const;
    return [
      { kind: 'box', x: middle - bar / 2, y: top, width: bar, height: tall, fill: quarter.amount < 0 ? 'red.ink' : 'teal.ink' },
      { ...text, y: top - 6, text: numberText(quarter.amount, context.language, 0), weight: 'medium', colour: 'text' },
      { ...text, y: base + 15, text: wordQuarterShort(quarter, context.language), weight: 'medium', colour: 'text' },
      { ...text, y: base + 28, text: step < narrowestMonth || quarter.number < 1 ? '' : wordMonth(quarter.first, context.language), weight: 'regular', colour: 'quiet' },
    ];
  });
  return {
    viewBox: { x: 0, y: 0, width, height },
    primitives: [...drawn, { kind: 'path', points: [{ x: 0, y: line }, { x: width, y: line }], stroke: 'quiet', strokeWidth: 0.8 }],
    description: budget.quarters
      .map((quarter) => `${wordQuarter(quarter, context.language)}: ${moneyText(quarter.amount, budget.currency, context.language)}`)
      .join('; '),
  };
}
