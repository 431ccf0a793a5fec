import { expect, it } from 'vitest';
import { beatEvery, SignsOfLife } from './signsOfLife.ts';

/** The seconds that go by until the host is taken for gone. */
function untilGone(signs: SignsOfLife): number {
  let seconds = 1;
  while (!signs.second()) seconds += 1;
  return seconds;
}

it('takes the host for gone after a few seconds without a word, in which it would have said several', () => {
  const signs = new SignsOfLife();
  const seconds = untilGone(signs);
  expect(seconds).toBeLessThanOrEqual(6);
  // Who was told something just after a beat is told the next by the second one after it.
  expect(seconds * 1_000).toBeGreaterThan(2 * beatEvery + 1_000);
});

it('counts anew from each word, and is quicker where there is reason to doubt', () => {
  const signs = new SignsOfLife();
  signs.second();
  signs.second();
  signs.heard();
  expect(untilGone(signs)).toBe(untilGone(new SignsOfLife()));
  signs.heard();
  signs.doubt();
  expect(untilGone(signs)).toBeLessThan(untilGone(new SignsOfLife()));
  signs.doubt();
  signs.heard();
  expect(untilGone(signs)).toBe(untilGone(new SignsOfLife()));
});
