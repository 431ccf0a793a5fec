import { expect, it } from 'vitest';
import { comebackLength, comebackOf, readComeback, spacedComeback } from './comeback.ts';
import { readGuestFrame } from './frames.ts';

const [one, other] = ['0'.repeat(32), `${'0'.repeat(31)}1`];

it('follows from a token alone, tells tokens apart and can be typed as it is shown', () => {
  expect(comebackOf(one)).toHaveLength(comebackLength);
  expect(comebackOf(one)).toBe(comebackOf(one));
  expect(comebackOf(one)).not.toBe(comebackOf(other));
  expect(readComeback(` ${spacedComeback(comebackOf(one)).toLowerCase()} `)).toBe(comebackOf(one));
});

it('is nothing where a letter is missing or can be taken for another', () => {
  expect([comebackOf(one).slice(1), `${comebackOf(one)}2`, 'O0I1LLLLLL', ''].map(readComeback)).toEqual([undefined, undefined, undefined, undefined]);
  expect(readGuestFrame(JSON.stringify({ kind: 'comeBack', comeback: comebackOf(one) }))).toBeDefined();
  expect(readGuestFrame(JSON.stringify({ kind: 'comeBack', comeback: 'O0I1LLLLLL' }))).toBeUndefined();
});
