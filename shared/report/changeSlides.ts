import type { Change } from '../history/change.ts';
import { markOf, type ChangeGroup } from '../history/changeGroups.ts';
import { subjectOf, wholeEntry } from '../history/describeChange.ts';
import { togetherBySubject } from '../history/togetherBySubject.ts';
import { headlineTexts } from '../messages/headlines.ts';
import { localeOf, say, withinSentence } from '../messages/text.ts';
import { changeLine, comparedPlans, type ComparedPlans } from './historyBlocks.ts';
import type { ChangesBlock } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';
import { fitting, longestStatement, slideRow } from './rowsSlide.ts';
import { shareBars } from './slideFigures.ts';
import { shortened } from '../messages/shortened.ts';
import type { Slide, SlideRow } from './slide.ts';

/** Parts of the plan that get a slide each: with the cover and the overview the deck has fifteen. */
const partsAtMost = 13;

interface Part extends Pick<ChangeGroup, 'id' | 'name'> {
  readonly lines: readonly Line[];
}

type Line = ChangesBlock['lines'][number] & { readonly changes: readonly Change[] };

/** What changed, as a deck: how much in which part, then each part, its sentences in full in the notes. */
export function changeSlides(context: ReportContext): readonly Slide[] {
  const known = comparedPlans(context);
  if (!known) return [statement(context, say(headlineTexts.historyUnsigned, context.language))];
  if (known.groups.length === 0) return [statement(context, known.nothing, known.compared)];
  const parts = known.groups.map(({ id, name, changes }): Part => ({ id, name, lines: togetherBySubject(changes, context.language).map((together) => ({ ...changeLine(context, together), changes: together })) }));
  const largest = [...parts].sort((one, other) => other.lines.length - one.lines.length);
  const told = new Set(largest.slice(0, partsAtMost));
  return [overview(context, known, largest, parts.filter((part) => !told.has(part))), ...parts.filter((part) => told.has(part)).map((part) => partSlide(context, part))];
}

function statement(context: ReportContext, headline: string, notes?: string): Slide {
  return { section: 'changes', kicker: word(context, 'changes'), headline, rows: [], ...(notes ? { notes } : {}), form: 'statement' };
}

/** `untold`: the parts without a slide of their own, which the speaker has in full. */
function overview(context: ReportContext, { title, compared }: ComparedPlans, parts: readonly Part[], untold: readonly Part[]): Slide {
  const most = parts[0]?.lines.length ?? 1;
  const count = parts.reduce((sum, { lines }) => sum + lines.length, 0);
  const rows = parts.map(({ name, lines }) => slideRow({ text: name[context.language], value: String(lines.length) }));
  return {
    section: 'changes',
    kicker: title,
    headline: mostChanged(context, parts, count),
    ...fitting(context, rows, { drawing: shareBars(rows, parts.map(({ lines }) => lines.length / most)) }),
    notes: [compared, ...untold.map(notesOf(context))].join('\n\n'),
    form: 'rows',
  };
}

/** Parts that changed most are named where they are so few. */
const namedAtMost = 3;

/** Where most changed, as long as that is true of a few parts alone. */
function mostChanged(context: ReportContext, parts: readonly Part[], count: number): string {
  const most = parts[0]?.lines.length ?? 0;
  const named = parts.filter(({ lines }) => lines.length === most);
  if (parts.length === 1 || named.length > namedAtMost || named.length === parts.length) return word(context, 'changesFound', { count, parts: word(context, 'partsOfPlan', { count: parts.length }) });
  const names = named.map(({ name }) => withinSentence(name[context.language]));
  return word(context, named.length === 1 ? 'changesMost' : 'changesMostEach', { parts: new Intl.ListFormat(localeOf[context.language]).format(names), most, all: count });
}

function partSlide(context: ReportContext, part: Part): Slide {
  const { name, lines } = part;
  const [only, another] = lines;
  const kicker = name[context.language];
  const notes = notesOf(context)(part);
  if (only && !another && !only.runs) return { section: 'changes', kicker, headline: shortened(only.sentence, longestStatement), rows: [], notes, form: 'statement' };
  const { headline, rows } = partHeadline(context, lines);
  return { section: 'changes', kicker, headline, ...fitting(context, rows.map(rowOf)), notes, form: 'rows' };
}

/** A sentence of so many letters is read as a headline. */
const longestHeadline = 120;
const textWeight = 4;

/** What changed most in a part, and the lines that the headline does not tell; how many came, went and changed where nothing stands out. */
function partHeadline(context: ReportContext, lines: readonly Line[]): { readonly headline: string; readonly rows: readonly Line[] } {
  const [first, second] = [...lines].sort((one, other) => weightOf(other) - weightOf(one));
  if (first && (!second || weightOf(first) > weightOf(second))) {
    const others = lines.filter((line) => line !== first);
    if (first.sentence.length <= longestHeadline) return { headline: first.sentence, rows: first.runs ? [{ ...first, sentence: newWords(first.runs), runs: [] }, ...others] : others };
    const subject = first.changes[0] && wholeEntry(first.changes) === undefined ? subjectOf(first.changes[0], context.language) : undefined;
    if (subject) return { headline: word(context, 'changedMost', { subject }), rows: lines };
  }
  const counts = (['removed', 'added', 'changed'] as const).flatMap((mark) => {
    const count = lines.filter((line) => markOfLine(line) === mark).length;
    return count === 0 ? [] : word(context, mark === 'removed' ? 'partsRemoved' : mark === 'added' ? 'partsAdded' : 'partsChanged', { count });
  });
  return { headline: counts.map((text, place) => (place === 0 ? text : withinSentence(text))).join(', '), rows: lines };
}

/** What went weighs most, then what came; of the rest the longest way on the ring, or the most that changed at once. */
function weightOf({ changes, runs }: Line): number {
  const [first] = changes;
  const whole = wholeEntry(changes);
  if (first?.kind === 'itemRemoved' || whole === 'removed') return 2000;
  if (first?.kind === 'itemAdded' || whole === 'added') return 1000;
  if (first?.kind === 'positionChanged') return Math.abs((first.after?.value ?? 0) - (first.before?.value ?? 0));
  // A text that reads otherwise now weighs more than a few values.
  return runs ? textWeight : changes.length;
}

function markOfLine({ changes }: Line): 'added' | 'removed' | 'changed' {
  const [first] = changes;
  const mark = wholeEntry(changes) ?? (first && changes.length === 1 ? markOf(first) : 'changed');
  return mark === 'added' || mark === 'removed' ? mark : 'changed';
}

/** What a change is about, and below it what became of that: a sentence has seldom room on one line. */
function rowOf({ sentence, runs }: ChangesBlock['lines'][number]): SlideRow {
  const [, about = sentence, change = ''] = runs?.length ? [] : (/^(.+?”): (.+)$/s.exec(sentence) ?? []);
  return slideRow({ text: about, note: runs?.length ? newWords(runs) : change });
}

/** A reworded text as it reads now, from where it differs. */
function newWords(runs: NonNullable<ChangesBlock['lines'][number]['runs']>): string {
  return runs.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('').trim();
}

const notesOf = ({ language }: ReportContext) => ({ name, lines }: Part): string =>
  [name[language], ...lines.map(({ sentence, runs }) => (runs ? `${sentence}\n${newWords(runs)}` : sentence))].join('\n');
