import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import * as Y from 'yjs';
import type { PlanEvent, SaveState } from '../../../shared/contract/contract.ts';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { replacePlan } from '../../../shared/edits/replacePlan.ts';
import { isEarlierFile } from '../../../shared/history/earlierFile.ts';
import type { History } from '../../../shared/history/history.ts';
import type { RecoveredEdits } from '../../../shared/history/recoveredEdits.ts';
import { readRevision, revisionById } from '../../../shared/history/readRevision.ts';
import type { RevisionSummary } from '../../../shared/history/revision.ts';
import type { NewSignOff } from '../../../shared/history/signOffs.ts';
import { failed, FailureError, success, wordFailure, type Failure, type Result } from '../../../shared/messages/failures.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import { say, type Language } from '../../../shared/messages/text.ts';
import { LivePlan, planOf } from '../../../shared/plan/livePlan.ts';
import { textOf, type Plan } from '../../../shared/plan/plan.ts';
import { planLanguage } from '../../../shared/plan/planLanguage.ts';
import { earlierFileLabel } from '../earlierFiles/earlierFileLabel.ts';
import { keepEarlierFile, readEarlierFile, type EarlierFilesOf } from '../earlierFiles/earlierFiles.ts';
import { fileId } from '../disk/fileId.ts';
import type { Fingerprint } from '../disk/planDisk.ts';
import type { MergedPlan, MergeFacts, PlanCopy } from '../merge/mergeCopies.ts';
import { packPlanFile } from '../planFile/planFile.ts';
import { currentFormat, type PlanFileContent } from '../planFile/planFileContent.ts';
import { packPlanFileAside, type PlanFileInput } from '../planFile/packPlanFile.ts';
import { planIdOf, recoverPlan } from '../recovery/recoverPlan.ts';
import { RecoveryJournal } from '../recovery/recoveryJournal.ts';
import { Lease, type LeaseState } from './lease.ts';
import { OutsideChanges } from './outsideChanges.ts';
import { Saving } from './saving.ts';
import { SessionEvents } from './sessionEvents.ts';
import { SessionHistory } from './sessionHistory.ts';
import type { SessionPorts } from './sessionPorts.ts';

/** What a session starts with: the content of a plan file, and the lease to write it. */
export interface SessionStart {
  /** Absolute, with symbolic links resolved. */
  readonly path: string;
  readonly content: PlanFileContent;
  /** What the file itself holds (Yjs state vector). */
  readonly inFile: Uint8Array;
  readonly fingerprint: Fingerprint;
  readonly lease: Lease;
  /** What the content has and the file lacks, after a crash. */
  readonly recovered: RecoveredEdits | undefined;
  /** Files of the journal that was recovered. */
  readonly continues: readonly string[];
}

/** What a person says about a new revision. */
export interface NewRevision {
  readonly label: string;
  readonly author: string;
  readonly reason: string;
  /** The revision whose parts were just restored; the label then comes from it. */
  readonly restoredFrom?: string;
}

/**
 * One open plan file: the plan's only document in this process, its history, and their way to disk. Every edit is in the recovery
 * journal soon after it was made, and in the plan file after a short pause; `saveState` is *saved* only then. Its parts are {@link
 * Lease} (may the file be written?), {@link Saving} (does it hold everything?), {@link OutsideChanges} (what did others do to it?)
 * and {@link SessionHistory}. The session runs their work one at a time.
 */
export class PlanSession {
  readonly doc: Y.Doc;
  readonly #ports: SessionPorts;
  readonly #live: LivePlan;
  #assets: PlanFileContent['assets'];
  /** The plan's own id, wherever its file lies. */
  readonly planId: string;
  readonly #saving: Saving;
  readonly #history: SessionHistory;
  readonly #outside: OutsideChanges;
  readonly #look: NodeJS.Timeout;
  readonly #events = new SessionEvents();
  #path: string;
  #lease: Lease;
  #journal: RecoveryJournal;
  /** Why the plan is read-only: the lease is not ours, or is ours again and the file was not read yet. */
  #readOnly: Failure | undefined;
  /** Whether the journal at this place was written, or taken in, by this session. */
  #isJournalOurs: boolean;
  /** Nothing was saved by this session yet. */
  #isFirstSave = true;
  #recovered: RecoveredEdits | undefined;
  #isClosed = false;
  #work: Promise<unknown> = Promise.resolve();

