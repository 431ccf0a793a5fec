import { buildReport } from '../../shared/report/buildReport.ts';
import type { OfficeWork } from '../pdf/typesetterMessages.ts';

/** Writes a file for an office program. What few exports need is loaded by them. */
export async function officeFile(work: OfficeWork): Promise<Uint8Array> {
  switch (work.format) {
    case 'pptx':
      return (await import('./pptx/reportToPptx.ts')).reportToPptx(buildReport(work.material));
    case 'docx':
      return (await import('./docx/reportToDocx.ts')).reportToDocx(buildReport(work.material), work.paper);
    case 'xlsx':
      return (await import('./xlsx/tablesToXlsx.ts')).tablesToXlsx(work.tables);
  }
}
