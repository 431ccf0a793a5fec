import type { RevisionSummary } from './revision.ts';

/**
 * What “what has changed?” compares with: the revision of the client's last sign-off; without one the last revision that
 * somebody made, without that the last of any kind. `revisions` are newest first.
 */
export function baselineOf(revisions: readonly RevisionSummary[]): RevisionSummary | undefined {
  const signed = revisions
    .flatMap((revision) => revision.signOffs.filter(({ party }) => party === 'client').map(({ time }) => ({ revision, time })))
    .reduce<{ readonly revision: RevisionSummary; readonly time: string } | undefined>(
      (latest, candidate) => (latest && latest.time >= candidate.time ? latest : candidate),
      undefined,
    );
  return signed?.revision ?? revisions.find(({ kind }) => kind !== 'automatic') ?? revisions[0];
}
