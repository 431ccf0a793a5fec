import type { Change } from '../history/change.ts';
import { groupChanges, markOf, type ChangeGroup, type ChangeMark } from '../history/changeGroups.ts';
import type { WordRun } from '../history/compareWords.ts';
import { changedField, describeRewording, describeTogether, labelled } from '../history/describeChange.ts';
import { togetherBySubject } from '../history/togetherBySubject.ts';
import { rewordedRuns, rewordingOf } from '../history/rewording.ts';
import type { RevisionSummary } from '../history/revision.ts';
import { wordFinding } from '../insights/finding.ts';
import { formatDate, formatNumber } from '../messages/text.ts';
import { agreedChanges } from './agreedChanges.ts';
import { planFindings } from './planFindings.ts';
import { textCell, type Block, type ChangesBlock, type Column, type Row } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';

/** The sign-off state, the named revisions, and what changed since the client last signed. */
export function historyBlocks(context: ReportContext): readonly Block[] {
  // Automatic checkpoints guard against mistakes; they are nothing that a client was shown.
  const named = context.input.revisions.filter((revision) => revision.kind !== 'automatic');
  // The cover says already that nobody signed: no page says it again.
  return named.length > 0 ? [revisionTable(context, named), ...changeBlocks(context)] : changeBlocks(context);
}

function revisionTable(context: ReportContext, revisions: readonly RevisionSummary[]): Block {
  const rows = revisions.map((revision) => {
    const signed = revision.signOffs.map((signOff) =>
      word(context, 'signOffMark', {
        party: word(context, signOff.party),
        name: signOff.name,
        date: formatDate(signOff.time, context.language),
      }),
    );
    const texts = [formatDate(revision.time, context.language).replaceAll(' ', '\u00a0'), revision.label || revision.id, revision.author, revision.reason, signed.join('\n')];
    return { cells: texts.map((text, index) => textCell(text || '–', index === 1)) };
  });
  return {
    kind: 'table',
    columns: (
      [
        ['date', 13],
        ['revisionName', 22],
        ['revisionAuthor', 18],
        ['revisionReason', 30],
        ['signOffs', 26],
      ] as const
    ).map(([title, weight]) => ({ title: word(context, title), weight, align: 'start' as const })),
    rows,
  };
}

/** Two states of the plan side by side. */
export interface ComparedPlans {
  /** What the comparison is, and with what in a sentence. */
  readonly title: string;
  readonly compared: string;
  readonly groups: readonly ChangeGroup[];
  readonly layout: readonly Change[];
  /** The sentence where nothing differs. */
  readonly nothing: string;
}

/** What changed since the client last signed, or since the revision that is compared with; undefined where there is none. */
export function comparedPlans(context: ReportContext): ComparedPlans | undefined {
  const { against, signedOff } = context.input;
  const basis = against ?? signedOff;
  if (!basis) return undefined;
  const signOff = against ? undefined : basis.summary.signOffs.findLast((known) => known.party === 'client');
  return {
    ...groupChanges(agreedChanges(basis.plan, context.plan)),
    title: word(context, against ? 'changedBetween' : 'changedSince'),
    compared: word(context, against ? 'comparedWithRevision' : 'comparedWith', {
      label: basis.summary.label || basis.summary.id,
      date: formatDate(basis.summary.time, context.language),
      name: signOff?.name ?? '–',
    }),
    nothing: word(context, against ? 'nothingChangedBetween' : 'nothingChanged'),
  };
}

/** The comparison in full. Empty where there is nothing to compare with. */
export function changeBlocks(context: ReportContext): readonly Block[] {
  const known = comparedPlans(context);
  if (!known) return [];
  const { title, compared, groups, layout, nothing } = known;
  const blocks: Block[] = [
    { kind: 'heading', text: title },
    { kind: 'paragraph', tone: 'quiet', text: compared },
  ];
  if (groups.length > 0) blocks.push(...countsOf(context, groups), ...groups.map((group) => groupBlock(context, group)));
  else blocks.push({ kind: 'paragraph', tone: 'body', text: nothing });
  if (layout.length > 0) blocks.push({ kind: 'paragraph', tone: 'quiet', text: word(context, 'layoutChanges', { count: layout.length }) });
  return blocks;
}

