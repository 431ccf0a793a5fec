import { dimensions, positionKinds } from '../framework/dimensions.ts';
import { businessKpis } from '../framework/kpiMap.ts';
import { LiveFindings } from '../insights/liveFindings.ts';
import { fromSmallestUnits } from '../plan/currencies.ts';
import { currencyOf, entriesOf, itemsOfType, linkedItems, linksTo, textOf, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { channelMoney, plannedMoney, sumsByCurrency } from '../plan/planMoney.ts';
import { baselineOf } from '../plan/targets.ts';
import { budgetOf } from '../views/budget.ts';
import { goalRows } from '../views/goalChain.ts';
import { reviewOf } from '../views/processLoop.ts';
import { standingOf } from '../views/readings.ts';
import type { KpiSummary, PlanSummary } from './planSummary.ts';

/** What a portfolio knows of a plan, as of a day. The plan is only read. */
export function summarisePlan(plan: Plan, { id, file }: { readonly id: string; readonly file: string }, today: string): PlanSummary {
  const aside = entriesOf(plan, 'setAside');
  const review = reviewOf(plan, today);
  const maturity = Number(textOf(plan.fields, 'maturity'));
  const paid = moneyByChannelOf(plan);
  return {
    id,
    file,
    title: textOf(plan.fields, 'title').trim(),
    company: textOf(plan.fields, 'company').trim(),
    positions: Object.fromEntries(
      dimensions.map((dimension) => [
        dimension.id,
        Object.fromEntries(positionKinds.flatMap((kind) => (plan.positions[dimension.id][kind.id] ? [[kind.id, plan.positions[dimension.id][kind.id]?.value]] : []))),
      ]),
    ),
    maturity: maturity > 0 ? maturity : null,
    goals: goalRows(plan).map(({ goal, progress }) => ({ title: titleOf(goal), share: progress.share ?? null })),
    kpis: itemsOfType(plan, 'kpi').map((kpi) => summariseKpi(plan, kpi, today)),
    currency: currencyOf(plan),
    money: moneyOf(plan, today),
    channels: itemsOfType(plan, 'channel')
      .map((channel) => ({ name: titleOf(channel), amount: paid.get(channel.id) ?? 0 }))
      .filter((channel) => channel.amount !== 0)
      .sort((one, other) => other.amount - one.amount),
    openFindings: new LiveFindings(plan, today).findings.filter(({ key }) => !Object.hasOwn(aside, key)).length,
    starts: textOf(plan.fields, 'starts'),
    lastReview: review.last,
    nextReview: review.next,
    isReviewOverdue: review.isOverdue,
  };
}

function moneyOf(plan: Plan, today: string): number {
  const { dated, undated } = budgetOf(plan, today);
  return dated + undated;
}

/** By id of channel, what is meant to be used on it in the plan's currency: its actions are paid out of its budget, and counted once. */
function moneyByChannelOf(plan: Plan): ReadonlyMap<string, number> {
  const currency = currencyOf(plan);
  return new Map(
    channelMoney(plan).flatMap(({ channel, own, actions }): readonly [string, number][] => {
      const lines = [...(own ? [own] : []), ...actions];
      const sum = sumsByCurrency(lines, currency).find((one) => one.currency === currency);
      return channel && sum ? [[channel.id, fromSmallestUnits(sum.planned, currency)]] : [];
    }),
  );
}

/** What actions cost together; undefined where they do not cost in the plan's currency alone. */
function costOf(plan: Plan, actions: readonly Item[]): number | undefined {
  const costs = actions.flatMap((action) => plannedMoney(plan, action) ?? []);
  return costs.every(({ currency }) => currency === currencyOf(plan)) ? costs.reduce((sum, { amount }) => sum + amount, 0) : undefined;
}

const moneyUnit = /\p{Sc}|(?<!\p{L})(?:eur|usd|gbp|sek|nok|dkk|euroa?|euros)(?!\p{L})/iu;

/** What is done for a KPI: the actions that advance the goals it measures. */
function actionsFor(plan: Plan, kpi: Item): readonly Item[] {
  const goals = linksTo(plan, kpi.id, 'measuredBy').flatMap((link) => plan.items.get(link.from) ?? []);
  return [...new Set(goals.flatMap((goal) => linksTo(plan, goal.id, 'advances').flatMap((link) => plan.items.get(link.from) ?? [])))];
}

/** What tells which KPIs are of one kind: the business KPI, the unit, and the channels of what is done for it. */
export function kpiKindOf(plan: Plan, kpi: Item): Pick<KpiSummary, 'serves' | 'unit' | 'channels'> {
  const serves = textOf(kpi.fields, 'businessKpi');
  return {
    serves: businessKpis.some((known) => known.id === serves) ? serves : '',
    unit: textOf(kpi.fields, 'unit').trim(),
    channels: [...new Set(actionsFor(plan, kpi).flatMap((action) => linkedItems(plan, action.id, 'carriedOutOn').map(titleOf)))],
  };
}

function summariseKpi(plan: Plan, kpi: Item, today: string): KpiSummary {
  const { target, latest, isReached } = standingOf(kpi, today, baselineOf(plan, kpi));
  const actions = actionsFor(plan, kpi);
  const cost = costOf(plan, actions);
  const risen = latest && kpi.measurements.length > 1 ? latest.value - (kpi.measurements[0]?.value ?? 0) : 0;
  return {
    ...kpiKindOf(plan, kpi),
    name: titleOf(kpi),
    target: target ?? null,
    latest: latest?.value ?? null,
    isReached: isReached ?? null,
    // Money for money is a return, not a price.
    costPerResult: cost && cost > 0 && risen > 0 && !moneyUnit.test(textOf(kpi.fields, 'unit')) ? cost / risen : null,
  };
}
