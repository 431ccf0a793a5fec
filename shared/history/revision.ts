/** Which side signs. */
export type Party = 'client' | 'agency';

/** How a revision came to be: named by a person, or taken automatically before something that could be regretted. */
export type RevisionKind = 'named' | 'automatic' | 'restore';

/**
 * A named, dated, authored state of the whole plan that never changes again. Content-addressed: `tree` maps each part
 * to the SHA-256 of its canonical JSON, and `hash` covers everything else here, so that a changed past is evident.
 */
export interface Revision {
  /** The first twelve hex digits of the hash. */
  readonly id: string;
  /** SHA-256 of the canonical JSON of all other fields but `id`, hex. */
  readonly hash: string;
  /** Ids of the revisions that it follows; empty for the first. */
  readonly parents: readonly string[];
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly author: string;
  readonly label: string;
  readonly reason: string;
  readonly kind: RevisionKind;
  /** `plan`, `positions`, `registers`, `links` and `item:<id>` → SHA-256 of that part's canonical JSON. */
  readonly tree: Readonly<Record<string, string>>;
}

/** What is left of an automatic revision that was thinned out, so that those which follow it do not seem to miss it. */
export interface ThinnedRevision {
  readonly id: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  /** Ids of the nearest revisions before it that are kept. */
  readonly parents: readonly string[];
}

/** Whether two revisions hold the same plan. */
export function isSameTree(one: Revision['tree'], other: Revision['tree']): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
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

/** What lists of revisions need; the tree stays with the store. */
export type RevisionSummary = Omit<Revision, 'tree'> & { readonly signOffs: readonly SignOff[] };
