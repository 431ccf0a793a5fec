import { fieldOf } from '../framework/itemTypes.ts';
import type { Hue } from '../framework/vocabulary.ts';
import { localeOf } from '../messages/text.ts';
import { textOf } from '../plan/plan.ts';
import { dayLength, monthStart } from '../views/calendar.ts';
import { actionSpans, type ActionSpan } from '../views/timeline.ts';
import type { Figure, Primitive } from './figure.ts';
import { nameOf, word, type ReportContext } from './reportContext.ts';

const width = 600;
const namesWidth = 196;
const rowHeight = 19;
const headHeight = 30;
/** Rows of one figure; more make another figure, so that each fits on a page. */
const rowsAtMost = 28;
const monthsAtMost = 60;

/** Colours of the states of work; a state that is new to the framework is drawn like one that is planned. */
const statusHues: Readonly<Record<string, Hue>> = { idea: 'gray', planned: 'blue', doing: 'orange', done: 'green', dropped: 'slate' };

/** The dated actions as bars over the months, earliest first. Empty where none has a date or they lie years apart. */
export function timetableFigures(context: ReportContext): readonly Figure[] {
  const spans = actionSpans(context.plan);
  const [first] = spans;
  if (!first) return [];
  const begin = monthStart(first.from);
  const end = monthStart(Math.max(...spans.map((span) => span.to - dayLength)), 1);
  const months: number[] = [];
  for (let month = begin; month < end; month = monthStart(month, 1)) {
    if (months.length === monthsAtMost) return [];
    months.push(month);
  }
  const figures: Figure[] = [];
  for (let start = 0; start < spans.length; start += rowsAtMost) {
    figures.push(chart(context, spans.slice(start, start + rowsAtMost), months, end));
  }
  return figures;
}

function chart(context: ReportContext, spans: readonly ActionSpan[], months: readonly number[], end: number): Figure {
  const begin = months[0] ?? 0;
  const bottom = headHeight + spans.length * rowHeight;
  const at = (time: number): number => namesWidth + ((time - begin) / (end - begin)) * (width - namesWidth);
  const monthWidth = (width - namesWidth) / months.length;
  const every = Math.max(1, Math.ceil(26 / monthWidth));
  const monthNames = new Intl.DateTimeFormat(localeOf[context.language], {
    month: context.language === 'fi' ? 'numeric' : 'short',
    timeZone: 'UTC',
  });
  const drawn: Primitive[] = [];
  months.forEach((month, index) => {
    const x = at(month);
    const date = new Date(month);
    const newYear = index === 0 || date.getUTCMonth() === 0;
    drawn.push({ kind: 'path', points: [{ x, y: newYear ? 2 : 16 }, { x, y: bottom }], stroke: 'line', strokeWidth: newYear ? 1 : 0.6 });
    if (newYear) drawn.push(label(x + 4, 10, String(date.getUTCFullYear()), 'medium'));
    if (index % every === 0) drawn.push(label(x + 4, 23, monthNames.format(month), 'regular'));
  });
  spans.forEach((span, index) => {
    const y = headHeight + index * rowHeight;
    if (index % 2 === 0) drawn.push({ kind: 'box', x: 0, y, width, height: rowHeight, fill: 'text', opacity: 0.025 });
    const hue = statusHues[textOf(span.item.fields, 'status')] ?? 'blue';
    const x = at(span.from);
    const long = Math.max(5, at(span.to) - x);
    drawn.push(
      { kind: 'text', x: 4, y: y + 13, text: nameOf(context, span.item), size: 9, weight: 'regular', colour: 'text', anchor: 'start', width: namesWidth - 14, lines: 1 },
      { kind: 'box', x, y: y + 5, width: Math.min(long, width - x), height: rowHeight - 10, radius: 2.5, fill: `${hue}.ink` },
    );
  });
  return {
    viewBox: { x: 0, y: 0, width, height: bottom + 26 },
    primitives: [...drawn, ...legend(context, bottom + 16)],
    description: word(context, 'timetable'),
  };
}

function label(x: number, y: number, text: string, weight: 'regular' | 'medium'): Primitive {
  return { kind: 'text', x, y, text, size: 8, weight, colour: 'quiet', anchor: 'start' };
}

function legend(context: ReportContext, y: number): readonly Primitive[] {
  const status = fieldOf('action', 'status');
  const options = status?.kind === 'choice' ? status.options : [];
  return options.flatMap((option, index): readonly Primitive[] => {
    const x = namesWidth + index * 80;
    const hue = statusHues[option.id] ?? 'blue';
    return [
      { kind: 'box', x, y: y - 6, width: 14, height: 7, radius: 2, fill: `${hue}.ink` },
      { ...label(x + 20, y, option.name[context.language], 'regular') },
    ];
  });
}
