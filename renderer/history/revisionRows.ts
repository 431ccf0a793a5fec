import type { RevisionSummary } from '../../shared/history/revision.ts';

/** A line of the list: a revision that somebody made, or a run of automatic ones folded together. */
export type RevisionRow =
  | { readonly kind: 'revision'; readonly revision: RevisionSummary }
  | { readonly kind: 'automatic'; readonly revisions: readonly RevisionSummary[] };

/** Folds neighbouring automatic revisions together, except those that somebody signed off. */
export function revisionRows(revisions: readonly RevisionSummary[]): readonly RevisionRow[] {
  const rows: RevisionRow[] = [];
  for (const revision of revisions) {
    const last = rows.at(-1);
    if (revision.kind !== 'automatic' || revision.signOffs.length > 0) rows.push({ kind: 'revision', revision });
    else if (last?.kind === 'automatic') rows[rows.length - 1] = { kind: 'automatic', revisions: [...last.revisions, revision] };
    else rows.push({ kind: 'automatic', revisions: [revision] });
  }
  return rows;
}
