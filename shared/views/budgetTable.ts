import { fieldOf } from '../framework/itemTypes.ts';
import type { Text } from '../messages/text.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import { earlyMoney, isCampaign, lastingMonths, mostEarlyShare } from '../insights/rules/moneyRules.ts';
import { addDays, addMonths } from '../plan/days.ts';
import { horizonOf } from '../plan/schedule.ts';
import { numberOf, textOf, type Item, type Plan } from '../plan/plan.ts';
import { shareWithin, stretchOf } from './budget.ts';
import { monthStart, quarterOf, timeOf, type Quarter, type Stretch } from './calendar.ts';

/** The fields of a row's item that hold its money and its time; a row without dates of its own has the plan's. */
export interface RowFields {
  readonly amount: string;
  readonly from?: string;
  readonly to?: string;
}

/** One item's money over the months. */
export interface BudgetRow {
  readonly item: Item;
  readonly fields: RowFields;
  /** As it stands in the plan; undefined where it is not filled in. */
  readonly amount: number | undefined;
  readonly from: string;
  readonly to: string;
  /** What falls in each month of the table. Of a channel: what its actions leave of it. */
  readonly months: readonly number[];
  /** It has an amount but no days to put it on. */
  readonly isUndated: boolean;
}

/** Rows that belong together: one kind of resource, or one channel with its actions. */
export interface BudgetGroup {
  readonly id: string;
  readonly name: Text | undefined;
  readonly of: Item | undefined;
  readonly rows: readonly BudgetRow[];
  readonly months: readonly number[];
  /** All of it, also what lies outside the table or has no days. */
  readonly total: number;
}

