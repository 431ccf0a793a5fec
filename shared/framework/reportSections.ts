import { briefTexts } from '../messages/headlines.ts';
import { reportTexts } from '../messages/report.ts';
import type { Text } from '../messages/text.ts';

/** The chapters that a document can have, in their usual order; what stands in each is said by shared/report/sectionPlans. */
export const reportSectionIds = [
  'summary', 'messages', 'givens', 'ring', 'canvas', 'chains', 'goals', 'kpis', 'audiences', 'channels', 'actions', 'people', 'risks', 'policies', 'budget', 'notes',
  'minutes', 'conflicts', 'setAside', 'acknowledgement', 'signOff', 'audit', 'readings', 'registers', 'facts', 'changes', 'history',
] as const;
export type ReportSectionId = (typeof reportSectionIds)[number];

/** What a chapter is called. */
export function reportSectionName(id: ReportSectionId): Text {
  return reportTexts[id === 'facts' ? 'keyFacts' : id];
}

/** The sentences of the first page that can be written over, besides its decision, which is a field of the plan. */
export const briefSentenceIds = ['direction', 'standing', 'money'] as const;
export type BriefSentenceId = (typeof briefSentenceIds)[number];

/** Every sentence of a document that is found from the data and can be written over: a chapter's, or one of the first page. */
export type HeadlineId = ReportSectionId | BriefSentenceId;

/** What a sentence belongs to. */
export const headlineNames: Readonly<Record<HeadlineId, Text>> = {
  ...(Object.fromEntries(reportSectionIds.map((id) => [id, reportSectionName(id)])) as Record<ReportSectionId, Text>),
  direction: briefTexts.direction,
  standing: briefTexts.ring,
  money: briefTexts.money,
};
