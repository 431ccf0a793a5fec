import { fieldOf } from '../framework/itemTypes.ts';
import type { Hue } from '../framework/vocabulary.ts';
import { dateFormat, formatDate, withinSentence } from '../messages/text.ts';
import { linkedItems, textOf, type Item } from '../plan/plan.ts';
import { dayAt, dayLength, monthStart, timeOf, type Stretch } from '../views/calendar.ts';
import { firstResultMarks, type FirstResultMark } from '../views/expectations.ts';
import { rankGoals } from '../views/goalChain.ts';
import { actionSpans, type ActionSpan } from '../views/timeline.ts';
import type { Figure, Point, Primitive, TextPrimitive } from './figure.ts';
import { placesInLines } from './placesInLines.ts';
import { nameOf, referenceTo, word, type ReportContext } from './reportContext.ts';
import { asSentences } from './sentences.ts';
import { widthOfLine } from './textLines.ts';

/** Of a column of text, so that the names are as large as other small print. */
const width = 480;
const namesWidth = 186;
const rowHeight = 25;
/** Of a goal's line, and how much more where its title reaches the mark of its first results, which then stands under it. */
const [groupHeight, markHeight] = [21, 12];
const headHeight = 30;
/** Height of one figure, and of one that several goals share: a goal of some work has its own, so that pages are filled. */
const [tallest, tallestShared] = [270, 170] as const;
/** How far the scale reaches from the middle of the work: a mistyped year must not flatten the others. */
const monthsAround = 24;

/** How a state of work looks: shape and colour both tell. What has no state is no state's colour. */
type Look = 'dashed' | 'outlined' | 'filled' | 'closed' | 'struck' | 'dotted';
const statusLooks: Readonly<Record<string, { readonly look: Look; readonly hue: Hue }>> = {
  idea: { look: 'dashed', hue: 'violet' },
  planned: { look: 'outlined', hue: 'blue' },
  doing: { look: 'filled', hue: 'orange' },
  done: { look: 'closed', hue: 'green' },
  dropped: { look: 'struck', hue: 'slate' },
};
const noLook = { look: 'dotted', hue: 'gray' } as const;

type GoalLine = { readonly goal: string; readonly first?: FirstResultMark };
type Line = GoalLine | { readonly span: ActionSpan };

/** The dated actions as bars over the months, by goal, earliest first. Empty where none has a date. */
export function timetableFigures(context: ReportContext): readonly Figure[] {
  const spans = actionSpans(context.plan);
  if (spans.length === 0) return [];
  const range = rangeOf(spans);
  const charts: (readonly Line[])[] = [];
  let lines: Line[] = [];
  let height = 0;
  const close = (): void => {
    if (lines.length > 0) charts.push(lines);
    lines = [];
    height = 0;
  };
  for (const { goal, first, members } of byGoal(context, spans)) {
    // A goal stays in one figure as long as a figure has room for it.
    const goalHeight = heightOf({ goal, first }, range);
    if (height + goalHeight + rowHeight * members.length > tallestShared) close();
    lines.push({ goal, first });
    height += goalHeight;
    for (const span of members) {
      if (height + rowHeight > tallest) {
        close();
        lines.push({ goal, first });
        height += goalHeight;
      }
      lines.push({ span });
      height += rowHeight;
    }
  }
  close();
  // What the shapes mean is told once, where the first of them stands.
  return charts.map((lines, place) => chart(context, lines, range, place === 0 ? legend(context, charts.flat()) : { primitives: [], height: 0 }));
}

/** The whole months of the actions that lie around the middle of the work; what lies far off does not stretch them. */
function rangeOf(spans: readonly ActionSpan[]): Stretch {
  const middle = spans[Math.floor(spans.length / 2)]?.from ?? 0;
  const [first, last] = [monthStart(middle, -monthsAround), monthStart(middle, monthsAround)];
  const near = spans.filter((span) => span.from < last && span.to > first);
  const from = Math.max(first, Math.min(...near.map((span) => span.from)));
  const to = Math.min(last, Math.max(...near.map((span) => span.to)));
  return { from: monthStart(from), to: monthStart(Math.max(to - dayLength, from), 1) };
}

/** Actions by the most important goal that they advance; those for none come last. */
function byGoal(context: ReportContext, spans: readonly ActionSpan[]): readonly { readonly goal: string; readonly first?: FirstResultMark; readonly members: readonly ActionSpan[] }[] {
  const marks = firstResultMarks(context.plan);
  const groups = new Map<Item | undefined, ActionSpan[]>();
  for (const span of spans) {
    const [goal] = rankGoals(linkedItems(context.plan, span.item.id, 'advances'));
    groups.set(goal, [...(groups.get(goal) ?? []), span]);
  }
  const ranked = rankGoals([...groups.keys()].filter((goal) => goal !== undefined));
  return [...ranked, undefined].flatMap((goal) => {
    const members = groups.get(goal);
    return members ? [{ goal: goal ? referenceTo(context, goal) : word(context, 'noGoal'), first: marks.find((mark) => mark.goal === goal), members }] : [];
  });
}

