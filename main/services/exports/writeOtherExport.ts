import { paperFor, type ExportFormatId } from '../../../shared/contract/exportFormats.ts';
import { calendarFile } from '../../../shared/interchange/calendarFile.ts';
import { picturesBeside, planToCanvas } from '../../../shared/interchange/planToCanvas.ts';
import { exportDialogTexts } from '../../../shared/messages/exportDialog.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { reportTexts } from '../../../shared/messages/report.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { dayHere } from '../../../shared/plan/days.ts';
import { textOf, type Plan } from '../../../shared/plan/plan.ts';
import { planToJsonWithPictures } from '../../../shared/plan/planJson.ts';
import { comparisonCsv } from '../../../shared/portfolio/comparisonCsv.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { reportToMarkdown } from '../../../shared/report/reportToMarkdown.ts';
import { csvFile } from '../../../shared/views/csvFile.ts';
import { calendarKinds, planCalendar } from '../../../shared/views/planCalendar.ts';
import { planTable, planTables, usualTable, type PlanTable } from '../../../shared/views/planTables.ts';
import type { OfficeWork } from '../../office/officeFile.ts';
import type { PictureWork } from '../../pdf/typesetterMessages.ts';
import { canvasPixels, canvasSvg } from './canvasPicture.ts';
import type { ComparisonInput, ExportedFile, ExportInput, OnProgress } from './exportInput.ts';
import type { TypesetterProcess } from './typesetterProcess.ts';

/** The file's name with and without ending, and its content. */
interface OtherFile {
  readonly name: string;
  readonly fileName: string;
  readonly format: Exclude<ExportFormatId, 'pdf'>;
}

/** Makes the file of one export other than PDF: texts here, office files and pictures in the typesetter's process. */
export async function writeOtherExport(typesetter: TypesetterProcess, input: ExportInput | ComparisonInput, { name, fileName, format }: OtherFile, onProgress: OnProgress, signal: AbortSignal | undefined): Promise<Result<ExportedFile>> {
  const text = (write: () => string): Result<ExportedFile> => {
    if (signal?.aborted) return failed('export-cancelled');
    onProgress(0, 'collecting');
    const written = new TextEncoder().encode(write());
    onProgress(1, 'writing');
    return success({ fileName, bytes: written });
  };
  const office = async (work: OfficeWork | PictureWork): Promise<Result<ExportedFile>> => {
    const written = await typesetter.write(work, onProgress, signal);
    return written.ok ? success({ fileName, bytes: written.value }) : written;
  };
  if ('plans' in input) return text(() => comparisonCsv(input.plans, input.language, input.time.slice(0, 10)));
  switch (format) {
    case 'json':
      return text(() => `${JSON.stringify(planToJsonWithPictures(input.plan), null, 2)}\n`);
    case 'pptx':
      return office({ format: 'pptx', material: input });
    case 'docx':
      return office({ format: 'docx', material: input, paper: paperFor('docx', input.paper) });
    case 'markdown':
      return text(() => reportToMarkdown(buildReport(input, 'sections')));
    case 'xlsx':
      return office({ format: 'xlsx', tables: tablesOf(input), language: input.language });
    case 'csv':
      return text(() => csvOf(input));
    case 'png': {
      const made = await office(canvasPixels(input));
      // The failure that advises to export vectors instead.
      return !made.ok && made.failure.code === 'export-too-long' ? failed('export-too-detailed') : made;
    }
    case 'svg':
      return text(() => canvasSvg(input));
    case 'canvas':
      return canvasOf(input, name, text);
    case 'ics':
      return text(() => calendarOf(input));
  }
}

/** A JSON Canvas, with pictures as files beside it where that is possible. */
function canvasOf({ plan, language, withFiles }: ExportInput, name: string, text: (write: () => string) => Result<ExportedFile>): Result<ExportedFile> {
  const files = withFiles ? picturesBeside(plan) : undefined;
  if (!files || files.size === 0) return text(() => planToCanvas(plan, language));
  const folder = `${name} – ${say(exportDialogTexts.picturesFolder, language)}`;
  const made = text(() => planToCanvas(plan, language, folder));
  return made.ok ? success({ ...made.value, beside: { folder, files } }) : made;
}

/** One table of the plan as CSV. */
function csvOf({ plan, table = usualTable, language }: ExportInput): string {
  const { columns, rows } = tableOf(plan, table, language);
  return csvFile([columns.map(({ title }) => title), ...rows], language);
}

/** The tables of a workbook: the chosen one, even if empty, else all that are not empty. */
function tablesOf({ plan, table, language }: ExportInput): readonly PlanTable[] {
  return table === undefined ? planTables(plan, language) : [tableOf(plan, table, language)];
}

function tableOf(plan: Plan, table: string, language: Language): PlanTable {
  const found = planTable(plan, table, language);
  if (!found) throw new Error(`No table ${table}`);
  return found;
}

/** The plan's days as a calendar file. Today is this machine's day. */
function calendarOf({ plan, planId, language, time }: ExportInput): string {
  const events = planCalendar(plan, language, dayHere(new Date(time))).map(({ id, kind, ...entry }) => ({ ...entry, uid: `${id}@${planId}.kehys`, category: say(calendarKinds[kind], language) }));
  return calendarFile({ name: textOf(plan.fields, 'title').trim() || say(reportTexts.untitledPlan, language), language, time, events });
}
