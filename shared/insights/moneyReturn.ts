import { addMonths } from '../plan/days.ts';
import { currencyOf, numberOf, textOf, type Item, type Plan } from '../plan/plan.ts';
import { inSmallestUnits } from '../plan/currencies.ts';
import { itemCurrency, lastDayOf, scheduleOf } from '../plan/schedule.ts';
import type { PlanIndex } from './planIndex.ts';

/** Without paid reach, with it, or both without telling them apart. */
export type ReachKind = 'organic' | 'paid' | 'both';

/** Why a return is not known. */
export type ReturnGap = 'noSpend' | 'noRevenue' | 'currencies' | 'tooEarly';

/** Money by month and in total, in the smallest units of one currency. Money without a month is only in `total`. */
export interface Flow {
  readonly months: ReadonlyMap<string, number>;
  readonly total: number;
}

/** What was spent on something, and what it brought in. */
export interface ReturnLine {
  readonly item: Item;
  readonly currency: string;
  readonly reach: ReachKind | undefined;
  readonly spent: Flow;
  readonly revenue: Flow;
  /** Revenue for each unit spent; undefined where not known, and `gap` says why. */
  readonly ratio: number | undefined;
  readonly gap: ReturnGap | undefined;
  /** The first day on which the return can fairly be judged; undefined where nothing was spent. */
  readonly judgeFrom: string | undefined;
  /** Whether that day is still to come. */
  readonly isEarly: boolean;
  readonly source: string;
  /** How sure the revenue is (counted, estimated, guessed), by id; '' where not said. */
  readonly sure: string;
}

/** A channel's return with its actions included, and each action's own. */
export interface ChannelReturn {
  /** Undefined for actions without a channel. */
  readonly channel: ReturnLine | undefined;
  readonly actions: readonly ReturnLine[];
}

/** The sums for one kind of reach, in one currency. */
export interface ReachReturn {
  readonly currency: string;
  readonly reach: ReachKind | undefined;
  readonly spent: Flow;
  readonly revenue: Flow;
  readonly ratio: number | undefined;
}

/** What a plan's money brings in. KPIs show the same money from another side and are never added to channels. */
export interface MoneyReturn {
  readonly channels: readonly ChannelReturn[];
  readonly kpis: readonly ReturnLine[];
  /** Organic, paid and undivided reach, by currency, the plan's first. */
  readonly reach: readonly ReachReturn[];
  /** All channels and actions together, by currency. */
  readonly totals: readonly ReachReturn[];
  /** No revenue and no spending is entered. */
  readonly isEmpty: boolean;
}

const known = new WeakMap<PlanIndex, { readonly today: string; readonly found: MoneyReturn }>();

/** Results take some months (S2): the earliest judgement of spending where no goal says when. */
const monthsToResults = 3;


/** An item's spending or revenue. */
export function flowOf(plan: Plan, item: Item, key: 'used' | 'revenue'): Flow {
  const { months, total } = scheduleOf(plan, item, key);
  return { months, total };
}

/** The sum of flows in one currency. */
export function added(flows: readonly Flow[]): Flow {
  const months = new Map<string, number>();
  for (const flow of flows) for (const [month, units] of flow.months) months.set(month, (months.get(month) ?? 0) + units);
  return { months, total: flows.reduce((sum, { total }) => sum + total, 0) };
}

/** Whether any amount is entered. */
export const isFilled = ({ months, total }: Flow): boolean => total !== 0 || months.size > 0;

interface Parts {
  readonly item: Item;
  readonly currency: string;
  readonly reach: ReachKind | undefined;
  readonly spent: Flow;
  readonly revenue: Flow;
  readonly mixesCurrencies: boolean;
  readonly judgeFrom: string | undefined;
  readonly source: string;
  readonly sure: string;
}