/** So many sentences are read without a table that says where most of them are. */
const mostUncounted = 100;
const marks = ['added', 'removed', 'changed'] as const;

/** Where a long list of changes has how many: a row for each part of the plan. A sentence counts once. */
function countsOf(context: ReportContext, groups: readonly ChangeGroup[]): readonly Block[] {
  const counted = groups.map(({ name, changes }) => {
    const told = togetherBySubject(changes, context.language).map(([first]) => (first ? markOf(first) : 'changed'));
    const counts = marks.map((mark) => told.filter((known) => known === mark || (mark === 'changed' && known === 'moved')).length);
    return { name: name[context.language], counts };
  });
  const totals = marks.map((_, index) => counted.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0));
  const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
  if (sumOf(totals) <= mostUncounted || counted.length < 2) return [];
  const row = (name: string, counts: readonly number[], strong: boolean): Row => ({
    cells: [textCell(name, true), ...[...counts, sumOf(counts)].map((count) => textCell(count === 0 ? '–' : formatNumber(count, context.language), strong))],
  });
  const column = (title: 'changedPart' | 'changesAdded' | 'changesRemoved' | 'changesChanged' | 'changesAll', weight: number): Column => ({ title: word(context, title), weight, align: weight > 20 ? 'start' : 'end' });
  return [
    {
      kind: 'table',
      columns: [column('changedPart', 40), column('changesAdded', 15), column('changesRemoved', 15), column('changesChanged', 15), column('changesAll', 15)],
      rows: [...counted.map(({ name, counts }) => row(name, counts, false)), row(word(context, 'changesAll'), totals, true)],
    },
  ];
}

/** What went and what came weighs more than how something changed, and is read first. */
const turns: readonly ChangeMark[] = ['removed', 'added', 'changed', 'moved'];

function groupBlock(context: ReportContext, { name, changes }: ChangeGroup): ChangesBlock {
  const turnOf = ([first]: readonly Change[]): number => (first ? turns.indexOf(markOf(first)) : 0);
  const told = [...togetherBySubject(changes, context.language)].sort((one, other) => turnOf(one) - turnOf(other));
  return { kind: 'changes', title: name[context.language], lines: told.map((together) => changeLine(context, together)) };
}

/** One sentence on changes of one subject, with the words under it where a text was reworded; under a finding set aside, which one. */
export function changeLine(context: ReportContext, changes: readonly Change[]): ChangesBlock['lines'][number] {
  const { language } = context;
  const [only, another] = changes;
  const reworded = changes.flatMap((change) => {
    const rewording = rewordingOf(change);
    return rewording ? [{ change, runs: rewordedRuns(rewording) }] : [];
  });
  const finding = findingOf(context, changes);
  const [first] = reworded;
  if (!first && !finding) return { sentence: describeTogether(changes, language) };
  if (first && only && !another && !finding) return { sentence: describeRewording(only, language), runs: first.runs };
  const told = [...(finding ? [{ name: word(context, 'finding'), runs: [{ kind: 'kept', text: finding } as const] }] : []), ...reworded.map(({ change, runs }) => ({ name: changedField(change, language), runs }))];
  const runs = told.flatMap(({ name, runs: words }, place): readonly WordRun[] => [{ kind: 'kept', text: `${place === 0 ? '' : '\n'}${labelled(name)} ` }, ...words]);
  return { sentence: describeTogether(changes, language, reworded.map(({ change }) => change)), runs };
}

/** The finding that was set aside, where the plan still gives rise to it. */
function findingOf(context: ReportContext, [first]: readonly Change[]): string | undefined {
  if (first?.kind !== 'registerChanged' || first.register !== 'setAside') return undefined;
  const finding = planFindings(context).find(({ key }) => key === first.entry);
  return finding && wordFinding(finding, context.language);
}
