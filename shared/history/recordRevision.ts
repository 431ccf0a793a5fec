import { failed, success, type Result } from '../messages/failures.ts';
import { canonicalJson } from '../plan/canonicalJson.ts';
import type { Plan } from '../plan/plan.ts';
import { headsOf, type History, type Sha256 } from './history.ts';
import { partsOf } from './planParts.ts';
import type { Revision } from './revision.ts';

/** What a person (or an automatic checkpoint) says about a revision. `time` is ISO 8601, UTC. */
export type RevisionFacts = Pick<Revision, 'label' | 'author' | 'reason' | 'kind' | 'time'>;

/** A history with one more revision, and that revision. */
export interface Recorded {
  readonly history: History;
  readonly revision: Revision;
}

const idLength = 12;
/** The longest name of a revision, its author or a signer, in UTF-16 units. */
export const longestName = 300;

/** The hash of a revision: over everything in it but the id and the hash themselves. */
export function revisionHash(revision: Omit<Revision, 'id' | 'hash'>, sha256: Sha256): string {
  const { parents, time, author, label, reason, kind, tree } = revision;
  return sha256(canonicalJson({ parents, time, author, label, reason, kind, tree }));
}

/** The id that goes with a hash. */
export function revisionIdOf(hash: string): string {
  return hash.slice(0, idLength);
}

/**
 * Records the whole plan as it stands. Parts that an earlier revision holds already are not stored again.
 * Fails with `revision-label-empty`, `author-empty` or `too-much-text`.
 */
export function recordRevision(history: History, plan: Plan, facts: RevisionFacts, sha256: Sha256): Result<Recorded> {
  const label = facts.label.trim();
  const author = facts.author.trim();
  if (label === '') return failed('revision-label-empty');
  if (author === '') return failed('author-empty');
  const longest = Math.max(label.length, author.length);
  if (longest > longestName) return failed('too-much-text', { length: longest, limit: longestName });
  const objects = new Map(history.objects);
  const tree: Record<string, string> = {};
  for (const [name, text] of partsOf(plan)) {
    const hash = sha256(text);
    objects.set(hash, text);
    tree[name] = hash;
  }
  const parents = headsOf(history).map((head) => head.id).sort();
  const content = { parents, time: facts.time, author, label, reason: facts.reason.trim(), kind: facts.kind, tree };
  const hash = revisionHash(content, sha256);
  const revision: Revision = { id: revisionIdOf(hash), hash, ...content };
  const revisions = new Map([...history.revisions, [revision.id, revision] as const]);
  return success({ history: { ...history, revisions, objects }, revision });
}
