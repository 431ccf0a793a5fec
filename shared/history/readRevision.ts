import { failed, success, type Result } from '../messages/failures.ts';
import type { Plan } from '../plan/plan.ts';
import { revisionsNewestFirst, type History } from './history.ts';
import type { Revision } from './revision.ts';

const shortestReference = 4;
const mostListed = 12;

/** The revision of this id, which is what everything but a person calls it by. Fails with `revision-missing`. */
export function revisionById(history: History, id: string): Result<Revision> {
  const found = history.revisions.get(id);
  return found ? success(found) : failed('revision-missing', { revision: id });
}

/**
 * The revision that a person means: its full id or hash, its label (in any case), or at least four first characters of its
 * id, tried in that order. Fails with `revision-missing`, or with `revision-ambiguous` and the list of those that fit.
 */
export function findRevision(history: History, reference: string): Result<Revision> {
  const wanted = reference.trim();
  const folded = wanted.toLowerCase();
  const all = revisionsNewestFirst(history);
  const ways: readonly ((revision: Revision) => boolean)[] = [
    (revision) => revision.id === folded || revision.hash === folded,
    (revision) => revision.label === wanted,
    (revision) => revision.label.toLowerCase() === folded,
    (revision) => folded.length >= shortestReference && revision.hash.startsWith(folded),
  ];
  for (const way of ways) {
    const fitting = all.filter(way);
    const [found, another] = fitting;
    if (another) return failed('revision-ambiguous', { revision: wanted, count: fitting.length, list: listed(fitting) });
    if (found) return success(found);
  }
  return failed('revision-missing', { revision: wanted });
}

/** Ids, times and authors, for a person to choose from. */
function listed(revisions: readonly Revision[]): string {
  const named = revisions.slice(0, mostListed).map(({ id, time, author }) => `${id} (${time.slice(0, 16).replace('T', ' ')} UTC, ${author})`);
  return [...named, ...(revisions.length > mostListed ? ['…'] : [])].join('; ');
}

/** The whole plan as a revision holds it. Fails with `history-damaged` where that cannot be read any more. */
export function readRevision(history: History, revision: Revision): Result<Plan> {
  const plan = history.states.get(revision.tree)?.plan();
  return plan ? success(plan) : failed('history-damaged', { name: revision.label });
}
