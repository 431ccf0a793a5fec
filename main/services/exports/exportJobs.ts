import type { comparisonFormats, Job } from '../../../shared/contract/contract.ts';
import { exportFormat, paperFor, type ExportFormatId, type PictureGround, type PictureScale } from '../../../shared/contract/exportFormats.ts';
import type { PdfStandardId } from '../../../shared/contract/pdfStandards.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { reportTexts, type ExportStep } from '../../../shared/messages/report.ts';
import { portfolioTexts } from '../../../shared/messages/portfolio.ts';
import { languages, say, type Language } from '../../../shared/messages/text.ts';
import { textOf, type Plan } from '../../../shared/plan/plan.ts';
import { dayHere } from '../../../shared/plan/days.ts';
import { planToJson } from '../../../shared/plan/planJson.ts';
import { comparisonCsv } from '../../../shared/portfolio/comparisonCsv.ts';
import { comparisonReport } from '../../../shared/portfolio/comparisonReport.ts';
import type { PlanSummary } from '../../../shared/portfolio/planSummary.ts';
import { calendarFile } from '../../../shared/interchange/calendarFile.ts';
import { planToCanvas } from '../../../shared/interchange/planToCanvas.ts';
import { csvFile } from '../../../shared/views/csvFile.ts';
import { planTable, planTables, usualTable, type PlanTable } from '../../../shared/views/planTables.ts';
import { calendarKinds, planCalendar } from '../../../shared/views/planCalendar.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { canvasFigure } from '../../../shared/report/canvasFigure.ts';
import { figureToSvg } from '../../../shared/report/figureToSvg.ts';
import { reportContext } from '../../../shared/report/reportContext.ts';
import { planDocumentOf } from '../../../shared/report/documents.ts';
import type { ReportInput } from '../../../shared/report/report.ts';
import { reportToMarkdown } from '../../../shared/report/reportToMarkdown.ts';
import type { Paper } from '../../pdf/paper.ts';
import type { OfficeWork } from '../../office/officeFile.ts';
import type { PagePreview, PictureWork } from '../../pdf/typesetterMessages.ts';
import { forkChild, type StartChild } from './childProcess.ts';
import { Downloads } from './downloads.ts';
import { TypesetterProcess } from './typesetterProcess.ts';
import { fileNameFor } from '../disk/fileNames.ts';

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
}

/** `progress` grows from 0 to 1; the step is worded by `exportSteps` of shared/messages/report.ts. */
export type OnProgress = (progress: number, step: ExportStep) => void;

/** Makes files out of plans; PDFs and files for office programs in a process of their own. */
export interface ExportJobs {
  /** Starts a job and answers with its id. */
  start(input: ExportInput | ComparisonInput): string;
  /**
   * Where a job stands (`step` is an {@link ExportStep}), as soon as it has changed more often than `changes`, or as it stands
   * after a while without; undefined where it is not known.
   */
  follow(id: string, changes: number): Promise<JobNews | undefined>;
  cancel(id: string): void;
  /** The file of a finished job. */
  result(id: string): ExportedFile | undefined;
  /** A ticket for one download of a finished job's file; undefined where there is none. */
  offer(id: string): string | undefined;
  /** The file that a ticket is for, once and for a minute. */
  redeem(ticket: string): ExportedFile | undefined;
  /** Runs one export to its end. Failures: `export-failed`, `export-too-long`, `export-cancelled`. */
  run(input: ExportInput | ComparisonInput, onProgress?: OnProgress, signal?: AbortSignal): Promise<Result<ExportedFile>>;
  /** One page of what would be exported, from 1, to look at; a newer one of the same viewer takes its place. Failures as of `run`. */
  preview(viewer: string, input: ReportInput & { readonly paper: Paper }, page: number, isSettled: boolean): Promise<Result<PagePreview>>;
  /** Makes ready for a PDF, ahead of it. */
  warm(): void;
  /** Cancels what runs and ends the typesetter. */
  close(): Promise<void>;
}

/** Finished files that are kept for their download; older ones are forgotten. */
const filesKept = 8;
/** How long somebody who follows a job that does not change waits for an answer, milliseconds. */
const longestSilence = 20_000;