/** Money that there is, or money that is meant to be used. */
export interface BudgetSide {
  readonly groups: readonly BudgetGroup[];
  readonly months: readonly number[];
  readonly quarters: readonly number[];
  /** By the end of each month, what came before the table included. */
  readonly cumulative: readonly number[];
  readonly total: number;
  readonly undated: number;
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

/** A quarter of the table and the months of it that the table has. */
export interface TableQuarter extends Quarter {
  readonly months: readonly number[];
}

export interface BudgetTable {
  readonly months: readonly Stretch[];
  readonly quarters: readonly TableQuarter[];
  readonly available: BudgetSide;
  readonly planned: BudgetSide;
  /** Undefined where the plan says no start. */
  readonly check: LastingCheck | undefined;
}

/** A mistyped year must not make a table of a thousand months. */
const mostMonths = 72;

/** A row before its months are known: its money lies in `stretch`, or nowhere. */
interface Line {
  readonly item: Item;
  readonly fields: RowFields;
  readonly amount: number | undefined;
  /** What of the amount is the row's own to spread. */
  readonly own: number;
  readonly stretch: Stretch | undefined;
}

interface LineGroup {
  readonly id: string;
  readonly name?: Text;
  readonly of?: Item;
  readonly lines: readonly Line[];
}

function lineOf(item: Item, fields: Required<RowFields>): Line {
  const from = textOf(item.fields, fields.from) || textOf(item.fields, fields.to);
  const amount = numberOf(item.fields, fields.amount);
  return { item, fields, amount, own: amount ?? 0, stretch: stretchOf(from, textOf(item.fields, fields.to) || from) };
}

const resourceFields = { amount: 'amount', from: 'from', to: 'to' };
const actionFields = { amount: 'budget', from: 'start', to: 'end' };

/** The resources by kind. The money itself is there to be used; what other kinds cost uses it. */
function resourceGroups(index: PlanIndex, isWanted: (kind: string) => boolean): readonly LineGroup[] {
  const field = fieldOf('resource', 'kind');
  const options = field?.kind === 'choice' ? field.options : [];
  return options
    .filter((option) => isWanted(option.id))
    .map(({ id, name }) => {
      const items = index.ofType('resource').filter((item) => textOf(item.fields, 'kind') === id);
      return { id, name, lines: items.map((item) => lineOf(item, resourceFields)).filter((line) => id === 'money' || line.own !== 0) };
    });
}

/**
 * Each channel with the actions carried out on it (an action on several stands under the first). The actions are paid
 * out of the channel's budget; what they leave of it is spread over the plan's time.
 */
function channelGroups(index: PlanIndex, planTime: Stretch | undefined): readonly LineGroup[] {
  const actions = index.ofType('action').filter((item) => textOf(item.fields, 'status') !== 'dropped' && numberOf(item.fields, 'budget') !== undefined);
  const on = (channel: Item | undefined): readonly Line[] =>
    actions.filter((item) => index.led(item.id, 'carriedOutOn')[0]?.id === channel?.id).map((item) => lineOf(item, actionFields));
  const groups = index.ofType('channel').map((channel): LineGroup => {
    const lines = on(channel);
    const amount = numberOf(channel.fields, 'budget');
    const taken = lines.reduce((sum, line) => sum + line.own, 0);
    const rest = { item: channel, fields: { amount: 'budget' }, amount, own: Math.max(0, (amount ?? 0) - taken), stretch: planTime };
    return { id: channel.id, of: channel, lines: amount === undefined && lines.length === 0 ? [] : [rest, ...lines] };
  });
  return [...groups, { id: 'none', lines: on(undefined) }];
}

function sums(lists: readonly (readonly number[])[], length: number): readonly number[] {
  return Array.from({ length }, (_, place) => lists.reduce((sum, list) => sum + (list[place] ?? 0), 0));
}

function sideOf(groups: readonly LineGroup[], months: readonly Stretch[], quarters: readonly TableQuarter[]): BudgetSide {
  const start = months[0]?.from ?? 0;
  const filled = groups.filter((group) => group.lines.length > 0);
  const rowed = filled.map(({ id, name, of, lines }): BudgetGroup => {
    const rows = lines.map(({ item, fields, amount, own, stretch }): BudgetRow => {
      const line = stretch && { ...stretch, amount: own };
      return {
        item,
        fields,
        amount,
        from: fields.from ? textOf(item.fields, fields.from) : '',
        to: fields.to ? textOf(item.fields, fields.to) : '',
        months: months.map((month) => (line ? shareWithin(line, month) : 0)),
        isUndated: own !== 0 && !stretch,
      };
    });
    return { id, name, of, rows, months: sums(rows.map((row) => row.months), months.length), total: lines.reduce((sum, line) => sum + line.own, 0) };
  });
  const lines = filled.flatMap((group) => group.lines);
  const all = sums(rowed.map((group) => group.months), months.length);
  let soFar = lines.reduce((sum, { stretch, own }) => sum + (stretch ? shareWithin({ ...stretch, amount: own }, { from: -Infinity, to: start }) : 0), 0);
  return {
    groups: rowed,
    months: all,
    quarters: quarters.map((quarter) => quarter.months.reduce((sum, month) => sum + (all[month] ?? 0), 0)),
    cumulative: all.map((amount) => (soFar += amount)),
    total: lines.reduce((sum, line) => sum + line.own, 0),
    undated: lines.reduce((sum, line) => sum + (line.stretch ? 0 : line.own), 0),
  };
}

function monthsFrom(start: number, end: number): readonly Stretch[] {
  const months: Stretch[] = [];
  for (let from = monthStart(start); from < end && months.length < mostMonths; from = monthStart(from, 1)) {
    months.push({ from, to: monthStart(from, 1) });
  }
  return months;
}

function quartersOf(months: readonly Stretch[]): readonly TableQuarter[] {
  const quarters = new Map<number, Quarter & { months: number[] }>();
  months.forEach((month, place) => {
    const quarter = quarterOf(month.from);
    const known = quarters.get(quarter.from);
    if (known) known.months.push(place);
    else quarters.set(quarter.from, { ...quarter, months: [place] });
  });
  return [...quarters.values()];
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
 * where it says none): what there is, and what channels and actions mean to use.
 */
export function budgetTable(plan: Plan, today: string): BudgetTable {
  const index = new PlanIndex(plan);
  const money = resourceGroups(index, (kind) => kind === 'money');
  const dated = money.flatMap((group) => group.lines).flatMap((line) => (line.own !== 0 && line.stretch ? [{ ...line.stretch, item: line.item }] : []));
  const starts = textOf(plan.fields, 'starts');
  const start = timeOf(starts) ?? dated.map((line) => line.from).sort((one, other) => one - other)[0] ?? timeOf(today) ?? 0;
  const twoYears = monthStart(start, lastingMonths + (new Date(start).getUTCDate() > 1 ? 1 : 0));
  const months = monthsFrom(start, Math.max(twoYears, ...dated.map((line) => line.to)));
  const quarters = quartersOf(months);
  const horizon = horizonOf(plan) ?? lastingMonths;
  const planTime = stretchOf(starts, timeOf(starts) === undefined ? '' : addDays(addMonths(starts, horizon), -1));
  const last = [...dated].sort((one, other) => other.to - one.to)[0];
  const lastDay = last && (textOf(last.item.fields, 'to') || textOf(last.item.fields, 'from'));
  return {
    months,
    quarters,
    available: sideOf(money, months, quarters),
    planned: sideOf([...channelGroups(index, planTime), ...resourceGroups(index, (kind) => kind !== 'money')], months, quarters),
    check: checkOf(index, lastDay),
  };
}
