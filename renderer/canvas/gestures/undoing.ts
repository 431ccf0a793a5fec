import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { say } from '../../../shared/messages/text.ts';
import { shownName } from '../../../shared/plan/itemNames.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { planDifference } from '../../../shared/plan/planDifference.ts';
import { showNotice } from '../../session/notices.ts';
import { currentSession, languageOf, nothingSelected, selectItems, useWindowState } from '../../session/windowState.ts';
import { announce, useCanvasState } from '../canvasState.ts';
import { endNudge } from './moving.ts';
import { outermostOf } from './selection.ts';

const words = {
  undo: { done: canvasTexts.saidUndone, parts: canvasTexts.saidUndoneIn, nothing: canvasTexts.saidNothingToUndo },
  redo: { done: canvasTexts.saidRedone, parts: canvasTexts.saidRedoneIn, nothing: canvasTexts.saidNothingToRedo },
} as const;

/** Takes a step back, or makes it again: what comes back is chosen, what changes is brought into sight, and it is said which parts they are. */
export function takeStep(way: 'undo' | 'redo'): void {
  endNudge();
  const session = currentSession();
  const before = session.plan;
  if (!session[way]()) return showNotice(words[way].nothing);
  const { came, changed, linksCame } = planDifference(before, session.plan);
  const back = outermostOf(session.plan, came);
  if (back.length > 0) selectItems(back);
  else if (linksCame.length > 0) useWindowState.setState({ selection: { ...nothingSelected, links: linksCame } });
  // An area that grew with its cards says less of where it happened than they do.
  const cards = changed.filter((id) => session.plan.items.get(id)?.type !== 'area');
  const ids = back.length > 0 ? back : cards.length > 0 ? cards : changed;
  if (back.length === 0) useCanvasState.setState({ sought: { ids, why: 'chosen' } });
  const language = languageOf(useWindowState.getState());
  const title = firstName(session.plan, ids);
  announce(title === undefined ? say(words[way].done, language) : say(back.length > 0 ? canvasTexts.saidBack : words[way].parts, language, { count: ids.length, title }));
}

function firstName({ items }: Plan, [first]: readonly string[]): string | undefined {
  const item = items.get(first ?? '');
  return item && shownName(item, languageOf(useWindowState.getState()));
}
