import { fromSmallestUnits, inSmallestUnits } from './currencies.ts';
import { grouped } from './grouped.ts';
import { itemsOfType, numberOf, textOf, type Item, type Plan } from './plan.ts';
import { amountOf, itemCurrency, makeSchedule, ownMonths, planTime, scheduleOf, type Schedule } from './schedule.ts';

/** One item's money: what is planned, and what of it was used. All amounts of a plan are read by these functions. */
export interface MoneyLine {
  readonly item: Item;
  /** The field that holds the planned amount; its months are stored beside it. */
  readonly key: 'amount' | 'budget';
  readonly planned: Schedule;
  readonly used: Schedule;
  readonly currency: string;
}

/** A channel and what is paid for it; undefined for actions without a channel. */
export interface ChannelMoney {
  readonly channel: Item | undefined;
  /** What the channel's actions leave of its budget, spread over the plan's time, and the months entered on the channel itself. */
  readonly own: MoneyLine | undefined;
  readonly actions: readonly MoneyLine[];
}

function lineOf(plan: Plan, item: Item, key: MoneyLine['key'], planned = scheduleOf(plan, item, key)): MoneyLine {
  return { item, key, planned, used: scheduleOf(plan, item, 'used'), currency: itemCurrency(plan, item) };
}

/** An item's money; undefined for types without any. A channel's is what its actions leave of it. */
export function moneyLineOf(plan: Plan, item: Item): MoneyLine | undefined {
  if (item.type === 'resource') return lineOf(plan, item, 'amount');
  if (item.type === 'action') return lineOf(plan, item, 'budget');
  return item.type === 'channel' ? ownLine(plan, item, actionLines(plan, item)) : undefined;
}

/** What is planned for the actions under a channel, in one currency; smallest units. */
export function actionsMoney(plan: Plan, channel: Item, currency: string): number {
  return takenFrom(currency, actionLines(plan, channel));
}

/** All of an item's planned money in its currency, single months and a channel's actions included. Undefined where nothing is entered on the item itself. */
export function plannedMoney(plan: Plan, item: Item): { readonly amount: number; readonly currency: string } | undefined {
  const line = moneyLineOf(plan, item);
  if (!line || (numberOf(item.fields, line.key) === undefined && line.planned.own.size === 0)) return undefined;
  const units = line.planned.total + (item.type === 'channel' ? actionsMoney(plan, item, line.currency) : 0);
  return { amount: amountOf(units, line.planned), currency: line.currency };
}

/** What a channel's actions take where that is more than the channel's own budget, and that budget; smallest units. Undefined where it is not, or no budget was said. */
export function overdrawn(plan: Plan, channel: Item): { readonly asked: number; readonly budget: number; readonly currency: string } | undefined {
  const said = numberOf(channel.fields, 'budget');
  if (said === undefined) return undefined;
  const currency = itemCurrency(plan, channel);
  const [asked, budget] = [actionsMoney(plan, channel, currency), inSmallestUnits(said, currency)];
  return asked > budget ? { asked, budget, currency } : undefined;
}

/** Whether a line has any amount. */
export function hasMoney({ planned, used }: MoneyLine): boolean {
  return [planned, used].some(({ total, months }) => total !== 0 || months.size > 0);
}

/** Planned money that is not used yet; smallest units. */
export function leftOf({ planned, used }: MoneyLine): number {
  return planned.total - used.total;
}

/** The money that the plan has: its resources of that kind, in their order, also those without an amount. */
export function moneyThereIs(plan: Plan): readonly MoneyLine[] {
  return resources(plan, (kind) => kind === 'money');
}

/** What tools, people and skills cost: the other resources that have an amount. */
export function costsOfResources(plan: Plan): readonly MoneyLine[] {
  return resources(plan, (kind) => kind !== 'money').filter(hasMoney);
}

function resources(plan: Plan, isWanted: (kind: string) => boolean): readonly MoneyLine[] {
  return itemsOfType(plan, 'resource').flatMap((item) => (isWanted(textOf(item.fields, 'kind')) ? [lineOf(plan, item, 'amount')] : []));
}

/**
 * Each channel that has money, with the actions carried out on it (an action on several counts under the first); then the actions
 * without a channel. Actions are paid from their channel's budget; what they leave is the channel's own and is spread over the
 * plan's time. Dropped actions cost nothing.
 */
