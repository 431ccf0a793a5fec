import { formatDate } from '../messages/text.ts';
import { itemsOfType, numberOf, textOf, type Item } from '../plan/plan.ts';
import { baselineOf, wayOf } from '../plan/targets.ts';
import { monthStart, timeOf } from '../views/calendar.ts';
import { shortMonth } from '../messages/months.ts';
import { measuredText, numberText } from '../plan/amounts.ts';
import type { PathPrimitive, Point, Primitive, TextPrimitive } from './figure.ts';
import { widthOfLetters } from './letterWidth.ts';
import { placesInLines } from './placesInLines.ts';
import type { FigureBlock } from './report.ts';
import { nameOf, word, type ReportContext } from './reportContext.ts';
import { linesOf, widthOfLine } from './textLines.ts';

/** Of half a column of text, so that its words are as large as other small print; one that stands alone has all of it. */
const widths = { half: 226, column: 475 } as const;
const plotHeight = 66;
/** Room for the words of the months, and between those above the plot and it. */
const [below, above] = [20, 13];
const ticks = 3;
/** From one word of a month to the next, at least. */
const monthWidth = 46;
/** Readings that are marked one by one; of more, the line alone says enough. */
const mostDots = 60;
const mostNotes = 9;
const small = { kind: 'text', size: 7, weight: 'regular', colour: 'quiet', anchor: 'start' } as const;
const [titleLine, keyLine] = [11.5, 10.5];
/** How wide the sign of a key is, with the room after it; and the room after a key. */
const [sign, afterKey] = [14, 9];

/** A chart for each KPI with two readings or more: its readings over time with axis, baseline, target, direction, and what was noted. Two of them stand abreast. */
export function kpiFigures(context: ReportContext): readonly Pick<FigureBlock, 'figure' | 'caption' | 'extent'>[] {
  const told = itemsOfType(context.plan, 'kpi').filter(({ measurements }) => measurements.length > 1).map((kpi) => readKpi(context, kpi));
  const extent = told.length === 1 ? 'column' : 'half';
  const heads = told.map((kpi) => headOf(context, kpi, widths[extent]));
  // Plots that stand abreast begin at one height.
  const topOf = (place: number): number => Math.max(...heads.slice(place - (place % 2), place - (place % 2) + 2).map(({ height }) => height)) + above;
  return told.map((kpi, place) => ({ ...chartOf(context, kpi, { head: heads[place]?.primitives ?? [], top: topOf(place), width: widths[extent] }), extent }));
}

interface Reading {
  readonly time: number;
  readonly date: string;
  readonly value: number;
  readonly note: string;
}

interface ReadKpi {
  readonly item: Item;
  readonly readings: readonly Reading[];
  readonly first: Reading;
  readonly last: Reading;
  readonly baseline: number;
  readonly target: number | undefined;
  /** Its name, and which way it is to go. */
  readonly title: string;
  readonly says: (value: number) => string;
}

function readKpi(context: ReportContext, kpi: Item): ReadKpi {
  const { language } = context;
  const readings = kpi.measurements.map(({ date, value, note }): Reading => ({ date, value, time: timeOf(date) ?? 0, note: note?.trim() ?? '' }));
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) throw new Error('A chart needs readings');
  const unit = textOf(kpi.fields, 'unit').trim();
  const target = numberOf(kpi.fields, 'target');
  const began = baselineOf(context.plan, kpi);
  const way = target === undefined ? undefined : wayOf(readings, target, began);
  const direction = target === undefined ? undefined : word(context, way === undefined ? 'kpiUntold' : way === 'fall' ? 'kpiFalls' : 'kpiRises');
  const title = word(context, direction === undefined ? 'kpiCaptionPlain' : 'kpiCaption', { name: nameOf(context, kpi), direction: direction ?? '' });
  return { item: kpi, readings, first, last, baseline: began ?? first.value, target, title, says: (value) => measuredText(value, unit, language) };
}

/** A line of a plot and what it is. */
interface Key extends Pick<TextPrimitive, 'text' | 'weight' | 'colour'> {
  readonly signAt: (at: Point) => readonly Primitive[];
}

