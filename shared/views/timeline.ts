import { itemsOfType, type Item, type Plan } from '../plan/plan.ts';
import { dayAt, dayLength, monthStart, quarterOf, timeOf, utcDay, type Stretch } from './calendar.ts';

/** An action's time: from its first moment to the one after its last. An action with one date only is a day long. */
export interface ActionSpan extends Stretch {
  readonly item: Item;
}

/** An action's time, or undefined where it has no date. */
export function spanOf(item: Item): ActionSpan | undefined {
  const start = timeOf(item.fields['start']);
  const end = timeOf(item.fields['end']);
  const from = start ?? end;
  return from === undefined ? undefined : { item, from, to: Math.max(from, end ?? from) + dayLength };
}

/** The dated actions, earliest first. */
export function actionSpans(plan: Plan): readonly ActionSpan[] {
  return itemsOfType(plan, 'action')
    .flatMap((item) => spanOf(item) ?? [])
    .sort((one, other) => one.from - other.from || one.to - other.to);
}

export const timelineZooms = ['weeks', 'months', 'quarters'] as const;
export type TimelineZoom = (typeof timelineZooms)[number];

/** How wide a day is drawn, CSS px. */
export const dayWidths: Readonly<Record<TimelineZoom, number>> = { weeks: 16, months: 5, quarters: 1.8 };

/** A mistyped year must not make a timeline of centuries: nothing farther than this from the anchor is drawn. */
const farthest = 5 * 366 * dayLength;
/** Room before the first bar and after the last, so that bars can be dragged beyond them. */
const margin = 21 * dayLength;

/** The whole months that the timeline shows: all spans, the plan's start and today, with room around them. */
export function timelineRange(spans: readonly Stretch[], anchor: number): Stretch {
  const near = (time: number): number => Math.min(anchor + farthest, Math.max(anchor - farthest, time));
  const first = Math.min(anchor, ...spans.map((span) => near(span.from)));
  const last = Math.max(anchor + 90 * dayLength, ...spans.map((span) => near(span.to)));
  return { from: monthStart(first - margin), to: monthStart(last + margin, 1) };
}

/** A mark on the timeline's scale. */
export interface Tick {
  readonly at: number;
  /** First moment after what the mark names. */
  readonly to: number;
}

/** Monday of the week that a time lies in. */
function weekStart(time: number): number {
  const weekday = (new Date(time).getUTCDay() + 6) % 7;
  return Math.floor(time / dayLength) * dayLength - weekday * dayLength;
}

export type TickUnit = TimelineZoom | 'years';

/** The unit that heads the ticks of a zoom. */
export const unitAbove: Readonly<Record<TimelineZoom, TickUnit>> = { weeks: 'months', months: 'quarters', quarters: 'years' };

/** The number of an ISO week, 1–53, by its Monday: the week of the year that holds its Thursday. */
export function weekNumber(monday: number): number {
  const thursday = monday + 3 * dayLength;
  return Math.floor((thursday - utcDay(new Date(thursday).getUTCFullYear(), 0)) / (7 * dayLength)) + 1;
}

const nextTick: Readonly<Record<TickUnit, (time: number) => Tick>> = {
  weeks: (time) => ({ at: weekStart(time), to: weekStart(time) + 7 * dayLength }),
  months: (time) => ({ at: monthStart(time), to: monthStart(time, 1) }),
  quarters: (time) => {
    const quarter = quarterOf(time);
    return { at: quarter.from, to: quarter.to };
  },
  years: (time) => {
    const year = new Date(time).getUTCFullYear();
    return { at: utcDay(year, 0), to: utcDay(year + 1, 0) };
  },
};

/** The weeks, months, quarters or years of a range, in order. The first one may begin before it. */
export function ticksOf(range: Stretch, unit: TickUnit): readonly Tick[] {
  const ticks: Tick[] = [];
  for (let tick = nextTick[unit](range.from); tick.at < range.to; tick = nextTick[unit](tick.to)) ticks.push(tick);
  return ticks;
}

/** What of a bar is dragged: all of it, or one of its ends. */
export type SpanPart = 'whole' | 'start' | 'end';

/** A span after one of its parts has been dragged by whole days; an end stops a day short of the other. */
export function dragSpan(span: Stretch, part: SpanPart, days: number): Stretch {
  const by = Math.round(days) * dayLength;
  switch (part) {
    case 'whole':
      return { from: span.from + by, to: span.to + by };
    case 'start':
      return { from: Math.min(span.from + by, span.to - dayLength), to: span.to };
    case 'end':
      return { from: span.from, to: Math.max(span.to + by, span.from + dayLength) };
  }
}

/** The days to store for a span: its first and its last. */
export function daysOfSpan({ from, to }: Stretch): { readonly start: string; readonly end: string } {
  return { start: dayAt(from), end: dayAt(to - dayLength) };
}
