import type { Measurement } from '../../../shared/framework/field.ts';

interface Sparkline {
  readonly line: string;
  /** The ground under the line. */
  readonly area: string;
  /** Where the target lies, if there is one. */
  readonly targetY: number | undefined;
  readonly end: { readonly x: number; readonly y: number };
}

/** A series drawn into a small box: time from left to right by the calendar, values and target upwards. */
export function sparkline(
  measurements: readonly Measurement[],
  target: number | undefined,
  { width, height }: { readonly width: number; readonly height: number },
): Sparkline {
  const inset = 3;
  const values = [...measurements.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const lowest = Math.min(...values);
  const span = Math.max(...values) - lowest || 1;
  const times = measurements.map(({ date }) => Date.parse(date));
  const first = times[0] ?? 0;
  const length = (times.at(-1) ?? first) - first || 1;
  const yOf = (value: number): number => round(height - inset - ((value - lowest) / span) * (height - 2 * inset));
  const points = measurements.map(({ value }, index) => ({
    x: round(measurements.length === 1 ? width - inset : inset + (((times[index] ?? first) - first) / length) * (width - 2 * inset)),
    y: yOf(value),
  }));
  const line = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
  const end = points.at(-1) ?? { x: width, y: height };
  const start = points[0] ?? end;
  return {
    line,
    area: `${line} L${end.x} ${height} L${start.x} ${height} Z`,
    targetY: target === undefined ? undefined : yOf(target),
    end,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
