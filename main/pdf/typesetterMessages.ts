import type { PdfStandardId } from '../../shared/contract/pdfStandards.ts';
import type { ExportStep } from '../../shared/messages/report.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { Figure } from '../../shared/report/figure.ts';
import type { Failure } from '../../shared/messages/failures.ts';
import type { Report, ReportInput } from '../../shared/report/report.ts';
import type { OfficeWork } from '../office/officeFile.ts';
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

/** A figure that becomes pixels. */
export interface PictureWork {
  readonly format: 'png';
  readonly figure: Figure;
  readonly language: Language;
  /** In which the plan's own texts are, where it is another. */
  readonly planLanguage?: Language;
  readonly brandColour?: string;
  /** Pixels of a unit of the canvas. */
  readonly scale: number;
  readonly ground: 'white' | 'none';
}

/** To the typesetter's process: one file that is no PDF. */
export interface FileRequest {
  readonly job: number;
  readonly work: OfficeWork | PictureWork;
}

/** To the typesetter's process: one page to look at. */
export interface PreviewRequest {
  readonly job: number;
  readonly paper: Paper;
  /** As of a PDF, so that one that is made of what was seen needs not be set again. */
  readonly planId?: string;
  readonly material: ReportInput;
  /** From 1. */
  readonly page: number;
  /** Whether all of the document is set before, so that its pages stand where they will be. */
  readonly isSettled: boolean;
}

/** Where a chapter, or the slide of one, begins. */
export interface PreviewChapter {
  readonly section: string;
  readonly title: string;
  readonly page: number;
}

/** A page to look at, and what is known of the others. Sizes in points. */
export interface PagePreview {
  readonly page: number;
  readonly pages: number;
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly chapters: readonly PreviewChapter[];
  /** Whether all of the document was set for it. */
  readonly isSettled: boolean;
  readonly missing: readonly string[];
}

/** From the typesetter's process. */
export type SetAnswer =
  | { readonly kind: 'previewed'; readonly job: number; readonly preview: PagePreview }
  | { readonly kind: 'progress'; readonly job: number; readonly progress: number; readonly step: ExportStep }
  | { readonly kind: 'done'; readonly job: number; readonly bytes: Uint8Array; readonly pages: number; readonly missing: readonly string[] }
  | { readonly kind: 'written'; readonly job: number; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly job: number; readonly failure: Failure };

/** What the contents say of a chapter. */
export interface ListedChapter {
  readonly title: string;
  readonly headline?: string;
  /** What the part of the document is called that begins with it. */
  readonly part?: string;
}

/** Neighbouring chapters that are set without the others, where they stood in the whole document. */
export interface Slice {
  /** Page and place of its beginning; `front`: the cover and contents. */
  readonly page: number;
  readonly y: number;
  readonly front?: boolean;
  /** How many chapters stand before it. */
  readonly before: number;
  /** Of the whole document. */
  readonly pages: number;
  readonly contents: readonly (ListedChapter & { readonly page: number })[];
}
