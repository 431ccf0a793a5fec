import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as Y from 'yjs';
import type { PlanEvent, SaveState } from '../../../shared/contract/contract.ts';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { replacePlan } from '../../../shared/edits/replacePlan.ts';
import type { History } from '../../../shared/history/history.ts';
import { findRevision, readRevision } from '../../../shared/history/readRevision.ts';
import type { RevisionSummary } from '../../../shared/history/revision.ts';
import type { NewSignOff } from '../../../shared/history/signOffs.ts';
import { failed, FailureError, success, wordFailure, type Failure, type Result } from '../../../shared/messages/failures.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import { languages, say, type Language } from '../../../shared/messages/text.ts';
import { textOf, type Plan } from '../../../shared/plan/plan.ts';
import { LivePlan } from '../../../shared/plan/livePlan.ts';
import { renewalPause, type FileLock } from '../disk/fileLock.ts';
import { FileWatch } from '../disk/fileWatch.ts';
import { keepBeside } from '../disk/keepBeside.ts';
import type { Fingerprint } from '../disk/planDisk.ts';
import { packPlanFile, type PlanFileContent } from '../planFile/planFile.ts';
import { planIdOf } from '../recovery/recoverPlan.ts';
import { RecoveryJournal, startJournal, type JournalPorts } from '../recovery/recoveryJournal.ts';
import { holdsAllOf, isSamePlan, isSameState } from './samePlan.ts';
import { SaveSchedule } from './saveSchedule.ts';
import { SessionHistory } from './sessionHistory.ts';
import type { SessionPorts } from './sessionPorts.ts';
import { takeLock } from '../disk/takeLock.ts';

/** What a session starts from: a plan file that was read, and the right to write it. */
export interface SessionStart {
  /** Absolute, symbolic links resolved. */
  readonly path: string;
  readonly content: PlanFileContent;
  readonly fingerprint: Fingerprint;
  /** Absent where the plan is open for reading only; then `readOnly` says why. */
  readonly lock?: FileLock;
  readonly readOnly?: Failure;
  /** The content holds edits that the file lacks. */
  readonly isRecovered: boolean;
  /** Files of the journal that the content was recovered from. */
  readonly continues: readonly string[];
  /** What the file itself holds: a Yjs state vector. */
  readonly inFile: Uint8Array;
  readonly notices: readonly Failure[];
}

/** The origin of transactions that came from the plan's own file. */
const fromFile = 'file';

/**
 * One plan file, open: the authoritative document, its history, and their way to the disk. Every edit is in the recovery
 * journal soon after it was made and in the plan file after a short pause; `saveState` says *saved* only then.
 */
export class PlanSession {
  readonly doc: Y.Doc;
  /** Something the person should know about the opening. */
  readonly notices: readonly Failure[];
  readonly #ports: SessionPorts;
  readonly #live: LivePlan;
  readonly #assets: PlanFileContent['assets'];
  readonly #schedule: SaveSchedule;
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #listeners = new Set<(event: PlanEvent) => void>();
  readonly #history: SessionHistory;
  readonly #watch: FileWatch;
  readonly #planId: string;
  #path: string;
  #lock: FileLock | undefined;
  #journal: RecoveryJournal;
  #readOnly: Failure | undefined;
  #failure: Failure | undefined;
  #savedAt: string | undefined;
  /** Counts changes of document and history; the file holds them up to `#saved`. */
  #changes = 0;
  #saved = 0;
  #isSaving = false;
  #isClosed = false;
  #announced = '';
  #work: Promise<unknown> = Promise.resolve();

