import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyDelta, deltaBetween, isPartsDelta } from './partsDelta.ts';
import type { Parts } from './planParts.ts';

const words = fc.constantFrom('a', 'ab', '"', '\\', '👩‍👩‍👧‍👦', '\ud83d', '\udc69', 'ä', ' ');
const text = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(''));
const parts: fc.Arbitrary<Parts> = fc.array(fc.tuple(fc.constantFrom('plan', 'links', 'item:1', 'item:2', '__proto__'), text)).map((entries) => new Map(entries));

/** As it goes through a file. */
const throughFile = (value: unknown): unknown => JSON.parse(new TextDecoder().decode(new TextEncoder().encode(JSON.stringify(value))));

it('makes of one state exactly the other, after having been in a file, and is empty where both are the same', () => {
  fc.assert(
    fc.property(parts, parts, (before, after) => {
      const delta = throughFile(deltaBetween(before, after));
      const made = new Map(before);
      expect(isPartsDelta(delta) && applyDelta(made, delta)).toBe(true);
      expect(made).toEqual(after);
      expect(deltaBetween(after, new Map(after))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it('says of a long text only what changed in it', () => {
  const long = 'strategy '.repeat(1_000);
  const delta = deltaBetween(new Map([['plan', `${long}before${long}`]]), new Map([['plan', `${long}after${long}`]]));
  expect(delta).toEqual([['plan', 9_000, 6, 'after']]);
});

it('does not fit other parts than those it was made of', () => {
  const held = (): Map<string, string> => new Map([['plan', 'short']]);
  expect(applyDelta(held(), [['links']])).toBe(false);
  expect(applyDelta(held(), [['links', 0, 1, 'x']])).toBe(false);
  expect(applyDelta(held(), [['plan', 3, 9, 'x']])).toBe(false);
});

it.each([[[]], [[1]], [['plan', 1]], [['plan', -1, 0, 'x']], [['plan', 0, 0.5, 'x']], [['plan', 0, 0, 1]], [['plan', 0, 0, 'x', 'y']], [null]])('is nothing that looks like %j', (change) => {
  expect(isPartsDelta([change])).toBe(false);
});
