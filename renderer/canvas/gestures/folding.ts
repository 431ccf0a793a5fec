import { setFolded } from '../../../shared/edits/folding.ts';
import { canvasTexts } from '../../../shared/messages/canvas.ts';
import { say } from '../../../shared/messages/text.ts';
import { isFolded } from '../../../shared/plan/folded.ts';
import type { Plan } from '../../../shared/plan/plan.ts';
import { usePlan } from '../../session/planSource.ts';
import { currentSession, languageOf, selectItems, useWindowState } from '../../session/windowState.ts';
import { announce, useCanvasState } from '../canvasState.ts';

/** Whether this window shows an area folded. */
export function isFoldedHere(plan: Pick<Plan, 'registers'>, id: string): boolean {
  return isFolded(plan, id) && !useCanvasState.getState().openedAreas.has(id);
}

/** Whether this window shows an area folded, kept up to date. */
export function useIsFolded(id: string): boolean {
  const isOpened = useCanvasState((state) => state.openedAreas.has(id));
  return usePlan((plan) => isFolded(plan, id)) && !isOpened;
}

/** Shows a folded area open, or folded again, in this window alone. */
export function foldHere(id: string, isToFold: boolean): void {
  useCanvasState.setState(({ openedAreas }) => ({ openedAreas: new Set(isToFold ? [...openedAreas].filter((opened) => opened !== id) : [...openedAreas, id]) }));
}

/** Folds areas, or opens them, for everybody. The folded ones are selected, since what they held is out of sight. */
export function fold(ids: readonly string[], isToFold: boolean): void {
  const session = currentSession();
  const differ = ids.filter((id) => isFolded(session.plan, id) !== isToFold);
  if (isToFold) selectItems(ids);
  for (const id of ids) foldHere(id, true);
  if (differ.length > 0 && !session.edit(setFolded, { ids: differ, isFolded: isToFold }).ok) return;
  announce(say(isToFold ? canvasTexts.saidFolded : canvasTexts.saidOpened, languageOf(useWindowState.getState()), { count: ids.length }));
}
