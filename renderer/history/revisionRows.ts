import type { RevisionSummary } from '../../shared/history/revision.ts';
import { soughtWords } from '../../shared/messages/sought.ts';

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

/** Which revisions the list shows: all, those that somebody made, or those that somebody signed off. */
export const revisionKinds = ['all', 'named', 'signed'] as const;
export type RevisionKinds = (typeof revisionKinds)[number];

/** The revisions of a kind whose name, author, reason or signers hold every word. */
export function filtered(revisions: readonly RevisionSummary[], kinds: RevisionKinds, words: string): readonly RevisionSummary[] {
  const isSought = soughtWords(words);
  return revisions.filter(({ kind, label, author, reason, signOffs }) => {
    const isSigned = signOffs.length > 0;
    if (kinds === 'signed' ? !isSigned : kinds === 'named' && kind === 'automatic' && !isSigned) return false;
    return isSought([label, author, reason, ...signOffs.flatMap(({ name, note }) => [name, note])].join('\n'));
  });
}
