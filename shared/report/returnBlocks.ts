import { moneyReturn, type ReturnLine } from '../insights/moneyReturn.ts';
import { PlanIndex } from '../insights/planIndex.ts';
import { returnTexts } from '../messages/moneyReturn.ts';
import { say } from '../messages/text.ts';
import { returnQuarters } from '../views/returnTable.ts';
import { wordQuarter, wordUnits } from '../views/wordMoney.ts';
import { wordBasis, wordFlow, wordOutcome, wordRatio, wordReach } from '../views/wordReturn.ts';
import { ownCell, textCell, type Block, type Column, type Row, type Table } from './report.ts';
import { referenceTo, type ReportContext } from './reportContext.ts';

/** What the money brings in, by channel, reach, time and KPI; nothing where neither revenue nor anything used is entered. */
export function returnBlocks(context: ReportContext): readonly Block[] {
  const { language, plan } = context;
  const found = moneyReturn(new PlanIndex(plan), context.day);
  if (found.isEmpty) return [];
  const text = (key: keyof typeof returnTexts, values = {}): string => say(returnTexts[key], language, values);
  const money = (units: number, currency: string): string => wordUnits(units, currency, language);
  const columns = (first: 'channel' | 'kpi'): readonly Column[] => [
    { title: text(first), weight: 26, align: 'start' },
    { title: text('spent'), weight: 12, align: 'end' },
    { title: text('revenue'), weight: 12, align: 'end' },
    { title: text('ratio'), weight: 24, align: 'start' },
    { title: text('basis'), weight: 20, align: 'start' },
  ];
  const row = (line: ReturnLine, isWithin = false): Row => ({
    cells: [
      ownCell(`${isWithin ? '– ' : ''}${referenceTo(context, line.item)}`),
      textCell(wordFlow(line.spent, line.currency, language)),
      textCell(wordFlow(line.revenue, line.currency, language)),
      textCell(wordOutcome(line, language)),
      ownCell(wordBasis(line, language) || '–'),
    ],
  });
  const summary = ({ currency, spent, revenue, ratio }: (typeof found.totals)[number], name: string, strong: boolean): Row => ({
    cells: [
      textCell(name, strong),
      textCell(wordFlow(spent, currency, language), strong),
      textCell(wordFlow(revenue, currency, language), strong),
      textCell(ratio === undefined ? '–' : wordRatio(ratio, language), strong),
      textCell('–'),
    ],
  });
  const channels: Table = {
    kind: 'table',
    columns: columns('channel'),
    rows: [
      ...found.channels.flatMap(({ channel, actions }) => [...(channel ? [row(channel)] : []), ...actions.map((action) => row(action, channel !== undefined))]),
      ...(found.reach.length > 0 ? [{ cells: [textCell(text('organicPaid'), true)], group: true }] : []),
      ...found.reach.map((one) => summary(one, wordReach(one.reach, language), false)),
      ...found.totals.map((one) => summary(one, text('total'), true)),
    ],
    hue: 'teal',
  };
  const hasWithin = found.channels.some(({ channel, actions }) => channel !== undefined && actions.length > 0);
  const blocks: Block[] = [{ kind: 'heading', text: text('title') }, { kind: 'paragraph', tone: 'quiet', text: [text('lead'), ...(hasWithin ? [text('within')] : [])].join(' ') }];
  if (channels.rows.length > 0) blocks.push(channels);
  for (const total of found.totals) {
    const quarters = returnQuarters(plan, total, context.day);
    if (quarters.length === 0) continue;
    blocks.push(
      { kind: 'heading', text: text('inTime', { currency: total.currency }) },
      {
        kind: 'table',
        columns: [
          { title: text('quarter'), weight: 24, align: 'start' },
          { title: text('spent'), weight: 14, align: 'end' },
          { title: text('revenue'), weight: 14, align: 'end' },
          { title: text('ratio'), weight: 14, align: 'end' },
        ],
        rows: quarters.map(({ quarter, spent, revenue }) => ({
          cells: [
            textCell(wordQuarter(quarter, language), true),
            textCell(money(spent, total.currency)),
            textCell(money(revenue, total.currency)),
            textCell(spent > 0 ? wordRatio(revenue / spent, language) : '–'),
          ],
        })),
        hue: 'teal',
      },
    );
  }
  if (found.kpis.length > 0) {
    blocks.push({ kind: 'table', columns: columns('kpi'), rows: found.kpis.map((kpi) => row(kpi)), hue: 'cyan' }, { kind: 'paragraph', tone: 'quiet', text: text('kpiNote') });
  }
  return blocks;
}
