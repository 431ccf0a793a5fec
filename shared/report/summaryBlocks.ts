import { itemType, itemTypes } from '../framework/itemTypes.ts';
import { planFields } from '../framework/planFields.ts';
import { formatNumber } from '../messages/text.ts';
import { itemsOfType, textOf } from '../plan/plan.ts';
import { coverFields } from './coverOf.ts';
import { fact } from './itemFacts.ts';
import { itemBlocks } from './itemBlocks.ts';
import type { Block, Fact } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';
import { plainCell } from './valueCell.ts';

/** What the plan says as a whole, its key facts, how much it holds, and its goals in order. */
export function summaryBlocks(context: ReportContext): readonly Block[] {
  const blocks: Block[] = [];
  const facts: Fact[] = [];
  for (const field of planFields) {
    if (coverFields.includes(field.key)) continue;
    const name = field.name[context.language];
    if (field.kind === 'longText') {
      const lines = linesOf(textOf(context.plan.fields, field.key));
      if (lines.length > 0) blocks.push({ kind: 'heading', text: name }, { kind: 'bullets', own: true, items: lines });
      continue;
    }
    const value = plainCell(context, field, context.plan.fields);
    if (value) facts.push(fact(name, value, field));
  }
  const tiles = itemTypes.flatMap((type) => {
    const count = itemsOfType(context.plan, type.id).length;
    if (count === 0 || !tileTypes.has(type.id)) return [];
    return [{ value: formatNumber(count, context.language), label: (count === 1 ? type.name : type.plural)[context.language], hue: type.hue }];
  });
  if (tiles.length > 0) blocks.unshift({ kind: 'tiles', tiles });
  if (facts.length > 0) blocks.push({ kind: 'heading', text: word(context, 'keyFacts') }, { kind: 'facts', facts });
  const goal = itemType('goal');
  const columns = [['priority', 12], ['title', 34], ['measure', 28], ['baseline', 14], ['target', 14], ['due', 16]] as const;
  const table = itemBlocks(context, { type: 'goal', form: 'table', columns, sortBy: 'priority' }, goal, itemsOfType(context.plan, 'goal'));
  for (const block of table) {
    if (block.kind !== 'table') continue;
    const rows = block.rows.map(({ cells }) => ({ cells }));
    blocks.push({ kind: 'heading', text: word(context, 'goalsInOrder') }, { ...block, rows });
  }
  return blocks;
}

/** The plan's long texts alone: its key messages, one a bullet. */
export function messageBlocks(context: ReportContext): readonly Block[] {
  return planFields.flatMap((field): readonly Block[] => {
    const lines = field.kind === 'longText' ? linesOf(textOf(context.plan.fields, field.key)) : [];
    return lines.length > 0 ? [{ kind: 'bullets', own: true, items: lines }] : [];
  });
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').map((line) => line.trim()).filter(Boolean);
}

/** The parts whose number says how large the plan is. */
const tileTypes: ReadonlySet<string> = new Set(['goal', 'kpi', 'audience', 'channel', 'action', 'person', 'risk']);
