import { PDFDocument, StandardFonts } from 'pdf-lib';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import { reportToMarkdown } from '../../shared/report/reportToMarkdown.ts';

const lineLength = 90;

/** The report's own words, line below line in one built-in font on as many pages: no layout, no figures, no tags. */
export async function drawFloor(input: ReportInput, pages: number): Promise<Uint8Array> {
  const text = reportToMarkdown(buildReport(input)).replaceAll(/[^ -~]+/g, ' ');
  const lines = Array.from({ length: Math.ceil(text.length / lineLength) }, (_, index) => text.slice(index * lineLength, (index + 1) * lineLength));
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const perPage = Math.ceil(lines.length / pages);
  for (let index = 0; index < pages; index++) {
    const page = document.addPage([595.28, 841.89]);
    lines.slice(index * perPage, (index + 1) * perPage).forEach((line, at) => page.drawText(line, { x: 40, y: 800 - at * 12, size: 9, font }));
  }
  return document.save();
}