/** Parts are named one by one: object spread took three times as long for the lines of hundreds of actions. */
function judged({ item, currency, reach, spent, revenue, mixesCurrencies, judgeFrom: from, source, sure }: Parts, today: string): ReturnLine {
  const isEarly = from !== undefined && today < from;
  const gap: ReturnGap | undefined = mixesCurrencies
    ? 'currencies'
    : spent.total <= 0
      ? 'noSpend'
      : !isFilled(revenue)
        ? isEarly ? 'tooEarly' : 'noRevenue'
        : undefined;
  return { item, currency, reach, spent, revenue, judgeFrom: from, source, sure, gap, isEarly, ratio: gap === undefined ? revenue.total / spent.total : undefined };
}

/** The day on which results can fairly be expected: as goals say, or some months after the first spending. */
function judgeFrom(goals: readonly Item[], spent: Flow): string | undefined {
  const promised = goals.map((goal) => textOf(goal.fields, 'firstResults')).filter((day) => day !== '').sort();
  const [firstPaid] = [...spent.months].flatMap(([month, units]) => (units > 0 ? [month] : []));
  return promised.at(-1) ?? (firstPaid === undefined ? undefined : addMonths(lastDayOf(firstPaid), monthsToResults));
}

/** Whether something reaches people with or without paying: as it says itself, else as its channel does. */
export function reachOf(item: Item, channel: Item | undefined): ReachKind | undefined {
  const own = textOf(item.fields, 'reach') || textOf(channel?.fields ?? {}, 'reach');
  return own === 'organic' || own === 'paid' || own === 'both' ? own : undefined;
}

const unitSigns: readonly (readonly [sign: string, code: string])[] = [
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
];

/**
 * What the plan's channels, actions and KPIs brought in against what was spent on them, as of `today` (`yyyy-mm-dd`). Cached for
 * all callers with the same index.
 */
export function moneyReturn(index: PlanIndex, today: string): MoneyReturn {
  const before = known.get(index);
  if (before?.today === today) return before.found;
  const found = findReturn(index, today);
  known.set(index, { today, found });
  return found;
}

function findReturn(index: PlanIndex, today: string): MoneyReturn {
  const { plan } = index;
  const ofAction = (item: Item, channel: Item | undefined): ReturnLine => {
    const spent = flowOf(plan, item, 'used');
    return judged(
      {
        item,
        currency: itemCurrency(plan, item),
        reach: reachOf(item, channel),
        spent,
        revenue: flowOf(plan, item, 'revenue'),
        mixesCurrencies: false,
        judgeFrom: judgeFrom(index.led(item.id, 'advances'), spent),
        source: textOf(item.fields, 'revenueSource'),
        sure: textOf(item.fields, 'revenueSure'),
      },
      today,
    );
  };
  const hasFlow = ({ spent, revenue }: ReturnLine): boolean => isFilled(spent) || isFilled(revenue);
  const actionsOn = new Map<string | undefined, Item[]>();
  for (const action of index.ofType('action')) {
    const channel = index.led(action.id, 'carriedOutOn')[0]?.id;
    const there = actionsOn.get(channel);
    if (there) there.push(action);
    else actionsOn.set(channel, [action]);
  }
  const leaves: ReturnLine[] = [];
  const channels = index.ofType('channel').flatMap((channel): readonly ChannelReturn[] => {
    const on = actionsOn.get(channel.id) ?? [];
    const actions = on.map((action) => ofAction(action, channel)).filter(hasFlow);
    const currency = itemCurrency(plan, channel);
    const same = actions.filter((action) => action.currency === currency);
    const own = { spent: flowOf(plan, channel, 'used'), revenue: flowOf(plan, channel, 'revenue') };
    const spent = added([own.spent, ...same.map((action) => action.spent)]);
    const line = judged(
      {
        item: channel,
        currency,
        reach: reachOf(channel, undefined),
        spent,
        revenue: added([own.revenue, ...same.map((action) => action.revenue)]),
        mixesCurrencies: same.length < actions.length,
        judgeFrom: judgeFrom(on.flatMap((action) => index.led(action.id, 'advances')), spent),
        source: textOf(channel.fields, 'revenueSource') || (actions.find(({ source }) => source !== '')?.source ?? ''),
        sure: textOf(channel.fields, 'revenueSure') || (actions.find(({ sure }) => sure !== '')?.sure ?? ''),
      },
      today,
    );
    leaves.push({ ...line, ...own }, ...actions);
    // Things that are paid for or measured are listed even before anything is entered.
    return hasFlow(line) || actions.length > 0 || line.reach === 'paid' || line.reach === 'both' ? [{ channel: line, actions }] : [];
  });
  const loose = (actionsOn.get(undefined) ?? []).map((action) => ofAction(action, undefined)).filter(hasFlow);
  leaves.push(...loose);
  const kpis = index.ofType('kpi').flatMap((kpi) => kpiReturn(index, kpi, ofAction, today) ?? []);
  const filled = leaves.filter(hasFlow);
  const own = currencyOf(plan);
  return {
    channels: loose.length > 0 ? [...channels, { channel: undefined, actions: loose }] : channels,
    kpis,
    reach: summed(filled, own, ({ reach }) => reach),
    totals: summed(filled, own, () => undefined),
    isEmpty: filled.length === 0 && kpis.every(({ revenue }) => !isFilled(revenue)),
  };
}

