import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { addDays } from '../plan/days.ts';
import { calendarFile, type CalendarFileEvent } from './calendarFile.ts';

const time = '2026-11-27T21:30:05.123Z';
const event: CalendarFileEvent = { uid: 'review@plan.kehys', title: 'Review', note: '', category: 'Review', first: '2026-12-01', last: '2026-12-01' };
const fileOf = (...events: readonly CalendarFileEvent[]): string => calendarFile({ name: 'A harbour', language: 'en', time, events });

/** The events as a calendar that knows nothing of Kehys reads them. */
function readBack(text: string): readonly InstanceType<typeof ICAL.Event>[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part));
}

afterEach(() => vi.unstubAllEnvs());

describe('a calendar file', () => {
  it('says whole days, of which the end is the day after', () => {
    const text = fileOf({ ...event, first: '2026-12-30', last: '2027-01-02' });
    expect(text).toContain('DTSTART;VALUE=DATE:20261230\r\nDTEND;VALUE=DATE:20270103\r\n');
    expect(text).toContain('DTSTAMP:20261127T213005Z\r\n');
    const [read] = readBack(text);
    expect([read?.startDate.isDate, read?.startDate.toString(), read?.endDate.toString()]).toEqual([true, '2026-12-30', '2027-01-03']);
    expect(text).not.toMatch(/TZID|VALARM/);
  });

  it('gives back every text, id and day whatever they hold, in lines of at most 75 octets', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 120 }).map((words) => words.replaceAll(/[\u0000-\u001f\u007f]/g, ''));
    const hard = fc.oneof(text, fc.constantFrom('Ääkköset; pilkku, kauttaviiva \\ ja "lainaus"', 'BEGIN:VEVENT\nEND:VEVENT', '😀'.repeat(40), 'x'.repeat(500)));
    const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
    fc.assert(
      fc.property(hard, hard, day, fc.nat({ max: 400 }), (title, note, first, length) => {
        const file = fileOf({ ...event, title, note, first, last: addDays(first, length) });
        for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const events = readBack(file);
        expect(events).toHaveLength(1);
        const [read] = events;
        expect([read?.uid, read?.summary ?? '', read?.description ?? '', read?.startDate.toString(), read?.endDate.toString()]).toEqual([event.uid, title, note, first, addDays(first, length + 1)]);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same in every time zone, also where a day has 23 hours or none', () => {
    const made = ['UTC', 'Europe/Helsinki', 'Pacific/Apia', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return fileOf({ ...event, first: '2027-03-28', last: '2027-03-28' }, { ...event, uid: 'other', first: '2011-12-29', last: '2011-12-30' });
    });
    expect(new Set(made).size).toBe(1);
  });

  it('of no events is whole', () => {
    expect(readBack(fileOf())).toEqual([]);
  });
});
