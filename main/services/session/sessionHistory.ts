import { idSource } from '../../../shared/edits/editContext.ts';
import { addedSince, mergeHistories, newestRevision, summaryOf, type History } from '../../../shared/history/history.ts';
import { revisionById } from '../../../shared/history/readRevision.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import type { Revision, RevisionSummary } from '../../../shared/history/revision.ts';
import { addSignOff, type NewSignOff } from '../../../shared/history/signOffs.ts';
import { thinHistory } from '../../../shared/history/thinHistory.ts';
import { success, type Result } from '../../../shared/messages/failures.ts';
import { serviceTexts } from '../../../shared/messages/services.ts';
import type { Text, TextValues } from '../../../shared/messages/text.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import type { EarlierFilesOf } from '../earlierFiles/earlierFiles.ts';
import { mendPast } from '../earlierFiles/mendPast.ts';
import { withAutomaticRevision } from './automaticRevision.ts';
import type { SessionPorts } from './sessionPorts.ts';
import { sha256 } from '../disk/sha256.ts';

export interface SessionHistoryPorts extends Pick<SessionPorts, 'now' | 'random' | 'timing' | 'log'> {
  /** The plan as it stands. */
  readonly plan: () => Plan;
  /** A text in the plan's language. */
  readonly word: (text: Text, values?: TextValues) => string;
  /** The history changed; the file does not hold it yet. */
  readonly onChange: () => void;
}

/** The history of an open plan: named and automatic revisions, and sign-offs. */
export class SessionHistory {
  readonly #ports: SessionHistoryPorts;
  #history: History;
  /** The plan as it was opened, until a save has decided whether to record it. */
  #opened: { readonly plan: Plan; readonly time: string } | undefined;
  #checkpointAt: number;
  /** What the plan's file is known to hold. */
  #inFile: Pick<History, 'revisions' | 'signOffs'> | undefined;
  #mended: Promise<number> | undefined;

  constructor(history: History, ports: SessionHistoryPorts) {
    this.#history = history;
    this.#ports = ports;
    this.#opened = { plan: ports.plan(), time: this.#time() };
    this.#checkpointAt = ports.now();
    this.#inFile = history;
  }

  get value(): History {
    return this.#history;
  }

  /** What the plan's file lacks: revisions with their states, and sign-offs. Undefined where it is not known what the file holds. */
  get notInFile(): History | undefined {
    return this.#inFile && addedSince(this.#inFile, this.#history);
  }

  /** Sets what the plan's file holds; undefined: not known. */
  fileHolds(history: History | undefined): void {
    this.#inFile = history;
  }

  /** Records the plan as it stands. Fails as `recordRevision` does. */
  record(facts: Pick<Revision, 'label' | 'author' | 'reason' | 'kind'>): Result<RevisionSummary> {
    const recorded = recordRevision(this.#history, this.#ports.plan(), { ...facts, time: this.#time() }, sha256);
    if (!recorded.ok) return recorded;
    this.#become(recorded.value.history);
    return this.#summaryOf(recorded.value.revision);
  }

  /** Adds a sign-off to a revision. Fails as `addSignOff` does. */
  signOff(input: Omit<NewSignOff, 'time'>): Result<RevisionSummary> {
    const found = revisionById(this.#history, input.revision);
    if (!found.ok) return found;
    const signed = addSignOff(this.#history, { ...input, time: this.#time() }, idSource(this.#ports.random));
    if (!signed.ok) return signed;
    this.#become(signed.value);
    return this.#summaryOf(found.value);
  }

  /** Records the plan before a change that may be regretted, unless the latest revision says the same. */
  checkpoint(label: Text, values: TextValues = {}): void {
    this.#take(this.#ports.plan(), label, this.#time(), values);
  }

  /** Takes the automatic revisions that are due before a save: the plan as it was opened, and one an hour. */
  takeDueRevisions(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    const latest = newestRevision(this.#history);
    if (opened && (!latest || latest.time < opened.time)) this.#take(opened.plan, serviceTexts.openedLabel, opened.time);
    if (this.#ports.now() - this.#checkpointAt >= this.#ports.timing.checkpoint) this.checkpoint(serviceTexts.hourlyLabel);
  }

  /** Joins another copy's history, thinned out like this one. Answers whether that copy now holds as much as this one. */
  join(theirs: History): boolean {
    const merged = thinHistory(mergeHistories(this.#history, theirs), this.#ports.now());
    if (!holdsSame(merged, this.#history)) this.#become(merged);
    return holdsSame(merged, theirs);
  }

  /** Repairs damaged packs of the past from other copies of the plan's file, as `mendPast` does. Once. */
  mend(path: string, earlier: EarlierFilesOf): Promise<number> {
    return (this.#mended ??= this.#mend(path, earlier));
  }

  async #mend(path: string, earlier: EarlierFilesOf): Promise<number> {
    try {
      const mended = await mendPast(this.#history, path, earlier);
      if (mended > 0) this.#ports.onChange();
      return mended;
    } catch (error) {
      this.#ports.log('The past could not be looked through', error);
      return 0;
    }
  }

  /** Uses the packed states in place of those in memory. The history itself does not change. */
  liesIn(packed: History['states']): void {
    const states = new Map([...this.#history.states].map(([tree, state]) => [tree, packed.get(tree) ?? state]));
    this.#history = { ...this.#history, states };
  }

  #take(plan: Plan, label: Text, time: string, values: TextValues = {}): void {
    const { word } = this.#ports;
    const facts = { label: word(label, values), reason: word(serviceTexts.automaticReason), time };
    this.#become(withAutomaticRevision(this.#history, plan, facts));
    this.#checkpointAt = this.#ports.now();
  }

  #become(history: History): void {
    if (history === this.#history) return;
    this.#history = history;
    this.#ports.onChange();
  }

  #summaryOf(revision: Revision): Result<RevisionSummary> {
    return success(summaryOf(this.#history, revision));
  }

  #time(): string {
    return new Date(this.#ports.now()).toISOString();
  }
}

function holdsSame(one: History, other: History): boolean {
  const signOffs = new Set(other.signOffs.map(({ id }) => id));
  return (
    one.revisions.size === other.revisions.size &&
    one.states.size === other.states.size &&
    one.signOffs.length === other.signOffs.length &&
    [...one.revisions.keys()].every((id) => other.revisions.has(id)) &&
    one.signOffs.every(({ id }) => signOffs.has(id))
  );
}
