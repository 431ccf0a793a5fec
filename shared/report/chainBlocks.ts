import { itemsOfType, linkedItems, textOf, type Item } from '../plan/plan.ts';
import { chainOf, rankGoals } from '../views/goalChain.ts';
import { standingOf } from '../views/readings.ts';
import { measuredText } from '../plan/amounts.ts';
import { ownCell, withoutEmptyColumns, type Block, type Row } from './report.ts';
import { referenceTo, word, type ReportContext } from './reportContext.ts';

/** Business goal → goal → KPI → actions → channels, a row a goal, most important first. Empty where there is no goal. */
export function chainBlocks(context: ReportContext): readonly Block[] {
  const { plan } = context;
  const lines = (items: readonly Item[], say = (item: Item): string => referenceTo(context, item)) => ownCell(items.map(say).map((line) => (items.length > 1 ? `· ${line}` : line)).join('\n') || '–');
  const rows = rankGoals(itemsOfType(plan, 'goal')).map((goal): Row => {
    const { businessGoals, kpis, actions } = chainOf(plan, goal);
    const channels = [...new Set(actions.flatMap((action) => linkedItems(plan, action.id, 'carriedOutOn')))];
    return { cells: [lines(businessGoals), ownCell(referenceTo(context, goal), true), lines(kpis, (kpi) => kpiLine(context, kpi)), lines(actions), lines(channels)] };
  });
  if (rows.length === 0) return [];
  const titles = [['chainBusiness', 18], ['chainGoal', 20], ['chainKpis', 22], ['actions', 26], ['channels', 14]] as const;
  const table = withoutEmptyColumns({ kind: 'table', columns: titles.map(([title, weight]) => ({ title: word(context, title), weight, align: 'start' })), rows, hue: 'blue' });
  // Goals alone are no chain: their own chapter names them.
  return table.columns.length > 1 ? [table] : [];
}

function kpiLine(context: ReportContext, kpi: Item): string {
  const { language, day } = context;
  const { latest, target } = standingOf(kpi, day);
  const unit = textOf(kpi.fields, 'unit');
  const name = referenceTo(context, kpi);
  if (!latest) return target === undefined ? name : word(context, 'chainTarget', { name, target: measuredText(target, unit, language) });
  const now = measuredText(latest.value, unit, language);
  return target === undefined ? word(context, 'chainKpi', { name, now }) : word(context, 'chainStanding', { name, now, target: measuredText(target, unit, language) });
}
