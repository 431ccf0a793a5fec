import { fieldOf } from '../framework/itemTypes.ts';
import type { Text } from '../messages/text.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import { earlyMoney, isCampaign, lastingMonths, mostEarlyShare } from '../insights/rules/moneyRules.ts';
import { addDays, addMonths } from '../plan/days.ts';
import { currencyOf, textOf, type Item, type Plan } from '../plan/plan.ts';
import { channelMoney, costsOfResources, hasMoney, moneyThereIs, moneyToUse, type MoneyLine } from '../plan/planMoney.ts';
import { monthAfter, type Schedule } from '../plan/schedule.ts';
import { timeOf } from './calendar.ts';

/** Amounts over the table's months, whole numbers of the currency's smallest unit: `months` and `apart` make `total`. */
export interface Amounts {
  readonly months: readonly number[];
  /** What falls in none of the table's months: it has no dates, or lies outside. */
  readonly apart: number;
  readonly total: number;
}

/** One line of money over the months. */
export interface BudgetRow {
  readonly line: MoneyLine;
  readonly item: Item;
  readonly planned: Amounts;
  readonly used: Amounts;
}

/** Rows that belong together: one kind of resource, or one channel with its actions. */
export interface BudgetGroup {
  readonly id: string;
  readonly name: Text | undefined;
  readonly of: Item | undefined;
  readonly rows: readonly BudgetRow[];
  readonly planned: Amounts;
  readonly used: Amounts;
}

/** Money that there is, or money that is meant to be used. */
export interface BudgetSide {
  readonly groups: readonly BudgetGroup[];
  readonly planned: Amounts;
  readonly used: Amounts;
  /** By the end of each month, what came before the table included. */
  readonly cumulative: readonly number[];
}

/** Does the money last two years, and is it not all at the start (S2)? */
export interface LastingCheck {
  readonly starts: string;
  /** The first day after the two years. */
  readonly until: string;
  /** The last day that has money. */
  readonly lastDay: string | undefined;
  readonly isShort: boolean;
  readonly early: { readonly share: number; readonly until: string; readonly isTooMuch: boolean } | undefined;
  /** A short campaign is not asked to last. */
  readonly isCampaign: boolean;
}

/** Three months of the table, counted from the plan's start; the places of its months in it. */
export interface TableQuarter {
  /** 1 is the plan's first; what lies before the start has 0 and less. */
  readonly number: number;
  readonly first: string;
  readonly last: string;
  readonly months: readonly number[];
}

/** A plan's money in one currency by month. */
export interface BudgetTable {
  readonly currency: string;
  /** `yyyy-mm`. */
  readonly months: readonly string[];
  readonly quarters: readonly TableQuarter[];
  readonly available: BudgetSide;
  readonly planned: BudgetSide;
  /** Undefined where the plan says no start. */
  readonly check: LastingCheck | undefined;
}

const monthsInQuarter = 3;
/** A mistyped year must not make a table of a thousand months. */
const mostMonths = 72;
/** Money paid before the start is shown up to a year back. */
const mostMonthsBefore = 12;

/** Where the table begins and how many of its quarters lie before the plan's start. */
interface Window {
  readonly months: readonly string[];
  readonly quartersBefore: number;
}

function windowOf(plan: Plan, lines: readonly MoneyLine[], today: string): Window {
  const starts = textOf(plan.fields, 'starts');
  const held = lines.flatMap(({ planned, used }) => [...planned.months.keys(), ...used.months.keys()]).sort();
  const start = timeOf(starts) === undefined ? (held[0] ?? today.slice(0, 7)) : starts.slice(0, 7);
  // A plan that starts within a month has its two years up to within a month.
  const length = lastingMonths + (timeOf(starts) !== undefined && !starts.endsWith('-01') ? 1 : 0);
  let quartersBefore = 0;
  while ((held[0] ?? start) < monthAfter(start, -quartersBefore * monthsInQuarter) && quartersBefore * monthsInQuarter < mostMonthsBefore) quartersBefore += 1;
  const enough = monthAfter(start, length - 1);
  const farthest = monthAfter(start, mostMonths - 1);
  const last = held.filter((month) => month <= farthest).at(-1) ?? enough;
  const end = last > enough ? last : enough;
  const months: string[] = [];
  for (let month = monthAfter(start, -quartersBefore * monthsInQuarter); month <= end; month = monthAfter(month)) months.push(month);
  return { months, quartersBefore };
}

function quartersOf({ months, quartersBefore }: Window): readonly TableQuarter[] {
  return Array.from({ length: Math.ceil(months.length / monthsInQuarter) }, (_, quarter) => {
    const places = Array.from({ length: monthsInQuarter }, (__, place) => quarter * monthsInQuarter + place).filter((place) => place < months.length);
    return {
      number: quarter + 1 - quartersBefore,
      first: months[places[0] ?? 0] ?? '',
      last: months[places.at(-1) ?? 0] ?? '',
      months: places,
    };
  });
}

function amountsOf(schedule: Schedule, months: readonly string[]): Amounts {
  const shown = months.map((month) => schedule.months.get(month) ?? 0);
  return { months: shown, apart: schedule.total - sum(shown), total: schedule.total };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((all, amount) => all + amount, 0);
}

