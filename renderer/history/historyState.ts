import { create } from 'zustand';
import type { RevisionSummary } from '../../shared/history/revision.ts';

/** A side of a comparison: a revision's id, or the living plan. */
export type Moment = string | 'now';

export interface Comparison {
  readonly before: Moment;
  readonly after: Moment;
}

interface HistoryState {
  /** What the panel compares; null where it lists the revisions. */
  readonly comparison: Comparison | null;
  readonly signing: RevisionSummary | null;
  readonly restoring: RevisionSummary | null;
}

/** What the history panel and its dialogs are about; forgotten with the window. */
export const useHistoryState = create<HistoryState>(() => ({
  comparison: null,
  signing: null,
  restoring: null,
}));

export function compare(before: Moment, after: Moment): void {
  useHistoryState.setState({ comparison: { before, after } });
}
