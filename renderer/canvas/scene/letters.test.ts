import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsRight, Letters, lettersOf } from './letters.ts';

/** Every letter is one wide. */
const letters = new Letters(() => 1);

describe('titles on the drawn canvas', () => {
  it('break between words, and within one that is too long', () => {
    expect(letters.linesOf('Grow the share of wool', 10, 9)).toEqual(['Grow the', 'share of', 'wool']);
    expect(letters.linesOf('Markkinointiviestintä', 10, 9)).toEqual(['Markkinoin', 'tiviestint', 'ä']);
  });

  it('say with … that more follows', () => {
    expect(letters.linesOf('Grow the share of wool', 10, 2)).toEqual(['Grow the', 'share of…']);
    expect(letters.linesOf('Grow the share of wool', 10, 1)).toEqual(['Grow the…']);
    expect(letters.linesOf('Markkinointiviestintä', 10, 1)).toEqual(['Markkinoi…']);
  });

  it('never tear a mark from its letter', () => {
    const lines = letters.linesOf('e\u0301e\u0301e\u0301e\u0301', 2, 9);
    expect(lines).toEqual(['e\u0301e\u0301', 'e\u0301e\u0301']);
  });

  it('never take more room or lines than there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
        const lines = letters.linesOf(text, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(letters.widthOf(line)).toBeLessThanOrEqual(width);
      }),
    );
  });

  it('are measured a letter once', () => {
    const measured: string[] = [];
    const own = new Letters((letter) => measured.push(letter));
    own.widthOf('aaba');
    own.linesOf('ab ab', 3, 2);
    expect(measured.sort()).toEqual([' ', 'a', 'b']);
  });

  it('begin from the right where their first letter does', () => {
    expect([beginsRight('שלום'), beginsRight('12 مرحبا'), beginsRight('Kehys שלום')]).toEqual([true, true, false]);
  });
});

describe('letters measured by a pen', () => {
  it('leave its font as it was, for they are measured while it draws', () => {
    const pen = { font: '600 10px Inter', measureText: () => ({ width: pen.font.includes('100px') ? 50 : 5 }) as TextMetrics };
    const letters = lettersOf(pen, 'Inter');
    expect(letters.linesOf('One inbox', 10, 2)).toEqual(['One inbox']);
    expect(pen.font).toBe('600 10px Inter');
    expect(letters.widthOf('ab')).toBe(1);
  });
});
