import type { FieldValue } from '../framework/field.ts';
import { businessKpis, type BusinessKpi } from '../framework/kpiMap.ts';
import type { ViewId } from '../framework/views.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import { say, type Language } from '../messages/text.ts';
import { textOf, type Item, type Plan } from '../plan/plan.ts';
import { moneyThereIs } from '../plan/planMoney.ts';

/** A KPI of the plan, what it serves and what uses it. */
export interface AlignedKpi {
  readonly item: Item;
  /** Id of the business KPI that it serves, or null: it is an orphan. */
  readonly businessKpi: string | null;
  /** Goals that are measured by it; none: nothing steers by it. */
  readonly goals: readonly Item[];
}

/** A KPI of the business and what the plan sets beside it. */
export interface BusinessRow {
  readonly business: BusinessKpi;
  /** The plan's KPIs that serve it; none while a business goal asks for it: an orphan. */
  readonly kpis: readonly AlignedKpi[];
  /** The business goals of its kind. */
  readonly businessGoals: readonly Item[];
  /** How it stands: served, asked for in vain, or no aim of this business. */
  readonly state: 'served' | 'wanted' | 'unused';
}

/** The two columns of the alignment, and the lines between them. */
export interface KpiAlignment {
  readonly rows: readonly BusinessRow[];
  /** All KPIs, those of one business KPI together and in its order; orphans last. */
  readonly kpis: readonly AlignedKpi[];
  readonly orphans: readonly AlignedKpi[];
}

/** Sets the plan's KPIs beside the five of the business (S2). */
export function alignKpis(plan: Plan): KpiAlignment {
  const index = new PlanIndex(plan);
  const known = new Set(businessKpis.map((business) => business.id));
  const kpis = index.ofType('kpi').map((item): AlignedKpi => {
    const served = textOf(item.fields, 'businessKpi');
    const goals = index.linksTo(item.id).flatMap((link) => (link.kind === 'measuredBy' ? (plan.items.get(link.from) ?? []) : []));
    return { item, businessKpi: known.has(served) ? served : null, goals };
  });
  const businessGoals = index.ofType('businessGoal');
  const rows = businessKpis.map((business): BusinessRow => {
    const serving = kpis.filter((kpi) => kpi.businessKpi === business.id);
    const asking = businessGoals.filter((goal) => textOf(goal.fields, 'kind') === business.id);
    return {
      business,
      kpis: serving,
      businessGoals: asking,
      state: serving.length > 0 ? 'served' : asking.length > 0 ? 'wanted' : 'unused',
    };
  });
  const orphans = kpis.filter((kpi) => kpi.businessKpi === null);
  return { rows, kpis: [...rows.flatMap((row) => row.kpis), ...orphans], orphans };
}

/** The fields of the KPI that a business KPI asks for, by the table of S2. Monthly, until somebody says otherwise. */
export function kpiFromTable(business: BusinessKpi, language: Language): Readonly<Record<string, FieldValue>> {
  return { name: say(business.socialKpi, language), businessKpi: business.id, cadence: 'month' };
}

/** A step of the order of work and how much of it is done. */
export interface WorkStep {
  readonly view: ViewId;
  readonly done: number;
  readonly of: number;
}

/** The order of work (S2): align the KPIs, then set goals, then the spending. */
export function orderOfWork(plan: Plan): readonly WorkStep[] {
  const { kpis, rows } = alignKpis(plan);
  const wanted = rows.filter((row) => row.state === 'wanted').length;
  const index = new PlanIndex(plan);
  const goals = index.ofType('goal');
  const money = index.ofType('resource').filter((item) => textOf(item.fields, 'kind') === 'money');
  return [
    { view: 'kpis', done: kpis.filter((kpi) => kpi.businessKpi !== null).length, of: kpis.length + wanted },
    { view: 'goals', done: goals.filter((goal) => index.led(goal.id, 'measuredBy').length > 0).length, of: goals.length },
    { view: 'money', done: moneyThereIs(plan).filter(({ planned }) => planned.span !== undefined).length, of: money.length },
  ];
}
