import { useStore } from 'zustand';
import { itemType } from '../../shared/framework/itemTypes.ts';
import { say, type Language } from '../../shared/messages/text.ts';
import { typingTexts } from '../../shared/messages/typing.ts';
import { nameOfItem } from '../../shared/plan/itemNames.ts';
import type { Plan } from '../../shared/plan/plan.ts';
import type { PlanEditor } from '../session/planEditor.ts';
import type { TypedState } from '../session/saveSignal.ts';
import { openDrafts, type OpenDraft } from './draftId.ts';

/** How typed text in this window compares with the plan, for {@link saveSignal}. */
export function typedStateOf({ typing, plan }: Pick<PlanEditor, 'typing' | 'plan'>): TypedState {
  return { isTyping: typing.store.getState().isPending, drafts: openDrafts(typing.drafts.store.getState().texts, plan).length };
}

/** {@link typedStateOf} for components, which are drawn again when it changes. */
export function useTypedState(session: PlanEditor): TypedState {
  const isTyping = useStore(session.typing.store, (state) => state.isPending);
  const texts = useStore(session.typing.drafts.store, (state) => state.texts);
  const drafts = useStore(session.store, (state) => openDrafts(texts, state.plan).length);
  return { isTyping, drafts };
}

/** Where drafts wait: the titles of their items, each once. */
export function wordDrafts(drafts: readonly OpenDraft[], plan: Plan, language: Language): string {
  const places = drafts.map(({ item: id }) => {
    const item = id === undefined ? undefined : plan.items.get(id);
    return item ? nameOfItem(plan, item, language) || say(itemType(item.type).name, language) : say(typingTexts.draftOfPlan, language);
  });
  return [...new Set(places)].join(', ');
}
