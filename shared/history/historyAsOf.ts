import { parentsOf, revisionsNewestFirst, type History } from './history.ts';
import type { Revision } from './revision.ts';

/**
 * What the plan remembered when it stood as this revision says, and who accepted that revision. Nothing later: no revision
 * that follows it, none that is newer, and no sign-off of an earlier one that was given after it. What it follows is known
 * whatever the clocks said.
 */
export function historyAsOf(history: History, revision: Revision): History {
  const followed = closure(revision.id, (id) => parentsOf(history, id));
  const children = new Map<string, string[]>();
  for (const { id, parents } of [...history.revisions.values(), ...history.thinned.values()]) {
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const following = closure(revision.id, (id) => children.get(id) ?? []);
  const ordered = revisionsNewestFirst(history);
  const place = ordered.findIndex(({ id }) => id === revision.id);
  const known = ordered.filter(
    ({ id }, index) => id === revision.id || followed.has(id) || (index > place && !following.has(id)),
  );
  const hashes = new Set(known.map(({ hash }) => hash));
  return {
    ...history,
    revisions: new Map(known.map((each) => [each.id, each])),
    signOffs: history.signOffs.filter(
      ({ revisionHash, time }) => revisionHash === revision.hash || (hashes.has(revisionHash) && time <= revision.time),
    ),
  };
}

/** Everything that is reached from an id, without that id itself. */
function closure(start: string, next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [...next(start)];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === start || reached.has(id)) continue;
    reached.add(id);
    waiting.push(...next(id));
  }
  return reached;
}