function scaleOf(range: Stretch): (time: number) => number {
  return (time) => namesWidth + ((time - range.from) / (range.to - range.from)) * (width - namesWidth);
}

function titleOfGoal(goal: string): TextPrimitive {
  return { kind: 'text', x: 5, y: 0, text: goal, size: 8.6, weight: 'bold', colour: 'text', anchor: 'start', width: width - 10, lines: 1 };
}

/** Where a goal's first results are marked; undefined where they lie off the scale. */
function markOf({ first }: GoalLine, range: Stretch): number | undefined {
  return first && first.at >= range.from && first.at < range.to ? scaleOf(range)(first.at) : undefined;
}

function heightOf(line: Line, range: Stretch): number {
  if (!('goal' in line)) return rowHeight;
  const mark = markOf(line, range);
  const title = titleOfGoal(line.goal);
  return mark !== undefined && title.x + widthOfLine(title) > mark - 9 ? groupHeight + markHeight : groupHeight;
}

function chart(context: ReportContext, lines: readonly Line[], range: Stretch, legend: Legend): Figure {
  const at = scaleOf(range);
  const heights = lines.map((line) => heightOf(line, range));
  const bottom = headHeight + heights.reduce((sum, height) => sum + height, 0);
  const drawn: Primitive[] = [...months(context, range, at, bottom)];
  const day = timeOf(context.day);
  const today = day !== undefined && day >= range.from && day < range.to ? at(day) : undefined;
  let y = headHeight;
  lines.forEach((line, index) => {
    const height = heights[index] ?? 0;
    if ('goal' in line) {
      const mark = markOf(line, range);
      drawn.push({ kind: 'box', x: 0, y: y + 3, width, height: height - 5, fill: 'faint' }, { ...titleOfGoal(line.goal), y: y + 14 });
      if (mark !== undefined) drawn.push(...firstResults(mark, y + height - groupHeight / 2 + (height > groupHeight ? 0 : 0.5), line.first?.isSigned ?? false));
    } else {
      // Today's line is not drawn through the goals' titles.
      if (today !== undefined) drawn.push({ kind: 'path', points: [{ x: today, y: y - 2 }, { x: today, y: y + height + ('goal' in (lines[index + 1] ?? line) ? 3 : 0) }], stroke: 'red.ink', strokeWidth: 1.1 });
      drawn.push(...row(context, line.span, y, at, range));
    }
    y += height;
  });
  if (today !== undefined) drawn.push(text(today, bottom + 9, word(context, 'today'), { colour: 'red.ink', weight: 'medium', anchor: 'middle' }));
  return {
    viewBox: { x: 0, y: -legend.height, width, height: legend.height + bottom + (today === undefined ? 2 : 12) },
    primitives: [...legend.primitives, ...drawn],
    description: describeChart(context, lines),
  };
}

/** A sentence on each goal: when its first results are expected, and what is done for it when. */
function describeChart(context: ReportContext, lines: readonly Line[]): string {
  const goals: { readonly goal: string; readonly told: string[] }[] = [];
  for (const line of lines) {
    if ('goal' in line) goals.push({ goal: line.goal, told: line.first ? [describeFirst(context, line.first)] : [] });
    else goals.at(-1)?.told.push(describeSpan(context, line.span));
  }
  return asSentences(goals.map(({ goal, told }) => [goal, told.join('; ')].filter(Boolean).join(': ')));
}

/** An action with its days and its state, in words. */
export function describeSpan(context: ReportContext, { item, from, to }: ActionSpan): string {
  const [first, last] = [from, to - dayLength].map((time) => formatDate(dayAt(time), context.language));
  return `${referenceTo(context, item)}, ${first === last ? first : `${first}–${last}`}, ${withinSentence(statusName(context, item))}`;
}

function statusName({ language, ...context }: ReportContext, item: Item): string {
  const field = fieldOf('action', 'status');
  const option = field?.kind === 'choice' ? field.options.find(({ id }) => id === textOf(item.fields, 'status')) : undefined;
  return option?.name[language] ?? word({ ...context, language }, 'noStatus');
}