/** What stands over a plot: its title, and what its lines are. */
function headOf(context: ReportContext, { last, baseline, target, title, says }: ReadKpi, width: number): { readonly primitives: readonly Primitive[]; readonly height: number } {
  const name = { ...small, x: 0, y: 9, text: title, size: 9, weight: 'bold', colour: 'text', width, lines: 2, lineHeight: titleLine } as const;
  const line = (paint: Pick<PathPrimitive, 'stroke' | 'strokeWidth' | 'dash'>) => (at: Point): readonly Primitive[] => [{ kind: 'path', points: [at, { x: at.x + 11, y: at.y }], ...paint }];
  const keys: readonly Key[] = [
    { text: says(last.value), weight: 'bold', colour: 'text', signAt: (at) => [...line(lineOf.readings)(at), { kind: 'circle', x: at.x + 5.5, y: at.y, radius: 2.6, fill: 'brand' }] },
    ...(target === undefined ? [] : [{ text: word(context, 'kpiTarget', { value: says(target) }), weight: 'medium', colour: 'brand', signAt: line(lineOf.target) } satisfies Key]),
    { text: word(context, 'kpiBaseline', { value: says(baseline) }), weight: 'medium', colour: 'quiet', signAt: line(lineOf.baseline) },
  ];
  const words = keys.map(({ text, weight, colour }): TextPrimitive => ({ ...small, text, weight, colour, x: 0, y: 0 }));
  const places = placesInLines(words.map((each) => sign + widthOfLine(each)), { x: 0, y: linesOf(name).length * titleLine + 8 }, { edge: width, between: afterKey, line: keyLine });
  const drawn = places.flatMap(({ x, y }, place): readonly Primitive[] => {
    const [key, text] = [keys[place], words[place]];
    return key && text ? [...key.signAt({ x, y: y - 2.5 }), { ...text, x: x + sign, y, width: width - x - sign, lines: 1 }] : [];
  });
  return { primitives: [name, ...drawn], height: places.at(-1)?.y ?? 0 };
}

const lineOf = {
  readings: { stroke: 'brand', strokeWidth: 1.4 },
  target: { stroke: 'brand', strokeWidth: 0.9, dash: [4, 2.5] },
  baseline: { stroke: 'quiet', strokeWidth: 0.7, dash: [1.2, 2] },
} as const;

function chartOf(context: ReportContext, { item, readings, first, last, baseline, target, title }: ReadKpi, { head, top, width }: { readonly head: readonly Primitive[]; readonly top: number; readonly width: number }): Pick<FigureBlock, 'figure' | 'caption'> {
  const { language } = context;
  const scale = scaleOf([...readings.map(({ value }) => value), baseline, ...(target === undefined ? [] : [target])]);
  const numbers = scale.values.map((value) => ({ value, text: numberText(value, language) }));
  const left = 6 + Math.max(...numbers.map(({ text }) => widthOfLetters(text) * small.size));
  const plot = { left, right: width - 8, top, bottom: top + plotHeight };
  const y = (value: number): number => plot.bottom - ((value - scale.low) / (scale.high - scale.low)) * (plot.bottom - plot.top);
  const x = (time: number): number => plot.left + ((time - first.time) / Math.max(1, last.time - first.time)) * (plot.right - plot.left);
  const at = ({ time, value }: Reading): Point => ({ x: x(time), y: y(value) });
  const across = (value: number): readonly Point[] => [{ x: plot.left, y: y(value) }, { x: plot.right, y: y(value) }];
  const noted = readings.filter(({ note }) => note !== '').slice(-mostNotes);
  const primitives: readonly Primitive[] = [
    ...head,
    ...numbers.flatMap(({ value, text }): readonly Primitive[] => [
      { kind: 'path', points: across(value), stroke: 'line', strokeWidth: 0.5 },
      { ...small, x: plot.left - 6, y: y(value) + 2.5, anchor: 'end', text },
    ]),
    ...monthsOf(first.time, last.time, Math.floor((plot.right - plot.left) / monthWidth)).map(({ time, text }): Primitive => ({ ...small, x: x(time), y: plot.bottom + 12, anchor: 'middle', text: text(language) })),
    { kind: 'path', points: across(baseline), ...lineOf.baseline },
    ...(target === undefined ? [] : [{ kind: 'path', points: across(target), ...lineOf.target } satisfies Primitive]),
    { kind: 'path', points: readings.map(at), ...lineOf.readings },
    ...(readings.length <= mostDots ? readings : [last]).map((reading): Primitive => ({ kind: 'circle', ...at(reading), radius: reading === last ? 2.6 : 1.3, fill: 'brand' })),
    ...noted.flatMap((reading, index): readonly Primitive[] => {
      const point = at(reading);
      const above = Math.max(plot.top - 2, point.y - 10);
      return [
        { kind: 'circle', x: point.x, y: above, radius: 4.2, fill: 'paper', stroke: 'brand', strokeWidth: 0.8 },
        { ...small, x: point.x, y: above + 2.4, anchor: 'middle', text: String(index + 1), size: 7, weight: 'bold', colour: 'brand' },
      ];
    }),
  ];
  return {
    figure: {
      viewBox: { x: 0, y: 0, width, height: plot.bottom + below },
      primitives,
      description: describeReadings(context, item, title),
    },
    caption: noted.map(({ date, note }, index) => word(context, 'kpiNote', { number: index + 1, date: formatDate(date, language), note: note.replaceAll(/\s+/g, ' ') })).join('   '),
  };
}

