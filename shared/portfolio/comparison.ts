import { dimensions } from '../framework/dimensions.ts';
import { businessKpis } from '../framework/kpiMap.ts';
import { portfolioTexts } from '../messages/portfolio.ts';
import { soughtWords } from '../messages/sought.ts';
import { formatDate, formatNumber, say, type Language, type Text } from '../messages/text.ts';
import { daysBetween } from '../plan/days.ts';
import { measuredText, moneyText, percentText } from '../plan/amounts.ts';
import type { KpiSummary, PlanSummary } from './planSummary.ts';

/** What a plan's client is called: the company, else the plan's title, else its file. */
export function clientOf({ company, title, file }: PlanSummary): string {
  return company || title || file;
}

/** The widest gap between client and agency on the ring, or undefined where no axis has both. */
export function widestGap({ positions }: PlanSummary): number | undefined {
  const gaps = dimensions.flatMap(({ id }) => gapOf(positions[id]) ?? []);
  return gaps.length === 0 ? undefined : Math.max(...gaps);
}

/** The gap on one axis. */
export function gapOf(place: PlanSummary['positions'][string] | undefined): number | undefined {
  return place?.client === undefined || place.agency === undefined ? undefined : Math.abs(place.client - place.agency);
}

/** Goals that have reached their target, of those that can be measured, and the mean way done (1 at the target; never over it). */
export function goalStanding({ goals }: PlanSummary): { readonly reached: number; readonly measured: number; readonly all: number; readonly share: number | undefined } {
  const shares = goals.flatMap(({ share }) => share ?? []);
  return {
    reached: shares.filter((share) => share >= 1).length,
    measured: shares.length,
    all: goals.length,
    share: shares.length === 0 ? undefined : shares.reduce((sum, share) => sum + Math.min(1, Math.max(0, share)), 0) / shares.length,
  };
}

/** How long ago a plan began, whole days; undefined where it does not say, or begins later. */
export function ageOf({ starts }: PlanSummary, today: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(starts)) return undefined;
  const days = daysBetween(starts, today);
  return days < 0 ? undefined : days;
}

/** A column of the comparison: what it is called, what it says of a plan, and what plans are sorted by. */
export interface ComparedColumn {
  readonly id: string;
  readonly name: Text;
  /** What the column is about, where the name does not tell it all. */
  readonly hint?: Text;
  readonly isNumeric: boolean;
  text(plan: PlanSummary, language: Language, today: string): string;
  /** Smaller comes first; undefined last. */
  rank(plan: PlanSummary, today: string): number | string | undefined;
}

const none = '–';
const dayText = (day: string, language: Language): string => (day === '' ? none : formatDate(day, language));

/** What plans are compared by, one line a plan. */
export const comparedColumns: readonly ComparedColumn[] = [
  { id: 'client', name: portfolioTexts.client, isNumeric: false, text: clientOf, rank: (plan) => clientOf(plan).toLocaleLowerCase() },
  {
    id: 'gap',
    name: portfolioTexts.gap,
    hint: portfolioTexts.gapHint,
    isNumeric: true,
    text: (plan, language) => numberOr(widestGap(plan), language),
    rank: widestGap,
  },
  { id: 'maturity', name: portfolioTexts.maturity, isNumeric: true, text: (plan) => (plan.maturity === null ? none : `${plan.maturity}/4`), rank: (plan) => plan.maturity ?? undefined },
  {
    id: 'goals',
    name: portfolioTexts.goals,
    hint: portfolioTexts.goalsHint,
    isNumeric: true,
    text: (plan, language) => {
      const { reached, measured, share } = goalStanding(plan);
      return share === undefined ? none : `${reached}/${measured} · ${percentText(share * 100, language)}`;
    },
    rank: (plan) => goalStanding(plan).share,
  },
  {
    id: 'money',
    name: portfolioTexts.money,
    isNumeric: true,
    text: (plan, language) => (plan.money === 0 ? none : moneyText(plan.money, plan.currency, language)),
    // Amounts of different currencies cannot be ranked: each currency stands together.
    rank: (plan) => (plan.money === 0 ? undefined : `${plan.currency} ${String(Math.round(plan.money)).padStart(16, '0')}`),
  },
  {
    id: 'channel',
    name: portfolioTexts.largestChannel,
    hint: portfolioTexts.largestChannelHint,
    isNumeric: false,
    text: (plan, language) => {
      const [first] = plan.channels;
      return first ? `${first.name} ${percentText(shareOf(plan, first.amount) * 100, language)}` : none;
    },
    rank: (plan) => plan.channels[0]?.name.toLocaleLowerCase(),
  },
  {
    id: 'cost',
    name: portfolioTexts.cost,
    hint: portfolioTexts.costHint,
    isNumeric: false,
    text: (plan, language) => {
      const kpi = cheapestKpi(plan);
      return kpi ? `${costText(plan, kpi, language)} · ${kpi.name}` : none;
    },
    rank: (plan) => {
      const cost = cheapestKpi(plan)?.costPerResult;
      return typeof cost === 'number' ? `${plan.currency} ${String(Math.round(cost * 100)).padStart(16, '0')}` : undefined;
    },
  },
  { id: 'findings', name: portfolioTexts.findings, isNumeric: true, text: (plan, language) => formatNumber(plan.openFindings, language), rank: (plan) => plan.openFindings },
  {
    id: 'age',
    name: portfolioTexts.age,
    hint: portfolioTexts.ageHint,
    isNumeric: true,
    text: (plan, language, today) => {
      const days = ageOf(plan, today);
      return days === undefined ? none : say(portfolioTexts.months, language, { count: Math.floor(days / 30.44) });
    },
    rank: ageOf,
  },
  {
    id: 'review',
    name: portfolioTexts.nextReview,
    isNumeric: false,
    text: (plan, language) => `${dayText(plan.nextReview, language)}${plan.isReviewOverdue ? ` · ${say(portfolioTexts.overdue, language)}` : ''}`,
    rank: (plan) => plan.nextReview || undefined,
  },
];

