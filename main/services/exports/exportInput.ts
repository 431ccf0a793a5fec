import type { comparisonFormats } from '../../../shared/contract/contract.ts';
import type { ExportFormatId, PictureGround, PictureScale } from '../../../shared/contract/exportFormats.ts';
import type { PdfStandardId } from '../../../shared/contract/pdfStandards.ts';
import type { ExportStep } from '../../../shared/messages/report.ts';
import type { Language } from '../../../shared/messages/text.ts';
import type { PlanSummary } from '../../../shared/portfolio/planSummary.ts';
import type { ReportInput } from '../../../shared/report/report.ts';
import type { Paper } from '../../pdf/paper.ts';

/** Everything that an export is made from. */
export interface ExportInput extends ReportInput {
  readonly format: ExportFormatId;
  /** PDF and Word. */
  readonly paper: Paper;
  /** The plan's own id, wherever its file lies. */
  readonly planId: string;
  /** PNG and SVG: ids of the parts to show; absent: the whole canvas. */
  readonly items?: readonly string[] | undefined;
  /** PNG: pixels a unit of the canvas. */
  readonly scale?: PictureScale | undefined;
  /** PNG and SVG. */
  readonly ground?: PictureGround | undefined;
  /** CSV and XLSX: one of `planTableIds`; absent: the actions, or all tables. */
  readonly table?: string | undefined;
  /** PDF: the standard to check it by. */
  readonly standard?: PdfStandardId;
  /** PDF: the plan file to attach. */
  readonly attached?: Uint8Array;
  /** JSON Canvas: write pictures as files beside it. */
  readonly withFiles?: boolean;
}

/** A comparison of plans to export, in this order. */
export interface ComparisonInput {
  readonly plans: readonly PlanSummary[];
  readonly format: (typeof comparisonFormats)[number];
  readonly language: Language;
  /** PDF. */
  readonly paper: Paper;
  /** ISO 8601. */
  readonly time: string;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** PDF. */
  readonly pages?: number;
  /** PDF: the characters that no font has, each once. */
  readonly missing?: readonly string[];
  /** JSON Canvas: a folder beside the file, and its files by name. Names are hashes of the bytes, so an existing file is the same. */
  readonly beside?: { readonly folder: string; readonly files: ReadonlyMap<string, Uint8Array> };
}

/** `progress` goes from 0 to 1; `exportSteps` of shared/messages/report.ts words the step. */
export type OnProgress = (progress: number, step: ExportStep) => void;
