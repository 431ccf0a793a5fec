import { budgetOf } from '../views/budget.ts';
import { moneyText, percentText } from './amounts.ts';
import { budgetFigure } from './budgetFigure.ts';
import { textCell, type Block, type Row } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';

/** Money by quarter as a figure and a table; nothing where the plan has no money. */
export function budgetBlocks(context: ReportContext): readonly Block[] {
  const { language, currency } = context;
  const budget = budgetOf(context.plan);
  const blocks: Block[] = [];
  const money = (amount: number): string => moneyText(Math.round(amount), currency, language);
  if (budget.quarters.length > 0) {
    let soFar = 0;
    const rows = budget.quarters.map((quarter): Row => {
      soFar += quarter.amount;
      const share = budget.dated === 0 ? 0 : (quarter.amount / budget.dated) * 100;
      const name = word(context, 'quarterOf', { quarter: quarter.quarter, year: String(quarter.year) });
      const cells = [name, money(quarter.amount), percentText(share, language), money(soFar)];
      return { cells: cells.map((text, index) => textCell(text, index === 0)) };
    });
    blocks.push(
      { kind: 'heading', text: word(context, 'budgetByQuarter') },
      { kind: 'figure', figure: budgetFigure(context, budget), caption: word(context, 'budgetCaption'), extent: 'column' },
      {
        kind: 'table',
        columns: [
          { title: word(context, 'quarterHead'), weight: 3, align: 'start' },
          { title: word(context, 'amount'), weight: 3, align: 'end' },
          { title: word(context, 'share'), weight: 2, align: 'end' },
          { title: word(context, 'total'), weight: 3, align: 'end' },
        ],
        rows,
      },
    );
  }
  if (budget.undated !== 0) blocks.push({ kind: 'paragraph', tone: 'quiet', text: word(context, 'budgetUndated', { amount: money(budget.undated) }) });
  if (blocks.length > 0) blocks.push({ kind: 'heading', text: word(context, 'resourceList') });
  return blocks;
}
