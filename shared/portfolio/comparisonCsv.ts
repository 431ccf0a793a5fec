import { dimensions, positionKinds } from '../framework/dimensions.ts';
import { portfolioTexts } from '../messages/portfolio.ts';
import { say, type Language } from '../messages/text.ts';
import { csvFile, type CsvValue } from '../views/csvFile.ts';
import { ageOf, clientOf, costText, gapOf, goalStanding, kpisByKind, kpiText, moneyByChannel, widestGap } from './comparison.ts';
import type { PlanSummary } from './planSummary.ts';

/** The comparison as a table for spreadsheets, a row a plan. */
export function comparisonCsv(plans: readonly PlanSummary[], language: Language, today: string): string {
  const money = moneyByChannel(plans, (name) => name);
  const channels = [...new Set(money.flatMap((table) => table.channels))];
  const kinds = kpisByKind(plans);
  const columns: readonly (readonly [heading: string, value: (plan: PlanSummary) => CsvValue])[] = [
    [say(portfolioTexts.client, language), clientOf],
    ...dimensions.flatMap((dimension) => positionKinds.map((kind) => [`${dimension.name[language]}: ${kind.name[language]}`, (plan: PlanSummary) => plan.positions[dimension.id]?.[kind.id] ?? null] as const)),
    ...dimensions.map((dimension) => [`${dimension.name[language]}: ${say(portfolioTexts.gap, language)}`, (plan: PlanSummary) => gapOf(plan.positions[dimension.id]) ?? null] as const),
    [say(portfolioTexts.widestGap, language), (plan) => widestGap(plan) ?? null],
    [say(portfolioTexts.maturity, language), (plan) => plan.maturity],
    [say(portfolioTexts.goalsAll, language), (plan) => plan.goals.length],
    [say(portfolioTexts.goalsReached, language), (plan) => goalStanding(plan).reached],
    [say(portfolioTexts.goalsShare, language), (plan) => percentOf(goalStanding(plan).share)],
    ...kinds.map((kind) => [say(kind.name, language), (plan: PlanSummary) => ownRows(kind.rows, plan).map(({ kpi }) => `${kpi.name}: ${kpiText(kpi, language)}`).join('; ')] as const),
    [say(portfolioTexts.cost, language), (plan) => plan.kpis.filter(({ costPerResult }) => costPerResult !== null).map((kpi) => `${kpi.name}: ${costText(plan, kpi, language)}`).join('; ')],
    [say(portfolioTexts.currency, language), (plan) => plan.currency],
    [say(portfolioTexts.money, language), (plan) => centsOf(plan.money)],
    ...channels.flatMap((name) => {
      const of = (plan: PlanSummary): { readonly amount: number; readonly total: number } => {
        const table = money.find(({ currency }) => currency === plan.currency);
        const row = table?.rows.find((known) => known.plan === plan);
        return { amount: row?.amounts[table?.channels.indexOf(name) ?? -1] ?? 0, total: row?.total ?? 0 };
      };
      return [
        [say(portfolioTexts.moneyIn, language, { channel: name }), (plan: PlanSummary) => centsOf(of(plan).amount)],
        [say(portfolioTexts.shareIn, language, { channel: name }), (plan: PlanSummary) => percentOf(of(plan).total === 0 ? undefined : of(plan).amount / of(plan).total)],
      ] as const;
    }),
    [say(portfolioTexts.findings, language), (plan) => plan.openFindings],
    [say(portfolioTexts.starts, language), (plan) => plan.starts],
    [say(portfolioTexts.ageDays, language), (plan) => ageOf(plan, today) ?? null],
    [say(portfolioTexts.lastReview, language), (plan) => plan.lastReview],
    [say(portfolioTexts.nextReview, language), (plan) => plan.nextReview],
  ];
  return csvFile([columns.map(([heading]) => heading), ...plans.map((plan) => columns.map(([, value]) => value(plan)))], language);
}

/** Money as it is paid: shares of a month come to fractions. */
function centsOf(amount: number): number {
  return Math.round(amount * 100) / 100;
}

function percentOf(share: number | undefined): number | null {
  return share === undefined ? null : Math.round(share * 1000) / 10;
}

function ownRows<Row extends { readonly plan: PlanSummary }>(rows: readonly Row[], plan: PlanSummary): readonly Row[] {
  return rows.filter((row) => row.plan === plan);
}
