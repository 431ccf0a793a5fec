import type { ArrangementSeen } from '../../shared/imports/lookAtArrangement.ts';
import type { FileSeen } from '../../shared/imports/lookThrough.ts';
import { refusedSize } from '../../shared/imports/readOutline.ts';
import { failed, type Result } from '../../shared/messages/failures.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import { nextFrame } from '../session/nextFrame.ts';
import type { ArrangeWish, ImportDesk } from './importDesk.ts';

type Method = keyof ImportDesk;
type Input<M extends Method> = Parameters<ImportDesk[M]>[0];
type Answer<M extends Method> = ReturnType<ImportDesk[M]>;

/** What the worker is asked. */
export interface DeskCall {
  readonly method: Method;
  readonly input: unknown;
}

/** What it answers: what was asked for, or why there is none. */
export type DeskAnswer = { readonly value: unknown } | { readonly why: string };

/** The worker as its client uses it. */
export type DeskWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** So many items of a plan are told to the worker within a frame. */
const toldAtOnce = 400;

/** A file that a worker of its own reads and arranges. Whoever began it closes it, which ends the worker in the midst of whatever it does. */
export class ImportClient {
  readonly #worker: DeskWorker;
  #waiting: { resolve(value: unknown): void; reject(cause: Error): void }[] = [];
  #isClosed = false;
  /** The plan whose items the worker has. */
  #told: Plan | undefined;
  #wish: object | undefined;
  #arranging: Promise<unknown> = Promise.resolve();

  constructor(worker: DeskWorker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module' })) {
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<DeskAnswer>) => {
      const asked = this.#waiting.shift();
      if ('why' in data) asked?.reject(new Error(data.why));
      else asked?.resolve(data.value);
    };
    worker.onerror = ({ message }) => this.#end(message);
  }

  /** Reads a file and tells what is in it. Fails as `readOutline` does, and where the file cannot be read at all. */
  async read(file: File): Promise<Result<FileSeen>> {
    const refused = refusedSize(file.name, file.size);
    if (refused) return refused;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return await this.ask('read', { name: file.name, bytes }, [bytes.buffer]);
    } catch (cause) {
      return failed('file-unreadable', { name: file.name, why: cause instanceof Error ? cause.message : String(cause) });
    }
  }

  /** Works out what will be made. Only the latest wish is worked out; undefined for others. Rejects where that cannot be done. */
  async arrange(wish: Omit<ArrangeWish, 'isNew'>, into: Plan | undefined): Promise<ArrangementSeen | undefined> {
    this.#wish = wish;
    await this.#arranging.catch(() => undefined);
    if (this.#wish !== wish) return undefined;
    const arranging = this.#arrange(wish, into);
    this.#arranging = arranging;
    return arranging;
  }

  ask<M extends Method>(method: M, input: Input<M>, transfer: Transferable[] = []): Promise<Answer<M>> {
    if (this.#isClosed) return Promise.reject(new Error('The file is closed'));
    return new Promise((resolve, reject) => {
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage({ method, input } satisfies DeskCall, transfer);
    });
  }

  close(): void {
    this.#end('The file is closed');
  }

  async #arrange(wish: Omit<ArrangeWish, 'isNew'>, into: Plan | undefined): Promise<ArrangementSeen> {
    if (into && into !== this.#told) await this.#tell(into);
    return this.ask('arrange', { ...wish, isNew: into === undefined });
  }

  /** A few items a frame: to copy a large plan at once would hold the window. */
  async #tell(plan: Plan): Promise<void> {
    this.#told = undefined;
    const items = [...plan.items.values()];
    for (let at = 0; at === 0 || at < items.length; at += toldAtOnce) {
      if (at > 0) await nextFrame();
      await this.ask('stand', { items: items.slice(at, at + toldAtOnce), isFirst: at === 0 });
    }
    this.#told = plan;
  }

  #end(why: string): void {
    this.#isClosed = true;
    this.#worker.terminate();
    for (const { reject } of this.#waiting) reject(new Error(why));
    this.#waiting = [];
  }
}
