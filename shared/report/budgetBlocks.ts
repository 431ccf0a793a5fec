import type { Language } from '../messages/text.ts';
import { fromSmallestUnits } from '../plan/currencies.ts';
import { itemsOfType } from '../plan/plan.ts';
import { budgetTables, quarterAmount, type Amounts, type BudgetGroup, type BudgetRow, type BudgetSide, type BudgetTable, type TableQuarter } from '../views/budgetTable.ts';
import { budgetIn } from '../views/budget.ts';
import { wordMonth } from '../messages/months.ts';
import { wordQuarterShort, wordUnits } from '../views/wordMoney.ts';
import { plainMoneyText } from '../plan/amounts.ts';
import { overdrawn } from '../plan/planMoney.ts';
import { budgetFigure } from './budgetFigure.ts';
import { cellText, ownCell, textCell, type Block, type Cell, type Column, type Row, type Table } from './report.ts';
import { referenceTo, word, type ReportContext } from './reportContext.ts';
import { returnBlocks } from './returnBlocks.ts';

/** As many of the plan's quarters as stand across a page: two years, or fewer where amounts are so long that names would have no room. */
const [mostAcross, fewestAcross] = [8, 4] as const;
/** Room of all quarters, and of a quarter for each letter of its longest amount and beside it; points. */
const across = { all: 335, letter: 4.8, beside: 9 } as const;
/** So many letters leave room for the most. */
const shortAmount = 7;

/** Money by the plan's own quarters as a figure and tables, one set for each currency, and what it brings in; nothing where the plan has no money. */
export function budgetBlocks(context: ReportContext): readonly Block[] {
  const tables = budgetTables(context.plan, context.day).filter(({ available, planned }) => available.groups.length + planned.groups.length > 0);
  const blocks = [...tables.flatMap((table) => currencyBlocks(context, table)), ...returnBlocks(context)];
  return blocks.length > 0 && itemsOfType(context.plan, 'resource').length > 0 ? [...blocks, { kind: 'heading', text: word(context, 'resourceList') }] : blocks;
}

function currencyBlocks(context: ReportContext, table: BudgetTable): readonly Block[] {
  const { available, planned, currency } = table;
  if (held(available) + held(planned) === 0) return [];
  const budget = budgetIn(table);
  const blocks: Block[] = [{ kind: 'heading', text: word(context, 'budgetByQuarter', { currency }) }];
  if (budget.quarters.length > 0) {
    blocks.push({ kind: 'figure', figure: budgetFigure(context, budget), caption: word(context, 'budgetCaption'), extent: 'column' });
  }
  const quarters = heldQuarters(table);
  const quartersAcross = acrossOf(context, table, quarters);
  for (let first = 0; first === 0 || first < quarters.length; first += quartersAcross) {
    blocks.push(scheduleTable(context, table, quarters.slice(first, first + quartersAcross), first + quartersAcross >= quarters.length));
  }
  blocks.push({ kind: 'paragraph', tone: 'body', text: reconciled(context, table) });
  const over = overdrawnChannels(context, currency);
  if (over.length > 0) blocks.push({ kind: 'bullets', items: over });
  if (available.used.total !== 0 || planned.used.total !== 0) blocks.push({ kind: 'heading', text: word(context, 'budgetUsed', { currency }) }, usedTable(context, table));
  return blocks;
}

function acrossOf(context: ReportContext, { available, planned, currency }: BudgetTable, quarters: readonly TableQuarter[]): number {
  const letters = [available, planned].flatMap(({ planned: sums }) => quarters.map((quarter) => plain(context, quarterAmount(quarter, sums.months), currency).length));
  const longest = Math.max(0, ...letters);
  if (longest <= shortAmount) return mostAcross;
  return Math.max(fewestAcross, Math.min(mostAcross, Math.floor(across.all / (longest * across.letter + across.beside))));
}

/** Whether a side holds anything at all. */
function held({ planned, used }: BudgetSide): number {
  return [planned, used].some(({ total, months }) => total !== 0 || months.some((units) => units !== 0)) ? 1 : 0;
}

/** The quarters from the first to the last in which anything falls. */
function heldQuarters({ quarters, available, planned }: BudgetTable): readonly TableQuarter[] {
  const isHeld = (quarter: TableQuarter): boolean => quarter.months.some((place) => (available.planned.months[place] ?? 0) !== 0 || (planned.planned.months[place] ?? 0) !== 0);
  return quarters.slice(Math.max(0, quarters.findIndex(isHeld)), quarters.findLastIndex(isHeld) + 1);
}

