import { create } from 'zustand';
import type { CopySource } from '../../shared/contract/contract.ts';
import type { PastSubject } from '../../shared/history/pastQuery.ts';
import type { RecoveredEdits } from '../../shared/history/recoveredEdits.ts';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { useWindowState } from '../session/windowState.ts';

/** A side of a comparison: a revision's id, or the living plan. */
export type Moment = string;

export interface Comparison {
  readonly before: Moment;
  readonly after: Moment;
}

export interface PastQuestion {
  /** What it is about; absent: the whole plan. */
  readonly subject?: PastSubject;
}

/** A copy that the plan is merged with. */
export interface MergedCopy {
  readonly from: CopySource;
  readonly name: string;
  /** It lies beside the plan, and something is to become of it afterwards. */
  readonly isFound: boolean;
}

/** Merging: which copy is still to be chosen, or it is. */
export type Merging = 'choose' | MergedCopy;

interface HistoryState {
  /** What the panel compares; null where it lists the revisions. */
  readonly comparison: Comparison | null;
  /** The question to the past that the panel answers; null where none is asked. */
  readonly past: PastQuestion | null;
  /** What was found after a crash and is listed by the panel; null where it is not. */
  readonly recovered: RecoveredEdits | null;
  /** The changes of the comparison that are to be restored; null while nobody chooses. */
  readonly chosen: ReadonlySet<string> | null;
  /** How two moments are shown side by side. */
  readonly beside: 'table' | 'canvases';
  /** The line of time stands over the canvas though it shows the plan as it is now. */
  readonly isTravelling: boolean;
  /** The earlier files are unfolded under the revisions. */
  readonly isEarlierOpen: boolean;
  readonly signing: RevisionSummary | null;
  /** The revision or earlier file that is to be restored. */
  readonly restoring: Pick<RevisionSummary, 'id' | 'label'> | null;
  readonly merging: Merging | null;
}

/** What the history panel and its dialogs are about; forgotten with the window. */
export const useHistoryState = create<HistoryState>(() => ({
  comparison: null,
  past: null,
  recovered: null,
  chosen: null,
  beside: 'table',
  isTravelling: false,
  isEarlierOpen: false,
  signing: null,
  restoring: null,
  merging: null,
}));

/** The panel lists the revisions. */
const list = { comparison: null, past: null, recovered: null, chosen: null } as const;

export function compare(before: Moment, after: Moment): void {
  useHistoryState.setState({ ...list, comparison: { before, after } });
}

/** Asks the past: about this part of the plan, or about all of it. */
export function askPast(question: PastQuestion): void {
  useHistoryState.setState({ ...list, past: question });
  openPanel();
}

/** Lists all that was found after a crash. */
export function showRecovered(recovered: RecoveredEdits): void {
  useHistoryState.setState({ ...list, recovered });
  openPanel();
}

/** The panel lists the revisions with the earlier files under them. */
export function showEarlierFiles(): void {
  useHistoryState.setState({ ...list, isEarlierOpen: true });
  openPanel();
}

/** The panel lists the revisions again. */
export function backToList(): void {
  useHistoryState.setState(list);
}

/** Nothing is asked, compared or under way any more. */
export function forgetHistory(): void {
  useHistoryState.setState({ ...list, isTravelling: false, isEarlierOpen: false, signing: null, restoring: null, merging: null });
}

function openPanel(): void {
  useWindowState.setState({ historyOpen: true, insightsOpen: false });
}