export function channelMoney(plan: Plan): readonly ChannelMoney[] {
  const channelOf = firstChannels(plan);
  const lines = itemsOfType(plan, 'action').flatMap((item) => actionLine(plan, item) ?? []);
  const byChannel = grouped(lines, ({ item }) => channelOf.get(item.id));
  const groups = itemsOfType(plan, 'channel').map((channel): ChannelMoney => {
    const actions = byChannel.get(channel.id) ?? [];
    const own = ownLine(plan, channel, actions);
    return { channel, own: numberOf(channel.fields, 'budget') === undefined && !hasMoney(own) && actions.length === 0 ? undefined : own, actions };
  });
  return [...groups, { channel: undefined, own: undefined, actions: byChannel.get(undefined) ?? [] }].filter(
    ({ own, actions }) => own !== undefined || actions.length > 0,
  );
}

/** An action's money; undefined where it has none or is dropped. */
function actionLine(plan: Plan, action: Item): MoneyLine | undefined {
  const line = textOf(action.fields, 'status') === 'dropped' ? undefined : lineOf(plan, action, 'budget');
  return line && hasMoney(line) ? line : undefined;
}

/** The money of the actions that count under a channel. */
function actionLines(plan: Plan, channel: Item): readonly MoneyLine[] {
  const channelOf = firstChannels(plan);
  return itemsOfType(plan, 'action').flatMap((action) => (channelOf.get(action.id) === channel.id ? (actionLine(plan, action) ?? []) : []));
}

function takenFrom(currency: string, actions: readonly MoneyLine[]): number {
  return actions.reduce((sum, action) => sum + (action.currency === currency ? action.planned.total : 0), 0);
}

/** What a channel has for itself: what its actions leave of its budget, and the months entered on it, which come on top. */
function ownLine(plan: Plan, channel: Item, actions: readonly MoneyLine[]): MoneyLine {
  const whole = lineOf(plan, channel, 'budget');
  const { currency } = whole;
  const budget = inSmallestUnits(numberOf(channel.fields, 'budget') ?? 0, currency);
  const rest = Math.max(0, budget - Math.max(0, takenFrom(currency, actions)));
  const planned = makeSchedule({ amount: fromSmallestUnits(rest, currency), span: planTime(plan), own: ownMonths(channel, 'budget'), currency });
  return { ...whole, planned };
}

/** The first channel that each action is carried out on. */
function firstChannels(plan: Plan): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const { kind, from, to } of plan.links.values()) if (kind === 'carriedOutOn' && !first.has(from)) first.set(from, to);
  return first;
}

/** Everything that is planned to be used: channels, actions, tools and people. */
export function moneyToUse(plan: Plan): readonly MoneyLine[] {
  const paid = channelMoney(plan).flatMap(({ own, actions }) => [...(own ? [own] : []), ...actions]);
  return [...paid, ...costsOfResources(plan)];
}

/** Sums of lines in one currency; smallest units. */
export interface MoneySum {
  readonly currency: string;
  readonly planned: number;
  readonly used: number;
}

/** Sums by currency, since currencies are never added up; the plan's own comes first. */
export function sumsByCurrency(lines: readonly MoneyLine[], first: string): readonly MoneySum[] {
  const codes = [...new Set([first, ...lines.map(({ currency }) => currency)])];
  return codes
    .map((currency): MoneySum => {
      const own = lines.filter((line) => line.currency === currency);
      return {
        currency,
        planned: own.reduce((sum, line) => sum + line.planned.total, 0),
        used: own.reduce((sum, line) => sum + line.used.total, 0),
      };
    })
    .filter(({ planned, used }) => planned !== 0 || used !== 0);
}

/** Where more is planned to be used than there is: by currency, in smallest units. A plan that does not say what money it has overspends nothing. */
export function overspending(plan: Plan, currency: string): readonly { readonly currency: string; readonly available: number; readonly toUse: number }[] {
  const available = new Map(sumsByCurrency(moneyThereIs(plan), currency).map((sum) => [sum.currency, sum.planned]));
  return sumsByCurrency(moneyToUse(plan), currency).flatMap((sum) => {
    const there = available.get(sum.currency);
    return there !== undefined && sum.planned > there ? [{ currency: sum.currency, available: there, toUse: sum.planned }] : [];
  });
}
