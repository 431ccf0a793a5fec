import { create } from 'zustand';
import type { CopySource } from '../../shared/contract/contract.ts';
import type { PastSubject } from '../../shared/history/pastQuery.ts';
import type { RevisionSummary } from '../../shared/history/revision.ts';
import { useWindowState } from '../session/windowState.ts';

/** A side of a comparison: a revision's id, or the living plan. */
export type Moment = string | 'now';

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
  /** The changes of the comparison that are to be restored; null while nobody chooses. */
  readonly chosen: ReadonlySet<string> | null;
  /** The line of time stands over the canvas though it shows the plan as it is now. */
  readonly isTravelling: boolean;
  readonly signing: RevisionSummary | null;
  readonly restoring: RevisionSummary | null;
  readonly merging: Merging | null;
}

/** What the history panel and its dialogs are about; forgotten with the window. */
export const useHistoryState = create<HistoryState>(() => ({
  comparison: null,
  past: null,
  chosen: null,
  isTravelling: false,
  signing: null,
  restoring: null,
  merging: null,
}));

export function compare(before: Moment, after: Moment): void {
  useHistoryState.setState({ comparison: { before, after }, past: null, chosen: null });
}

/** Asks the past: about this part of the plan, or about all of it. */
export function askPast(question: PastQuestion): void {
  useHistoryState.setState({ past: question, comparison: null, chosen: null });
  useWindowState.setState({ historyOpen: true, insightsOpen: false });
}

/** The panel lists the revisions again. */
export function backToList(): void {
  useHistoryState.setState({ comparison: null, past: null, chosen: null });
}
