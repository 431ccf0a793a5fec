import { describe, expect, it } from 'vitest';
import { clockOf, countdownOf, leftOf, longer, paused, started } from './countdown.ts';

describe('a countdown', () => {
  it('runs by the clock, also through a sleep, and ends at nothing', () => {
    const running = started(countdownOf(5), 1000);
    expect(clockOf(leftOf(running, 1000))).toBe('5:00');
    expect(clockOf(leftOf(running, 1000 + 61_500))).toBe('3:59');
    expect(leftOf(running, 1000 + 3_600_000)).toBe(0);
  });

  it('keeps what is left while it is stopped, and goes on from there', () => {
    const stopped = paused(started(countdownOf(2), 0), 30_000);
    expect(leftOf(stopped, 999_999)).toBe(90_000);
    expect(leftOf(started(stopped, 1_000_000), 1_010_000)).toBe(80_000);
  });

  it('begins again once it has run out', () => {
    const over = started(countdownOf(1), 0);
    expect(leftOf(started(over, 70_000), 70_000)).toBe(60_000);
  });

  it('takes a minute more, running or not', () => {
    expect(clockOf(leftOf(longer(countdownOf(1), 0), 0))).toBe('2:00');
    expect(clockOf(leftOf(longer(started(countdownOf(1), 0), 60_500), 60_500))).toBe('1:00');
  });

  it('never shows more than it has where the clock is set back', () => {
    expect(leftOf(started(countdownOf(3), 100_000), 0)).toBe(180_000);
  });
});
