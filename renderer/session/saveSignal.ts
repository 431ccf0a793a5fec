import type { SessionState } from './planEditor.ts';

export type SaveSignal = 'saved' | 'drafts' | 'saving' | 'failed' | 'readOnly' | 'offline' | 'refused';

/** Whether typed text is being written, or waits because it does not fit. */
export interface TypedState {
  readonly isTyping: boolean;
  readonly drafts: number;
}

/** What the window shows. *Saved* only when the host has every edit and all typed text, and the file holds them. */
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
