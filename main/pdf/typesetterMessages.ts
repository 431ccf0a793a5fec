import type { PdfStandardId } from '../../shared/contract/pdfStandards.ts';
import type { ExportStep } from '../../shared/messages/report.ts';
import type { Failure } from '../../shared/messages/failures.ts';
import type { Report, ReportInput } from '../../shared/report/report.ts';
import type { Paper } from './paper.ts';

/** How a report becomes a PDF. */
export interface PdfForm {
  readonly paper: Paper;
  /** Which plan it is of; the file says so. */
  readonly planId?: string;
  /** What the compiler is to check it by. */
  readonly standard?: PdfStandardId;
  /** The plan file that lies inside. */
  readonly attached?: Uint8Array;
}

/** To the typesetter's process: one document to set. It takes the next when it has answered. */
export interface SetRequest {
  readonly job: number;
  readonly form: PdfForm;
  /** A report, or what one is built from. */
  readonly material: ReportInput | Report;
}

/** From the typesetter's process. */
export type SetAnswer =
  | { readonly kind: 'progress'; readonly job: number; readonly progress: number; readonly step: ExportStep }
  | { readonly kind: 'done'; readonly job: number; readonly bytes: Uint8Array; readonly pages: number; readonly missing: readonly string[] }
  | { readonly kind: 'failed'; readonly job: number; readonly failure: Failure };
