import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRows, stepAt } from './rowWindow.ts';

const rowHeight = 26;

const placesOf = (drawn: ReturnType<typeof drawnRows>): readonly number[] => drawn.flatMap((row) => (row.kind === 'row' ? [row.place] : []));

describe('a long list', () => {
  it('is drawn whole while it is short', () => {
    expect(placesOf(drawnRows(300, 0, [], rowHeight, 83))).toHaveLength(300);
  });

  it.each([28, 83])('draws the %i that are seen and a little beyond, wherever it is scrolled to', (seen) => {
    for (let at = 2_000; at < 2_020; at++) {
      const drawn = placesOf(drawnRows(5_000, stepAt(at * rowHeight, rowHeight), [], rowHeight, seen));
      expect(drawn).toHaveLength(seen + 60);
      expect(drawn[0]).toBeLessThanOrEqual(at - 20);
      expect(drawn.at(-1)).toBeGreaterThanOrEqual(at + seen + 20);
    }
  });

  it('keeps the row that has the keyboard, and the room of all that is not drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 301, max: 6_000 }), fc.nat(6_000), fc.nat(6_000), fc.integer({ min: 10, max: 90 }), (count, at, kept, seen) => {
        const drawn = drawnRows(count, stepAt(at * rowHeight, rowHeight), [kept], rowHeight, seen);
        const height = drawn.reduce((sum, row) => sum + (row.kind === 'row' ? rowHeight : row.height), 0);
        expect(height).toBe(count * rowHeight);
        expect(placesOf(drawn).includes(kept)).toBe(kept < count);
        expect(placesOf(drawn)).toEqual([...new Set(placesOf(drawn))].sort((one, other) => one - other));
      }),
      { numRuns: 60 },
    );
  });
});
