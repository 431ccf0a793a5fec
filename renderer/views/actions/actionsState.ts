import { create } from 'zustand';
import type { ActionFilter, ActionSort, TimelineGrouping } from '../../../shared/views/actionBoard.ts';
import type { TimelineZoom } from '../../../shared/views/timeline.ts';

export const actionModes = ['table', 'board', 'timeline', 'path', 'mix', 'steps'] as const;
export type ActionMode = (typeof actionModes)[number];

interface ActionsState {
  readonly mode: ActionMode;
  readonly filter: ActionFilter;
  readonly sort: ActionSort | null;
  readonly zoom: TimelineZoom;
  readonly grouping: TimelineGrouping;
}

/** How this window looks at the actions. It is kept while other tabs are in front. */
export const useActionsState = create<ActionsState>(() => ({ mode: 'table', filter: {}, sort: null, zoom: 'months', grouping: 'channel' }));
