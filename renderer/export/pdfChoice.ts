import { pdfStandards, type PdfStandardId } from '../../shared/contract/pdfStandards.ts';

/** What is chosen of a PDF besides its contents. */
export interface PdfChoice {
  readonly standard: PdfStandardId | undefined;
  /** Whether the plan file is to lie inside. */
  readonly attach: boolean;
}

/** Why the plan cannot lie inside, as a text of the dialog; undefined where it can. */
export function attachmentRefusal(standard: PdfStandardId | undefined, leavesOut: boolean): 'attachLeftOut' | 'attachStandard' | undefined {
  if (leavesOut) return 'attachLeftOut';
  return standard && !pdfStandards[standard].mayHoldPlan ? 'attachStandard' : undefined;
}
