import type { Measurement } from '../framework/field.ts';
import { fittedLine, periodsBetween, readingIn, type CadenceId } from './readings.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A series drawn into a box, px from its upper left corner. */
export interface ReadingChart {
  readonly points: readonly (Point & { readonly measurement: Measurement })[];
  readonly line: string;
  /** The straight line that fits the readings best; absent with fewer than three. */
  readonly trend: readonly [Point, Point] | undefined;
  readonly targetY: number | undefined;
  /** One mark for each period of the cadence, from the first reading to today. */
  readonly marks: readonly { readonly x: number; readonly width: number; readonly state: 'measured' | 'missed' | 'running' }[];
  /** Round values for the scale at the left, and where they lie. */
  readonly scale: readonly { readonly value: number; readonly y: number }[];
  readonly firstDay: string;
  readonly lastDay: string;
}

/** What a chart is drawn from. The box holds the plot; marks lie along its lower edge. */
export interface ChartInput {
  /** Oldest first. */
  readonly measurements: readonly Measurement[];
  readonly target: number | undefined;
  readonly cadence: CadenceId | undefined;
  readonly today: string;
  readonly width: number;
  readonly height: number;
}

const inset = 5;

/** Lays a series out: time by the calendar to the right, values upwards, from first reading to today. Undefined without readings. */
export function readingChart({ measurements, target, cadence, today, width, height }: ChartInput): ReadingChart | undefined {
  const first = measurements[0];
  const last = measurements.at(-1);
  if (!first || !last) return undefined;
  const lastDay = last.date > today ? last.date : today;
  const start = Date.parse(first.date);
  const length = Date.parse(lastDay) - start || 1;
  const xOf = (day: string): number => round(inset + (Math.max(0, Math.min(length, Date.parse(day) - start)) / length) * (width - 2 * inset));
  const scale = roundScale([...measurements.map(({ value }) => value), ...(target === undefined ? [] : [target])]);
  const lowest = scale[0] ?? 0;
  const span = (scale.at(-1) ?? 0) - lowest || 1;
  const yOf = (value: number): number => round(height - inset - ((value - lowest) / span) * (height - 2 * inset));
  const points = measurements.map((measurement) => ({ x: xOf(measurement.date), y: yOf(measurement.value), measurement }));
  return {
    points,
    line: points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(''),
    trend: trendThrough(points, height),
    targetY: target === undefined ? undefined : yOf(target),
    marks: cadence ? marksOf(measurements, cadence, first.date, lastDay, today, xOf) : [],
    scale: scale.map((value) => ({ value, y: yOf(value) })),
    firstDay: first.date,
    lastDay,
  };
}

function trendThrough(points: readonly Point[], height: number): readonly [Point, Point] | undefined {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3 || last.x === first.x) return undefined;
  const { start, slope } = fittedLine(points);
  const at = (x: number): Point => ({ x, y: round(Math.max(0, Math.min(height, start + slope * x))) });
  return [at(first.x), at(last.x)];
}

function marksOf(measurements: readonly Measurement[], cadence: CadenceId, from: string, to: string, today: string, xOf: (day: string) => number): ReadingChart['marks'] {
  return periodsBetween(from, to, cadence).map((period) => {
    const x = xOf(period.first);
    const state = readingIn(measurements, period) ? 'measured' : period.last < today ? 'missed' : 'running';
    return { x, width: round(Math.max(1, xOf(period.last) - x)), state };
  });
}

/** Two to five round values that hold all the given ones between them. */
function roundScale(values: readonly number[]): readonly number[] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const span = high - low || Math.abs(high) || 1;
  const rough = span / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough) ?? rough;
  const from = Math.floor(low / step);
  const to = Math.max(from + 1, Math.ceil(high / step));
  const digits = Math.max(0, -Math.floor(Math.log10(step)));
  return Array.from({ length: to - from + 1 }, (_, index) => Number(((from + index) * step).toFixed(Math.min(digits, 20))));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