/** A KPI's readings in words: the first and the last, the lowest and the highest, and where they began and are to go. */
export function describeReadings(context: ReportContext, kpi: Item, name = nameOf(context, kpi)): string {
  const { language } = context;
  const [first, last] = [kpi.measurements[0], kpi.measurements.at(-1)];
  if (!first || !last) return name;
  const values = kpi.measurements.map(({ value }) => value);
  const target = numberOf(kpi.fields, 'target');
  const says = (value: number): string => measuredText(value, textOf(kpi.fields, 'unit').trim(), language);
  return word(context, 'kpiDescription', {
    name,
    first: says(first.value),
    firstDay: formatDate(first.date, language),
    last: says(last.value),
    lastDay: formatDate(last.date, language),
    count: values.length,
    lowest: says(Math.min(...values)),
    highest: says(Math.max(...values)),
    baseline: word(context, 'kpiBaseline', { value: says(baselineOf(context.plan, kpi) ?? first.value) }),
    target: target === undefined ? word(context, 'noTarget') : word(context, 'kpiTarget', { value: says(target) }),
  });
}

/** Round values from below the least to above the most. */
function scaleOf(values: readonly number[]): { readonly low: number; readonly high: number; readonly values: readonly number[] } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const rough = Math.max((most - least) / ticks, Math.abs(most) * 1e-6, Number.MIN_VALUE * 1e6);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((wide) => wide >= rough) ?? rough;
  const low = Math.floor(least / step) * step;
  const high = Math.max(low + step, Math.ceil(most / step) * step);
  const count = Math.round((high - low) / step);
  return { low, high, values: Array.from({ length: count + 1 }, (_, index) => Number((low + index * step).toPrecision(12))) };
}

/** At most so many first days of months between two times. */
function monthsOf(from: number, to: number, most: number): readonly { readonly time: number; readonly text: (language: ReportContext['language']) => string }[] {
  const starts: number[] = [];
  const months = Math.max(1, Math.round((to - from) / 2_629_800_000));
  const every = Math.ceil(months / Math.max(1, most));
  const begins = monthStart(from, monthStart(from) < from ? 1 : 0);
  for (let step = 0; step <= months; step += every) {
    const time = monthStart(begins, step);
    if (time >= from && time <= to) starts.push(time);
  }
  return starts.map((time, index) => {
    const isNewYear = index === 0 || new Date(time).getUTCFullYear() !== new Date(starts[index - 1] ?? time).getUTCFullYear();
    return { time, text: (language) => shortMonth(time, language, isNewYear) };
  });
}
