import { compareTexts } from './compareTexts.ts';
import type { PlanState } from './planState.ts';
import type { Revision, RevisionSummary, SignOff, ThinnedRevision } from './revision.ts';

/**
 * Everything that a plan remembers of its past. Content-addressed: what the plan said is kept once under the hash that
 * revisions call it by, so two copies merge by union. Never changed in place.
 */
export interface History {
  /** By revision id. */
  readonly revisions: ReadonlyMap<string, Revision>;
  /** A revision's tree → what the plan said. */
  readonly states: ReadonlyMap<string, PlanState>;
  readonly signOffs: readonly SignOff[];
  /** Revisions that were thinned out and on which a kept one builds, by id. */
  readonly thinned: ReadonlyMap<string, ThinnedRevision>;
}

/** The history of a plan of which nothing has been recorded. */
export const emptyHistory: History = { revisions: new Map(), states: new Map(), signOffs: [], thinned: new Map() };

/** Histories never change, and their order is asked for again and again while somebody reads the past. */
const orders = new WeakMap<History, readonly Revision[]>();

/** All revisions, newest first. At the same moment a revision stands before those that it follows. */
export function revisionsNewestFirst(history: History): readonly Revision[] {
  const known = orders.get(history);
  if (known) return known;
  const depths = depthsOf(history);
  const depth = (revision: Revision): number => depths.get(revision.id) ?? 0;
  const ordered = [...history.revisions.values()].sort(
    (one, other) =>
      compareTexts(other.time, one.time) || depth(other) - depth(one) || compareTexts(one.id, other.id),
  );
  orders.set(history, ordered);
  return ordered;
}

/** The first of {@link revisionsNewestFirst}, without the others' order. */
export function newestRevision(history: History): Revision | undefined {
  let newest: Revision[] = [];
  for (const revision of history.revisions.values()) {
    const order = newest[0] ? compareTexts(revision.time, newest[0].time) : 1;
    if (order > 0) newest = [revision];
    else if (order === 0) newest.push(revision);
  }
  return newest.length > 1 ? revisionsNewestFirst({ ...history, revisions: new Map(newest.map((revision) => [revision.id, revision])) })[0] : newest[0];
}

/** What lists show: newest first, each with its sign-offs, oldest first. */
export function summarise(history: History): RevisionSummary[] {
  return revisionsNewestFirst(history).map((revision) => summaryOf(history, revision));
}

/** What lists show of one revision. */
export function summaryOf(history: History, { tree: _tree, ...revision }: Revision): RevisionSummary {
  return {
    ...revision,
    signOffs: history.signOffs
      .filter((signOff) => signOff.revisionHash === revision.hash)
      .sort((one, other) => compareTexts(one.time, other.time)),
  };
}

/** The revisions that no other follows, newest first: one in a plan with a single past, several after a merge of copies. */
export function headsOf(history: History): readonly Revision[] {
  const followed = new Set<string>();
  for (const { parents } of history.revisions.values()) for (const parent of parents) followed.add(parent);
  for (const { parents } of history.thinned.values()) for (const parent of parents) followed.add(parent);
  const heads = [...history.revisions.values()].filter((revision) => !followed.has(revision.id));
  return heads.sort((one, other) => compareTexts(other.time, one.time) || compareTexts(one.id, other.id));
}

/** The ids that a revision follows, whether it is kept or thinned out. */
export function parentsOf(history: History, id: string): readonly string[] {
  return (history.revisions.get(id) ?? history.thinned.get(id))?.parents ?? [];
}

/** The union of two copies' histories. What both hold is taken from the first; what one of them still has is not thinned out. */
export function mergeHistories(one: History, other: History): History {
  const signOffs = new Map([...other.signOffs, ...one.signOffs].map((signOff) => [signOff.id, signOff]));
  const revisions = new Map([...other.revisions, ...one.revisions]);
  return {
    revisions,
    thinned: new Map([...other.thinned, ...one.thinned].filter(([id]) => !revisions.has(id))),
    states: new Map([...other.states, ...one.states]),
    signOffs: [...signOffs.values()].sort(
      (first, second) => compareTexts(first.time, second.time) || compareTexts(first.id, second.id),
    ),
  };
}

/** The revisions and sign-offs that one history has and another lacks, with all that those revisions say. */
export function addedSince(before: Pick<History, 'revisions' | 'signOffs'>, now: History): History {
  const revisions = new Map([...now.revisions].filter(([id]) => !before.revisions.has(id)));
  const known = new Set(before.signOffs.map(({ id }) => id));
  const states = new Map<string, PlanState>();
  for (const { tree } of revisions.values()) {
    const state = now.states.get(tree);
    if (state) states.set(tree, state);
  }
  return { revisions, states, signOffs: now.signOffs.filter(({ id }) => !known.has(id)), thinned: new Map() };
}

/** How many revisions lie behind each, along the longest line. Parents that are missing or form a ring count as none. */
function depthsOf(history: History): ReadonlyMap<string, number> {
  const depths = new Map<string, number>();
  const waiting: string[] = [...history.revisions.keys()];
  const begun = new Set<string>();
  for (let id = waiting.at(-1); id !== undefined; id = waiting.at(-1)) {
    const parents = parentsOf(history, id);
    const open = begun.has(id) ? [] : parents.filter((parent) => !depths.has(parent) && !begun.has(parent));
    begun.add(id);
    if (open.length > 0) {
      waiting.push(...open);
      continue;
    }
    waiting.pop();
    depths.set(id, Math.max(0, ...parents.map((parent) => (depths.get(parent) ?? 0) + 1)));
  }
  return depths;
}
