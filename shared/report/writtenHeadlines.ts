import { briefSentenceIds, headlineNames, type HeadlineId, type ReportSectionId } from '../framework/reportSections.ts';
import type { Language } from '../messages/text.ts';
import type { Plan } from '../plan/plan.ts';
import { foundBriefSentences } from './briefBlocks.ts';
import { foundSentence } from './headlines.ts';
import { ownWords } from './ownWords.ts';
import { reportContext } from './reportContext.ts';

/** A sentence of a document as somebody sees it who may write it over. */
export interface WrittenHeadline {
  readonly id: HeadlineId;
  readonly name: string;
  /** What the data says now; '' where it says nothing. */
  readonly found: string;
  /** What stands instead; absent: the found one is printed. */
  readonly own?: string;
  /** The data says something else than when it was written over. */
  readonly isOutdated: boolean;
}

/** The sentences that open a chapter, in one language: its headline, or those of the first page. */
export function writtenHeadlines(plan: Plan, language: Language, time: string, section: ReportSectionId): readonly WrittenHeadline[] {
  const context = reportContext({ plan, language, time, revisions: [] });
  const brief = section === 'summary' ? foundBriefSentences(context) : undefined;
  const ids: readonly HeadlineId[] = brief ? briefSentenceIds : [section];
  return ids.map((id) => {
    const found = (brief ? brief[id as keyof typeof brief] : foundSentence(context, section)) ?? '';
    const own = ownWords(plan, id, language);
    return { id, name: headlineNames[id][language], found, ...(own ? { own: own.text } : {}), isOutdated: own !== undefined && own.found !== found };
  });
}
