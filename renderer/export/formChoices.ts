import type { ReportSectionId } from '../../shared/framework/reportSections.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { Depth, LeaveOut } from '../../shared/report/composition.ts';
import type { DocumentId } from '../../shared/report/documents.ts';
import type { PdfChoice } from './pdfChoice.ts';
import type { PictureChoice } from './PictureChoices.tsx';

/** Stands for the plan as it is, in place of a revision's id. */
export const now = 'now';

/** What is chosen in the form, also for formats that are not chosen at the moment. */
export interface FormChoices {
  /** The id of the preset that the choices came from. */
  readonly preset: string | null;
  readonly document: DocumentId;
  readonly language: Language;
  /** A revision's id or {@link now}. */
  readonly revision: string;
  readonly depth: Depth;
  /** Chapters in their order; undefined: those of the depth. */
  readonly sections: readonly ReportSectionId[] | undefined;
  readonly without: readonly LeaveOut[];
  readonly pdf: PdfChoice;
  /** Undefined: the format's own. */
  readonly table: string | undefined;
  readonly picture: PictureChoice;
}
