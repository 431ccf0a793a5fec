import { reportTexts } from '../messages/report.ts';
import { say, type Language, type TextValues } from '../messages/text.ts';
import { currencyOf, titleOf, type Item, type Plan } from '../plan/plan.ts';
import { planDocumentOf, type PlanDocumentKind } from './documents.ts';
import type { ReportInput } from './report.ts';

/** What everything in a report needs to word a plan. */
export interface ReportContext {
  readonly plan: Plan;
  readonly language: Language;
  readonly currency: string;
  readonly document: PlanDocumentKind;
  readonly input: ReportInput;
}

export function reportContext(input: ReportInput): ReportContext {
  return { plan: input.plan, language: input.language, currency: currencyOf(input.plan), document: planDocumentOf(input.document ?? 'strategy'), input };
}

/** A word of the report in its language. */
export function word(context: Pick<ReportContext, 'language'>, key: keyof typeof reportTexts, values?: TextValues): string {
  return say(reportTexts[key], context.language, values);
}

/** What an item is called in the report; never empty. */
export function nameOf(context: Pick<ReportContext, 'language'>, item: Item): string {
  return titleOf(item) || word(context, 'untitled');
}

const longestReference = 120;

/** What an item is called where another one refers to it: its own place in the report has the name in full. */
export function referenceTo(context: Pick<ReportContext, 'language'>, item: Item): string {
  const name = nameOf(context, item).slice(0, longestReference * 2).replaceAll(/\s+/g, ' ');
  return name.length <= longestReference ? name : `${[...name.slice(0, longestReference)].slice(0, -1).join('')}…`;
}
