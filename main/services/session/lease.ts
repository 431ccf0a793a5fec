import { basename } from 'node:path';
import { failed, success, type Failure, type Result } from '../../../shared/messages/failures.ts';
import { errorCode } from '../disk/errorCode.ts';
import { FileLock, longestSilence, renewalPause, type ForeignLock, type LockOutcome, type LockWorld } from '../disk/fileLock.ts';
import { describeOwner, type LockOwner } from '../disk/lockOwner.ts';
import { LockWatch, watchPause } from '../disk/lockWatch.ts';
import type { PlanDisk } from '../disk/planDisk.ts';
import { newLockToken, whyNotOurs } from '../disk/lockRefusal.ts';

/**
 * How it stands with the right to write a plan file.
 * - `held`: ours. `mustRead`: it was not ours all along, so the file may have changed and is to be read before it is written.
 * - `watching`: another process's, since before we came; ours as soon as that one closes the plan or falls silent.
 * - `lost`: it was ours and another process took it. Watched like `watching`.
 * - `refused`: the file cannot be written from here, and nobody waits for that to change.
 * - `released`: given back.
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

/** `again`: the lock was not ours all along; read the file, then say {@link Lease.fileWasRead}. */
export interface Confirmation {
  readonly held: 'all-along' | 'again';
}

/** The world as a lease sees it. */
export interface LeasePorts {
  readonly lock: LockWorld;
  readonly disk: Pick<PlanDisk, 'isWritable'>;
  readonly log: (message: string, error?: unknown) => void;
}

/** Hears of a new state. `notice` is for the person: `lock-lost`, `lock-freed` or `lock-silent`. */
export type LeaseListener = (state: LeaseState, notice: Failure | undefined) => void;

/**
 * The right to write one plan file, from opening to closing. It renews our lock, watches another's, and is asked right before
 * each write: {@link confirm} answers success only where the lock on disk is ours at that moment.
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

  /** Takes the lock of a plan file, or watches whose it is. Throws nothing: a folder that takes no file is `refused`. */
  static async open(path: string, ports: LeasePorts): Promise<Lease> {
    const lease = new Lease(path, ports);
    if (await ports.disk.isWritable(path)) await lease.#open();
    else lease.#become({ kind: 'refused', failure: { code: 'folder-read-only', details: { name: basename(path) } } });
    return lease;
  }

  get state(): LeaseState {
    return this.#state;
  }

  /** Why the plan is for reading only, or undefined where the lock is ours. */
  get readOnly(): Failure | undefined {
    const state = this.#state;
    if (state.kind === 'held') return undefined;
    return state.kind === 'released' ? { code: 'plan-not-open' } : state.failure;
  }

  /** Tells of every new state from here on, as it comes. Returns the way to stop. */
  onChange(listener: LeaseListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Whether the file may be written now. Fails with what {@link readOnly} says – `lock-lost` the first time after another
   * process took the lock, told before this answers – or with `lock-unconfirmed` where the disk does not let us look.
   */
  confirm(): Promise<Result<Confirmation>> {
    return this.#alone(async () => {
      if (this.#state.kind === 'held') {
        const error = await this.#renew();
        if (error) return failed('lock-unconfirmed', { name: basename(this.#path), why: error.code ?? error.message });
      }
      const state = this.#state;
      if (state.kind === 'held') return success({ held: state.mustRead ? 'again' : 'all-along' });
      return { ok: false, failure: this.readOnly ?? { code: 'plan-not-open' } };
    });
  }

  /** Whether what was packed may take the file's place: that took time, in which another machine may have taken the lock. */
  async mayReplace(): Promise<Result<void>> {
    const confirmed = await this.confirm();
    if (!confirmed.ok) return confirmed;
    return confirmed.value.held === 'all-along' ? success(undefined) : failed('lock-unconfirmed', { name: basename(this.#path), why: 'reason-lock-changed' });
  }

  /** The file was read after the lock became ours again: from now on it is ours all along. */
  fileWasRead(): void {
    if (this.#state.kind === 'held' && this.#state.mustRead) this.#become({ kind: 'held', mustRead: false });
  }

  /** Gives the lock back for good, because the file is not to be written from here (`file-newer`). */
  refuse(failure: Failure): Promise<void> {
    return this.#alone(async () => {
      if (this.#state.kind === 'released') return;
      await this.#giveBack();
      this.#become({ kind: 'refused', failure });
    });
  }

  /** Gives the lock back. Nothing is told any more. */
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

  /** Gives a sign of life. The state says whether the lock is still ours, unless the disk refuses: that error is answered. */
  async #renew(): Promise<NodeJS.ErrnoException | undefined> {
    try {
      if (!this.#lock || (await this.#lock.renew()) === 'renewed') return undefined;
    } catch (error) {
      if (error instanceof Error && errorCode(error) !== undefined) return error;
      throw error;
    }
    // Somebody deleted the lock, or took it: a lock whose owner has gone since then is ours again.
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

  /** One thing at a time: beats, confirmations and closing never overlap. */
  #alone<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#work.then(task);
    this.#work = done.catch(() => undefined);
    return done;
  }
}
