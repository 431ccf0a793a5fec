import type { Job } from '../../../shared/contract/contract.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import type { ReportInput } from '../../../shared/report/report.ts';
import type { PagePreview } from '../../pdf/typesetterMessages.ts';
import { forkChild, officeFlags, type StartChild } from './childProcess.ts';
import { Downloads } from './downloads.ts';
import type { ComparisonInput, ExportedFile, ExportInput, OnProgress } from './exportInput.ts';
import { TypesetterProcess, usualLimits } from './typesetterProcess.ts';

/** Makes files out of plans; PDFs in one process of their own, files for office programs and pictures in another. */
export interface ExportJobs {
  /** Starts a job and answers with its id. */
  start(input: ExportInput | ComparisonInput): string;
  /**
   * Where a job stands (its step is worded by shared/messages/report.ts), as soon as it has changed more often than `changes`, or as it stands
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
  preview(viewer: string, input: ReportInput & Pick<ExportInput, 'paper' | 'planId'>, page: number, isSettled: boolean): Promise<Result<PagePreview>>;
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
  // No page waits for a Word document, and nothing of one is of use to the next file: its process ends with it.
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
