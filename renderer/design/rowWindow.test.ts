import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnRows, stepAt } from './rowWindow.ts';

const rowHeight = 26;

const placesOf = (drawn: ReturnType<typeof drawnRows>): readonly number[] => drawn.flatMap((row) => (row.kind === 'row' ? [row.place] : []));

describe('a long list', () => {
  it('is drawn whole while it is short', () => {
    expect(placesOf(drawnRows(300, 0, [], rowHeight))).toHaveLength(300);
  });

  it('draws what is seen and a little beyond, wherever it is scrolled to', () => {
    const drawn = placesOf(drawnRows(5_000, stepAt(2_000 * rowHeight, rowHeight), [], rowHeight));
    expect([drawn[0], drawn.length < 180]).toEqual([1_952, true]);
    for (let place = 2_000; place < 2_103; place++) expect(drawn).toContain(place);
  });

  it('keeps the row that has the keyboard, and the room of all that is not drawn', () => {
    fc.assert(
      fc.property(fc.integer({ min: 301, max: 6_000 }), fc.nat(6_000), fc.nat(6_000), (count, at, kept) => {
        const drawn = drawnRows(count, stepAt(at * rowHeight, rowHeight), [kept], rowHeight);
        const height = drawn.reduce((sum, row) => sum + (row.kind === 'row' ? rowHeight : row.height), 0);
        expect(height).toBe(count * rowHeight);
        expect(placesOf(drawn).includes(kept)).toBe(kept < count);
        expect(placesOf(drawn)).toEqual([...new Set(placesOf(drawn))].sort((one, other) => one - other));
      }),
      { numRuns: 60 },
    );
  });
});
