import { buildReport } from '../../shared/report/buildReport.ts';
import type { Language } from '../../shared/messages/text.ts';
import type { PaperSize } from '../../shared/report/composition.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import type { DrawPixels } from './docx/wordPictures.ts';
import type { DrawLogo } from './logoPixels.ts';
import type { PlanTable } from '../../shared/views/planTables.ts';

/** A file for an office program, with what it is made of. */
export type OfficeWork =
  | { readonly format: 'pptx'; readonly material: ReportInput }
  | { readonly format: 'docx'; readonly material: ReportInput; readonly paper: PaperSize }
  | { readonly format: 'xlsx'; readonly tables: readonly PlanTable[]; readonly language: Language };

/** Writes a file for an office program, whose figures as pixels are drawn by `draw`. What few exports need is loaded by them. */
export async function officeFile(work: OfficeWork, draw: DrawPixels, drawLogo: DrawLogo): Promise<Uint8Array> {
  switch (work.format) {
    case 'pptx':
      return (await import('./pptx/reportToPptx.ts')).reportToPptx(buildReport(work.material), drawLogo);
    case 'docx':
      return (await import('./docx/reportToDocx.ts')).reportToDocx(buildReport(work.material), work.paper, draw, drawLogo);
    case 'xlsx':
      return (await import('./xlsx/tablesToXlsx.ts')).tablesToXlsx(work.tables, work.language);
  }
}
