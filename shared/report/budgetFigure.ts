import type { Budget } from '../views/budget.ts';
import { wordMonth } from '../messages/months.ts';
import { wordQuarter, wordQuarterShort } from '../views/wordMoney.ts';
import { moneyText, numberText } from '../plan/amounts.ts';
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

/** Size of words, and about how wide a letter may become where figures have no small words. */
const [size, widestLetter] = [9, 7.2] as const;

function roomOf(words: string): number {
  return words.length * widestLetter;
}

/** Which of so many words beside each other have room: every first, second, third. */
function everyOf(words: readonly string[], step: number): number {
  return Math.max(1, Math.ceil((Math.max(0, ...words.map(roomOf)) + 4) / step));
}

/** Money by quarter as columns. */
export function budgetFigure(context: ReportContext, budget: Budget): Figure {
  const most = Math.max(0, ...budget.quarters.map((quarter) => quarter.amount));
  const least = Math.min(0, ...budget.quarters.map((quarter) => quarter.amount));
  const scale = tallest / Math.max(1, most - least);
  // What is owed hangs below the line; months and quarters stay under all of it.
  const line = base - (least < 0 ? Math.max(leastBelow, -least * scale) : 0);
  const step = width / Math.max(4, budget.quarters.length);
  const bar = Math.min(46, step * 0.62);
  const amounts = budget.quarters.map(({ amount }) => numberText(amount, context.language, 0));
  const names = budget.quarters.map((quarter) => wordQuarterShort(quarter, context.language));
  // Where not each has room for its words, every so manieth says them: of amounts the largest, too.
  const [everyAmount, everyName] = [everyOf(amounts, step), everyOf(names, step)];
  const largest = Math.max(0, budget.quarters.findIndex(({ amount }) => amount === most));
  // An amount that is wider than its place stands above no higher neighbour.
  const isClear = (index: number): boolean => everyAmount === 1 || [index - 1, index + 1].every((place) => (budget.quarters[place]?.amount ?? 0) <= Math.max(0, budget.quarters[index]?.amount ?? 0) + size / scale);
  const drawn = budget.quarters.flatMap((quarter, index): readonly Primitive[] => {
    const middle = step * (index + 0.5);
    const tall = Math.abs(quarter.amount) * scale;
    const top = quarter.amount < 0 ? line : line - tall;
    const text = { kind: 'text', anchor: 'middle', size } as const;
    const within = (words: string): number => Math.min(width - roomOf(words) / 2, Math.max(roomOf(words) / 2, middle));
    const [amount, name] = [(index - largest) % everyAmount === 0 && isClear(index) ? (amounts[index] ?? '') : '', index % everyName === 0 ? (names[index] ?? '') : ''];
    return [
      { kind: 'box', x: middle - bar / 2, y: top, width: bar, height: tall, ...(quarter.amount < 0 ? { fill: 'paper', stroke: 'red.ink', strokeWidth: 1.4 } as const : { fill: 'brand' } as const) },
      { ...text, x: within(amount), y: top - 6, text: amount, weight: 'medium', colour: 'text' },
      { ...text, x: within(name), y: base + 15, text: name, weight: 'medium', colour: 'text' },
      { ...text, x: middle, y: base + 28, text: step < narrowestMonth || quarter.number < 1 ? '' : wordMonth(quarter.first, context.language), weight: 'regular', colour: 'quiet' },
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
