import type { comparisonFormats, exportFormats, Job } from '../../../shared/contract/contract.ts';
import { failed, success, type Result } from '../../../shared/messages/failures.ts';
import { reportTexts, type ExportStep } from '../../../shared/messages/report.ts';
import { portfolioTexts } from '../../../shared/messages/portfolio.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { dayHere } from '../../../shared/plan/days.ts';
import { planToJson } from '../../../shared/plan/planJson.ts';
import { comparisonCsv } from '../../../shared/portfolio/comparisonCsv.ts';
import { comparisonReport } from '../../../shared/portfolio/comparisonReport.ts';
import type { PlanSummary } from '../../../shared/portfolio/planSummary.ts';
import { calendarFile } from '../../../shared/interchange/calendarFile.ts';
import { calendarKinds, planCalendar } from '../../../shared/views/planCalendar.ts';
import { buildReport } from '../../../shared/report/buildReport.ts';
import { planDocumentOf } from '../../../shared/report/documents.ts';
import type { ReportInput } from '../../../shared/report/report.ts';
import { reportToMarkdown } from '../../../shared/report/reportToMarkdown.ts';
import type { Paper } from '../../pdf/paper.ts';
import type { PagePreview } from '../../pdf/typesetterMessages.ts';
import { forkChild, type StartChild } from './childProcess.ts';
import { TypesetterProcess } from './typesetterProcess.ts';
import { fileNameFor } from '../disk/fileNames.ts';

/** What is exported: what its report is made from, and the form that it gets. */
export interface ExportInput extends ReportInput {
  readonly format: (typeof exportFormats)[number];
  /** PDF only. */
  readonly paper: Paper;
  /** Which plan it is, wherever its file lies. */
  readonly planId: string;
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

/** Makes files out of plans, PDFs in a process of their own. */
export interface ExportJobs {
  /** Starts a job and answers with its id. */
  start(input: ExportInput | ComparisonInput): string;
  /** Where a job stands (`step` is an {@link ExportStep}), or undefined where it is not known. */
  status(id: string): Job | undefined;
  cancel(id: string): void;
  /** The file of a finished job. */
  result(id: string): ExportedFile | undefined;
  /** Runs one export to its end. Failures: `export-failed`, `export-too-long`, `export-cancelled`. */
  run(input: ExportInput | ComparisonInput, onProgress?: OnProgress, signal?: AbortSignal): Promise<Result<ExportedFile>>;
  /** One page of what would be exported, from 1, to look at; a newer one of the same viewer takes its place. Failures as of `run`. */
  preview(viewer: string, input: ReportInput & { readonly paper: Paper }, page: number, isSettled: boolean): Promise<Result<PagePreview>>;
  /** Makes ready for a PDF, ahead of it. */
  warm(): void;
  /** Cancels what runs and ends the typesetter. */
  close(): Promise<void>;
}

const endings = { pdf: 'pdf', json: 'json', markdown: 'md', csv: 'csv', ics: 'ics' } as const satisfies Record<(ExportInput | ComparisonInput)['format'], string>;
/** Finished files that are kept for their download; older ones are forgotten. */
const filesKept = 8;

interface JobRecord {
  readonly control: AbortController;
  state: Job;
  file?: ExportedFile;
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
  let last = 0;

  const run: ExportJobs['run'] = async (input, onProgress = () => undefined, signal) => {
    const name = 'plans' in input ? fileNameFor(say(portfolioTexts.fileName, input.language)) : nameOf(input);
    const fileName = `${name}.${endings[input.format]}`;
    const text = (write: () => string): Result<ExportedFile> => {
      if (signal?.aborted) return failed('export-cancelled');
      onProgress(0, 'collecting');
      const bytes = new TextEncoder().encode(write());
      onProgress(1, 'writing');
      return success({ fileName, bytes });
    };
    if (input.format === 'pdf') {
      const material = 'plans' in input ? comparisonReport(input.plans, input.language, input.time) : input;
      const drawn = await typesetter.set(material, input.paper, onProgress, signal);
      return drawn.ok ? success({ fileName, ...drawn.value }) : drawn;
    }
    if ('plans' in input) return text(() => comparisonCsv(input.plans, input.language, input.time.slice(0, 10)));
    switch (input.format) {
      case 'json':
        return text(() => `${JSON.stringify(planToJson(input.plan), null, 2)}\n`);
      case 'markdown':
        return text(() => reportToMarkdown(buildReport(input)));
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
      const record: JobRecord = { control: new AbortController(), state: { state: 'running', progress: 0, step: 'preparing' } };
      jobs.set(id, record);
      for (const old of [...jobs.keys()].slice(0, -filesKept)) if (jobs.get(old)?.state.state !== 'running') jobs.delete(old);
      const onProgress: OnProgress = (progress, step) => {
        if (record.state.state === 'running') record.state = { state: 'running', progress, step };
      };
      void settle(record, run(input, onProgress, record.control.signal));
      return id;
    },
    status: (id) => jobs.get(id)?.state,
    cancel: (id) => jobs.get(id)?.control.abort(),
    result: (id) => jobs.get(id)?.file,
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
      record.state = { state: 'done', fileName, bytes: bytes.length, pages, missing };
    } else if (outcome.failure.code === 'export-cancelled') record.state = { state: 'cancelled' };
    else record.state = { state: 'failed', failure: outcome.failure };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    record.state = { state: 'failed', failure: { code: 'export-failed', details: { why } } };
  }
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
  const part = sections && format !== 'json' && format !== 'ics' ? say(name, language) : '';
  const words = [title || say(reportTexts.untitledPlan, language), part, revision];
  return fileNameFor(words.filter(Boolean).join(' – ')) || say(reportTexts.untitledPlan, language);
}
