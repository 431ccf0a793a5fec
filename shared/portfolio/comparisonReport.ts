import { portfolioTexts } from '../messages/portfolio.ts';
import { formatDate, say, type Language } from '../messages/text.ts';
import { moneyText, percentText } from '../plan/amounts.ts';
import { ownCell, textCell, type Block, type Report, type Section } from '../report/report.ts';
import { clientOf, comparedColumns, costText, kpisByKind, kpiText, moneyByChannel } from './comparison.ts';
import type { PlanSummary } from './planSummary.ts';
import { platformOf } from './platforms.ts';
import { ringMultiples } from './ringMultiples.ts';

/** A page on its side takes two rows of five rings. */
const ringsPerRow = 5;
const ringsPerPage = 10;
/** Channels that have a column of their own; what the others use stands together. */
const mostColumns = 6;

/** The comparison as pages to print: who stands where, the rings, KPIs of the same kind, and money by channel. `time` is ISO 8601. */
export function comparisonReport(plans: readonly PlanSummary[], language: Language, time: string): Report {
  const title = say(portfolioTexts.fileName, language);
  const date = formatDate(time, language);
  const sections: readonly Section[] = [overview(plans, language, time.slice(0, 10)), rings(plans, language), kpis(plans, language), money(plans, language)];
  return {
    language,
    title,
    fileTitle: title,
    company: '',
    agency: '',
    authors: '',
    revision: say(portfolioTexts.count, language, { count: plans.length }),
    date,
    time,
    isSheet: true,
    cover: { overline: title, deckOverline: title, facts: [], signOffs: [] },
    sections: sections.filter(({ blocks }) => blocks.length > 0),
    slides: [],
  };
}

function overview(plans: readonly PlanSummary[], language: Language, today: string): Section {
  const columns = comparedColumns.map(({ name, isNumeric, id }) => ({ title: say(name, language), weight: id === 'client' || id === 'cost' || id === 'channel' ? 2 : 1, align: isNumeric ? ('end' as const) : ('start' as const) }));
  const rows = plans.map((plan) => ({ cells: comparedColumns.map((column, place) => (place === 0 ? ownCell(column.text(plan, language, today), true) : textCell(column.text(plan, language, today)))) }));
  return { id: 'overview', title: say(portfolioTexts.fileName, language), lead: `${say(portfolioTexts.count, language, { count: plans.length })} · ${formatDate(today, language)}`, blocks: [{ kind: 'table', columns, rows }] };
}

function rings(plans: readonly PlanSummary[], language: Language): Section {
  const pages = Array.from({ length: Math.ceil(plans.length / ringsPerPage) }, (_, page) => plans.slice(page * ringsPerPage, (page + 1) * ringsPerPage));
  const blocks = pages.map((page): Block => ({ kind: 'figure', figure: ringMultiples(page, language, ringsPerRow), caption: say(portfolioTexts.ringLead, language), extent: 'column' }));
  return { id: 'ring', title: say(portfolioTexts.ring, language), blocks };
}

function kpis(plans: readonly PlanSummary[], language: Language): Section {
  const blocks = kpisByKind(plans).flatMap((kind): readonly Block[] => [
    { kind: 'heading', text: say(kind.name, language) },
    {
      kind: 'table',
      columns: [
        { title: say(portfolioTexts.client, language), weight: 2, align: 'start' },
        { title: say(portfolioTexts.kpi, language), weight: 3, align: 'start' },
        { title: `${say(portfolioTexts.latest, language)} / ${say(portfolioTexts.target, language)}`, weight: 2, align: 'end' },
        { title: say(portfolioTexts.cost, language), weight: 2, align: 'end' },
      ],
      rows: kind.rows.map(({ plan, kpi }) => ({ cells: [ownCell(clientOf(plan), true), ownCell(kpi.name), textCell(kpiText(kpi, language)), textCell(costText(plan, kpi, language))] })),
    },
  ]);
  return { id: 'kpis', title: say(portfolioTexts.kpis, language), blocks };
}

function money(plans: readonly PlanSummary[], language: Language): Section {
  const blocks = moneyByChannel(plans, (name) => platformOf(name) ?? name).flatMap(({ currency, channels, rows }): readonly Block[] => {
    const shown = channels.slice(0, mostColumns);
    const amountCell = (amount: number, total: number) =>
      textCell(amount === 0 ? '–' : `${moneyText(Math.round(amount), currency, language)} · ${percentText((amount / total) * 100, language)}`);
    return [
      { kind: 'heading', text: currency },
      {
        kind: 'table',
        columns: [
          { title: say(portfolioTexts.client, language), weight: 2, align: 'start' },
          ...shown.map((name) => ({ title: name, weight: 1.4, align: 'end' as const })),
          ...(channels.length > shown.length ? [{ title: say(portfolioTexts.rest, language), weight: 1.4, align: 'end' as const }] : []),
          { title: say(portfolioTexts.total, language), weight: 1.2, align: 'end' },
        ],
        rows: rows.map(({ plan, amounts, total }) => ({
          cells: [
            ownCell(clientOf(plan), true),
            ...shown.map((_, place) => amountCell(amounts[place] ?? 0, total)),
            ...(channels.length > shown.length ? [amountCell(amounts.slice(shown.length).reduce((sum, amount) => sum + amount, 0), total)] : []),
            textCell(moneyText(Math.round(total), currency, language), true),
          ],
        })),
      },
    ];
  });
  return { id: 'money', title: say(portfolioTexts.moneyPart, language), blocks };
}
