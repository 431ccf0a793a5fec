import { register } from '../framework/registers.ts';
import { formatDate } from '../messages/text.ts';
import { workshopTexts } from '../messages/workshop.ts';
import { textOf, type FieldValues } from '../plan/plan.ts';
import { roundTitle } from '../views/roundTitle.ts';
import { minutesOf, type Minutes } from './minutesBlocks.ts';
import { word, type ReportContext } from './reportContext.ts';
import { besideIt, fitting, longestStatement, slideRow } from './rowsSlide.ts';
import { shortened } from '../messages/shortened.ts';
import type { Slide } from './slide.ts';

/** Questions that get a slide each: with the cover, a workshop and its steps the deck has fifteen. */
const questionsAtMost = 12;

/** The last workshop as a deck: what it was, what was asked with what was decided, and who does what next. */
export function minutesSlides(context: ReportContext): readonly Slide[] {
  const last = context.document.id === 'minutes' ? minutesOf(context).at(-1) : undefined;
  if (!last) return [];
  return [...workshopSlides(context, last), ...last.asked.slice(-questionsAtMost).map((round) => questionSlide(context, last, round)), ...stepSlides(context, last)];
}

/** What it was, and when. */
function kickerOf({ language }: ReportContext, { meetings }: Minutes): string {
  const on = meetings[0] ? textOf(meetings[0], 'on') : '';
  return [(register('workshops').one ?? register('workshops').name)[language], on && formatDate(on, language)].filter(Boolean).join(' · ');
}

function workshopSlides(context: ReportContext, minutes: Minutes): readonly Slide[] {
  const [meeting] = minutes.meetings;
  if (!meeting) return [];
  return [
    {
      section: 'minutes',
      kicker: kickerOf(context, minutes),
      headline: shortened(minutes.title || register('workshops').name[context.language], longestStatement),
      rows: [],
      notes: textOf(meeting, 'people').trim(),
      form: 'statement',
      own: true,
    },
  ];
}

/** Beside the question the decision first, then what was answered, a line each. */
function questionSlide(context: ReportContext, minutes: Minutes, round: FieldValues): Slide {
  const named = (key: 'decision' | 'result' | 'became'): string => register('workshopRounds').fields.find((field) => field.key === key)?.name[context.language] ?? key;
  const linesOf = (key: 'decision' | 'result'): readonly string[] => textOf(round, key).split('\n').map((line) => line.trim()).filter(Boolean);
  const rows = (['decision', 'result'] as const).flatMap((key) => withReasons(linesOf(key)).map(({ text, reasons }, place) => slideRow({ text, note: reasons || (place === 0 ? named(key) : '') })));
  const notes = (['decision', 'result', 'became'] as const).flatMap((key) => (textOf(round, key).trim() ? [`${named(key)}: ${textOf(round, key).trim()}`] : []));
  return {
    section: 'minutes',
    kicker: kickerOf(context, minutes),
    headline: shortened(roundTitle(minutes.asked, round, context.language) || word(context, 'untitled'), longestStatement),
    ...fitting(context, rows, besideIt),
    ...(notes.length > 0 ? { notes: notes.join('\n\n') } : {}),
    form: 'beside',
    own: true,
  };
}

/** Lines, each with what people said to it: that stands below it behind a dash. */
function withReasons(lines: readonly string[]): readonly { readonly text: string; readonly reasons: string }[] {
  const rows: { text: string; reasons: string }[] = [];
  for (const line of lines) {
    const [, reason] = /^[–-] (.+)$/.exec(line) ?? [];
    const row = rows.at(-1);
    if (reason !== undefined && row) row.reasons = [row.reasons, reason].filter(Boolean).join(' · ');
    else rows.push({ text: reason ?? line, reasons: '' });
  }
  return rows;
}

function stepSlides(context: ReportContext, minutes: Minutes): readonly Slide[] {
  if (minutes.steps.length === 0) return [];
  const rows = minutes.steps.map((step) => slideRow({ text: textOf(step, 'step'), note: textOf(step, 'owner'), value: textOf(step, 'due') && formatDate(textOf(step, 'due'), context.language) }));
  return [
    {
      section: 'minutes',
      kicker: kickerOf(context, minutes),
      headline: workshopTexts.nextSteps[context.language],
      ...fitting(context, rows),
      form: 'rows',
    },
  ];
}