/** Where a job stands, and how often that has changed. */
export interface JobNews {
  readonly changes: number;
  readonly job: Job;
}

/** A job, and those who wait for it to change. */
class JobRecord {
  readonly control = new AbortController();
  file: ExportedFile | undefined;
  #job: Job = { state: 'running', progress: 0, step: 'preparing' };
  #changes = 1;
  readonly #waiting = new Set<() => void>();

  get news(): JobNews {
    return { changes: this.#changes, job: this.#job };
  }

  become(job: Job): void {
    this.#job = job;
    this.#changes++;
    for (const tell of [...this.#waiting]) tell();
  }

  /** Resolves once the job has changed more often, and after `longest` milliseconds at the latest. */
  async changedSince(changes: number, longest: number): Promise<JobNews> {
    if (this.#changes <= changes && this.#job.state === 'running') {
      await new Promise<void>((resolve) => {
        const tell = (): void => {
          clearTimeout(timer);
          this.#waiting.delete(tell);
          resolve();
        };
        const timer = setTimeout(tell, longest).unref();
        this.#waiting.add(tell);
      });
    }
    return this.news;
  }
}

export interface ExportJobsPorts {
  /** The typesetter as built. */
  readonly typesetterPath: string;
  /** How this host starts processes; Node's own way where absent. */
  readonly startChild?: StartChild;
}

export function createExportJobs({ typesetterPath, startChild = forkChild }: ExportJobsPorts): ExportJobs {
  const typesetter = new TypesetterProcess(typesetterPath, startChild);
  const jobs = new Map<string, JobRecord>();
  const downloads = new Downloads<ExportedFile>({ now: () => performance.now() });
  let last = 0;

  const run: ExportJobs['run'] = async (input, onProgress = () => undefined, signal) => {
    const name = 'plans' in input ? fileNameFor(say(portfolioTexts.fileName, input.language)) : nameOf(input);
    const ending = 'plans' in input ? input.format : exportFormat(input.format).ending;
    const fileName = `${name}.${ending}`;
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
    if (input.format === 'pdf') {
      const material = 'plans' in input ? comparisonReport(input.plans, input.language, input.time) : { ...input, attached: undefined };
      const extras = 'plans' in input ? {} : { planId: input.planId, standard: input.standard, attached: input.attached };
      const drawn = await typesetter.set(material, { paper: input.paper, ...extras }, onProgress, signal);
      return drawn.ok ? success({ fileName, ...drawn.value }) : drawn;
    }
    if ('plans' in input) return text(() => comparisonCsv(input.plans, input.language, input.time.slice(0, 10)));
    switch (input.format) {
      case 'json':
        return text(() => `${JSON.stringify(planToJson(input.plan), null, 2)}\n`);
      case 'pptx':
        return office({ format: 'pptx', material: input });
      case 'docx':
        return office({ format: 'docx', material: input, paper: paperFor('docx', input.paper) });
      case 'markdown':
        return text(() => reportToMarkdown(buildReport(input)));
      case 'xlsx':
        return office({ format: 'xlsx', tables: tablesOf(input) });
      case 'csv':
        return text(() => csvOf(input));
      case 'png':
        return office(pictureOf(input));
      case 'svg':
        return text(() => figureToSvg(canvasFigure(reportContext(input), input.items), { language: input.language, brandColour: textOf(input.plan.fields, 'brandColour'), ...(input.ground === 'none' ? {} : { ground: '#ffffff' }) }));
      case 'canvas':
        return text(() => planToCanvas(input.plan, input.language));
      case 'ics':
        return text(() => calendarOf(input));
    }
  };

  return {
    run,
    preview: (viewer, input, page, isSettled) => typesetter.show(viewer, { material: input, paper: input.paper, page, isSettled }),
    warm: () => typesetter.warm(),
    start(input) {
      const id = `export-${++last}`;
      const record = new JobRecord();
      jobs.set(id, record);
      for (const old of [...jobs.keys()].slice(0, -filesKept)) if (jobs.get(old)?.news.job.state !== 'running') jobs.delete(old);
      const onProgress: OnProgress = (progress, step) => {
        if (record.news.job.state === 'running') record.become({ state: 'running', progress, step });
      };
      void settle(record, run(input, onProgress, record.control.signal));
      return id;
    },
    follow: async (id, changes) => jobs.get(id)?.changedSince(changes, longestSilence),
    cancel: (id) => jobs.get(id)?.control.abort(),
    result: (id) => jobs.get(id)?.file,
    offer(id) {
      const file = jobs.get(id)?.file;
      return file && downloads.offer(file);
    },
    redeem: (ticket) => downloads.redeem(ticket),
    async close() {
      for (const { control } of jobs.values()) control.abort();
      typesetter.close();
      jobs.clear();
    },
  };
}

async function settle(record: JobRecord, running: Promise<Result<ExportedFile>>): Promise<void> {
  try {
    const outcome = await running;
    if (outcome.ok) {
      const { fileName, bytes, pages, missing } = outcome.value;
      record.file = outcome.value;
      record.become({ state: 'done', fileName, bytes: bytes.length, pages, missing });
    } else if (outcome.failure.code === 'export-cancelled') record.become({ state: 'cancelled' });
    else record.become({ state: 'failed', failure: outcome.failure });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    record.become({ state: 'failed', failure: { code: 'export-failed', details: { why } } });
  }
}

/** Pixels that a picture may have: more takes more memory than a computer may have to spare. */
const mostPixels = 40e6;

/** The canvas or parts of it, as many pixels to the unit as were asked for, or as there may be. */
function pictureOf(input: ExportInput): PictureWork {
  const { plan, language, items, scale = 2, ground = 'white' } = input;
  const figure = canvasFigure(reportContext(input), items);
  const { width, height } = figure.viewBox;
  const brandColour = textOf(plan.fields, 'brandColour');
  const planLanguage = languages.find((known) => known === textOf(plan.fields, 'language'));
  return { format: 'png', figure, language, ...(planLanguage ? { planLanguage } : {}), ...(brandColour ? { brandColour } : {}), scale: Math.min(scale, Math.sqrt(mostPixels / (width * height))), ground };
}

/** One table of the plan as delimited text. */
function csvOf({ plan, table = usualTable, language }: ExportInput): string {
  const { columns, rows } = tableOf(plan, table, language);
  return csvFile([columns.map(({ title }) => title), ...rows], language);
}

/** The tables of a spreadsheet: the one that was chosen, be it empty, else every one that holds anything. */
function tablesOf({ plan, table, language }: ExportInput): readonly PlanTable[] {
  return table === undefined ? planTables(plan, language) : [tableOf(plan, table, language)];
}

function tableOf(plan: Plan, table: string, language: Language): PlanTable {
  const found = planTable(plan, table, language);
  if (!found) throw new Error(`No table ${table}`);
  return found;
}

/** The days of a plan as a calendar file. Today is the day where this runs, as everywhere else. */
function calendarOf({ plan, planId, language, time }: ExportInput): string {
  const events = planCalendar(plan, language, dayHere(new Date(time))).map(({ id, kind, ...entry }) => ({ ...entry, uid: `${id}@${planId}.kehys`, category: say(calendarKinds[kind], language) }));
  return calendarFile({ name: textOf(plan.fields, 'title').trim() || say(reportTexts.untitledPlan, language), language, time, events });
}

/** A file name without ending, made of the plan's title, the document where it is a part, and the revision. */
function nameOf({ plan, language, revisions, revisionId, format, document = 'strategy' }: ExportInput): string {
  const title = textOf(plan.fields, 'title').trim();
  const revision = revisions.find((known) => known.id === revisionId)?.label;
  const { name, sections } = planDocumentOf(document);
  // The whole plan needs no second name; a part of it says which.
  const part = sections && exportFormat(format).isReport ? say(name, language) : '';
  const words = [title || say(reportTexts.untitledPlan, language), part, revision];
  return fileNameFor(words.filter(Boolean).join(' – ')) || say(reportTexts.untitledPlan, language);
}
