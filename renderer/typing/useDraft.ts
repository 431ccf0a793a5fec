import { createStore, useStore } from 'zustand';
import { useWindowState } from '../session/windowState.ts';
import type { DraftTexts } from './drafts.ts';

const noDrafts = createStore<{ readonly texts: DraftTexts }>(() => ({ texts: new Map() }));

/** All drafts of the open plan by id, for components that show many fields. */
export function useDraftTexts(): DraftTexts {
  const drafts = useWindowState((state) => state.session?.typing.drafts);
  return useStore(drafts?.store ?? noDrafts, (state) => state.texts);
}

/** A draft of the open plan, and how to store another text in its place; without a text it is deleted. */
export function useDraft(id: string): readonly [text: string | undefined, keep: (text?: string) => void] {
  const drafts = useWindowState((state) => state.session?.typing.drafts);
  const text = useStore(drafts?.store ?? noDrafts, (state) => state.texts.get(id));
  return [text, (next) => drafts?.keep(id, next)];
}

/** Whether a draft with one of these ids waits. */
export function useHasDraft(ids: readonly string[]): boolean {
  const drafts = useWindowState((state) => state.session?.typing.drafts);
  return useStore(drafts?.store ?? noDrafts, (state) => ids.some((id) => state.texts.has(id)));
}
