import { failed, success, type Result } from '../messages/failures.ts';
import { canonicalJson } from '../plan/canonicalJson.ts';
import type { Plan } from '../plan/plan.ts';
import { headsOf, type History } from './history.ts';
import { partsOf, treeOf } from './planParts.ts';
import { heldState } from './planState.ts';
import { revisionIdOf, type Revision } from './revision.ts';
import type { Sha256 } from './sha256.ts';

/** What a person (or an automatic checkpoint) says about a revision. `time` is ISO 8601, UTC. */
export type RevisionFacts = Pick<Revision, 'label' | 'author' | 'reason' | 'kind' | 'time'>;

/** A history with one more revision, and that revision. */
export interface Recorded {
  readonly history: History;
  readonly revision: Revision;
}

/** The longest name of a revision, its author or a signer, in UTF-16 units. */
export const longestName = 300;

/** The hash of a revision: over everything in it but the id and the hash themselves. */
export function revisionHash(revision: Omit<Revision, 'id' | 'hash'>, sha256: Sha256): string {
  return hashWith(revision, revision.tree, sha256);
}

/** The hash that a revision had before format 2: over its parts' hashes by name. */
export function formerRevisionHash(revision: Omit<Revision, 'id' | 'hash'>, partHashes: Readonly<Record<string, string>>, sha256: Sha256): string {
  return hashWith(revision, partHashes, sha256);
}

function hashWith({ parents, time, author, label, reason, kind }: Omit<Revision, 'id' | 'hash'>, tree: unknown, sha256: Sha256): string {
  return sha256(canonicalJson({ parents, time, author, label, reason, kind, tree }));
}

/**
 * Records the whole plan as it stands. A plan that an earlier revision holds already is not kept again.
 * Fails with `revision-label-empty`, `author-empty` or `too-much-text`.
 */
export function recordRevision(history: History, plan: Plan, facts: RevisionFacts, sha256: Sha256): Result<Recorded> {
  const label = facts.label.trim();
  const author = facts.author.trim();
  if (label === '') return failed('revision-label-empty');
  if (author === '') return failed('author-empty');
  const longest = Math.max(label.length, author.length);
  if (longest > longestName) return failed('too-much-text', { length: longest, limit: longestName });
  const parts = partsOf(plan);
  const tree = treeOf(plan, parts, sha256);
  const parents = headsOf(history).map((head) => head.id).sort();
  const content = { parents, time: facts.time, author, label, reason: facts.reason.trim(), kind: facts.kind, tree };
  const hash = revisionHash(content, sha256);
  const revision: Revision = { id: revisionIdOf(hash), hash, ...content };
  const revisions = new Map([...history.revisions, [revision.id, revision] as const]);
  const states = history.states.has(tree) ? history.states : new Map([...history.states, [tree, heldState(parts)] as const]);
  return success({ history: { ...history, revisions, states }, revision });
}
