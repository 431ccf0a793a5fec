import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import type { ExportStep } from '../../../shared/messages/report.ts';
import type { Report, ReportInput } from '../../../shared/report/report.ts';
import type { OfficeWork } from '../../office/officeFile.ts';
import type { FileRequest, PagePreview, PdfForm, PictureWork, PreviewRequest, SetAnswer, SetRequest } from '../../pdf/typesetterMessages.ts';
import { typesetterFlags, type ChildProcess, type StartChild } from './childProcess.ts';

/** A typeset document. */
export interface SetFile {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The characters that no font has. */
  readonly missing: readonly string[];
}

type Finished = Extract<SetAnswer, { kind: 'done' | 'written' | 'previewed' }>;

interface Waiting {
  readonly request: SetRequest | PreviewRequest | FileRequest;
  /** For previews: who looks at the page; a newer request of theirs replaces this one. */
  readonly viewer?: string;
  /** Takes the finished answer; failures go to `fail`. */
  readonly done: (answer: Finished) => void;
  readonly fail: (failure: Failure) => void;
  readonly onProgress: (progress: number, step: ExportStep) => void;
}

const cancelled: Failure = { code: 'export-cancelled' };

interface Running {
  readonly child: ChildProcess;
  /** An empty folder, the only one that the typesetter may read. */
  readonly workspace: string;
}

export interface TypesetterLimits {
  /** For how long an idle process is kept, milliseconds. */
  readonly keptWarm: number;
  /** The longest time for one document, milliseconds. */
  readonly longest: number;
  /** For how long a preview that nobody waits for may go on, milliseconds. */
  readonly patience: number;
}

export const usualLimits: TypesetterLimits = { keptWarm: 120_000, longest: 90_000, patience: 3_000 };

/**
 * The process that sets documents, one at a time. It is started with the first one, kept for a while after the last, and started
 * anew after a crash. It is killed when its job is cancelled or takes too long, because a compilation cannot be interrupted. An
 * idle one does not keep this process alive.
 */
