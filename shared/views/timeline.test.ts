import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { dayAt, dayLength, timeOf } from './calendar.ts';
import { actionSpans, daysOfSpan, dragSpan, spanOf, ticksOf, timelineRange, timelineZooms, weekNumber } from './timeline.ts';

const dayTime = (day: string): number => Date.parse(`${day}T00:00:00Z`);

describe('an action’s time', () => {
  const bench = workbench();
  const made = (fields: Record<string, string>) => bench.item(bench.make(addItem, { type: 'action', fields: { title: 'a', ...fields } }));

  it('runs from the first day to the end of the last', () => {
    expect(spanOf(made({ start: '2026-03-01', end: '2026-03-03' }))).toMatchObject({ from: dayTime('2026-03-01'), to: dayTime('2026-03-04') });
  });

  it('is a day where there is one date, or where the end comes before the start', () => {
    expect(spanOf(made({ end: '2026-03-03' }))).toMatchObject({ from: dayTime('2026-03-03'), to: dayTime('2026-03-04') });
    expect(spanOf(made({ start: '2026-03-03', end: '2026-03-01' }))).toMatchObject({ from: dayTime('2026-03-03'), to: dayTime('2026-03-04') });
  });

  it('is none without dates, and such actions are left out of the spans', () => {
    const item = made({});
    expect(spanOf(item)).toBeUndefined();
    const spans = actionSpans(bench.plan());
    expect(spans.map((span) => span.item.id)).not.toContain(item.id);
    expect(spans.map((span) => span.from)).toEqual(spans.map((span) => span.from).sort((one, other) => one - other));
  });
});

describe('dragging a bar', () => {
  const stretch = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 400 })).map(([day, days]) => ({ from: day * dayLength, to: (day + days) * dayLength }));

  it('moves all of it by whole days and keeps its length', () => {
    fc.assert(
      fc.property(stretch, fc.double({ min: -500, max: 500, noNaN: true }), (span, days) => {
        const moved = dragSpan(span, 'whole', days);
        expect(moved.to - moved.from).toBe(span.to - span.from);
        expect(Math.abs(moved.from % dayLength)).toBe(0);
      }),
    );
  });

  it('stretches one end and never leaves less than a day', () => {
    fc.assert(
      fc.property(stretch, fc.constantFrom('start' as const, 'end' as const), fc.integer({ min: -900, max: 900 }), (span, part, days) => {
        const stretched = dragSpan(span, part, days);
        expect(stretched.to - stretched.from).toBeGreaterThanOrEqual(dayLength);
        expect(part === 'start' ? stretched.to === span.to : stretched.from === span.from).toBe(true);
      }),
    );
  });

  it('is stored as the first and the last day', () => {
    expect(daysOfSpan({ from: dayTime('2026-03-01'), to: dayTime('2026-03-04') })).toEqual({ start: '2026-03-01', end: '2026-03-03' });
  });
});

describe('the timeline’s scale', () => {
  it('counts the first hundred years as they are, not as those after 1900', () => {
    const from = timeOf('0001-02-03') ?? 0;
    for (const unit of ['months', 'quarters', 'years'] as const) {
      const [first] = ticksOf({ from, to: from + dayLength }, unit);
      expect([dayAt(first?.at ?? 0).slice(0, 4), (first?.to ?? 0) > from], unit).toEqual(['0001', true]);
    }
  });

  const anchor = dayTime('2026-11-24');

  it('shows every bar with room around it', () => {
    const span = { from: dayTime('2026-09-10'), to: dayTime('2027-05-02') };
    const range = timelineRange([span], anchor);
    expect(range.from).toBeLessThan(span.from);
    expect(range.to).toBeGreaterThan(span.to);
  });

  it('does not draw centuries for a mistyped year', () => {
    const range = timelineRange([{ from: dayTime('0226-01-01'), to: dayTime('9226-01-01') }], anchor);
    expect((range.to - range.from) / dayLength).toBeLessThan(366 * 11);
  });

  it.each(timelineZooms)('has %s one after another without a gap', (zoom) => {
    const range = timelineRange([], anchor);
    const ticks = ticksOf(range, zoom);
    ticks.forEach((tick, place) => expect(tick.at).toBe(ticks[place - 1]?.to ?? tick.at));
    expect(ticks[0]?.at).toBeLessThanOrEqual(range.from);
    expect(ticks.at(-1)?.to).toBeGreaterThanOrEqual(range.to);
  });

  it('begins weeks on Mondays and numbers them as calendars here do', () => {
    const [tick] = ticksOf({ from: anchor, to: anchor + dayLength }, 'weeks');
    expect(new Date(tick?.at ?? 0).getUTCDay()).toBe(1);
    expect(weekNumber(dayTime('2026-11-23'))).toBe(48);
    expect(weekNumber(dayTime('2026-12-28'))).toBe(53);
    expect(weekNumber(dayTime('2027-01-04'))).toBe(1);
    expect(weekNumber(dayTime('2024-12-30'))).toBe(1);
  });
});
