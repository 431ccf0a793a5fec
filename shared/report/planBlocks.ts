import { planFields } from '../framework/planFields.ts';
import { textOf } from '../plan/plan.ts';
import { coverFields } from './coverOf.ts';
import { fact } from './itemFacts.ts';
import type { Block, Fact } from './report.ts';
import type { ReportContext } from './reportContext.ts';
import { toldName } from '../framework/toldNumber.ts';
import { plainCell } from './valueCell.ts';

/** Fields of the plan that have their own place: money is printed in its currency, and messages have a chapter. */
const toldElsewhere: readonly string[] = [...coverFields, 'currency', 'keyMessages'];

/** Letters of a message that is said in a breath: only such ones are set large. */
const longestLead = 120;

/** The plan's key messages, one a bullet. */
export function messageBlocks({ plan }: ReportContext): readonly Block[] {
  const lines = textOf(plan.fields, 'keyMessages').split('\n').map((line) => line.trim()).filter(Boolean);
  if (lines.length === 0) return [];
  return [{ kind: 'bullets', own: true, items: lines, ...(lines.every(({ length }) => length <= longestLead) ? { leads: true } : {}) }];
}

/** What is known of the plan as a whole and told nowhere else. */
export function factBlocks(context: ReportContext): readonly Block[] {
  const facts = planFields.flatMap((field): readonly Fact[] => {
    if (toldElsewhere.includes(field.key) || isUsual(field.key, context)) return [];
    const value = plainCell(context, field, context.plan.fields);
    return value ? [fact(toldName(field, context.language), value, field)] : [];
  });
  return facts.length > 0 ? [{ kind: 'facts', facts }] : [];
}

/** A plan that is no short campaign need not say so. */
function isUsual(key: string, { plan }: ReportContext): boolean {
  return key === 'campaign' && textOf(plan.fields, 'campaign') !== 'yes';
}
