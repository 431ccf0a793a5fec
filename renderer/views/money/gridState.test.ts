import { describe, expect, it } from 'vitest';
import { movedBy, rangeOf } from './gridState.ts';

const size = { rows: [1, 2, 4], columns: 3 };

describe('moving in the money grid', () => {
  it.each([
    ['ArrowDown', { row: 2, column: 0 }, false, { row: 4, column: 0 }],
    ['ArrowDown', { row: 4, column: 0 }, false, { row: 4, column: 0 }],
    ['ArrowUp', { row: 4, column: 1 }, true, { row: 1, column: 1 }],
    ['ArrowLeft', { row: 1, column: 0 }, false, { row: 1, column: -1 }],
    ['ArrowLeft', { row: 1, column: 2 }, true, { row: 1, column: 0 }],
    ['ArrowRight', { row: 1, column: 2 }, false, { row: 1, column: 2 }],
    ['End', { row: 1, column: 0 }, true, { row: 4, column: 2 }],
    ['PageDown', { row: 1, column: 1 }, false, { row: 4, column: 1 }],
  ])('%s from %o', (key, from, isFar, to) => {
    expect(movedBy(key, from, size, isFar)).toEqual(to);
  });

  it('leaves other keys alone', () => {
    expect(movedBy('x', { row: 1, column: 0 }, size, false)).toBeUndefined();
  });

  it('selects the rectangle between anchor and focus, never the names', () => {
    expect(rangeOf({ anchor: { row: 4, column: 2 }, focus: { row: 1, column: -1 } })).toEqual({ top: 1, bottom: 4, left: 0, right: 2 });
  });
});
