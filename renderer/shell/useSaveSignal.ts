import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import type { PlanEditor } from '../session/planEditor.ts';
import { saveSignal, type SaveSignal } from '../session/saveSignal.ts';
import { useToday } from '../session/today.ts';
import { useWindowState } from '../session/windowState.ts';
import { useLanguage } from '../session/useSay.ts';
import { openDrafts } from '../typing/draftId.ts';
import { useTypedState, wordDrafts } from '../typing/typedState.ts';
import { wordSaveSignal, type SaveWords } from './saveWords.ts';

/** How the plan in this window stands with the disk, and what to say of it. */
export function useSaveSignal(session: PlanEditor): { readonly signal: SaveSignal; readonly words: SaveWords } {
  const language = useLanguage();
  const today = useToday();
  const state = useStore(
    session.store,
    useShallow(({ saveState, unsent, connected, loaded, refusal }) => ({ saveState, unsent, connected, loaded, refusal })),
  );
  const typed = useTypedState(session);
  const signal = saveSignal({ ...state, ...typed });
  const drafts = openDrafts(session.typing.drafts.store.getState().texts, session.plan);
  const isSeat = useWindowState((window) => window.app?.seat !== undefined);
  const words = wordSaveSignal(signal, { ...state, isSeat, drafts: drafts.length, draftPlaces: wordDrafts(drafts, session.plan, language) }, language, today);
  return { signal, words };
}
