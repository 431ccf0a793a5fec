import { moneyTexts } from '../messages/money.ts';
import { wordMonths } from '../messages/months.ts';
import { formatMoney, say, type Language } from '../messages/text.ts';
import { fromSmallestUnits } from '../plan/currencies.ts';
import { monthAfter, type Schedule } from '../plan/schedule.ts';
import type { TableQuarter } from './budgetTable.ts';

/** A quarter counted from the plan's start, with its months: `Q1 (Sep–Nov 2026)`; one before the start by its months alone. */
export function wordQuarter({ number, first, last }: Pick<TableQuarter, 'number' | 'first' | 'last'>, language: Language): string {
  const months = wordMonths(first, last, language);
  return number < 1 ? months : say(moneyTexts.quarterOf, language, { number, months });
}

/** The quarter's number alone, `Q1`; the months of one before the start. */
export function wordQuarterShort({ number, first, last }: Pick<TableQuarter, 'number' | 'first' | 'last'>, language: Language): string {
  return number < 1 ? wordMonths(first, last, language) : say(moneyTexts.quarter, language, { number });
}

/** An amount in a currency's smallest units as readers write it. */
export function wordUnits(units: number, currency: string, language: Language): string {
  return formatMoney(fromSmallestUnits(units, currency), currency, language).replace(/^-/, '−');
}

/** When a schedule's money falls, in a few words: `spread evenly, Sep 2026–Aug 2028`; '' where it falls in no month. */
export function wordSpread({ months, own, span }: Schedule, language: Language): string {
  if (!span) return '';
  const words = wordMonths(span.from.slice(0, 7), span.to.slice(0, 7), language);
  const held = [...months.values()].filter((units) => units !== 0);
  if (held.length === 1) return say(moneyTexts.once, language, { months: words });
  if (own.size === 0 || isEven(held)) return say(moneyTexts.evenly, language, { months: words });
  return say(moneyTexts.byMonth, language, { count: held.length, months: words });
}

function isEven(amounts: readonly number[]): boolean {
  return amounts.every((units) => units === amounts[0]);
}

/**
 * Every amount of a schedule with its months, neighbours of the same amount together:
 * `£2,800 a month, Sep–Nov 2026; £1,200, Dec 2026`.
 */
export function wordRuns({ months, apart, currency }: Schedule, language: Language): string {
  const runs: { first: string; last: string; units: number }[] = [];
  for (const [month, units] of months) {
    const run = runs.at(-1);
    if (run && run.units === units && monthAfter(run.last) === month) run.last = month;
    else runs.push({ first: month, last: month, units });
  }
  const words = runs.map(({ first, last, units }) =>
    say(first === last ? moneyTexts.oneMonth : moneyTexts.everyMonth, language, {
      amount: wordUnits(units, currency, language),
      months: wordMonths(first, last, language),
    }),
  );
  if (apart !== 0) words.push(say(moneyTexts.noMonth, language, { amount: wordUnits(apart, currency, language) }));
  return words.join('; ');
}