/** A KPI's readings in money, against what was spent on actions for its goals; undefined where a reading has no value in money. */
function kpiReturn(index: PlanIndex, kpi: Item, ofAction: (action: Item, channel: undefined) => ReturnLine, today: string): ReturnLine | undefined {
  const worth = numberOf(kpi.fields, 'worth');
  if (worth === undefined) return undefined;
  const currency = itemCurrency(index.plan, kpi);
  const goals = index.linksTo(kpi.id).flatMap(({ kind, from }) => (kind === 'measuredBy' ? (index.plan.items.get(from) ?? []) : []));
  const actions = new Map(
    goals.flatMap((goal) => index.linksTo(goal.id)).flatMap(({ kind, from }) => {
      const action = kind === 'advances' ? index.plan.items.get(from) : undefined;
      return action ? [[action.id, action] as const] : [];
    }),
  );
  const lines = [...actions.values()].map((action) => ofAction(action, undefined)).filter(({ spent }) => isFilled(spent));
  const spent = added(lines.map((line) => line.spent));
  const revenue = added(
    kpi.measurements.map(({ date, value }): Flow => {
      const units = inSmallestUnits(value * worth, currency);
      return { months: new Map([[date.slice(0, 7), units]]), total: units };
    }),
  );
  const unit = textOf(kpi.fields, 'unit');
  const foreign = unitSigns.some(([sign, code]) => unit.includes(sign) && code !== currency);
  return judged(
    {
      item: kpi,
      currency,
      reach: undefined,
      spent,
      revenue,
      mixesCurrencies: foreign || lines.some((line) => line.currency !== currency),
      judgeFrom: judgeFrom(goals, spent),
      source: textOf(kpi.fields, 'dataSource'),
      sure: textOf(kpi.fields, 'revenueSure'),
    },
    today,
  );
}

const reachOrder: readonly (ReachKind | undefined)[] = ['organic', 'paid', 'both', undefined];

function summed(lines: readonly ReturnLine[], first: string, kindOf: (line: ReturnLine) => ReachKind | undefined): readonly ReachReturn[] {
  const codes = [...new Set([first, ...lines.map(({ currency }) => currency)])];
  return codes.flatMap((currency) =>
    reachOrder.flatMap((reach): readonly ReachReturn[] => {
      const own = lines.filter((line) => line.currency === currency && kindOf(line) === reach);
      if (own.length === 0) return [];
      const [spent, revenue] = [added(own.map((line) => line.spent)), added(own.map((line) => line.revenue))];
      return [{ currency, reach, spent, revenue, ratio: spent.total > 0 && isFilled(revenue) ? revenue.total / spent.total : undefined }];
    }),
  );
}
