import { expect, test } from 'vitest';
import { Pace } from './pace.ts';

test('so much at once goes without waiting, more at so much a second, and rest gives back no more than that', () => {
  let time = 0;
  const pace = new Pace({ atOnce: 100, perSecond: 50, now: () => time });
  expect(pace.spend(100)).toBe(0);
  expect(pace.spend(10)).toBe(200);
  time = 200;
  expect(pace.spend(0)).toBe(0);
  expect(pace.spend(50)).toBe(1_000);
  time = 3_600_000;
  expect(pace.spend(101)).toBe(20);
});
