import { setField } from '../../../shared/edits/fields.ts';
import type { Item } from '../../../shared/plan/plan.ts';
import { ranksWith } from '../../../shared/views/goalChain.ts';
import { currentSession } from '../../session/windowState.ts';

/** Puts a goal at a place of the ranked list and numbers the list from 1, all in one undo step. */
export function rankGoal(goals: readonly Item[], id: string, place: number): void {
  const session = currentSession();
  session.step(() => {
    for (const rank of ranksWith(goals, id, place)) session.edit(setField, { id: rank.id, key: 'priority', value: rank.priority });
  });
}