  constructor(start: SessionStart, ports: SessionPorts) {
    this.#ports = ports;
    this.#path = start.path;
    this.doc = start.content.doc;
    this.#recovered = start.recovered;
    this.#assets = start.content.assets;
    this.planId = planIdOf(start.content, start.path);
    this.#lease = start.lease;
    this.#readOnly = start.lease.readOnly;
    this.#isJournalOurs = start.lease.readOnly === undefined;
    this.#live = new LivePlan(this.doc);
    this.#history = new SessionHistory(start.content.history, {
      ...ports,
      plan: () => this.plan,
      word: (text, values) => say(text, this.#language(), values),
      onChange: () => {
        if (!this.#readOnly) this.#saving.changed();
        this.#events.tell({ kind: 'historyChanged' });
      },
    });
    this.#saving = new Saving(start.fingerprint.modified, {
      ...ports,
      onDue: () => void this.#alone(() => this.#saveBySchedule()),
      onChange: () => this.#announce(),
    });
    this.#outside = new OutsideChanges(start.fingerprint, {
      ...ports,
      doc: this.doc,
      planId: this.planId,
      history: this.#history,
      path: () => this.#path,
      language: () => this.#language(),
      isReadOnly: () => this.isReadOnly,
      onNotice: (notice) => this.notify(notice),
      onFellBehind: () => {
        this.#history.fileHolds(undefined);
        this.#saving.fileFellBehind();
      },
      onHoldsAll: () => {
        this.#history.fileHolds(this.history);
        this.#saving.fileHoldsAll();
        void this.#journal.forget(this.#journal.turnOver());
      },
      onNewer: (failure) => this.#lease.refuse(failure),
    });
    this.#journal = this.#newJournal(start.inFile, start.continues);
    this.doc.on('update', this.#onUpdate);
    this.#lease.onChange(this.#onLease);
    this.#look = setInterval(() => void this.#alone(() => this.#lookOutside()), ports.timing.look).unref();
    this.#events.knows(this.saveState);
    if (start.recovered && !this.#readOnly) this.#saving.changed();
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

  /** What this opening brought back after a crash, until somebody has seen it. */
  get recovered(): RecoveredEdits | undefined {
    return this.#recovered;
  }

  recoveredWasSeen(): void {
    this.#recovered = undefined;
  }

  get isReadOnly(): boolean {
    return this.#readOnly !== undefined;
  }

  get saveState(): SaveState {
    const { savedAt, status, failure } = this.#saving;
    const facts = { session: fileId(this.#path), fileName: basename(this.#path), ...(savedAt === undefined ? {} : { savedAt }) };
    if (this.#readOnly) return { status: 'readOnly', ...facts, failure: this.#readOnly };
    return { status, ...facts, ...(failure ? { failure } : {}) };
  }

  /** Tells of everything that the plan's windows should know, within the edit that caused it. Returns how to stop. */
  onEvent(listener: (event: PlanEvent) => void): () => void {
    return this.#events.listen(listener);
  }

  /** The plan file's bytes as they would be saved now. */
  bytes(): Uint8Array {
    return packPlanFile(this.#fileInput());
  }

  /** Records a named revision. It is on disk when this answers: first in the journal, then in the file. */
  record(facts: NewRevision): Promise<Result<RevisionSummary>> {
    return this.#keeping(() => {
      const { restoredFrom, ...named } = facts;
      if (restoredFrom === undefined) return this.#history.record({ ...named, kind: 'named' });
      const label = this.#labelOf(restoredFrom);
      if (!label.ok) return label;
      return this.#history.record({ ...named, label: say(serviceTexts.partsRestoredLabel, this.#language(), { label: label.value }), kind: 'restore' });
    }, 'journal');
  }

  /** Records the plan before parts of a revision are restored by edits. */
  keep(revision: string): Promise<Result<undefined>> {
    return this.#keeping(() => {
      const label = this.#labelOf(revision);
      if (!label.ok) return label;
      this.#history.checkpoint(serviceTexts.beforeRestoreLabel, { label: label.value });
      return success(undefined);
    }, 'journal');
  }

  /** The plan in a revision or an earlier file, by its id. */
  async planOf(revision: string): Promise<Result<Plan>> {
    if (!isEarlierFile(revision)) {
      const found = revisionById(this.history, revision);
      return found.ok ? readRevision(this.history, found.value) : found;
    }
    const read = await readEarlierFile(this.earlierFiles, revision, basename(this.#path));
    if (!read.ok) return read;
    const plan = planOf(read.value.doc);
    read.value.doc.destroy();
    return success(plan);
  }

  /** Where the states that saves replaced are kept. */
  get earlierFiles(): EarlierFilesOf {
    return { folder: this.#ports.earlierFolder, planId: this.planId };
  }

  /** Restores a revision or an earlier file, as a new revision. */
  async restore(revision: string, author: string): Promise<Result<RevisionSummary>> {
    const plan = await this.planOf(revision);
    if (!plan.ok) return plan;
    return this.#keeping(() => {
      const found = this.#labelOf(revision);
      if (!found.ok) return found;
      if (author.trim() === '') return failed('author-empty');
      this.#history.checkpoint(serviceTexts.beforeRestoreLabel, { label: found.value });
      const replaced = replacePlan(editContextOf(this.#live, this.#ports.random, 'restore'), plan.value);
      if (!replaced.ok) return replaced;
      return this.#history.record({ label: say(serviceTexts.restoredLabel, this.#language(), { label: found.value }), author, reason: '', kind: 'restore' });
    });
  }

  /** The name of a revision or an earlier file, for labels. */
  #labelOf(revision: string): Result<string> {
    if (isEarlierFile(revision)) return success(earlierFileLabel(revision, this.#language()));
    const found = revisionById(this.history, revision);
    return found.ok ? success(found.value.label) : found;
  }

  /** This plan as one of two copies to merge. */
  get copy(): PlanCopy {
    return { name: basename(this.#path), content: { doc: this.doc, history: this.history, assets: this.#assets, planId: this.planId, formatVersion: currentFormat } };
  }

  /** Merges another copy of this plan, as a revision that follows both. Fails as `mergeCopies` does; the copy does not change. */
  async merge(copy: PlanCopy, facts: Pick<MergeFacts, 'author' | 'choices'>): Promise<Result<MergedPlan>> {
    const { mergeCopies } = await import('../merge/mergeCopies.ts');
    return this.#keeping(() => {
      const merged = mergeCopies(this.copy, copy, { ...facts, time: new Date(this.#ports.now()).toISOString(), language: this.#language(), random: this.#ports.random });
      if (!merged.ok) return merged;
      const { doc, history, assets } = merged.value.content;
      Y.applyUpdate(this.doc, Y.encodeStateAsUpdate(doc), 'merge');
      doc.destroy();
      this.#assets = assets;
      this.#history.join(history);
      return merged;
    });
  }

  /** {@link SessionHistory.mend}. Also done before the first save, which replaces other copies. */
  readonly mendPast = (): Promise<number> => this.#history.mend(this.#path, this.earlierFiles);

  /** A named person accepts a revision. */
  signOff(input: Omit<NewSignOff, 'time'>): Promise<Result<RevisionSummary>> {
    return this.#keeping(() => this.#history.signOff(input));
  }

  /** Writes the plan file now. When this succeeds, the file holds everything from before the call. */
  save(): Promise<Result<void>> {
    return this.#alone(() => this.#saveNow());
  }

  /** Writes the plan to another file, which it then belongs to. A read-only plan becomes editable. */
  saveAs(path: string): Promise<Result<void>> {
    return this.#alone(() => this.#moveTo(path));
  }

  /**
   * Saves and closes. Where saving fails, the plan stays open and the failure is answered; with `evenIfUnsaved` it closes, and the
   * edits stay in the recovery journal.
   */
  async close(options: { readonly evenIfUnsaved?: boolean } = {}): Promise<Result<void>> {
    return this.#alone(async () => {
      if (this.#isClosed) return success(undefined);
      const saved = this.#readOnly ? success(undefined) : await this.#saveNow();
      if (!saved.ok && !options.evenIfUnsaved && !this.#readOnly) return saved;
      this.#isClosed = true;
      this.#saving.rest();
      clearInterval(this.#look);
      this.doc.off('update', this.#onUpdate);
      this.#events.close();
      this.#live.close();
      await this.#journal.close().catch((error: unknown) => this.#ports.log('The recovery journal could not be closed', error));
      await this.#lease.close();
      return success(undefined);
    });
  }

  readonly #onUpdate = (update: Uint8Array): void => {
    if (this.#readOnly) return;
    this.#journal.append(update);
    this.#saving.changed();
  };

  readonly #onLease = (state: LeaseState, notice: Failure | undefined): void => {
    switch (state.kind) {
      case 'held':
        // The file may have changed while the lease was not ours: nothing may be edited before it was read.
        if (state.mustRead && this.#readOnly) void this.#alone(() => this.#regain());
        break;
      case 'watching':
      case 'lost':
      case 'refused':
        this.#readOnly = state.failure;
        this.#saving.rest();
        void this.#journal.flush();
        break;
      case 'released':
        break;
    }
    this.#announce();
    if (notice) this.notify(notice);
  };

  /** The lease is ours again. Edits from before it was lost are still here, and are saved together with what others wrote. */
  async #regain(): Promise<void> {
    if (this.#isClosed || this.#lease.state.kind !== 'held') return;
    try {
      await this.#outside.takeIn(false);
      await this.#playLeftOver();
      this.#lease.fileWasRead();
      this.#readOnly = this.#lease.readOnly;
      if (!this.#readOnly && !this.#saving.isSaved) this.#saving.postponed();
      this.#announce();
    } catch (error) {
      this.#ports.log('A plan that became free could not be read again', error);
    }
  }

  /** Takes in what a crash left of a plan that was opened read-only. Only once: from then on the journal is our own. */
  async #playLeftOver(): Promise<void> {
    if (this.#isJournalOurs) return;
    this.#isJournalOurs = true;
    const inFile = Y.encodeStateVector(this.doc);
    const recovered = await recoverPlan(this.#ports.recoveryFolder, this.#path, { doc: this.doc, history: this.history, planId: this.planId });
    if (!recovered.recovered) return;
    this.#recovered = recovered.recovered;
    this.#history.join(recovered.history);
    this.#journal = this.#newJournal(inFile, recovered.continues);
    this.#saving.changed();
    this.#events.tell({ kind: 'historyChanged' });
  }

  /**
   * Changes the history. Once it answers, the change survives a crash, even where the file cannot be written. With `journal`, the
   * change is written to the journal, which is quick also with a long past, and the file follows; after a failed save the file
   * comes first.
   */
  async #keeping<T>(change: () => Result<T>, place: 'file' | 'journal' = 'file'): Promise<Result<T>> {
    if (this.#readOnly) return this.#refusal(this.#readOnly);
    const outcome = change();
    if (!outcome.ok) return outcome;
    const news = place === 'journal' && !this.#saving.failure ? this.#history.notInFile : undefined;
    if (news && (await this.#journal.appendHistory(news))) {
      void this.save();
      return outcome;
    }
    const saved = await this.save();
    if (saved.ok) return outcome;
    // A plan file that is too large to be read would not be readable from the journal either.
    const canBeRead = saved.failure.code !== 'plan-too-large';
    return canBeRead && (await this.#journal.appendPlanFile(this.bytes())) ? outcome : saved;
  }

  async #saveBySchedule(): Promise<void> {
    if (this.#isClosed || this.#readOnly) return;
    try {
      if ((await this.#outside.takeIn(true)) === 'settling') this.#saving.postponed();
      else await this.#saveNow();
    } catch (error) {
      this.#saving.failed(this.#asFailure(error));
    }
  }

  async #saveNow(): Promise<Result<void>> {
    if (this.#isClosed) return failed('plan-not-open');
    if (this.#readOnly) return this.#refusal(this.#readOnly);
    try {
      const confirmed = await this.#lease.confirm();
      if (!confirmed.ok) return this.#readOnly ? this.#refusal(this.#readOnly) : this.#saving.failed(confirmed.failure);
      await this.#outside.takeIn(false);
      if (confirmed.value.held === 'again') this.#lease.fileWasRead();
      if (this.#readOnly) return this.#refusal(this.#readOnly);
      if (this.#saving.isSaved) {
        this.#saving.fileHoldsAll();
        return success(undefined);
      }
      this.#history.takeDueRevisions();
      const generation = this.#journal.turnOver();
      const written = await this.#saving.write(() => this.#write(this.#path, this.#lease));
      if (!written.ok) return this.#readOnly ? this.#refusal(this.#readOnly) : this.#saving.failed(written.failure);
      await this.#journal.forget(generation);
      await this.#keepFormer();
      return written;
    } catch (error) {
      return this.#saving.failed(this.#asFailure(error));
    }
  }

  /** Keeps the state that a save replaced. Failing here does not make the save fail. */
  async #keepFormer(): Promise<void> {
    try {
      await keepEarlierFile(this.earlierFiles, this.#path, { now: this.#ports.now(), isFirst: this.#isFirstSave });
      this.#isFirstSave = false;
    } catch (error) {
      this.#ports.log('An earlier file could not be kept', error);
    }
  }

  #fileInput(): PlanFileInput {
    return { doc: this.doc, history: this.history, assets: this.#assets, planId: this.planId, app: this.#ports.app, plan: this.plan };
  }

  async #write(path: string, lease: Lease): Promise<Result<void>> {
    await this.mendPast();
    const input = this.#fileInput();
    const { bytes, states } = await packPlanFileAside(input);
    this.#history.liesIn(states);
    const written = await this.#ports.disk.write(path, bytes, () => lease.mayReplace());
    if (!written.ok) return written;
    this.#history.fileHolds(input.history);
    await this.#outside.wrote(path, bytes.length);
    return written;
  }

  async #moveTo(wanted: string): Promise<Result<void>> {
    if (this.#isClosed) return failed('plan-not-open');
    const path = join(await realpath(dirname(wanted)).catch(() => dirname(wanted)), basename(wanted));
    if (path === this.#path) return this.#saveNow();
    const lease = await Lease.open(path, this.#ports);
    if (lease.readOnly) {
      const failure = lease.readOnly;
      await lease.close();
      return { ok: false, failure };
    }
    const left = { lease: this.#lease, journal: this.#journal };
    const moved = await this.#saving
      .write(async () => {
        const inFile = Y.encodeStateVector(this.doc);
        const written = await this.#write(path, lease);
        if (written.ok) this.#goOnAt(path, lease, inFile);
        return written;
      })
      .catch((error: unknown) => ({ ok: false as const, failure: this.#asFailure(error) }));
    if (!moved.ok) {
      await lease.close();
      return moved;
    }
    // Edits made while the file was written must be in the new journal before the old one is removed.
    await this.#journal.takePlace();
    if (!this.#saving.isSaved) this.#journal.append(Y.encodeStateAsUpdate(this.doc));
    const news = this.#history.notInFile;
    await (news ? this.#journal.appendHistory(news) : this.#journal.flush());
    await left.journal.discard();
    await left.lease.close();
    return success(undefined);
  }

  /** Switches at once, so that *Saved* is never said of the file that is left. */
  #goOnAt(path: string, lease: Lease, inFile: Uint8Array): void {
    this.#path = path;
    this.#lease = lease;
    this.#lease.onChange(this.#onLease);
    this.#readOnly = lease.readOnly;
    this.#journal = this.#newJournal(inFile);
    this.#isJournalOurs = true;
  }

  async #lookOutside(): Promise<void> {
    if (this.#isClosed) return;
    try {
      if ((await this.#outside.takeIn(true)) === 'settled' && !this.#saving.isSaved && !this.#readOnly) this.#saving.postponed();
    } catch (error) {
      if (!this.#readOnly) this.#saving.failed(this.#asFailure(error));
    }
  }

  #newJournal(inFile: Uint8Array, continues: readonly string[] = []): RecoveryJournal {
    return new RecoveryJournal({
      folder: this.#ports.recoveryFolder,
      path: this.#path,
      plan: this.planId,
      title: () => textOf(this.plan.fields, 'title'),
      doc: this.doc,
      inFile,
      continues,
      delay: this.#ports.timing.journal,
      onFailure: (error) => {
        this.#ports.log('The recovery journal could not be written', error);
        void this.#alone(() => this.#saveNow());
      },
    });
  }

  /** Runs one task at a time: saves, looks and moves never overlap. */
  #alone<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#work.then(task);
    this.#work = done.catch(() => undefined);
    return done;
  }

  #announce(): void {
    this.#events.announce(this.saveState);
  }

  /** Tells the plan's windows something that the person should know. */
  notify(notice: Failure): void {
    this.#events.tell({ kind: 'notice', failure: notice });
  }

  /** Tells the plan's windows that its workshop changed. */
  workshopChanged(): void {
    this.#events.tell({ kind: 'workshopChanged' });
  }

  #asFailure(error: unknown): Failure {
    if (error instanceof FailureError) return error.failure;
    this.#ports.log('A plan could not be saved', error);
    return { code: 'write-failed', details: { name: basename(this.#path), why: error instanceof Error ? error.message : String(error) } };
  }

  #refusal(why: Failure): { readonly ok: false; readonly failure: Failure } {
    return failed('plan-read-only', { why: wordFailure(why, this.#ports.language()) });
  }

  /** The plan's language; where it names none, the person's. */
  #language(): Language {
    return planLanguage(this.plan) ?? this.#ports.language();
  }
}
