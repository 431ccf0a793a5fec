import { isLayoutChange } from '../../../shared/history/change.ts';
import { revisionsNewestFirst, type History } from '../../../shared/history/history.ts';
import { stepInto } from '../../../shared/history/pastSteps.ts';
import { nearestKept } from '../../../shared/history/thinHistory.ts';
import type { MethodOutput } from '../../../shared/contract/contract.ts';

/** Counted sizes, by the revisions that were compared; these never change. */
export type KnownSizes = Map<string, number>;

/** The longest time for counting, milliseconds. */
const longestPiece = 40;

/** How many things each revision changed in the plan, newest first, from a revision on; as many as can be counted in a moment. */
export function changeSizes(history: History, known: KnownSizes, from?: string): MethodOutput<'history.sizes'> {
  const began = performance.now();
  const ordered = revisionsNewestFirst(history);
  const first = from === undefined ? 0 : ordered.findIndex(({ id }) => id === from);
  const sizes: MethodOutput<'history.sizes'>['sizes'] = [];
  for (const [place, { id }] of ordered.entries()) {
    if (first < 0 || place < first) continue;
    if (performance.now() - began >= longestPiece) return { sizes, next: id };
    const key = [id, ...nearestKept(history, history.revisions, id)].join(' ');
    const size = known.get(key) ?? stepInto(history, id)?.changes.filter((change) => !isLayoutChange(change)).length;
    if (size === undefined) continue;
    known.set(key, size);
    sizes.push({ revision: id, changes: size });
  }
  return { sizes, next: null };
}
