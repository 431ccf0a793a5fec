import { capitalised } from '../history/changeNames.ts';
import { headlineTexts } from '../messages/headlines.ts';
import { historyTexts } from '../messages/history.ts';
import { shortened } from '../messages/shortened.ts';
import { say, withinSentence } from '../messages/text.ts';
import { changesCounted, decisiveFacts } from './changesOpening.ts';
import { comparedPlans, type ComparedPlans, type ToldChanges, type ToldGroup } from './comparedPlans.ts';
import { word, type ReportContext } from './reportContext.ts';
import { cellText, type ChangedLine } from './report.ts';
import { fitting, longestStatement, slideRow } from './rowsSlide.ts';
import { shareBars } from './slideFigures.ts';
import type { Slide, SlideRow } from './slide.ts';

/** Chapters that get a slide each: with the cover and the overview the deck has fifteen. */
const chaptersAtMost = 13;

/** What changed, as a deck: what of it decides, then each chapter, its sentences in full in the notes. */
export function changeSlides(context: ReportContext): readonly Slide[] {
  const known = comparedPlans(context);
  if (!known) return [statement(context, say(headlineTexts.historyUnsigned, context.language))];
  if (known.groups.length === 0) return [statement(context, known.nothing, known.compared)];
  const { groups } = known;
  // Where not all have room, records wait, then what is smallest.
  const weighty = [...groups].sort((one, other) => Number(one.isRecord ?? false) - Number(other.isRecord ?? false) || other.parts.length - one.parts.length);
  const told = new Set(weighty.slice(0, chaptersAtMost));
  return [overview(context, known, groups.filter((group) => !told.has(group))), ...groups.filter((group) => told.has(group)).map((group) => groupSlide(context, group))];
}

function statement(context: ReportContext, headline: string, notes?: string): Slide {
  return { section: 'changes', kicker: word(context, 'changes'), headline, rows: [], ...(notes ? { notes } : {}), form: 'statement' };
}

/** `untold`: the chapters without a slide of their own, which the speaker has in full. */
function overview(context: ReportContext, known: ComparedPlans, untold: readonly ToldGroup[]): Slide {
  const { title, compared, groups } = known;
  const { parts, sentences } = changesCounted(context, known);
  const most = Math.max(...groups.map((group) => group.parts.length));
  const decisive: [label: string, lines: string[]][] = [];
  for (const { label, value } of decisiveFacts(context, known, parts)) {
    if (label !== '') decisive.push([label, []]);
    decisive.at(-1)?.[1].push(cellText(value));
  }
  const counted = groups.map((group) => slideRow({ text: group.name[context.language], value: String(group.parts.length) }));
  const drawing = shareBars(counted, groups.map((group) => group.parts.length / most));
  return {
    section: 'changes',
    kicker: title,
    headline: (sentences[0] ?? '').replace(/\.$/u, ''),
    ...(decisive.length > 0 ? fitting(context, decisive.map(([text, lines]) => slideRow({ text, note: lines.join('; ') }))) : fitting(context, counted, { drawing })),
    notes: [[compared, ...sentences].join(' '), ...untold.map(notesOf(context))].join('\n\n'),
    form: 'rows',
  };
}

function groupSlide(context: ReportContext, group: ToldGroup): Slide {
  const { name, parts } = group;
  const [only, another] = parts;
  const kicker = name[context.language];
  const notes = notesOf(context)(group);
  if (only && !another && only.lines.length <= 1 && !hasWords(only)) return { section: 'changes', kicker, headline: shortened(only.sentence, longestStatement), rows: [], notes, form: 'statement' };
  const { headline, rows } = only && !another && (only.lines.length > 1 || only.sentence.length > longestHeadline) ? partHeadline(only) : groupHeadline(context, parts);
  return { section: 'changes', kicker, headline, ...fitting(context, rows), notes, form: 'rows' };
}

