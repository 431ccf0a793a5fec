import { expect, it } from 'vitest';
import { Downloads } from './downloads.ts';

it('gives a file out once, within a minute, and holds no more than a few', () => {
  let now = 0;
  const downloads = new Downloads<string>({ now: () => now });
  const [first, late] = [downloads.offer('first'), downloads.offer('late')];
  expect(first).not.toBe(late);
  expect(downloads.redeem(first)).toBe('first');
  expect(downloads.redeem(first)).toBeUndefined();
  now = 60_001;
  expect(downloads.redeem(late)).toBeUndefined();
  const old = downloads.offer('old');
  for (let more = 0; more < 16; more++) downloads.offer('newer');
  expect(downloads.redeem(old)).toBeUndefined();
  expect(downloads.redeem('a guess')).toBeUndefined();
});
