import { basename } from 'node:path';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import { errorCode } from '../disk/errorCode.ts';
import { FileLock, longestSilence, renewalPause, type ForeignLock, type LockOutcome, type LockWorld } from '../disk/fileLock.ts';
import { describeOwner, type LockOwner } from '../disk/lockOwner.ts';
import { LockWatch, watchPause } from '../disk/lockWatch.ts';
import type { PlanDisk } from '../disk/planDisk.ts';
import { newLockToken, whyNotOurs } from '../disk/lockRefusal.ts';
import { writingReason } from '../disk/writingReasons.ts';

/**
 * Who may write a plan file.
 * - `held`: we may. `mustRead`: the lock was not ours all the time, so the file may have changed and must be read before it is written.
 * - `watching`: another process had the lock when we came. It becomes ours when that one closes the plan or stops renewing it.
 * - `lost`: another process took the lock from us. Watched as above.
 * - `refused`: the file cannot be written from here; this does not change.
 * - `released`: we gave the lock back.
 */
export type LeaseState =
  | { readonly kind: 'held'; readonly mustRead: boolean }
  | ForeignLease
  | { readonly kind: 'refused'; readonly failure: Failure }
  | { readonly kind: 'released' };

interface ForeignLease {
  readonly kind: 'watching' | 'lost';
  readonly by: LockOwner | undefined;
  readonly failure: Failure;
}

/** `again`: the lock was not ours all the time; read the file, then call {@link Lease.fileWasRead}. */
export interface Confirmation {
  readonly held: 'all-along' | 'again';
}

/** What a lease needs of the world. */
export interface LeasePorts {
  readonly lock: LockWorld;
  readonly disk: Pick<PlanDisk, 'isWritable'>;
  readonly log: (message: string, error?: unknown) => void;
}

/** Told of each new state. `notice` is for the person: `lock-lost`, `lock-freed` or `lock-silent`. */
export type LeaseListener = (state: LeaseState, notice: Failure | undefined) => void;

/**
 * The right to write one plan file, from opening to closing. It renews our lock, watches another's, and is asked before each write:
 * {@link confirm} succeeds only while the lock on disk is ours.
 */
export class Lease {
  readonly #path: string;
  readonly #ports: LeasePorts;
  readonly #listeners = new Set<LeaseListener>();
  #state: LeaseState = { kind: 'released' };
  #lock: FileLock | undefined;
  #watch: LockWatch | undefined;
  #stopBeating: (() => void) | undefined;
  #work: Promise<unknown> = Promise.resolve();

  private constructor(path: string, ports: LeasePorts) {
    this.#path = path;
    this.#ports = ports;
  }

  /** Takes the lock of a plan file, or watches another's. Never throws: a folder that takes no files gives `refused`. */
  static async open(path: string, ports: LeasePorts): Promise<Lease> {
    const lease = new Lease(path, ports);
    if (await ports.disk.isWritable(path)) await lease.#open();
    else lease.#become({ kind: 'refused', failure: { code: 'folder-read-only', details: { name: basename(path) } } });
    return lease;
  }

  get state(): LeaseState {
    return this.#state;
  }

  /** Why the plan is read-only; undefined while the lock is ours. */
  get readOnly(): Failure | undefined {
    const state = this.#state;
    if (state.kind === 'held') return undefined;
    return state.kind === 'released' ? { code: 'plan-not-open' } : state.failure;
  }

