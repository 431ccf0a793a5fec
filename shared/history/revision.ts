/** Which side signs. */
export type Party = 'client' | 'agency';

/** How a revision came to be: named by a person, or taken automatically before something that could be regretted. */
export type RevisionKind = 'named' | 'automatic' | 'restore';

/**
 * A named, dated, authored state of the whole plan that never changes again. Content-addressed: `tree` is the hash of what
 * the plan said, and `hash` covers everything else here, so that a changed past is evident.
 */
export interface Revision {
  /** The first digits of the hash: sixteen, or twelve where it was recorded by a Kehys before format 2. */
  readonly id: string;
  /**
   * SHA-256 of the canonical JSON of all other fields but `id`, hex. In revisions from before format 2, `tree` stood there as
   * each part's name and hash, so that it can only be proved together with what the plan said.
   */
  readonly hash: string;
  /** Ids of the revisions that it follows; empty for the first. */
  readonly parents: readonly string[];
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly author: string;
  readonly label: string;
  readonly reason: string;
  readonly kind: RevisionKind;
  /** SHA-256 of the canonical JSON of `plan`, `positions`, `registers`, `links` and `item:<id>` → SHA-256 of that part's canonical JSON. */
  readonly tree: string;
}

/**
 * What is left of an automatic revision that was thinned out, so that those which follow it do not seem to miss it: all but
 * what the plan said, which its hash still proves to have been automatic.
 */
export type ThinnedRevision = Revision | UnprovedRevision;

/** What is left of a thinned one whose hash cannot be proved without what the plan said. */
export interface UnprovedRevision {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Ids of the nearest revisions before it that are kept. */
  readonly parents: readonly string[];
}

const longId = 16;
const shortId = 12;

/** The id that goes with a hash. */
export function revisionIdOf(hash: string): string {
  return hash.slice(0, longId);
}

/** The id that went with a hash before format 2. */
export function shortRevisionIdOf(hash: string): string {
  return hash.slice(0, shortId);
}

/** Whether a revision's hash covers the hash of its tree, so that it can be proved by itself; its id says so. */
export function isProvable({ id }: Pick<Revision, 'id'>): boolean {
  return id.length === longId;
}

/** A named person of the client or the agency accepts one revision. */
export interface SignOff {
  readonly id: string;
  /** The hash of the revision, not just its id: what was signed cannot be exchanged. */
  readonly revisionHash: string;
  readonly party: Party;
  readonly name: string;
  readonly note: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** What lists of revisions need. */
export type RevisionSummary = Omit<Revision, 'tree'> & { readonly signOffs: readonly SignOff[] };
