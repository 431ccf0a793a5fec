import { reportTexts } from '../messages/report.ts';
import { say, type Language, type TextValues } from '../messages/text.ts';
import { nameOfItem } from '../plan/itemNames.ts';
import { currencyOf, type Item, type Plan } from '../plan/plan.ts';
import { planDocumentOf, type PlanDocumentKind } from './documents.ts';
import type { ReportInput } from './report.ts';
import { shortened } from '../messages/shortened.ts';

/** What everything in a report needs to word a plan. */
export interface ReportContext {
  readonly plan: Plan;
  readonly language: Language;
  readonly currency: string;
  readonly document: PlanDocumentKind;
  /** The day on which the plan stood so, `yyyy-mm-dd`: findings are judged as of then. */
  readonly day: string;
  readonly input: ReportInput;
}

export function reportContext(input: ReportInput): ReportContext {
  const { plan, language, document = 'strategy', time, revisions, revisionId } = input;
  const day = (revisions.find((revision) => revision.id === revisionId)?.time ?? time).slice(0, 'yyyy-mm-dd'.length);
  return { plan, language, currency: currencyOf(plan), document: planDocumentOf(document), day, input };
}

/** A word of the report in its language. */
export function word(context: Pick<ReportContext, 'language'>, key: keyof typeof reportTexts, values?: TextValues): string {
  return say(reportTexts[key], context.language, values);
}

/** What an item is called in the report; never empty. */
export function nameOf(context: Pick<ReportContext, 'language' | 'plan'>, item: Item): string {
  return nameOfItem(context.plan, item, context.language) || word(context, 'untitled');
}

const longestReference = 120;

/** What an item is called where another one refers to it: its own place in the report has the name in full. */
export function referenceTo(context: Pick<ReportContext, 'language' | 'plan'>, item: Item): string {
  return shortened(nameOf(context, item), longestReference);
}