  /** Tells of each new state. Returns how to stop. */
  onChange(listener: LeaseListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Whether the file may be written now. Fails as {@link readOnly} says, with `lock-lost` the first time after another process took
   * the lock (listeners are told first), or with `lock-unconfirmed` where the disk cannot be read.
   */
  confirm(): Promise<Result<Confirmation>> {
    return this.#alone(async () => {
      if (this.#state.kind === 'held') {
        const error = await this.#renew();
        if (error) return failed('lock-unconfirmed', { name: basename(this.#path), why: writingReason(error.code ?? error.message) });
      }
      const state = this.#state;
      if (state.kind === 'held') return success({ held: state.mustRead ? 'again' : 'all-along' });
      return { ok: false, failure: this.readOnly ?? { code: 'plan-not-open' } };
    });
  }

  /** Whether the packed bytes may replace the file: packing took time, in which another machine may have taken the lock. */
  async mayReplace(): Promise<Result<void>> {
    const confirmed = await this.confirm();
    if (!confirmed.ok) return confirmed;
    return confirmed.value.held === 'all-along' ? success(undefined) : failed('lock-unconfirmed', { name: basename(this.#path), why: 'reason-lock-changed' });
  }

  /** The file was read after the lock became ours again. */
  fileWasRead(): void {
    if (this.#state.kind === 'held' && this.#state.mustRead) this.#become({ kind: 'held', mustRead: false });
  }

  /** Gives the lock back for good, because the file may not be written from here (`file-newer`). */
  refuse(failure: Failure): Promise<void> {
    return this.#alone(async () => {
      if (this.#state.kind === 'released') return;
      await this.#giveBack();
      this.#become({ kind: 'refused', failure });
    });
  }

  /** Gives the lock back and stops telling. */
  close(): Promise<void> {
    this.#listeners.clear();
    return this.#alone(async () => {
      await this.#giveBack();
      this.#become({ kind: 'released' });
    });
  }

  async #open(): Promise<void> {
    const outcome = await this.#take(undefined);
    switch (outcome.kind) {
      case 'held':
        this.#hold(outcome.lock, false, undefined);
        return;
      case 'taken':
        this.#watchOther('watching', outcome);
        return;
      case 'refused':
        this.#become({ kind: 'refused', failure: whyNotOurs(this.#path, outcome) });
    }
  }

  /** Renews the lock. The state then says whether it is still ours, unless the disk fails: that error is returned. */
  async #renew(): Promise<NodeJS.ErrnoException | undefined> {
    try {
      if (!this.#lock || (await this.#lock.renew()) === 'renewed') return undefined;
    } catch (error) {
      if (error instanceof Error && errorCode(error) !== undefined) return error;
      throw error;
    }
    // Somebody deleted or took the lock. If the new owner is gone by now, it is ours again.
    const outcome = await this.#take(undefined);
    switch (outcome.kind) {
      case 'held':
        this.#hold(outcome.lock, true, undefined);
        return undefined;
      case 'taken':
        this.#watchOther('lost', outcome);
        return undefined;
      case 'refused':
        return outcome.error;
    }
  }

  async #look(state: ForeignLease): Promise<void> {
    const silent = this.#watch?.silent;
    const outcome = await this.#take(silent);
    switch (outcome.kind) {
      case 'held': {
        const details = { name: basename(this.#path), who: describeOwner(state.by) };
        const notice: Failure =
          silent === undefined ? { code: 'lock-freed', details } : { code: 'lock-silent', details: { ...details, seconds: longestSilence / 1_000 } };
        this.#hold(outcome.lock, true, notice);
        return;
      }
      case 'taken':
        this.#watch?.look(outcome);
        if (outcome.by?.token !== state.by?.token) this.#become(this.#foreign(state.kind, outcome));
        return;
      case 'refused':
        this.#ports.log('The lock of a plan could not be looked at', outcome.error);
    }
  }

  #take(silent: string | undefined): Promise<LockOutcome> {
    return FileLock.take(this.#path, { ...this.#ports.lock, token: newLockToken() }, silent);
  }

  #hold(lock: FileLock, mustRead: boolean, notice: Failure | undefined): void {
    this.#lock = lock;
    this.#watch = undefined;
    this.#beatEvery(renewalPause, async () => {
      const error = this.#state.kind === 'held' ? await this.#renew() : undefined;
      if (error) this.#ports.log('The lock of a plan could not be renewed', error);
    });
    this.#become({ kind: 'held', mustRead }, notice);
  }

  #watchOther(kind: ForeignLease['kind'], lock: ForeignLock): void {
    this.#lock = undefined;
    this.#watch = new LockWatch(this.#ports.lock.clock);
    this.#watch.look(lock);
    this.#beatEvery(watchPause, async () => {
      if (this.#state.kind === 'watching' || this.#state.kind === 'lost') await this.#look(this.#state);
    });
    const state = this.#foreign(kind, lock);
    this.#become(state, kind === 'lost' ? state.failure : undefined);
  }

  #foreign(kind: ForeignLease['kind'], lock: ForeignLock): ForeignLease {
    const failure = whyNotOurs(this.#path, lock);
    return { kind, by: lock.by, failure: kind === 'lost' ? { ...failure, code: 'lock-lost' } : failure };
  }

  #beatEvery(pause: number, beat: () => Promise<void>): void {
    this.#stopBeating?.();
    this.#stopBeating = this.#ports.lock.clock.every(pause, () =>
      this.#alone(beat).catch((error: unknown) => this.#ports.log('The lock of a plan could not be kept', error)),
    );
  }

  async #giveBack(): Promise<void> {
    this.#stopBeating?.();
    this.#stopBeating = undefined;
    await this.#lock?.release().catch((error: unknown) => this.#ports.log('The lock of a plan could not be released', error));
    this.#lock = undefined;
    this.#watch = undefined;
  }

  #become(state: LeaseState, notice?: Failure): void {
    this.#state = state;
    for (const listener of this.#listeners) listener(state, notice);
  }

  /** Beats, confirmations and closing run one at a time. */
  #alone<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#work.then(task);
    this.#work = done.catch(() => undefined);
    return done;
  }
}
