import { addCards, addCardsInRows, mostAtHome, type CardsToPaste } from '../../../shared/edits/pasteCards.ts';
import { underAll } from '../../../shared/plan/placement.ts';
import type { PlanEditor } from '../../session/planEditor.ts';

/** So many cards are added within a frame. */
const atOnce = 150;

/** What is told while cards are added. */
export interface AddingTurn {
  /** How many are there already. */
  progress(done: number): void;
  /** Waits until the window has drawn. */
  nextFrame(): Promise<void>;
  isCancelled(): boolean;
}

/** Adds cards a few a frame, all of them one step of undo; called off, none stays. Answers with the new ids. */
export async function addInTurns(session: Pick<PlanEditor, 'edit' | 'step' | 'undo' | 'plan'>, { type, cards }: CardsToPaste, turn: AddingTurn): Promise<readonly string[]> {
  if (cards.length <= mostAtHome) {
    const added = session.edit(addCards, { type, cards });
    return added.ok ? added.value : [];
  }
  const group = {};
  const at = underAll(session.plan);
  const columns = Math.ceil(Math.sqrt(cards.length * 1.2));
  const ids: string[] = [];
  for (let first = 0; first < cards.length; first += atOnce) {
    if (turn.isCancelled()) {
      if (ids.length > 0) session.undo();
      return [];
    }
    const added = session.step(() => session.edit(addCardsInRows, { type, cards: cards.slice(first, first + atOnce), at, first, columns }), group);
    if (!added.ok) return ids;
    ids.push(...added.value);
    turn.progress(ids.length);
    await turn.nextFrame();
  }
  return ids;
}
