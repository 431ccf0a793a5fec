import type { ExportStep } from '../../shared/messages/report.ts';
import type { Failure } from '../../shared/messages/failures.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import type { Paper } from './paper.ts';

/** To the worker. */
export type PdfRequest =
  | { readonly kind: 'draw'; readonly job: number; readonly paper: Paper; readonly material: ReportInput }
  | { readonly kind: 'cancel'; readonly job: number };

/** From the worker. The bytes are transferred, not copied. */
export type PdfAnswer =
  | { readonly kind: 'progress'; readonly job: number; readonly progress: number; readonly step: ExportStep }
  | { readonly kind: 'done'; readonly job: number; readonly bytes: Uint8Array<ArrayBuffer>; readonly pages: number }
  | { readonly kind: 'failed'; readonly job: number; readonly failure: Failure };