function months(context: ReportContext, range: Stretch, at: (time: number) => number, bottom: number): readonly Primitive[] {
  const starts: number[] = [];
  for (let month = range.from; month < range.to; month = monthStart(month, 1)) starts.push(month);
  const monthWidth = (width - namesWidth) / starts.length;
  const every = Math.max(1, Math.ceil(24 / monthWidth));
  const names = dateFormat(context.language, { month: context.language === 'fi' ? 'numeric' : 'short' });
  return starts.flatMap((month, index): readonly Primitive[] => {
    const x = at(month);
    const date = new Date(month);
    const isNewYear = index === 0 || date.getUTCMonth() === 0;
    const rule: Primitive = { kind: 'path', points: [{ x, y: isNewYear ? 2 : 16 }, { x, y: bottom }], stroke: 'line', strokeWidth: isNewYear ? 0.9 : 0.5 };
    return [
      rule,
      ...(isNewYear ? [text(x + 3, 10, String(date.getUTCFullYear()), { weight: 'medium' })] : []),
      ...(index % every === 0 ? [text(x + 3, 22, names.format(month), {})] : []),
    ];
  });
}

function row(context: ReportContext, span: ActionSpan, y: number, at: (time: number) => number, range: Stretch): readonly Primitive[] {
  const name = text(8, y + 10.5, nameOf(context, span.item), { colour: 'text', size: 8.2, width: namesWidth - 18, lines: 2, lineHeight: 10 });
  return [name, ...spanMark(context, span, y + rowHeight / 2, at, range)];
}

/** An action's time around a height: a bar of its state, or where it is off the scale an arrow to its side and the day in words. */
export function spanMark({ language }: Pick<ReportContext, 'language'>, span: ActionSpan, middle: number, at: (time: number) => number, range: Stretch): readonly Primitive[] {
  const [left, right] = [at(range.from), at(range.to)];
  if (span.to <= range.from || span.from >= range.to) {
    const isBefore = span.to <= range.from;
    const x = isBefore ? left + 4 : right - 4;
    const by = isBefore ? 6 : -6;
    const points = [{ x: x - by * 0.6, y: middle }, { x: x + by * 0.6, y: middle - 4 }, { x: x + by * 0.6, y: middle + 4 }];
    const day = formatDate(dayAt(isBefore ? span.from : span.to - dayLength), language);
    return [{ kind: 'path', points, closed: true, fill: 'gray.ink' }, text(x + by * 1.6, middle + 3, day, { anchor: isBefore ? 'start' : 'end' })];
  }
  const x = at(Math.max(span.from, range.from));
  const long = Math.max(5, at(Math.min(span.to, range.to)) - x);
  return bar(textOf(span.item.fields, 'status'), x, middle, Math.min(long, right - x));
}

/** The day on which a goal's first results can be expected: a flag whose pole stands on it, filled where both sides signed it. */
function firstResults(x: number, middle: number, isSigned: boolean): readonly Primitive[] {
  const cloth = [{ x, y: middle - 6 }, { x: x + 9, y: middle - 2.7 }, { x, y: middle + 0.6 }];
  return [
    { kind: 'path', points: [{ x, y: middle - 6 }, { x, y: middle + 6 }], stroke: 'green.ink', strokeWidth: 1.2 },
    { kind: 'path', points: cloth, closed: true, fill: isSigned ? 'green.ink' : 'paper', stroke: 'green.ink', strokeWidth: 1 },
  ];
}

/** What was expected before today is told as past. */
function describeFirst(context: ReportContext, { at, isSigned }: FirstResultMark): string {
  const day = dayAt(at);
  const key = isSigned ? 'firstResultsSigned' : 'firstResults';
  return word(context, day < context.day ? `${key}Past` : key, { date: formatDate(day, context.language) });
}

/** A bar of a state, around a height. */
function bar(status: string, x: number, middle: number, long: number): readonly Primitive[] {
  const { look, hue } = statusLooks[status] ?? noLook;
  const box = { kind: 'box', x, y: middle - 4.5, width: long, height: 9, radius: 2 } as const;
  const edge = { stroke: `${hue}.ink`, strokeWidth: 0.9 } as const;
  switch (look) {
    case 'dashed':
      return [{ ...box, ...edge, fill: 'paper', dash: [3, 2] }];
    case 'dotted':
      return [{ ...box, ...edge, fill: 'paper', dash: [0.9, 1.8] }];
    case 'outlined':
      return [{ ...box, ...edge, fill: `${hue}.fill` }];
    case 'filled':
      return [{ ...box, fill: `${hue}.ink` }];
    case 'closed': {
      const end = x + long;
      const points = [{ x: end - 4.5, y: middle }, { x: end, y: middle - 4.5 }, { x: end + 4.5, y: middle }, { x: end, y: middle + 4.5 }];
      return [{ ...box, fill: `${hue}.ink` }, { kind: 'path', points, closed: true, fill: `${hue}.ink`, stroke: 'paper', strokeWidth: 0.8 }];
    }
    case 'struck':
      return [{ ...box, y: middle - 1.2, height: 2.4, radius: 1.2, fill: `${hue}.line` }];
  }
}

