import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SaveSchedule } from './saveSchedule.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A schedule whose saves fail, after which something is edited at once; answers with when each was tried, in milliseconds. */
function triesWithin(milliseconds: number): readonly number[] {
  const tries: number[] = [];
  const schedule = new SaveSchedule({ idle: 1_000, atMost: 5_000, retry: 1_000, longestRetry: 30_000 }, () => {
    tries.push(Date.now() - start);
    schedule.edited();
    schedule.failed();
    schedule.edited();
  });
  const start = Date.now();
  schedule.edited();
  vi.advanceTimersByTime(milliseconds);
  return tries;
}

test('a save that fails is tried again less and less often, however busily the editing goes on', () => {
  expect(triesWithin(70_000)).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 62_000]);
});

test('a busy editing is saved in time', () => {
  const saves: number[] = [];
  const start = Date.now();
  const schedule = new SaveSchedule({ idle: 1_000, atMost: 5_000, retry: 1_000, longestRetry: 30_000 }, () => saves.push(Date.now() - start));
  for (let edit = 0; edit < 19; edit += 1) {
    schedule.edited();
    vi.advanceTimersByTime(500);
  }
  expect(saves).toEqual([5_000]);
  vi.advanceTimersByTime(10_000);
  expect(saves).toHaveLength(2);
  schedule.edited();
  schedule.rest();
  vi.advanceTimersByTime(10_000);
  expect(saves).toHaveLength(2);
});
