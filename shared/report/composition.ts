import { coverLayoutIds, depthIds, leaveOutIds, logoPlaceIds, paperSizes, typePairIds, type Depth, type LeaveOut, type PaperSize } from '../framework/composing.ts';
import { reportSectionIds, type ReportSectionId } from '../framework/reportSections.ts';
import type { PlanDocumentKind } from './documents.ts';

export { coverLayoutIds, depthIds, leaveOutIds, logoPlaceIds, paperSizes, reportSectionIds, typePairIds, type Depth, type LeaveOut, type PaperSize };

/** What a reader is told of a document: which chapters in which order, how much, and what is left out. */
export interface Composition {
  /** Chapters in their order; absent: those of the document's depth in their usual order. */
  readonly sections?: readonly ReportSectionId[];
  /** Absent: everything. */
  readonly depth?: Depth;
  readonly without?: readonly LeaveOut[];
}

/** Chapters that tell what a decision needs. */
const briefSections: readonly ReportSectionId[] = ['summary', 'givens', 'ring', 'goals', 'actions', 'risks', 'budget', 'acknowledgement', 'signOff'];
/** Chapters that prove rather than tell. */
const appendixSections: readonly ReportSectionId[] = ['notes', 'minutes', 'conflicts', 'setAside', 'audit', 'readings', 'registers', 'facts', 'history'];

export function isReportSection(id: string): id is ReportSectionId {
  return reportSectionIds.some((known) => known === id);
}

/** Chapters of the documents that name them alone: the whole plan does not hold them. */
const apartSections: readonly ReportSectionId[] = ['acknowledgement', 'changes'];

/** Every chapter that a document can have, in its usual order. */
export function possibleSections({ sections }: PlanDocumentKind): readonly ReportSectionId[] {
  return reportSectionIds.filter((id) => sections?.includes(id) ?? !apartSections.includes(id));
}

/** The chapters of a document at a depth. A document of one chapter has it at every depth. */
export function usualSections(document: PlanDocumentKind, depth: Depth = 'appendix'): readonly ReportSectionId[] {
  const possible = possibleSections(document);
  if (depth === 'appendix' || possible.length === 1) return possible;
  return possible.filter((id) => (depth === 'brief' ? briefSections.includes(id) : !appendixSections.includes(id)));
}

/** The chapters that are made, in order: those that were chosen and the document can have, without what is all left out. */
export function composedSections(document: PlanDocumentKind, { sections, depth, without = [] }: Composition): readonly ReportSectionId[] {
  const possible = possibleSections(document);
  const chosen = sections ? [...new Set(sections)].filter((id) => possible.includes(id)) : usualSections(document, depth);
  return chosen.filter((id) => !(id === 'budget' && without.includes('costs')) && !(id === 'notes' && without.includes('notes')));
}

/** A chapter that a document can have, and whether it is in. */
export interface ArrangedSection {
  readonly id: ReportSectionId;
  readonly isIn: boolean;
}

/** All chapters that a document can have: those that are in as they are ordered, the others behind what they usually follow. */
export function arrangedSections(document: PlanDocumentKind, composition: Composition): readonly ArrangedSection[] {
  const chosen = composedSections(document, { ...composition, without: [] });
  const possible = possibleSections(document);
  const arranged = chosen.map((id): ArrangedSection => ({ id, isIn: true }));
  possible.forEach((id, place) => {
    if (chosen.includes(id)) return;
    const before = possible.slice(0, place).findLast((known) => arranged.some((section) => section.id === known));
    arranged.splice(before === undefined ? 0 : arranged.findIndex((section) => section.id === before) + 1, 0, { id, isIn: false });
  });
  return arranged;
}
