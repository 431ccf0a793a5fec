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
  /** The history became another one, which the file does not hold yet. */
  readonly onChange: () => void;
}

/** The past of an open plan: what people record, and the revisions that are taken by themselves. */
export class SessionHistory {
  readonly #ports: SessionHistoryPorts;
  #history: History;
  /** How the plan stood when it was opened, until a save has looked whether a revision should keep that. */
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

  /** What the plan's file lacks: revisions with all that they say, and sign-offs. Undefined where nobody knows what it holds. */
  get notInFile(): History | undefined {
    return this.#inFile && addedSince(this.#inFile, this.#history);
  }

  /** The plan's file holds this much of the past now, or nobody knows how much. */
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

  /** Keeps the plan as it stands, before something that could be regretted, unless the latest revision says all of it. */
  checkpoint(label: Text, values: TextValues = {}): void {
    this.#take(this.#ports.plan(), label, this.#time(), values);
  }

  /** The automatic revisions that are due before what was edited so far is saved: the plan as it was opened, and hourly. */
  takeDueRevisions(): void {
    const opened = this.#opened;
    this.#opened = undefined;
    const latest = newestRevision(this.#history);
    if (opened && (!latest || latest.time < opened.time)) this.#take(opened.plan, serviceTexts.openedLabel, opened.time);
    if (this.#ports.now() - this.#checkpointAt >= this.#ports.timing.checkpoint) this.checkpoint(serviceTexts.hourlyLabel);
  }

  /** Takes in what another copy remembers, thinned out as this one is. Answers whether that copy now remembers as much as this one. */
  join(theirs: History): boolean {
    const merged = thinHistory(mergeHistories(this.#history, theirs), this.#ports.now());
    if (!holdsSame(merged, this.#history)) this.#become(merged);
    return holdsSame(merged, theirs);
  }

  /** Brings back what rotted of the past on the disk from other copies of the plan's file, as `mendPast` does; once. */
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

  /** What the plan said lies packed here from now on, and takes no other room. It is the same history. */
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