function scheduleTable(context: ReportContext, table: BudgetTable, quarters: readonly TableQuarter[], isLast: boolean): Table {
  const { currency, available, planned } = table;
  const hasApart = isLast && available.planned.apart + planned.planned.apart !== 0;
  const columns: Column[] = [
    { title: word(context, 'moneyLine'), weight: 27, align: 'start' },
    ...quarters.map((quarter): Column => ({ title: columnTitle(quarter, context.language), weight: 9, align: 'end' })),
    ...(hasApart ? [{ title: word(context, 'noMonth'), weight: 9, align: 'end' as const }] : []),
    ...(isLast ? [{ title: word(context, 'sum'), weight: 10, align: 'end' as const }] : []),
  ];
  const amount = (units: number, strong = false): Cell => textCell(units === 0 ? '–' : plain(context, units, currency), strong);
  const row = (name: Cell, amounts: Amounts, strong = false): Row => ({
    cells: [
      name,
      ...quarters.map((quarter) => amount(quarterAmount(quarter, amounts.months), strong)),
      ...(hasApart ? [amount(amounts.apart, strong)] : []),
      ...(isLast ? [amount(amounts.total, true)] : []),
    ],
  });
  const sideRows = (side: BudgetSide, key: 'moneyThereIs' | 'moneyToUse'): readonly Row[] => {
    if (side.groups.length === 0) return [];
    const lines = side === available ? side.groups.flatMap(({ rows }) => rows.map(({ item, planned: of }) => row(ownCell(referenceTo(context, item)), of))) : groupRows(side.groups);
    // What has nothing in these quarters stands in the last table, with its sum.
    const shown = lines.filter(({ cells }) => isLast || cells.slice(1).some((cell) => cellText(cell) !== '–'));
    return [{ cells: [textCell(word(context, key), true)], group: true }, ...shown, row(textCell(word(context, 'sum'), true), side.planned, true)];
  };
  const groupRows = (groups: readonly BudgetGroup[]): readonly Row[] =>
    groups.flatMap((group) =>
      group.name && !group.of ? group.rows.map(({ item, planned: of }) => row(ownCell(referenceTo(context, item)), of)) : [row(group.of ? ownCell(referenceTo(context, group.of)) : textCell(word(context, 'noChannel')), group.planned)],
    );
  return { kind: 'table', columns, rows: [...sideRows(available, 'moneyThereIs'), ...sideRows(planned, 'moneyToUse')], hue: 'teal' };
}

/** The quarter's number and the month that it begins with: all its months would not fit. */
function columnTitle(quarter: TableQuarter, language: Language): string {
  return quarter.number < 1 ? wordQuarterShort(quarter, language) : `${wordQuarterShort(quarter, language)} ${wordMonth(quarter.first, language)}`;
}

/** What was spent of what was planned on either side, which adds up there; a channel with the actions that it pays for, as it stands in the table of quarters. */
function usedTable(context: ReportContext, { available, planned, currency }: BudgetTable): Table {
  const row = (name: Cell, meant: number, used: number, strong = false): Row => ({ cells: [name, ...[meant, used, meant - used].map((units) => textCell(plain(context, units, currency), strong))] });
  const sideRows = ({ groups }: BudgetSide, key: 'moneyThereIs' | 'moneyToUse'): readonly Row[] => {
    const lines = groups.flatMap((group): readonly Pick<BudgetRow, 'item' | 'planned' | 'used'>[] => (group.of ? [{ item: group.of, planned: group.planned, used: group.used }] : group.rows));
    const used = lines.filter((line) => line.used.total !== 0 || line.used.months.some((units) => units !== 0));
    if (used.length === 0) return [];
    const sum = (side: 'planned' | 'used'): number => used.reduce((total, line) => total + line[side].total, 0);
    return [
      { cells: [textCell(word(context, key), true)], group: true },
      ...used.map((line) => row(ownCell(referenceTo(context, line.item)), line.planned.total, line.used.total)),
      row(textCell(word(context, 'sum'), true), sum('planned'), sum('used'), true),
    ];
  };
  return {
    kind: 'table',
    columns: [
      { title: word(context, 'moneyLine'), weight: 30, align: 'start' },
      { title: word(context, 'moneyPlanned'), weight: 14, align: 'end' },
      { title: word(context, 'moneyUsed'), weight: 14, align: 'end' },
      { title: word(context, 'moneyLeft'), weight: 14, align: 'end' },
    ],
    rows: [...sideRows(available, 'moneyThereIs'), ...sideRows(planned, 'moneyToUse')],
    hue: 'teal',
  };
}

/** What there is against what channels, actions, tools and people mean to use, in one sentence. */
function reconciled(context: ReportContext, { available, planned, currency }: BudgetTable): string {
  const money = (units: number): string => wordUnits(units, currency, context.language);
  const [there, use] = [available.planned.total, planned.planned.total];
  const values = { there: money(there), use: money(use), left: money(Math.abs(there - use)) };
  if (available.groups.length === 0) return word(context, 'budgetNothingThere', values);
  if (planned.groups.length === 0) return word(context, 'budgetNothingUsed', values);
  return word(context, use > there ? 'budgetOver' : use === there ? 'budgetAllUsed' : 'budgetLeft', values);
}

/** Channels whose actions take more than they have: their records tell the one amount, the tables the other. */
function overdrawnChannels(context: ReportContext, currency: string): readonly string[] {
  return itemsOfType(context.plan, 'channel').flatMap((channel) => {
    const over = overdrawn(context.plan, channel);
    if (over?.currency !== currency) return [];
    const money = (units: number): string => wordUnits(units, currency, context.language);
    return [word(context, 'channelOverdrawn', { channel: referenceTo(context, channel), asked: money(over.asked), budget: money(over.budget) })];
  });
}

function plain(context: ReportContext, units: number, currency: string): string {
  return plainMoneyText(fromSmallestUnits(units, currency), currency, context.language);
}
