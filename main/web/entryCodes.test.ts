import { beforeEach, expect, test } from 'vitest';
import { EntryCodes } from './entryCodes.ts';

let time: number;
let fresh: string[];
let codes: EntryCodes;

beforeEach(() => {
  time = 0;
  fresh = [];
  codes = new EntryCodes({ now: () => time, onFresh: (code) => fresh.push(code) });
});

test('a code lets in once, and the next one is told at once', () => {
  const code = codes.current;
  expect(code).toMatch(/^[\w-]{22}$/);
  expect(codes.redeem(code)).toBe(true);
  expect(codes.redeem(code)).toBe(false);
  expect(fresh).toEqual([codes.current]);
  expect(codes.redeem(codes.current)).toBe(true);
});

test('wrong codes let nobody in, and cost nobody the right one', () => {
  for (const wrong of ['', 'x', `${codes.current}0`, codes.current.slice(1)]) expect(codes.redeem(wrong)).toBe(false);
  expect(fresh).toEqual([]);
  expect(codes.redeem(codes.current)).toBe(true);
});

test('a code runs out after ten minutes; whoever comes then, with it or without, has a fresh one told', () => {
  const first = codes.current;
  time = 10 * 60_000;
  expect(codes.redeem(first)).toBe(false);
  codes.missed();
  expect(fresh).toEqual([codes.current]);
  time = 20 * 60_000;
  codes.missed();
  expect(fresh).toHaveLength(2);
  expect(codes.redeem(codes.current)).toBe(true);
});
