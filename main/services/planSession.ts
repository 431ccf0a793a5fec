import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as Y from 'yjs';
import type { PlanEvent, SaveState } from '../../shared/contract/contract.ts';
import { deskOver, idSource } from '../../shared/edits/desk.ts';
import { replacePlan } from '../../shared/edits/replacePlan.ts';
import { mergeHistories, revisionsNewestFirst, summarise, type History } from '../../shared/history/history.ts';
import { findRevision, readRevision } from '../../shared/history/readRevision.ts';
import { recordRevision } from '../../shared/history/recordRevision.ts';
import type { Revision, RevisionSummary } from '../../shared/history/revision.ts';
import { addSignOff, type NewSignOff } from '../../shared/history/signOffs.ts';
import { failed, FailureError, success, wordFailure, type Failure, type Result } from '../../shared/messages/failures.ts';
import { serviceTexts } from '../../shared/messages/services.ts';
import { say, type Language, type Text, type TextValues } from '../../shared/messages/text.ts';
import { textOf, type Plan } from '../../shared/plan/plan.ts';
import { PlanView } from '../../shared/plan/planView.ts';
import { withAutomaticRevision } from './automaticRevision.ts';
import { heartbeatPause, type FileLock } from './fileLock.ts';
import { keepBeside } from './keepBeside.ts';
import { sameFingerprint, type Fingerprint } from './planDisk.ts';
import { packPlanFile, type PlanFileContent } from './planFile.ts';
import { journalKey, RecoveryJournal } from './recoveryJournal.ts';
import { holdsAllOf, isSamePlan, isSameState } from './samePlan.ts';
import { SaveSchedule } from './saveSchedule.ts';
import type { SessionPorts } from './sessionPorts.ts';
import { sha256 } from './sha256.ts';
import { takeLock } from './takeLock.ts';

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
  readonly journalGeneration: number;
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
  readonly #view: PlanView;
  readonly #assets: PlanFileContent['assets'];
  readonly #schedule: SaveSchedule;
  readonly #timers: readonly NodeJS.Timeout[];
  readonly #listeners = new Set<(event: PlanEvent) => void>();
  /** How the plan stood when it was opened, until a save has looked whether a revision should keep that. */
  #planAtOpen: { readonly plan: Plan; readonly time: string } | undefined;
  #path: string;
  #history: History;
  #lock: FileLock | undefined;
  #journal: RecoveryJournal;
  #fingerprint: Fingerprint | undefined;
  /** What the file looked like when it was first seen changed: it is taken in once it looks the same again. */
  #glimpse: { readonly fingerprint: Fingerprint | undefined } | undefined;
  #readOnly: Failure | undefined;
  #failure: Failure | undefined;
  #savedAt: string | undefined;
  #checkpointAt: number;
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
    this.#history = start.content.history;
    this.#assets = start.content.assets;
    this.#lock = start.lock;
    this.#readOnly = start.readOnly;
    this.#fingerprint = start.fingerprint;
    this.notices = start.notices;
    this.#view = new PlanView(this.doc);
    this.#planAtOpen = { plan: this.#view.plan, time: this.#time() };
    this.#savedAt = new Date(start.fingerprint.modified).toISOString();
    this.#checkpointAt = ports.now();
    this.#journal = this.#newJournal(start.journalGeneration);
    this.#schedule = new SaveSchedule(ports.timing, () => void this.#alone(() => this.#saveNow(true)));
    this.doc.on('update', this.#onUpdate);
    const look = setInterval(() => void this.#alone(() => this.#look()), ports.timing.look);
    const beat = setInterval(() => void this.#alone(() => this.#beat()), heartbeatPause);
    this.#timers = [look, beat];
    for (const timer of this.#timers) timer.unref();
    this.#announced = this.#announcement();
    if (start.isRecovered) this.#changed();
  }

  get path(): string {
    return this.#path;
  }

  get plan(): Plan {
    return this.#view.plan;
  }

  get history(): History {
    return this.#history;
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
    return packPlanFile({ doc: this.doc, history: this.#history, assets: this.#assets, app: this.#ports.app, plan: this.plan });
  }

  /** Names the plan as it stands. The revision is on disk when this answers, in the journal where the file takes no writing. */
  async record(facts: { readonly label: string; readonly author: string; readonly reason: string }): Promise<Result<RevisionSummary>> {
    if (this.#readOnly) return this.#refusal(this.#readOnly);
    return this.#recordNow({ ...facts, kind: 'named' });
  }

  /** Makes the plan say what a revision says, as a new revision. */
  async restore(reference: string, author: string): Promise<Result<RevisionSummary>> {
    if (this.#readOnly) return this.#refusal(this.#readOnly);
    const found = findRevision(this.#history, reference);
    if (!found.ok) return found;
    const plan = readRevision(this.#history, found.value);
    if (!plan.ok) return plan;
    if (author.trim() === '') return failed('author-empty');
    const { label } = found.value;
    this.#checkpoint(this.plan, serviceTexts.beforeRestoreLabel, this.#time(), { label });
    replacePlan(deskOver(this.#view, this.#ports.random, 'restore'), plan.value);
    return this.#recordNow({ label: this.#word(serviceTexts.restoredLabel, { label }), author, reason: '', kind: 'restore' });
  }

  async signOff(input: Omit<NewSignOff, 'time'>): Promise<Result<RevisionSummary>> {
    if (this.#readOnly) return this.#refusal(this.#readOnly);
    const found = findRevision(this.#history, input.revision);
    if (!found.ok) return found;
    const signed = addSignOff(this.#history, { ...input, time: this.#time() }, idSource(this.#ports.random));
    if (!signed.ok) return signed;
    this.#historyBecame(signed.value);
    await this.#keepHistory();
    return this.#summaryOf(found.value);
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
      this.#view.close();
      await this.#journal.close();
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
    this.#changes += 1;
    this.#schedule.edited();
    this.#announce();
  }

  #historyBecame(history: History): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#changed();
    this.#tell({ kind: 'historyChanged' });
  }

  async #recordNow(facts: Pick<Revision, 'label' | 'author' | 'reason' | 'kind'>): Promise<Result<RevisionSummary>> {
    const recorded = recordRevision(this.#history, this.plan, { ...facts, time: this.#time() }, sha256);
    if (!recorded.ok) return recorded;
    this.#historyBecame(recorded.value.history);
    await this.#keepHistory();
    return this.#summaryOf(recorded.value.revision);
  }

  /** What a person was told is recorded survives a crash, even while the plan file cannot be written. */
  async #keepHistory(): Promise<void> {
    const saved = await this.save();
    if (!saved.ok) await this.#journal.appendPlanFile(this.bytes());
  }

  #summaryOf(revision: Revision): Result<RevisionSummary> {
    const summary = summarise(this.#history).find((candidate) => candidate.id === revision.id);
    return summary ? success(summary) : failed('revision-missing', { revision: revision.id });
  }

  #checkpoint(plan: Plan, label: Text, time: string, values: TextValues = {}): void {
    const reason = this.#word(serviceTexts.automaticReason);
    this.#historyBecame(withAutomaticRevision(this.#history, plan, { label: this.#word(label, values), reason, time }));
    this.#checkpointAt = this.#ports.now();
  }

  /** The automatic revisions that are due before the edits made so far are written. */
  #takeDueCheckpoints(): void {
    const opened = this.#planAtOpen;
    this.#planAtOpen = undefined;
    const [latest] = revisionsNewestFirst(this.#history);
    if (opened && (!latest || latest.time < opened.time)) this.#checkpoint(opened.plan, serviceTexts.openedLabel, opened.time);
    if (this.#ports.now() - this.#checkpointAt >= this.#ports.timing.checkpoint) {
      this.#checkpoint(this.plan, serviceTexts.hourlyLabel, this.#time());
    }
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
      this.#takeDueCheckpoints();
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
      const found = await this.#ports.disk.fingerprint(path);
      // Another size means that somebody else has written since: not ours, and so a change to take in.
      this.#fingerprint = found?.size === bytes.length ? found : undefined;
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
    const taken = await takeLock(path, this.#ports);
    if (!taken.lock) return { ok: false, failure: taken.readOnly };
    const wasReadOnly = this.isReadOnly;
    const written = await this.#write(path).catch((error: unknown) => ({ ok: false as const, failure: this.#asFailure(error) }));
    if (!written.ok) {
      await taken.lock.release();
      return written;
    }
    await this.#journal.close();
    if (!wasReadOnly) await this.#journal.forget(Number.MAX_SAFE_INTEGER);
    await this.#lock?.release();
    this.#path = path;
    this.#lock = taken.lock;
    this.#readOnly = undefined;
    this.#journal = this.#newJournal(1);
    if (this.#changes !== this.#saved) this.#journal.append(Y.encodeStateAsUpdate(this.doc));
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
    const { disk } = this.#ports;
    const now = await disk.fingerprint(this.#path);
    if (now && sameFingerprint(now, this.#fingerprint)) {
      this.#glimpse = undefined;
      return true;
    }
    if (patient && !(this.#glimpse && sameFingerprint(this.#glimpse.fingerprint, now))) {
      this.#glimpse = { fingerprint: now };
      return false;
    }
    this.#glimpse = undefined;
    const name = basename(this.#path);
    if (!now) {
      if (this.#readOnly) return true;
      this.#mustWrite();
      this.#notice({ code: 'file-written-again', details: { name } });
      return true;
    }
    const read = await disk.read(this.#path);
    if (read.ok && isSamePlan(read.value.doc, this.doc)) {
      this.#fingerprint = now;
      this.#join(read.value);
    } else if (!this.#readOnly) {
      const beside = await keepBeside(disk, this.#path, this.#ports.now(), this.#language());
      this.#fingerprint = now;
      this.#mustWrite();
      this.#notice({ code: 'file-kept-beside', details: { name, beside } });
    }
    return true;
  }

  #mustWrite(): void {
    this.#saved = -1;
    this.#schedule.edited();
    this.#announce();
  }

  /** Takes in another program's edits of this plan. Where the file then holds everything, nothing needs writing. */
  #join(theirs: PlanFileContent): void {
    const wasSaved = this.#changes === this.#saved;
    const isNews = !holdsAllOf(this.doc, theirs.doc);
    if (isNews && !this.#readOnly) this.#checkpoint(this.plan, serviceTexts.beforeMergeLabel, this.#time());
    if (isNews) Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(theirs.doc), fromFile);
    const merged = mergeHistories(this.#history, theirs.history);
    if (sizeOf(merged) !== sizeOf(this.#history)) {
      this.#history = merged;
      this.#tell({ kind: 'historyChanged' });
    }
    if (theirs.readOnly) void this.#becomeReadOnly(theirs.readOnly);
    const fileHoldsAll = isSameState(this.doc, theirs.doc) && sizeOf(merged) === sizeOf(theirs.history);
    if (fileHoldsAll) {
      this.#saved = this.#changes;
      void this.#journal.forget(this.#journal.turnOver());
    } else if (wasSaved || isNews) this.#mustWrite();
    this.#announce();
    if (isNews && !this.#readOnly) this.#notice({ code: 'file-merged', details: { name: basename(this.#path) } });
  }

  async #beat(): Promise<void> {
    if (this.#isClosed || this.#readOnly || !this.#lock) return;
    try {
      if (!(await this.#lock.beat())) await this.#lostLock();
    } catch (error) {
      this.#ports.log('The lock of a plan could not be renewed', error);
    }
  }

  async #stillOurs(): Promise<boolean> {
    if (!this.#lock || (await this.#lock.isOurs())) return true;
    await this.#lostLock();
    return false;
  }

  async #lostLock(): Promise<void> {
    const name = basename(this.#path);
    const taken = await takeLock(this.#path, this.#ports);
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

  #newJournal(generation: number): RecoveryJournal {
    return new RecoveryJournal(journalKey(this.#path), generation, {
      folder: this.#ports.recoveryFolder,
      about: () => ({ path: this.#path, title: textOf(this.plan.fields, 'title') }),
      state: () => Y.encodeStateAsUpdate(this.doc),
      delay: this.#ports.timing.journal,
      onFailure: (error) => {
        this.#ports.log('The recovery journal could not be written', error);
        void this.#alone(() => this.#saveNow(false));
      },
    });
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

  #language(): Language {
    return textOf(this.plan.fields, 'language') === 'fi' ? 'fi' : textOf(this.plan.fields, 'language') === 'en' ? 'en' : this.#ports.language();
  }

  #word(text: Text, values: TextValues = {}): string {
    return say(text, this.#language(), values);
  }

  #time(): string {
    return new Date(this.#ports.now()).toISOString();
  }
}

function asPlainFailure({ code, details }: Failure): { code: string; details?: Record<string, string | number> } {
  return details ? { code, details: { ...details } } : { code };
}

function sizeOf(history: History): number {
  return history.revisions.size + history.objects.size + history.signOffs.length;
}
