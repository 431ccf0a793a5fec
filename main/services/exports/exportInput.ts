import type { comparisonFormats } from '../../../shared/contract/contract.ts';
import type { ExportFormatId, PictureGround, PictureScale } from '../../../shared/contract/exportFormats.ts';
import type { PdfStandardId } from '../../../shared/contract/pdfStandards.ts';
import type { ExportStep } from '../../../shared/messages/report.ts';
import type { Language } from '../../../shared/messages/text.ts';
import type { PlanSummary } from '../../../shared/portfolio/planSummary.ts';
import type { ReportInput } from '../../../shared/report/report.ts';
import type { Paper } from '../../pdf/paper.ts';

/** What is exported: what its report is made from, and the form that it gets. */
export interface ExportInput extends ReportInput {
  readonly format: ExportFormatId;
  /** PDF and Word. */
  readonly paper: Paper;
  /** Which plan it is, wherever its file lies. */
  readonly planId: string;
  /** PNG and SVG: the parts that are shown; absent: the whole canvas. */
  readonly items?: readonly string[] | undefined;
  /** PNG only: pixels of a unit of the canvas. */
  readonly scale?: PictureScale | undefined;
  /** PNG and SVG. */
  readonly ground?: PictureGround | undefined;
  /** CSV and XLSX: which table, one of `planTableIds`; absent: the actions, or all of them. */
  readonly table?: string | undefined;
  /** PDF only: what the compiler is to check it by. */
  readonly standard?: PdfStandardId;
  /** PDF only: the plan file that lies inside. */
  readonly attached?: Uint8Array;
  /** JSON Canvas only: pictures become files beside it. */
  readonly withFiles?: boolean;
}

/** A comparison of plans that is exported; in the order given. */
export interface ComparisonInput {
  readonly plans: readonly PlanSummary[];
  readonly format: (typeof comparisonFormats)[number];
  readonly language: Language;
  /** PDF only. */
  readonly paper: Paper;
  /** ISO 8601. */
  readonly time: string;
}

export interface ExportedFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** PDF only. */
  readonly pages?: number;
  /** PDF only: characters of the plan that no font has, each once. */
  readonly missing?: readonly string[];
  /** JSON Canvas only: a folder beside the file and what lies in it, by name. Names are of the bytes: one that is there already is the same. */
  readonly beside?: { readonly folder: string; readonly files: ReadonlyMap<string, Uint8Array> };
}

/** `progress` grows from 0 to 1; the step is worded by `exportSteps` of shared/messages/report.ts. */
export type OnProgress = (progress: number, step: ExportStep) => void;