function numberOr(value: number | undefined, language: Language): string {
  return value === undefined ? none : formatNumber(value, language);
}

/** A channel's part of what the plan's channels use, 0–1. */
function shareOf({ channels }: PlanSummary, amount: number): number {
  const all = channels.reduce((sum, channel) => sum + channel.amount, 0);
  return all === 0 ? 0 : amount / all;
}

function cheapestKpi({ kpis }: PlanSummary): KpiSummary | undefined {
  return kpis.filter(({ costPerResult }) => costPerResult !== null).sort((one, other) => (one.costPerResult ?? 0) - (other.costPerResult ?? 0))[0];
}

/** What one unit of a KPI's rise has cost: `12 €`. */
export function costText({ currency }: PlanSummary, { costPerResult }: KpiSummary, language: Language): string {
  if (costPerResult === null) return none;
  const rounded = costPerResult >= 100 ? Math.round(costPerResult) : Math.round(costPerResult * 100) / 100;
  return moneyText(rounded, currency, language);
}

/** A KPI's latest reading against its target. */
export function kpiText({ latest, target, unit }: KpiSummary, language: Language): string {
  const of = (value: number | null): string => (value === null ? none : measuredText(value, unit, language));
  return target === null ? of(latest) : `${of(latest)} / ${of(target)}`;
}

/** Plans in the order of a column; those that it says nothing of come last, whichever way round. The same for equals. */
export function sortPlans(plans: readonly PlanSummary[], columnId: string, isDescending: boolean, today: string): readonly PlanSummary[] {
  const column = comparedColumns.find(({ id }) => id === columnId);
  if (!column) return plans;
  return [...plans].sort((one, other) => {
    const [first, second] = [column.rank(one, today), column.rank(other, today)];
    if (first === undefined || second === undefined) return first === second ? 0 : first === undefined ? 1 : -1;
    const order = typeof first === 'number' && typeof second === 'number' ? first - second : String(first).localeCompare(String(second));
    return isDescending ? -order : order;
  });
}

/** The plans whose client, title or channels have all words of a query. */
export function filterPlans(plans: readonly PlanSummary[], query: string): readonly PlanSummary[] {
  const holdsWords = soughtWords(query);
  return plans.filter((plan) => holdsWords([clientOf(plan), plan.title, plan.currency, ...plan.channels.map(({ name }) => name)].join(' ')));
}

/** The KPIs of one kind across plans. */
export interface KpiKind {
  readonly id: string;
  readonly name: Text;
  readonly rows: readonly { readonly plan: PlanSummary; readonly kpi: KpiSummary }[];
}

/** KPIs of the same kind together: by the business KPI that they serve; those that serve none come last. */
export function kpisByKind(plans: readonly PlanSummary[]): readonly KpiKind[] {
  const kinds = [...businessKpis.map(({ id, name }) => ({ id, name })), { id: '', name: portfolioTexts.noKind }];
  return kinds
    .map(({ id, name }) => ({ id, name, rows: plans.flatMap((plan) => plan.kpis.filter((kpi) => kpi.serves === id).map((kpi) => ({ plan, kpi }))) }))
    .filter(({ rows }) => rows.length > 0);
}

/** What plans of one currency use by channel: a row a plan, a column a channel, the widest used first. */
export interface MoneyByChannel {
  readonly currency: string;
  readonly channels: readonly string[];
  readonly rows: readonly { readonly plan: PlanSummary; readonly amounts: readonly number[]; readonly total: number }[];
}

/** Money by channel, currencies apart. Plans that use none are left out; channels that `nameOf` calls alike count as one. */
export function moneyByChannel(plans: readonly PlanSummary[], nameOf: (channel: string) => string): readonly MoneyByChannel[] {
  const currencies = [...new Set(plans.map(({ currency }) => currency))].sort();
  return currencies.flatMap((currency) => {
    const own = plans.filter((plan) => plan.currency === currency && plan.channels.length > 0);
    const totals = new Map<string, number>();
    for (const { name, amount } of own.flatMap((plan) => plan.channels)) totals.set(nameOf(name), (totals.get(nameOf(name)) ?? 0) + amount);
    const channels = [...totals].sort(([, one], [, other]) => other - one).map(([name]) => name);
    const rows = own.map((plan) => {
      const amounts = channels.map((name) => plan.channels.reduce((sum, channel) => sum + (nameOf(channel.name) === name ? channel.amount : 0), 0));
      return { plan, amounts, total: amounts.reduce((sum, amount) => sum + amount, 0) };
    });
    return rows.length === 0 ? [] : [{ currency, channels, rows }];
  });
}
