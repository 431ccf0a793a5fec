import { failed, success, type Result } from '../messages/failures.ts';
import { compareTexts } from './compareTexts.ts';
import type { History } from './history.ts';
import { revisionById } from './readRevision.ts';
import { longestName } from './recordRevision.ts';
import type { Party, Revision, SignOff } from './revision.ts';

/** Who accepts what. */
export interface NewSignOff {
  /** The revision's id. */
  readonly revision: string;
  readonly party: Party;
  readonly name: string;
  readonly note: string;
  /** ISO 8601, UTC. */
  readonly time: string;
}

/** Adds a person's acceptance of a revision. Fails where there is no such revision or the name is empty or too long. */
export function addSignOff(history: History, input: NewSignOff, newId: () => string): Result<History> {
  const found = revisionById(history, input.revision);
  if (!found.ok) return found;
  const name = input.name.trim();
  if (name === '') return failed('signer-empty');
  if (name.length > longestName) return failed('too-much-text', { length: name.length, limit: longestName });
  const signOff: SignOff = {
    id: newId(),
    revisionHash: found.value.hash,
    party: input.party,
    name,
    note: input.note.trim(),
    time: input.time,
  };
  return success({ ...history, signOffs: [...history.signOffs, signOff] });
}

/** The latest sign-off, of one party where it is given. Sign-offs of revisions that are gone do not count. */
export function lastSignOff(history: History, party?: Party): SignOff | undefined {
  return history.signOffs
    .filter((signOff) => (!party || signOff.party === party) && signedRevision(history, signOff))
    .reduce<SignOff | undefined>(
      (latest, signOff) => (latest && compareTexts(latest.time, signOff.time) > 0 ? latest : signOff),
      undefined,
    );
}

/** The revision that was signed, or undefined where it is not in this history. */
export function signedRevision(history: History, signOff: SignOff): Revision | undefined {
  return [...history.revisions.values()].find((revision) => revision.hash === signOff.revisionHash);
}
