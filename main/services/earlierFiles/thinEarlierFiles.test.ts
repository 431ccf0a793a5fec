import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDue, oldestBeyond, thinEarlierFiles } from './thinEarlierFiles.ts';

const hour = 60 * 60 * 1000;
const day = 24 * hour;
const now = Date.UTC(2026, 10, 28, 12);
const roomy = Number.POSITIVE_INFINITY;

const kept = (times: readonly number[], room = roomy, size = 1): readonly number[] => {
  const files = times.map((time) => ({ time, size }));
  const dropped = thinEarlierFiles(files, now, room);
  return files.filter((file) => !dropped.includes(file)).map(({ time }) => now - time);
};

test('one of five minutes stays for two hours, of each hour for a day, of each day for a month, of each week for a year, and then none', () => {
  const minutely = Array.from({ length: 3 * 60 }, (_, minutes) => now - minutes * 60_000);
  expect(kept(minutely).filter((age) => age < 2 * hour)).toHaveLength(24 + 1);
  const hourly = Array.from({ length: 60 * 24 }, (_, hours) => now - hours * hour);
  expect(kept(hourly).filter((age) => age < day)).toHaveLength(24);
  const days = kept(hourly).filter((age) => age >= day && age < 31 * day);
  expect(days.length).toBeLessThanOrEqual(31);
  // The last of a day: its evening.
  expect(days.slice(1, -1).every((age) => new Date(now - age).getUTCHours() === 23)).toBe(true);
  expect(kept([now - 364 * day, now - 366 * day])).toEqual([364 * day]);
});

test('none that is young goes for a younger one: somebody may be looking at it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 2 * hour - 1 }), { minLength: 1, maxLength: 30 }), (ages) => {
      const shown = kept(ages.map((age) => now - age));
      expect(kept([now, ...shown.map((age) => now - age)])).toEqual(expect.arrayContaining([...shown]));
    }),
    { numRuns: 60 },
  );
});

test('however often and long a plan is saved, few files stay', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 500 * day }), { minLength: 1, maxLength: 300 }), (ages) => {
      const left = kept(ages.map((age) => now - age));
      expect(left.length).toBeLessThanOrEqual(25 + 24 + 32 + 54);
    }),
    { numRuns: 60 },
  );
});

test('what takes too much room goes, the oldest first; one file alone stays', () => {
  const hours = [1, 2, 3, 4].map((hours) => now - hours * hour);
  expect(kept(hours, 250, 100)).toEqual([hour, 2 * hour]);
  expect(kept(hours, 50, 100)).toEqual([hour]);
  expect(oldestBeyond(hours.map((time) => ({ time, size: 100 })), 300).map(({ time }) => now - time)).toEqual([4 * hour]);
});

test('one an hour is due, in whichever direction a clock was set', () => {
  const files = [{ time: now, size: 1 }];
  expect([now + hour - 1, now - hour + 1, now].map((time) => isDue(files, time))).toEqual([false, false, false]);
  expect([now + hour, now - 3 * day].map((time) => isDue(files, time))).toEqual([true, true]);
});
