import { headlineEntry } from '../framework/registers.ts';
import type { HeadlineId } from '../framework/reportSections.ts';
import type { Language } from '../messages/text.ts';
import { entriesOf, textOf, type Plan } from '../plan/plan.ts';
import type { ReportContext } from './reportContext.ts';

/** A found sentence that somebody wrote over: their words, and what had been found when they did. */
export interface OwnWords {
  readonly text: string;
  readonly found: string;
}

/** The words that stand instead of a found sentence in one language; undefined where nobody wrote any. */
export function ownWords(plan: Pick<Plan, 'registers'>, id: HeadlineId, language: Language): OwnWords | undefined {
  const entry = entriesOf(plan, 'headlines')[headlineEntry(id, language)] ?? {};
  const text = textOf(entry, 'text').trim();
  return text ? { text, found: textOf(entry, 'found') } : undefined;
}

/**
 * The sentence that is printed. What somebody wrote may tell what a copy leaves out: there it stands only where the data,
 * too, still says in this copy what it said when they wrote.
 */
export function sentenceOf({ plan, language, input }: ReportContext, id: HeadlineId, found: string | undefined): string | undefined {
  const own = ownWords(plan, id, language);
  if (!own) return found;
  const isWhole = (input.without ?? []).length === 0;
  return isWhole || own.found === (found ?? '') ? own.text : found;
}
