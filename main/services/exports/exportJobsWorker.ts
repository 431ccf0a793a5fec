import { Worker } from 'node:worker_threads';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import type { ReportInput } from '../../../shared/report/report.ts';
import type { ExportStep } from '../../../shared/messages/report.ts';
import type { Paper } from '../../pdf/paper.ts';
import type { PdfAnswer, PdfRequest } from '../../pdf/workerMessages.ts';

export interface DrawnFile {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

interface Running {
  readonly finish: (result: Result<DrawnFile>) => void;
  readonly onProgress: (progress: number, step: ExportStep) => void;
}

/** How long a worker without work is kept warm, and how long a cancelled job may take to stop, milliseconds. */
const keptWarm = 120_000;
const timeToStop = 2_000;

/**
 * The thread that draws PDFs: started with the first job, kept warm for a while after the last, started anew should it
 * die. An idle one does not keep the process alive.
 */
export class PdfWorker {
  #worker: Worker | undefined;
  #nextJob = 1;
  readonly #running = new Map<number, Running>();
  /** Jobs that were cancelled and have not yet stopped. */
  readonly #stopping = new Map<number, NodeJS.Timeout>();
  #idle: NodeJS.Timeout | undefined;

  constructor(readonly path: string) {}

  /** Draws one document. Failures: `export-failed`, `export-cancelled`. */
  draw(material: ReportInput, paper: Paper, onProgress: Running['onProgress'], signal?: AbortSignal): Promise<Result<DrawnFile>> {
    if (signal?.aborted) return Promise.resolve(failed('export-cancelled'));
    return new Promise((resolve) => {
      const job = this.#nextJob++;
      const cancel = (): void => this.#cancel(job);
      signal?.addEventListener('abort', cancel, { once: true });
      this.#running.set(job, {
        onProgress,
        finish: (result) => {
          signal?.removeEventListener('abort', cancel);
          resolve(result);
        },
      });
      this.#send({ kind: 'draw', job, paper, material });
    });
  }

  /** Ends the thread; jobs that still run end as cancelled. */
  async close(): Promise<void> {
    for (const job of [...this.#running.keys()]) this.#finish(job, failed('export-cancelled'));
    await this.#end();
  }

  #send(request: PdfRequest): void {
    clearTimeout(this.#idle);
    if (!this.#worker) {
      const worker = new Worker(this.path);
      worker.on('message', (answer: PdfAnswer) => this.#take(answer));
      worker.on('error', (error) => this.#died(worker, error.message));
      worker.on('exit', (code) => this.#died(worker, `exit ${code}`));
      this.#worker = worker;
    }
    this.#worker.ref();
    this.#worker.postMessage(request);
  }

  #take(answer: PdfAnswer): void {
    switch (answer.kind) {
      case 'progress':
        return this.#running.get(answer.job)?.onProgress(answer.progress, answer.step);
      case 'done':
        return this.#finish(answer.job, success({ bytes: answer.bytes, pages: answer.pages }));
      case 'failed':
        return this.#finish(answer.job, { ok: false, failure: answer.failure });
    }
  }

  #finish(job: number, result: Result<DrawnFile>): void {
    clearTimeout(this.#stopping.get(job));
    this.#stopping.delete(job);
    const running = this.#running.get(job);
    this.#running.delete(job);
    running?.finish(result);
    if (this.#running.size > 0 || this.#stopping.size > 0) return;
    this.#worker?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.#end(), keptWarm).unref();
  }

  /** The one who asked is answered at once; a thread that does not stop in time is ended unless others need it. */
  #cancel(job: number): void {
    const running = this.#running.get(job);
    if (!running) return;
    this.#running.delete(job);
    const impatient = setTimeout(() => {
      this.#stopping.delete(job);
      if (this.#running.size === 0) void this.#end();
    }, timeToStop).unref();
    this.#stopping.set(job, impatient);
    this.#worker?.unref();
    this.#worker?.postMessage({ kind: 'cancel', job } satisfies PdfRequest);
    if (this.#running.size > 0) this.#worker?.ref();
    running.finish(failed('export-cancelled'));
  }

  #died(worker: Worker, why: string): void {
    if (this.#worker !== worker) return;
    this.#worker = undefined;
    const failure: Failure = { code: 'export-failed', details: { why } };
    for (const job of [...this.#running.keys()]) this.#finish(job, { ok: false, failure });
  }

  async #end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    clearTimeout(this.#idle);
    for (const timer of this.#stopping.values()) clearTimeout(timer);
    this.#stopping.clear();
    await worker?.terminate();
  }
}