function sumOf(parts: readonly Amounts[], length: number): Amounts {
  return {
    months: Array.from({ length }, (_, place) => sum(parts.map(({ months }) => months[place] ?? 0))),
    apart: sum(parts.map(({ apart }) => apart)),
    total: sum(parts.map(({ total }) => total)),
  };
}

/** A quarter's part of amounts: the sum of its months, whole or as they stand at its end. */
export function quarterAmount(quarter: TableQuarter, months: readonly number[], is: 'sum' | 'last' = 'sum'): number {
  const amounts = quarter.months.map((place) => months[place] ?? 0);
  return is === 'sum' ? sum(amounts) : (amounts.at(-1) ?? 0);
}

interface LineGroup {
  readonly id: string;
  readonly name?: Text;
  readonly of?: Item;
  readonly lines: readonly MoneyLine[];
}

function resourceGroups(lines: readonly MoneyLine[]): readonly LineGroup[] {
  const field = fieldOf('resource', 'kind');
  const options = field?.kind === 'choice' ? field.options : [];
  const known = options.map(({ id, name }) => ({ id, name, lines: lines.filter(({ item }) => textOf(item.fields, 'kind') === id) }));
  const others = lines.filter(({ item }) => textOf(item.fields, 'kind') === '');
  return [...known, { id: 'resource', lines: others }];
}

function channelGroups(plan: Plan): readonly LineGroup[] {
  return channelMoney(plan).map(({ channel, own, actions }) => ({
    id: channel?.id ?? 'none',
    of: channel,
    lines: [...(own ? [own] : []), ...actions],
  }));
}

function sideOf(groups: readonly LineGroup[], currency: string, months: readonly string[]): BudgetSide {
  const rowed = groups.flatMap(({ id, name, of, lines }): readonly BudgetGroup[] => {
    const rows = lines
      .filter((line) => line.currency === currency)
      .map((line): BudgetRow => ({ line, item: line.item, planned: amountsOf(line.planned, months), used: amountsOf(line.used, months) }));
    if (rows.length === 0) return [];
    const summed = (side: 'planned' | 'used'): Amounts => sumOf(rows.map((row) => row[side]), months.length);
    return [{ id, name, of, rows, planned: summed('planned'), used: summed('used') }];
  });
  const planned = sumOf(rowed.map((group) => group.planned), months.length);
  const first = months[0] ?? '';
  let soFar = sum(rowed.flatMap(({ rows }) => rows.flatMap(({ line }) => [...line.planned.months].map(([month, units]) => (month < first ? units : 0)))));
  return {
    groups: rowed,
    planned,
    used: sumOf(rowed.map((group) => group.used), months.length),
    cumulative: planned.months.map((amount) => (soFar += amount)),
  };
}

function checkOf(index: PlanIndex, lastDay: string | undefined): LastingCheck | undefined {
  const starts = textOf(index.plan.fields, 'starts');
  if (timeOf(starts) === undefined) return undefined;
  const until = addMonths(starts, lastingMonths);
  const early = earlyMoney(index);
  return {
    starts,
    until,
    lastDay,
    isShort: lastDay !== undefined && addDays(lastDay, 1) < until,
    early: early && { ...early, isTooMuch: early.share > mostEarlyShare },
    isCampaign: isCampaign(index.plan),
  };
}

/**
 * The money by month for at least two years from the plan's start (from its first money, or `today` (`yyyy-mm-dd`),
 * where it says none): what there is, and what channels and actions mean to use. One table for each currency, over the
 * same months; the plan's own comes first and is always there.
 */
export function budgetTables(plan: Plan, today: string): BudgetTables {
  const known = made.get(plan);
  if (known?.today === today) return known.tables;
  const tables = makeTables(plan, today);
  made.set(plan, { today, tables });
  return tables;
}

type BudgetTables = readonly [BudgetTable, ...BudgetTable[]];

/** What was made of a plan, which never changes, for the day asked last: a document asks several times. */
const made = new WeakMap<Plan, { readonly today: string; readonly tables: BudgetTables }>();

function makeTables(plan: Plan, today: string): BudgetTables {
  const there = moneyThereIs(plan);
  const costs = costsOfResources(plan);
  const all = [...there, ...moneyToUse(plan)];
  const time = windowOf(plan, all, today);
  const quarters = quartersOf(time);
  const lastDay = there.flatMap(({ planned }) => planned.span?.to ?? []).sort().at(-1);
  const check = checkOf(new PlanIndex(plan), lastDay);
  const usedIn = [...channelGroups(plan), ...resourceGroups(costs)];
  const tableOf = (currency: string): BudgetTable => ({
    currency,
    months: time.months,
    quarters,
    available: sideOf(resourceGroups(there), currency, time.months),
    planned: sideOf(usedIn, currency, time.months),
    check,
  });
  const own = currencyOf(plan);
  const others = [...new Set(all.filter((line) => hasMoney(line)).map(({ currency }) => currency))].filter((currency) => currency !== own).sort();
  return [tableOf(own), ...others.map(tableOf)];
}

/** The table in the plan's own currency. */
export function budgetTable(plan: Plan, today: string): BudgetTable {
  return budgetTables(plan, today)[0];
}