function text(x: number, y: number, value: string, more: Partial<TextPrimitive>): TextPrimitive {
  return { kind: 'text', x, y, text: value, size: 7.8, weight: 'regular', colour: 'quiet', anchor: 'start', ...more };
}

/** What stands above a chart, upwards from where it begins. */
interface Legend {
  readonly primitives: readonly Primitive[];
  readonly height: number;
}

/** A shape and what it means. */
interface LegendEntry {
  readonly name: string;
  readonly colour?: TextPrimitive['colour'];
  readonly draw: (x: number, y: number) => readonly Primitive[];
}

/** Room of a shape in the legend, between two of its entries and at least, and of a line of them. */
const [shapeWidth, besideEntry, leastBeside, legendLine] = [23, 20, 6, 15] as const;

/** The states that the charts show, and the marks of first results, in as many lines as they need. */
function legend(context: ReportContext, lines: readonly Line[]): Legend {
  const signed = new Set(lines.flatMap((line) => ('goal' in line && line.first ? line.first.isSigned : [])));
  const marks = [true, false].filter((isSigned) => signed.has(isSigned));
  const entries = [
    ...stateEntries(context, lines.flatMap((line) => ('span' in line ? line.span.item : []))),
    ...marks.map((isSigned): LegendEntry => ({ name: word(context, isSigned ? 'firstResultsMarkSigned' : 'firstResultsMark'), draw: (x, y) => firstResults(x + 6, y - 3, isSigned) })),
  ];
  const height = laidInLines(entries, { x: 0, y: 0 }).bottom + legendLine + 11;
  return { height, primitives: laidInLines(entries, { x: 0, y: 10 - height }).primitives };
}

/** The states of actions and today's line, in one line up to a right edge: closer where it is short, and without what does not fit at all. */
export function statusLegend(context: ReportContext, actions: readonly Item[], start: Point, edge: number): readonly Primitive[] {
  const today: LegendEntry = { name: word(context, 'today'), colour: 'red.ink', draw: (x, y) => [{ kind: 'path', points: [{ x: x + 14, y: y - 8 }, { x: x + 14, y: y + 2 }], stroke: 'red.ink', strokeWidth: 1.1 }] };
  const entries = [...stateEntries(context, actions), today];
  const gapOf = (shown: number): number => Math.min(besideEntry, (edge - start.x - entries.slice(0, shown).reduce((sum, entry) => sum + widthOfEntry(entry), 0)) / Math.max(1, shown - 1));
  let shown = entries.length;
  while (shown > 1 && gapOf(shown) < leastBeside) shown--;
  return laidInLines(entries.slice(0, shown), start, Number.POSITIVE_INFINITY, gapOf(shown)).primitives;
}

/** The states of actions, in their own order. */
function stateEntries(context: ReportContext, actions: readonly Item[]): readonly LegendEntry[] {
  const shown = new Set(actions.map(({ fields }) => textOf(fields, 'status')));
  const status = fieldOf('action', 'status');
  const options = status?.kind === 'choice' ? status.options.filter(({ id }) => shown.has(id)).map(({ id, name }) => ({ id, name: name[context.language] })) : [];
  const known = shown.has('') ? [...options, { id: '', name: word(context, 'noStatus') }] : options;
  return known.map(({ id, name }) => ({ name, draw: (x, y) => bar(id, x, y - 3, 15) }));
}

function labelOf({ name, colour }: LegendEntry): TextPrimitive {
  return text(0, 0, name, colour ? { colour } : {});
}

function widthOfEntry(entry: LegendEntry): number {
  return shapeWidth + widthOfLine(labelOf(entry));
}

/** Entries beside each other from a point on, up to a right edge; `bottom` is the height of the last line. */
function laidInLines(entries: readonly LegendEntry[], start: Point, edge: number = width, gap: number = besideEntry): { readonly primitives: readonly Primitive[]; readonly bottom: number } {
  const places = placesInLines(entries.map(widthOfEntry), start, { edge, between: gap, line: legendLine });
  const primitives = places.flatMap(({ x, y }, place) => {
    const entry = entries[place];
    return entry ? [...entry.draw(x, y), { ...labelOf(entry), x: x + shapeWidth, y }] : [];
  });
  return { primitives, bottom: places.at(-1)?.y ?? start.y };
}
