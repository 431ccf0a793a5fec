import { addCards, addCardsInRows, areaForRows, mostAtHome, openBlock, type CardsToPaste } from '../../../shared/edits/pasteCards.ts';
import type { PlanEditor } from '../../session/planEditor.ts';

/** So many cards are added in the first turn; then as many as take about this long, ms, so that no frame stands still. */
const firstTurn = 100;
const turnTime = 60;
/** Fewer would draw the canvas more often than it is filled. */
const [fewest, most] = [50, 250];

/** What is told while cards are added. */
export interface AddingTurn {
  /** How many are there already. */
  progress(done: number): void;
  /** Waits until the window has drawn. */
  nextFrame(): Promise<void>;
  isCancelled(): boolean;
  /** The time, ms. */
  now(): number;
}

/** Adds cards a few a turn, all of them one step of undo; called off, none stays. Answers with the new ids. */
export async function addInTurns(session: Pick<PlanEditor, 'edit' | 'step' | 'undo' | 'plan'>, { type, cards, area = null }: CardsToPaste, turn: AddingTurn): Promise<readonly string[]> {
  if (cards.length <= mostAtHome) {
    const added = session.edit(addCards, { type, cards, area });
    return added.ok ? added.value : [];
  }
  const group = {};
  const home = areaForRows(session.plan, { type, cards, area });
  const block = session.step(() => session.edit(openBlock, { type, area: home, count: cards.length }), group);
  if (!block.ok) return [];
  const ids: string[] = [];
  let atOnce = firstTurn;
  while (ids.length < cards.length) {
    if (turn.isCancelled()) {
      if (ids.length > 0 || home !== null) session.undo();
      return [];
    }
    const first = ids.length;
    const began = turn.now();
    const added = session.step(() => session.edit(addCardsInRows, { type, cards: cards.slice(first, first + atOnce), area: home, ...block.value, first }), group);
    if (!added.ok) return ids;
    ids.push(...added.value);
    const took = Math.max(1, turn.now() - began);
    turn.progress(ids.length);
    await turn.nextFrame();
    atOnce = Math.min(most, Math.max(fewest, Math.round((atOnce * turnTime) / took)));
  }
  return ids;
}
