import type { ChangeGroup } from '../history/changeGroups.ts';
import { togetherBySubject } from '../history/togetherBySubject.ts';
import { headlineTexts } from '../messages/headlines.ts';
import { say } from '../messages/text.ts';
import { changeLine, comparedPlans, type ComparedPlans } from './historyBlocks.ts';
import type { ChangesBlock } from './report.ts';
import { word, type ReportContext } from './reportContext.ts';
import { fitting, longestStatement, slideRow } from './rowsSlide.ts';
import { shortened } from './shortened.ts';
import type { Slide, SlideRow } from './slide.ts';

/** Parts of the plan that get a slide each: with the cover and the overview the deck has fifteen. */
const partsAtMost = 13;

interface Part extends Pick<ChangeGroup, 'id' | 'name'> {
  readonly lines: ChangesBlock['lines'];
}

/** What changed, as a deck: how much in which part, then each part, its sentences in full in the notes. */
export function changeSlides(context: ReportContext): readonly Slide[] {
  const known = comparedPlans(context);
  if (!known) return [statement(context, say(headlineTexts.historyUnsigned, context.language))];
  if (known.groups.length === 0) return [statement(context, known.nothing, known.compared)];
  const parts = known.groups.map(({ id, name, changes }): Part => ({ id, name, lines: togetherBySubject(changes, context.language).map((together) => changeLine(together, context.language)) }));
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
  return {
    section: 'changes',
    kicker: title,
    headline: word(context, 'changesFound', { count, parts: word(context, 'partsOfPlan', { count: parts.length }) }),
    ...fitting(context, parts.map(({ name, lines }) => slideRow({ text: name[context.language], value: String(lines.length), share: lines.length / most }))),
    notes: [compared, ...untold.map(notesOf(context))].join('\n\n'),
    form: 'rows',
  };
}

function partSlide(context: ReportContext, part: Part): Slide {
  const { name, lines } = part;
  const [only, another] = lines;
  const kicker = name[context.language];
  const notes = notesOf(context)(part);
  if (only && !another && !only.runs) return { section: 'changes', kicker, headline: shortened(only.sentence, longestStatement), rows: [], notes, form: 'statement' };
  return {
    section: 'changes',
    kicker,
    headline: word(context, 'changesOfPart', { count: lines.length }),
    ...fitting(context, lines.map(rowOf)),
    notes,
    form: 'rows',
  };
}

/** What a change is about, and below it what became of that: a sentence has seldom room on one line. */
function rowOf({ sentence, runs }: ChangesBlock['lines'][number]): SlideRow {
  const [, about = sentence, change = ''] = runs ? [] : (/^(.+?”): (.+)$/s.exec(sentence) ?? []);
  return slideRow({ text: about, note: runs ? newWords(runs) : change });
}

/** A reworded text as it reads now, from where it differs. */
function newWords(runs: NonNullable<ChangesBlock['lines'][number]['runs']>): string {
  return runs.filter(({ kind }) => kind !== 'removed').map(({ text }) => text).join('').trim();
}

const notesOf = ({ language }: ReportContext) => ({ name, lines }: Part): string =>
  [name[language], ...lines.map(({ sentence, runs }) => (runs ? `${sentence}\n${newWords(runs)}` : sentence))].join('\n');