/** Of a single part what it is called, or else the first thing that became of it; then each thing in a row. */
function partHeadline({ name, lines }: ToldChanges): { readonly headline: string; readonly rows: readonly SlideRow[] } {
  const rows = lines.map(({ text, runs }) => ({ text: capitalised(text), words: runs ? newWords(runs) : '' }));
  if (name !== undefined) return { headline: shortened(name, longestHeadline), rows: rows.map(({ text, words }) => slideRow({ text, note: words })) };
  const [first, ...others] = rows;
  return {
    headline: shortened(first?.text ?? '', longestHeadline),
    rows: [...(first?.words ? [slideRow({ text: first.words })] : []), ...others.map(({ text, words }) => slideRow({ text, note: words }))],
  };
}

/** A sentence of so many letters is read as a headline. */
const longestHeadline = 120;
const textWeight = 4;

/** What changed most in a chapter, and the parts that the headline does not tell; how many came, went and changed where nothing stands out. */
function groupHeadline(context: ReportContext, parts: readonly ToldChanges[]): { readonly headline: string; readonly rows: readonly SlideRow[] } {
  const rowsOf = (those: readonly ToldChanges[]): readonly SlideRow[] => those.map((part) => rowOf(context, part));
  const [first, second] = [...parts].sort((one, other) => weightOf(other) - weightOf(one));
  if (first && (!second || weightOf(first) > weightOf(second))) {
    const words = first.lines.flatMap(({ runs }) => (runs ? [slideRow({ text: newWords(runs) })] : []));
    if (first.sentence.length <= longestHeadline) return { headline: first.sentence, rows: [...words, ...rowsOf(parts.filter((part) => part !== first))] };
    if (first.name !== undefined) return { headline: word(context, 'changedMost', { subject: say(historyTexts.quoted, context.language, { text: shortened(first.name, longestHeadline) }) }), rows: rowsOf(parts) };
  }
  const counts = (['removed', 'added', 'changed'] as const).flatMap((mark) => {
    const count = parts.filter((part) => part.mark === mark).length;
    return count === 0 ? [] : word(context, mark === 'removed' ? 'partsRemoved' : mark === 'added' ? 'partsAdded' : 'partsChanged', { count });
  });
  return { headline: counts.map((text, place) => (place === 0 ? text : withinSentence(text))).join(', '), rows: rowsOf(parts) };
}

/** What went weighs most, then what came; of the rest the longest way on the ring, or the most that changed at once. */
function weightOf(part: ToldChanges): number {
  const { mark, changes } = part;
  if (mark !== 'changed') return mark === 'removed' ? 2000 : 1000;
  const ways = changes.flatMap((change) => (change.kind === 'positionChanged' ? Math.abs((change.after?.value ?? 0) - (change.before?.value ?? 0)) : []));
  // A text that reads otherwise now weighs more than a few values.
  return ways.length > 0 ? Math.max(...ways) : hasWords(part) ? textWeight : changes.length;
}

function hasWords({ lines }: ToldChanges): boolean {
  return lines.some(({ runs }) => runs !== undefined);
}

/** What a part is called, and below it what became of that: a sentence has seldom room on one line. */
function rowOf(context: ReportContext, { name, mark, lines }: ToldChanges): SlideRow {
  const told = lines.map(({ text, runs }) => (runs ? newWords(runs) : text));
  if (name === undefined) return slideRow({ text: capitalised(lines[0]?.text ?? ''), note: told.slice(lines[0]?.runs ? 0 : 1).join('; ') });
  return slideRow({ text: name, note: lines.length > 0 ? told.join('; ') : word(context, mark === 'added' ? 'changesAdded' : 'changesRemoved') });
}

/** A reworded text as it reads now, from where it differs. */
function newWords(runs: NonNullable<ChangedLine['runs']>): string {
  return runs.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('').trim();
}

const notesOf = ({ language }: ReportContext) => ({ name, parts }: ToldGroup): string =>
  [name[language], ...parts.flatMap(({ sentence, lines }) => [sentence, ...lines.flatMap(({ runs }) => (runs ? [newWords(runs)] : []))])].join('\n');
