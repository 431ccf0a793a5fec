import { emptyPlan, type Plan } from '../plan/plan.ts';
import type { Change } from './change.ts';
import { isSameOutcome } from './clashes.ts';
import { comparePlans } from './comparePlans.ts';
import { headsOf, revisionsNewestFirst, type History } from './history.ts';
import { nearestKept } from './thinHistory.ts';

/** One step of a plan's life: what changed from the revisions before it until it was recorded. */
export interface PastStep {
  /** The revision that it ends in; null is the plan as it stands. */
  readonly revision: string | null;
  /** The revision that it is compared with; null where nothing was before. */
  readonly before: string | null;
  readonly changes: readonly Change[];
}

/**
 * The steps of a plan's life, newest first, each read only when it is asked for; undefined for one that cannot be read any more.
 * A merge changed only what it says otherwise than every copy that it joins. `from` goes on at that revision.
 */
export function* pastSteps(history: History, now: Plan, from?: string): Generator<PastStep | undefined> {
  const ordered = revisionsNewestFirst(history);
  const start = from === undefined ? 0 : ordered.findIndex(({ id }) => id === from);
  if (start < 0) return;
  if (from === undefined) yield stepTo(history, null, now, headsOf(history).map(({ id }) => id));
  for (const { id } of ordered.slice(start)) yield stepInto(history, id);
}

/** The step that ends in a revision; undefined where it cannot be read any more. */
export function stepInto(history: History, id: string): PastStep | undefined {
  const tree = history.revisions.get(id)?.tree;
  const plan = tree === undefined ? undefined : history.states.get(tree)?.plan();
  return plan && stepTo(history, id, plan, nearestKept(history, history.revisions, id));
}

function stepTo(history: History, revision: string | null, plan: Plan, parents: readonly string[]): PastStep | undefined {
  const [first, ...others] = parents;
  if (first === undefined) return { revision, before: null, changes: comparePlans(emptyPlan, plan) };
  const since = changesSince(history, first, plan);
  if (!since) return undefined;
  const changes = others.reduce<readonly Change[]>((left, other) => {
    const theirs = changesSince(history, other, plan);
    return theirs ? left.filter((change) => theirs.some((their) => isSameOutcome(change, their))) : left;
  }, since);
  return { revision, before: first, changes };
}

function changesSince(history: History, id: string, plan: Plan): readonly Change[] | undefined {
  const tree = history.revisions.get(id)?.tree;
  const before = tree === undefined ? undefined : history.states.get(tree)?.plan();
  return before && comparePlans(before, plan);
}
