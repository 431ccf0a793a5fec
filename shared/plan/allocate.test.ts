import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocate } from './allocate.ts';

describe('allocating', () => {
  it('gives all of it, each at most one off its exact share, by the weights’ order', () => {
    const weights = fc.array(fc.nat(1000), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), weights, (total, parts) => {
        const all = parts.reduce((sum, part) => sum + part, 0);
        const shares = allocate(total, parts);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBe(all === 0 ? 0 : total);
        shares.forEach((share, place) => expect(Math.abs(share - (all === 0 ? 0 : (total * (parts[place] ?? 0)) / all))).toBeLessThanOrEqual(1));
      }),
      { numRuns: 200 },
    );
  });

  it('favours the largest remainder, then the earlier', () => {
    expect(allocate(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(allocate(10, [1, 2, 4])).toEqual([1, 3, 6]);
    expect(allocate(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
    expect(allocate(5, [0, 1, 0])).toEqual([0, 5, 0]);
  });
});