export class TypesetterProcess {
  #running: Running | undefined;
  #current: Waiting | undefined;
  readonly #queue: Waiting[] = [];
  #nextJob = 1;
  /** When the current job was handed over (`performance.now()`). */
  #startedAt = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly path: string,
    readonly start: StartChild,
    readonly limits: TypesetterLimits = usualLimits,
    readonly flags: readonly string[] = typesetterFlags,
  ) {}

  /** Sets one document. Failures: `export-failed`, `export-too-long`, `export-cancelled`. */
  set(material: ReportInput | Report, form: PdfForm, onProgress: Waiting['onProgress'], signal?: AbortSignal): Promise<Result<SetFile>> {
    const read = (answer: Finished): SetFile | undefined => (answer.kind === 'done' ? { bytes: answer.bytes, pages: answer.pages, missing: answer.missing } : undefined);
    return this.#make((job) => ({ job, form, material }), read, onProgress, signal);
  }

  /** Makes an office file or a picture. Failures as of `set`. */
  write(work: OfficeWork | PictureWork, onProgress: Waiting['onProgress'], signal?: AbortSignal): Promise<Result<Uint8Array>> {
    return this.#make((job) => ({ job, work }), (answer) => (answer.kind === 'written' ? answer.bytes : undefined), onProgress, signal);
  }

  /**
   * Sets one page for a preview and cancels the viewer's earlier request: at once if it waits, else only after it has run for a
   * while, since a killed process starts cold. Failures as of `set`.
   */
  show(viewer: string, request: Omit<PreviewRequest, 'job'>): Promise<Result<PagePreview>> {
    for (const older of this.#queue.filter((waiting) => waiting.viewer === viewer)) this.#cancel(older.request.job);
    if (this.#current?.viewer === viewer && performance.now() - this.#startedAt > this.limits.patience) this.#stop(cancelled);
    return new Promise((resolve) => {
      this.#queue.push({
        request: { ...request, job: this.#nextJob++ },
        viewer,
        onProgress: () => undefined,
        done: (answer) => answer.kind === 'previewed' && resolve(success(answer.preview)),
        fail: (failure) => resolve({ ok: false, failure }),
      });
      this.#next();
    });
  }

  /** Runs one job until it is done or `signal` cancels it. */
  #make<File>(request: (job: number) => Waiting['request'], read: (answer: Finished) => File | undefined, onProgress: Waiting['onProgress'], signal?: AbortSignal): Promise<Result<File>> {
    if (signal?.aborted) return Promise.resolve(failed('export-cancelled'));
    return new Promise((resolve) => {
      const job = this.#nextJob++;
      const cancel = (): void => this.#cancel(job);
      signal?.addEventListener('abort', cancel, { once: true });
      const finish = (result: Result<File>): void => {
        signal?.removeEventListener('abort', cancel);
        resolve(result);
      };
      this.#queue.push({
        request: request(job),
        onProgress,
        done: (answer) => {
          const file = read(answer);
          if (file !== undefined) finish(success(file));
        },
        fail: (failure) => finish({ ok: false, failure }),
      });
      this.#next();
    });
  }

  /** Starts the process ahead of its first job. */
  warm(): void {
    if (!this.#running) this.#startChild();
    if (!this.#current) this.#idle();
  }

  /** Ends the process; waiting and running jobs are cancelled. */
  close(): void {
    for (const { fail } of this.#queue.splice(0)) fail(cancelled);
    this.#settle(({ fail }) => fail(cancelled));
    this.#end();
  }

  #next(): void {
    if (this.#current) return;
    const next = this.#queue.shift();
    if (!next) return this.#idle();
    this.#current = next;
    const { child } = this.#running ?? this.#startChild();
    child.hold(true);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#stop({ code: 'export-too-long' }), this.limits.longest);
    this.#startedAt = performance.now();
    child.post(next.request);
  }

  #startChild(): Running {
    const workspace = mkdtempSync(join(tmpdir(), 'kehys-typesetter-'));
    const running = { workspace, child: this.start(this.path, [workspace], this.flags) };
    running.child.onMessage((message) => this.#take(running, message as SetAnswer));
    running.child.onExit((why) => this.#died(running, why));
    this.#running = running;
    return running;
  }

  #take(from: Running, answer: SetAnswer): void {
    // An answer from a process that was ended meanwhile.
    if (from !== this.#running || answer.job !== this.#current?.request.job) return;
    switch (answer.kind) {
      case 'progress':
        return this.#current.onProgress(answer.progress, answer.step);
      case 'done':
      case 'written':
      case 'previewed':
        return this.#settle(({ done }) => done(answer));
      case 'failed':
        return this.#settle(({ fail }) => fail(answer.failure));
    }
  }

  #settle(tell: (waiting: Waiting) => void): void {
    clearTimeout(this.#timer);
    const current = this.#current;
    this.#current = undefined;
    if (current) tell(current);
    this.#next();
  }

  #cancel(job: number): void {
    if (this.#current?.request.job === job) return this.#stop(cancelled);
    const place = this.#queue.findIndex(({ request }) => request.job === job);
    if (place >= 0) this.#queue.splice(place, 1)[0]?.fail(cancelled);
  }

  /** Kills the process during its job; the next job starts a new one. */
  #stop(failure: Failure): void {
    this.#end();
    this.#settle(({ fail }) => fail(failure));
  }

  #died(running: Running, why: string): void {
    rmSync(running.workspace, { recursive: true, force: true });
    if (this.#running !== running) return;
    this.#running = undefined;
    const failure: Failure = { code: 'export-failed', details: { why } };
    this.#settle(({ fail }) => fail(failure));
  }

  #idle(): void {
    this.#running?.child.hold(false);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#end(), this.limits.keptWarm).unref();
  }

  #end(): void {
    clearTimeout(this.#timer);
    const running = this.#running;
    this.#running = undefined;
    if (!running) return;
    running.child.kill();
    rmSync(running.workspace, { recursive: true, force: true });
  }
}
