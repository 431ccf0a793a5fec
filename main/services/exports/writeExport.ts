import { exportFormat } from '../../../shared/contract/exportFormats.ts';
import { success, type Result } from '../../../shared/messages/failures.ts';
import { portfolioTexts } from '../../../shared/messages/portfolio.ts';
import { reportTexts } from '../../../shared/messages/report.ts';
import { say } from '../../../shared/messages/text.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { planDocumentOf } from '../../../shared/report/documents.ts';
import type { Report } from '../../../shared/report/report.ts';
import { fileNameFor } from '../disk/fileNames.ts';
import type { ComparisonInput, ExportedFile, ExportInput, OnProgress } from './exportInput.ts';
import type { TypesetterProcess } from './typesetterProcess.ts';

/**
 * Makes the file of one export: PDFs and drawings in a typesetter's process. The modules of other formats are loaded when first
 * needed, so that a command for a PDF does not wait for them.
 */
export async function writeExport(typesetter: TypesetterProcess, input: ExportInput | ComparisonInput, onProgress: OnProgress, signal: AbortSignal | undefined): Promise<Result<ExportedFile>> {
  const name = 'plans' in input ? fileNameFor(say(portfolioTexts.fileName, input.language)) : nameOf(input);
  const { format } = input;
  const fileName = `${name}.${'plans' in input ? format : exportFormat(format).ending}`;
  if (format !== 'pdf') {
    const { writeOtherExport } = await import('./writeOtherExport.ts');
    return writeOtherExport(typesetter, input, { name, fileName, format }, onProgress, signal);
  }
  const material = 'plans' in input ? await comparisonOf(input) : { ...input, attached: undefined };
  const extras = 'plans' in input ? {} : { planId: input.planId, standard: input.standard, attached: input.attached };
  const drawn = await typesetter.set(material, { paper: input.paper, ...extras }, onProgress, signal);
  return drawn.ok ? success({ fileName, ...drawn.value }) : drawn;
}

async function comparisonOf({ plans, language, time }: ComparisonInput): Promise<Report> {
  const { comparisonReport } = await import('../../../shared/portfolio/comparisonReport.ts');
  return comparisonReport(plans, language, time);
}

/** The file name without ending: the plan's title, the document where it is only a part, and the revision. */
function nameOf({ plan, language, revisions, revisionId, format, document = 'strategy' }: ExportInput): string {
  const title = textOf(plan.fields, 'title').trim();
  const revision = revisions.find((known) => known.id === revisionId)?.label;
  const { name, sections } = planDocumentOf(document);
  // A document of the whole plan needs no name of its own.
  const part = sections && exportFormat(format).isReport ? say(name, language) : '';
  const words = [title || say(reportTexts.untitledPlan, language), part, revision];
  return fileNameFor(words.filter(Boolean).join(' – ')) || say(reportTexts.untitledPlan, language);
}
