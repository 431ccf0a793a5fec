import type { SessionState } from './planEditor.ts';

export type SaveSignal = 'saved' | 'drafts' | 'saving' | 'failed' | 'readOnly' | 'offline' | 'refused';

/** How what is typed stands with the plan: written within the moment, or waiting for a place in it. */
export interface TypedState {
  readonly isTyping: boolean;
  readonly drafts: number;
}

/** What the window may say. *Saved* only when the host has every edit and all that was typed, and the file holds it. */
export function saveSignal(state: Pick<SessionState, 'connected' | 'unsent' | 'saveState' | 'loaded' | 'refusal'> & TypedState): SaveSignal {
  if (state.refusal) return 'refused';
  const { status } = state.saveState;
  if (!state.connected && state.loaded && status !== 'readOnly') return 'offline';
  switch (status) {
    case 'readOnly':
    case 'failed':
      return status;
    case 'pending':
    case 'saving':
      return 'saving';
    case 'saved':
      if (state.isTyping || state.unsent > 0) return 'saving';
      return state.drafts > 0 ? 'drafts' : 'saved';
  }
}
