import type { RevisionSummary } from '../history/revision.ts';
import type { Change } from '../history/change.ts';
import { isCalledByPlan, longestPartName, tellPart, type ChangedPart } from '../history/changedParts.ts';
import { capitalised } from '../history/changeNames.ts';
import { shortened } from '../messages/shortened.ts';
import { formatDate, formatNumber } from '../messages/text.ts';
import { changesOpening } from './changesOpening.ts';
import { comparedPlans, type ToldChanges, type ToldGroup } from './comparedPlans.ts';
import { textCell, type Block, type ChangedEntry, type ChangesBlock, type Column, type Row } from './report.ts';
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

/** The comparison in full: how much changed and what of it decides, then each part of the plan, and last what was recorded. Empty where there is nothing to compare with. */
export function changeBlocks(context: ReportContext): readonly Block[] {
  const known = comparedPlans(context);
  if (!known) return [];
  const { title, compared, groups, layout, nothing } = known;
  const moved: readonly Block[] = layout.length > 0 ? [{ kind: 'paragraph', tone: 'quiet', text: word(context, 'layoutChanges', { count: layout.length }) }] : [];
  if (groups.length === 0) return [{ kind: 'heading', text: title }, { kind: 'paragraph', tone: 'body', text: `${compared} ${nothing}` }, ...moved];
  const opening = changesOpening(context, known);
  const chapters = groups.filter(({ isRecord }) => !isRecord).flatMap((group) => withoutTold(context, group, opening.told));
  const records = groups.filter(({ isRecord }) => isRecord);
  return [
    { kind: 'heading', text: title },
    ...opening.blocks,
    ...countsOf(context, groups),
    ...chapters.map((group) => groupBlock(context, group)),
    ...(chapters.length > 0 && records.length > 0 ? [{ kind: 'heading', text: word(context, 'recorded') } as const] : []),
    ...records.map((group) => groupBlock(context, group)),
    ...moved,
  ];
}

/** So many parts are read without a table that says where most of them are. */
const mostUncounted = 100;
const marks = ['added', 'removed', 'changed'] as const;

/** Where a long list of changes has how many: a row for each part of the plan. */
function countsOf(context: ReportContext, groups: readonly ToldGroup[]): readonly Block[] {
  const counted = groups.map(({ name, parts }) => ({ name: name[context.language], counts: marks.map((mark) => parts.filter((part) => part.mark === mark).length) }));
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

function withoutTold({ language }: ReportContext, group: ToldGroup, told: Change | undefined): readonly ToldGroup[] {
  const parts = group.parts.flatMap((part) => {
    if (!told || !part.changes.includes(told)) return [part];
    const [first, ...others] = part.changes.filter((change) => change !== told);
    const changes: ChangedPart | undefined = first && [first, ...others];
    return changes ? [{ ...tellPart(changes, language), changes }] : [];
  });
  return parts.length > 0 ? [{ ...group, parts }] : [];
}

function groupBlock(context: ReportContext, { name, isRecord, parts }: ToldGroup): ChangesBlock {
  return { kind: 'changes', title: name[context.language], entries: parts.map((part) => entryOf(context, isRecord ? inOneLine(part) : part)) };
}

/** Records are kept short: what was used and what came in stand together. */
function inOneLine(part: ToldChanges): ToldChanges {
  return part.lines.some(({ runs }) => runs) ? part : { ...part, lines: part.lines.length > 0 ? [{ text: part.lines.map(({ text }) => text).join('; ') }] : [] };
}

/** What came or went bears a mark unless its own sentence says so. */
function entryOf(context: ReportContext, { mark, name, lines, changes }: ToldChanges): ChangedEntry {
  return {
    ...(name === undefined ? {} : { name: mark === 'changed' ? shortened(name, longestPartName) : name, own: isCalledByPlan(changes) }),
    ...(lines.length > 0 || mark === 'changed' ? {} : { mark: mark === 'added' ? { text: word(context, 'changesAdded'), hue: 'green' } : { text: word(context, 'changesRemoved'), hue: 'red' } }),
    // One line goes on from the name; of several each is one of its own.
    lines: name !== undefined && lines.length === 1 ? lines : lines.map((line) => ({ ...line, text: capitalised(line.text) })),
  };
}
