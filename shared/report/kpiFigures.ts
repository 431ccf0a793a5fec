import { formatDate } from '../messages/text.ts';
import { itemsOfType, numberOf, textOf, type Item } from '../plan/plan.ts';
import { baselineOf, wayOf } from '../plan/targets.ts';
import { monthStart, timeOf } from '../views/calendar.ts';
import { shortMonth } from '../messages/months.ts';
import { measuredText, numberText } from '../plan/amounts.ts';
import type { Figure, Point, Primitive } from './figure.ts';
import { nameOf, word, type ReportContext } from './reportContext.ts';

/** Of a column of text, so that its words are as large as other small print. */
const width = 480;
const height = 116;
const plot = { left: 44, right: width - 104, top: 30, bottom: 96 } as const;
const ticks = 3;
const monthLabels = 7;
/** Readings that are marked one by one; of more, the line alone says enough. */
const mostDots = 60;
const mostNotes = 9;
/** Baselines of labels stand at least so far apart. */
const labelLine = 9.5;

/** A chart for each KPI with two readings or more: its readings over time with axis, baseline, target, direction, and what was noted. */
export function kpiFigures(context: ReportContext): readonly { readonly figure: Figure; readonly caption: string }[] {
  return itemsOfType(context.plan, 'kpi').filter(({ measurements }) => measurements.length > 1).map((kpi) => kpiChart(context, kpi));
}

interface Reading {
  readonly time: number;
  readonly date: string;
  readonly value: number;
  readonly note: string;
}

function kpiChart(context: ReportContext, kpi: Item): { readonly figure: Figure; readonly caption: string } {
  const { language } = context;
  const readings = kpi.measurements.map(({ date, value, note }): Reading => ({ date, value, time: timeOf(date) ?? 0, note: note?.trim() ?? '' }));
  const [first, last] = [readings[0], readings.at(-1)];
  if (!first || !last) throw new Error('A chart needs readings');
  const unit = textOf(kpi.fields, 'unit').trim();
  const target = numberOf(kpi.fields, 'target');
  const began = baselineOf(context.plan, kpi);
  const baseline = began ?? first.value;
  const scale = scaleOf([...readings.map(({ value }) => value), baseline, ...(target === undefined ? [] : [target])]);
  const y = (value: number): number => plot.bottom - ((value - scale.low) / (scale.high - scale.low)) * (plot.bottom - plot.top);
  const x = (time: number): number => plot.left + ((time - first.time) / Math.max(1, last.time - first.time)) * (plot.right - plot.left);
  const at = ({ time, value }: Reading): Point => ({ x: x(time), y: y(value) });
  const noted = readings.filter(({ note }) => note !== '').slice(-mostNotes);
  const says = (value: number): string => measuredText(value, unit, language);
  const small = { kind: 'text', size: 7, weight: 'regular', colour: 'quiet', anchor: 'start' } as const;
  const way = target === undefined ? undefined : wayOf(readings, target, began);
  const direction = target === undefined ? undefined : word(context, way === undefined ? 'kpiUntold' : way === 'fall' ? 'kpiFalls' : 'kpiRises');
  const name = nameOf(context, kpi);
  const title = word(context, direction === undefined ? 'kpiCaptionPlain' : 'kpiCaption', { name, direction: direction ?? '' });
  const primitives: Primitive[] = [
    { ...small, x: 0, y: 11, text: title, size: 9, weight: 'bold', colour: 'text', width: width - 110, lines: 1 },
    ...scale.values.flatMap((value): readonly Primitive[] => [
      { kind: 'path', points: [{ x: plot.left, y: y(value) }, { x: plot.right, y: y(value) }], stroke: 'line', strokeWidth: 0.5 },
      { ...small, x: plot.left - 6, y: y(value) + 2.5, anchor: 'end', text: numberText(value, language) },
    ]),
    ...monthsOf(first.time, last.time).map(({ time, text }): Primitive => ({ ...small, x: x(time), y: height - 8, anchor: 'middle', text: text(language) })),
    { kind: 'path', points: [{ x: plot.left, y: y(baseline) }, { x: plot.right, y: y(baseline) }], stroke: 'quiet', strokeWidth: 0.7, dash: [1.2, 2] },
    ...(target === undefined ? [] : [{ kind: 'path', points: [{ x: plot.left, y: y(target) }, { x: plot.right, y: y(target) }], stroke: 'brand', strokeWidth: 0.9, dash: [4, 2.5] } satisfies Primitive]),
    { kind: 'path', points: readings.map(at), stroke: 'brand', strokeWidth: 1.4 },
    ...(readings.length <= mostDots ? readings : [last]).map((reading): Primitive => ({ kind: 'circle', ...at(reading), radius: reading === last ? 2.6 : 1.3, fill: 'brand' })),
    ...noted.flatMap((reading, index): readonly Primitive[] => {
      const point = at(reading);
      const above = Math.max(plot.top - 2, point.y - 10);
      return [
        { kind: 'circle', x: point.x, y: above, radius: 4.2, fill: 'paper', stroke: 'brand', strokeWidth: 0.8 },
        { ...small, x: point.x, y: above + 2.4, anchor: 'middle', text: String(index + 1), size: 6.6, weight: 'bold', colour: 'brand' },
      ];
    }),
    ...apart([
      { y: y(last.value), text: says(last.value), colour: 'text' as const },
      { y: y(baseline), text: word(context, 'kpiBaseline', { value: says(baseline) }), colour: 'quiet' as const },
      ...(target === undefined ? [] : [{ y: y(target), text: word(context, 'kpiTarget', { value: says(target) }), colour: 'brand' as const }]),
    ]).map((label): Primitive => ({ ...small, x: plot.right + 8, y: label.y, text: label.text, colour: label.colour, weight: label.colour === 'text' ? 'bold' : 'medium', width: width - plot.right - 8, lines: 1 })),
  ];
  return {
    figure: {
      viewBox: { x: 0, y: 0, width, height },
      primitives,
      description: describeReadings(context, kpi, title),
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

/** A few first days of months between two times. */
function monthsOf(from: number, to: number): readonly { readonly time: number; readonly text: (language: ReportContext['language']) => string }[] {
  const starts: number[] = [];
  const months = Math.max(1, Math.round((to - from) / 2_629_800_000));
  const every = Math.ceil(months / monthLabels);
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

/** Labels pushed down and up until none stands on another, in their order. */
function apart<T extends { readonly y: number }>(labels: readonly T[]): readonly T[] {
  const sorted = [...labels].sort((one, other) => one.y - other.y);
  const room = plot.bottom + 2;
  let last = Number.NEGATIVE_INFINITY;
  const down = sorted.map((label) => {
    last = Math.max(label.y + 2.5, last + labelLine);
    return { ...label, y: last };
  });
  const over = Math.max(0, last - room);
  return down.map((label) => ({ ...label, y: label.y - over }));
}
