import type { Job } from '../../../shared/contract/contract.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import type { ReportInput } from '../../../shared/report/report.ts';
import type { PagePreview } from '../../pdf/typesetterMessages.ts';
import { forkChild, officeFlags, type StartChild } from './childProcess.ts';
import { Downloads } from './downloads.ts';
import type { ComparisonInput, ExportedFile, ExportInput, OnProgress } from './exportInput.ts';
import { TypesetterProcess, usualLimits } from './typesetterProcess.ts';

/** Makes files from plans: PDFs in one process of their own, office files and pictures in another. */
export interface ExportJobs {
  /** Starts a job and answers with its id. */
  start(input: ExportInput | ComparisonInput): string;
  /**
   * A job's state, as soon as it has changed more often than `changes`, or after a while without a change; undefined for unknown
   * jobs. shared/messages/report.ts words its step.
   */
  follow(id: string, changes: number): Promise<JobNews | undefined>;
  cancel(id: string): void;
  /** The file of a finished job. */
  result(id: string): ExportedFile | undefined;
  /** A ticket for one download of a finished job's file; undefined where there is no file. */
  offer(id: string): string | undefined;
  /** The file for a ticket, once and within a minute. */
  redeem(ticket: string): ExportedFile | undefined;
  /** Runs one export to its end. Failures: `export-failed`, `export-too-long`, `export-cancelled`. */
  run(input: ExportInput | ComparisonInput, onProgress?: OnProgress, signal?: AbortSignal): Promise<Result<ExportedFile>>;
  /** One page of what would be exported, from 1, to look at; a newer one of the same viewer takes its place. Failures as of `run`. */
  preview(viewer: string, input: ReportInput & Pick<ExportInput, 'paper' | 'planId'>, page: number, isSettled: boolean): Promise<Result<PagePreview>>;
  /** Starts the typesetter ahead of a PDF. */
  warm(): void;
  /** Cancels running jobs and ends the processes. */
  close(): Promise<void>;
}

/** The most finished files that are kept for download. */
const filesKept = 8;
/** The longest wait for a change of a job, milliseconds. */
const longestSilence = 20_000;

/** A job's state, and how often it has changed. */
export interface JobNews {
  readonly changes: number;
  readonly job: Job;
}

/** A job, and the callers that wait for it to change. */
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

  /** Resolves once the job has changed more than `changes` times, and after `longest` milliseconds at the latest. */
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
  /** The path of the built typesetter. */
  readonly typesetterPath: string;
  /** How this host starts processes; absent: Node's `fork`. */
  readonly startChild?: StartChild;
}

export function createExportJobs({ typesetterPath, startChild = forkChild }: ExportJobsPorts): ExportJobs {
  const typesetter = new TypesetterProcess(typesetterPath, startChild);
  // Previews never wait for a Word document, and nothing of one helps the next file, so the process ends with it.
  const others = new TypesetterProcess(typesetterPath, startChild, { ...usualLimits, keptWarm: 0 }, officeFlags);
  const jobs = new Map<string, JobRecord>();
  const downloads = new Downloads<ExportedFile>({ now: () => performance.now() });
  let last = 0;

  const run: ExportJobs['run'] = async (input, onProgress = () => undefined, signal) => {
    const { writeExport } = await import('./writeExport.ts');
    return writeExport(input.format === 'pdf' ? typesetter : others, input, onProgress, signal);
  };

  return {
    run,
    preview: (viewer, input, page, isSettled) => typesetter.show(viewer, { material: input, paper: input.paper, planId: input.planId, page, isSettled }),
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
      others.close();
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