  constructor(start: SessionStart, ports: SessionPorts) {
    this.#ports = ports;
    this.#path = start.path;
    this.doc = start.content.doc;
    this.#assets = start.content.assets;
    this.#lock = start.lock;
    this.#readOnly = start.readOnly;
    this.#watch = new FileWatch(ports.disk, start.fingerprint);
    this.notices = start.notices;
    this.#live = new LivePlan(this.doc);
    this.#history = new SessionHistory(start.content.history, {
      ...ports,
      plan: () => this.plan,
      word: (text, values) => say(text, this.#language(), values),
      onChange: () => {
        this.#changed();
        this.#tell({ kind: 'historyChanged' });
      },
    });
    this.#savedAt = new Date(start.fingerprint.modified).toISOString();
    this.#planId = planIdOf(start.content, start.path);
    this.#journal = new RecoveryJournal({ ...this.#journalPorts(start.path), continues: start.continues, inFile: start.inFile });
    this.#schedule = new SaveSchedule(ports.timing, () => void this.#alone(() => this.#saveNow(true)));
    this.doc.on('update', this.#onUpdate);
    const look = setInterval(() => void this.#alone(() => this.#look()), ports.timing.look);
    const renewal = setInterval(() => void this.#alone(() => this.#renewLock()), renewalPause);
    this.#timers = [look, renewal];
    for (const timer of this.#timers) timer.unref();
    this.#announced = this.#announcement();
    if (start.isRecovered) this.#changed();
  }

  get path(): string {
    return this.#path;
  }

  get plan(): Plan {
    return this.#live.plan;
  }

  get history(): History {
    return this.#history.value;
  }

  get isReadOnly(): boolean {
    return this.#readOnly !== undefined;
  }

  get saveState(): SaveState {
    const facts = { fileName: basename(this.#path), ...(this.#savedAt === undefined ? {} : { savedAt: this.#savedAt }) };
    if (this.#readOnly) return { status: 'readOnly', ...facts, failure: asPlainFailure(this.#readOnly) };
    if (this.#failure) return { status: 'failed', ...facts, failure: asPlainFailure(this.#failure) };
    if (this.#isSaving) return { status: 'saving', ...facts };
    return { status: this.#changes === this.#saved ? 'saved' : 'pending', ...facts };
  }

  /** Tells of everything that windows on the plan should know; within the edit that brought it about. Returns the way to stop. */
  onEvent(listener: (event: PlanEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The plan file's bytes as they would be saved now. */
  bytes(): Uint8Array {
    return packPlanFile({ doc: this.doc, planId: this.#planId, history: this.history, assets: this.#assets, app: this.#ports.app, plan: this.plan });
  }

  /** Names the plan as it stands. The revision is on disk when this answers, in the journal where the file takes no writing. */
  record(facts: { readonly label: string; readonly author: string; readonly reason: string }): Promise<Result<RevisionSummary>> {
    return this.#keeping(() => this.#history.record({ ...facts, kind: 'named' }));
  }

  /** Makes the plan say what a revision says, as a new revision. */
  restore(reference: string, author: string): Promise<Result<RevisionSummary>> {
    return this.#keeping(() => {
      const found = findRevision(this.history, reference);
      if (!found.ok) return found;
      const plan = readRevision(this.history, found.value);
      if (!plan.ok) return plan;
      if (author.trim() === '') return failed('author-empty');
      const { label } = found.value;
      this.#history.checkpoint(serviceTexts.beforeRestoreLabel, { label });
      const replaced = replacePlan(editContextOf(this.#live, this.#ports.random, 'restore'), plan.value);
      if (!replaced.ok) return replaced;
      return this.#history.record({ label: say(serviceTexts.restoredLabel, this.#language(), { label }), author, reason: '', kind: 'restore' });
    });
  }

  /** A named person accepts a revision. */
  signOff(input: Omit<NewSignOff, 'time'>): Promise<Result<RevisionSummary>> {
    return this.#keeping(() => this.#history.signOff(input));
  }

  /** Writes the plan file now. */
  save(): Promise<Result<void>> {
    return this.#alone(() => this.#saveNow(false));
  }

  /** Writes the plan to another file and goes on there. A read-only plan becomes editable. */
  saveAs(path: string): Promise<Result<void>> {
    return this.#alone(() => this.#moveTo(path));
  }

  /**
   * Saves and lets go. Where saving fails the plan stays open and the failure is answered, unless `evenIfUnsaved`:
   * then the edits stay in the recovery journal.
   */
  async close(options: { readonly evenIfUnsaved?: boolean } = {}): Promise<Result<void>> {
    return this.#alone(async () => {
      if (this.#isClosed) return success(undefined);
      const saved = this.#readOnly ? success(undefined) : await this.#saveNow(false);
      if (!saved.ok && !options.evenIfUnsaved && !this.#readOnly) return saved;
      this.#isClosed = true;
      this.#schedule.close();
      for (const timer of this.#timers) clearInterval(timer);
      this.doc.off('update', this.#onUpdate);
      this.#listeners.clear();
      this.#live.close();
      await this.#journal.close().catch((error: unknown) => this.#ports.log('The recovery journal could not be closed', error));
      await this.#lock?.release().catch((error: unknown) => this.#ports.log('The lock could not be released', error));
      return success(undefined);
    });
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (this.#readOnly) return;
    this.#journal.append(update);
    this.#changes += 1;
    if (origin !== fromFile) this.#schedule.edited();
    this.#announce();
  };

  #changed(): void {
    if (this.#readOnly) return;
    this.#changes += 1;
    this.#schedule.edited();
    this.#announce();
  }

  /** Changes the history; what the person is then told is recorded survives a crash, even while the file takes no writing. */
  async #keeping(change: () => Result<RevisionSummary>): Promise<Result<RevisionSummary>> {
    if (this.#readOnly) return this.#refusal(this.#readOnly);
    const outcome = change();
    if (!outcome.ok) return outcome;
    const saved = await this.save();
    if (!saved.ok) await this.#journal.appendPlanFile(this.bytes());
    return outcome;
  }

  async #saveNow(patient: boolean): Promise<Result<void>> {
    if (this.#isClosed) return success(undefined);
    if (this.#readOnly) return this.#refusal(this.#readOnly);
    try {
      if (!(await this.#stillOurs())) return this.#readOnly ? this.#refusal(this.#readOnly) : success(undefined);
      if (!(await this.#takeInForeignChange(patient))) {
        this.#schedule.edited();
        return success(undefined);
      }
      if (this.#readOnly) return this.#refusal(this.#readOnly);
      if (this.#changes === this.#saved) return this.#nothingUnsaved();
      this.#history.takeDueRevisions();
      const written = await this.#write(this.#path);
      if (!written.ok) return this.#saveFailed(written.failure);
      return written;
    } catch (error) {
      return this.#saveFailed(this.#asFailure(error));
    }
  }

  #nothingUnsaved(): Result<void> {
    this.#failure = undefined;
    this.#schedule.succeeded();
    this.#announce();
    return success(undefined);
  }

  /** Writes everything up to now and, if that worked, forgets the journal of it. */
  async #write(path: string): Promise<Result<void>> {
    const upTo = this.#changes;
    this.#isSaving = true;
    this.#announce();
    try {
      const generation = this.#journal.turnOver();
      const bytes = this.bytes();
      const written = await this.#ports.disk.write(path, bytes);
      if (!written.ok) return written;
      await this.#watch.wrote(path, bytes.length);
      this.#saved = upTo;
      this.#savedAt = this.#time();
      this.#failure = undefined;
      this.#schedule.succeeded();
      if (path === this.#path) await this.#journal.forget(generation);
      return success(undefined);
    } finally {
      this.#isSaving = false;
      if (this.#changes !== this.#saved) this.#schedule.edited();
      this.#announce();
    }
  }

  #saveFailed(failure: Failure): Result<void> {
    this.#failure = failure;
    this.#schedule.failed();
    this.#announce();
    return { ok: false, failure };
  }

  async #moveTo(wanted: string): Promise<Result<void>> {
    const path = join(await realpath(dirname(wanted)).catch(() => dirname(wanted)), basename(wanted));
    if (path === this.#path) return this.#saveNow(false);
    const taken = await takeLock(path, this.#ports.lock);
    if (!taken.lock) return { ok: false, failure: taken.readOnly };
    const inFile = Y.encodeStateVector(this.doc);
    const written = await this.#write(path).catch((error: unknown) => ({ ok: false as const, failure: this.#asFailure(error) }));
    if (!written.ok) {
      await taken.lock.release();
      return written;
    }
    const journal = await startJournal({ ...this.#journalPorts(path), inFile });
    const left = { journal: this.#journal, lock: this.#lock };
    this.#path = path;
    this.#lock = taken.lock;
    this.#readOnly = undefined;
    this.#journal = journal;
    // What was edited meanwhile is on disk for the new file before the old journal goes.
    if (this.#changes !== this.#saved) this.#journal.append(Y.encodeStateAsUpdate(this.doc));
    await this.#journal.flush();
    await left.journal.discard();
    await left.lock?.release();
    this.#announce();
    return success(undefined);
  }

  async #look(): Promise<void> {
    if (this.#isClosed) return;
    try {
      if ((await this.#takeInForeignChange(true)) && this.#changes !== this.#saved) this.#schedule.edited();
    } catch (error) {
      if (!this.#readOnly) this.#saveFailed(this.#asFailure(error));
    }
  }

  /**
   * Takes in what another program made of the file since this session last read or wrote it. A patient look waits until the
   * file no longer changes, and answers false meanwhile. Throws a FailureError where a stranger's file could not be kept.
   */
  async #takeInForeignChange(patient: boolean): Promise<boolean> {
    const change = await this.#watch.look(this.#path, patient);
    const name = basename(this.#path);
    switch (change.kind) {
      case 'same':
        return true;
      case 'settling':
        return false;
      case 'gone':
        if (this.#readOnly) return true;
        this.#mustWrite();
        this.#notice({ code: 'file-written-again', details: { name } });
        return true;
      case 'changed':
        await this.#takeIn(change.fingerprint, name);
        return true;
    }
  }

  async #takeIn(fingerprint: Fingerprint, name: string): Promise<void> {
    const { disk, now } = this.#ports;
    const read = await disk.read(this.#path);
    if (read.ok && isSamePlan(read.value.doc, this.doc)) {
      this.#watch.accept(fingerprint);
      await this.#join(read.value);
      read.value.doc.destroy();
    } else if (!this.#readOnly) {
      const beside = await keepBeside(disk, this.#path, now(), this.#language());
      this.#watch.accept(fingerprint);
      this.#mustWrite();
      this.#notice({ code: 'file-kept-beside', details: { name, beside } });
    }
  }

  #mustWrite(): void {
    this.#saved = -1;
    this.#schedule.edited();
    this.#announce();
  }

  /** Takes in another program's edits of this plan. Where the file then holds everything, nothing needs writing. */
  async #join(theirs: PlanFileContent): Promise<void> {
    const wasSaved = this.#changes === this.#saved;
    const isNews = !holdsAllOf(this.doc, theirs.doc);
    if (isNews && !this.#readOnly) this.#history.checkpoint(serviceTexts.beforeMergeLabel);
    if (isNews) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(theirs.doc), fromFile);
    const theyRememberAll = this.#history.join(theirs.history);
    if (theirs.readOnly) await this.#becomeReadOnly(theirs.readOnly);
    if (this.#readOnly) return;
    if (theyRememberAll && isSameState(this.doc, theirs.doc)) {
      this.#saved = this.#changes;
      void this.#journal.forget(this.#journal.turnOver());
    } else if (wasSaved || isNews) this.#mustWrite();
    this.#announce();
    if (isNews) this.#notice({ code: 'file-merged', details: { name: basename(this.#path) } });
  }

  async #renewLock(): Promise<void> {
    if (this.#isClosed || this.#readOnly || !this.#lock) return;
    try {
      if ((await this.#lock.renew()) !== 'renewed') await this.#lostLock();
    } catch (error) {
      this.#ports.log('The lock of a plan could not be renewed', error);
    }
  }

  async #stillOurs(): Promise<boolean> {
    if (!this.#lock || (await this.#lock.renew()) === 'renewed') return true;
    await this.#lostLock();
    return false;
  }

  async #lostLock(): Promise<void> {
    const name = basename(this.#path);
    const taken = await takeLock(this.#path, this.#ports.lock);
    if (taken.lock) {
      this.#lock = taken.lock;
      return;
    }
    const failure: Failure = { code: 'lock-lost', details: { name, who: String(taken.readOnly.details?.['who'] ?? '') } };
    await this.#becomeReadOnly(failure);
    this.#notice(failure);
  }

  async #becomeReadOnly(failure: Failure): Promise<void> {
    this.#readOnly = failure;
    this.#schedule.close();
    await this.#journal.close();
    this.#announce();
  }

  #journalPorts(path: string): JournalPorts {
    return {
      folder: this.#ports.recoveryFolder,
      path,
      plan: this.#planId,
      title: () => textOf(this.plan.fields, 'title'),
      doc: this.doc,
      delay: this.#ports.timing.journal,
      onFailure: (error) => {
        this.#ports.log('The recovery journal could not be written', error);
        void this.#alone(() => this.#saveNow(false));
      },
    };
  }

  /** One thing at a time: saves, looks and moves never overlap. */
  #alone<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#work.then(task);
    this.#work = done.catch(() => undefined);
    return done;
  }

  #announce(): void {
    const announcement = this.#announcement();
    if (announcement === this.#announced) return;
    this.#announced = announcement;
    this.#tell({ kind: 'saveState', saveState: this.saveState });
  }

  #announcement(): string {
    return JSON.stringify(this.saveState);
  }

  #notice(failure: Failure): void {
    this.#tell({ kind: 'notice', failure: asPlainFailure(failure) });
  }

  #tell(event: PlanEvent): void {
    for (const listener of this.#listeners) listener(event);
  }

  #asFailure(error: unknown): Failure {
    if (error instanceof FailureError) return error.failure;
    this.#ports.log('A plan could not be saved', error);
    return { code: 'write-failed', details: { name: basename(this.#path), why: error instanceof Error ? error.message : String(error) } };
  }

  #refusal(why: Failure): { readonly ok: false; readonly failure: Failure } {
    return failed('plan-read-only', { why: wordFailure(why, this.#ports.language()) });
  }

  /** The plan's own language, or the person's where it names none. */
  #language(): Language {
    const chosen = textOf(this.plan.fields, 'language');
    return languages.find((language) => language === chosen) ?? this.#ports.language();
  }

  #time(): string {
    return new Date(this.#ports.now()).toISOString();
  }
}

/** As it travels: a copy that nobody else holds. */
function asPlainFailure({ code, details }: Failure): NonNullable<SaveState['failure']> {
  return details ? { code, details: { ...details } } : { code };
}
