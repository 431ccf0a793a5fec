import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hyphensIn } from './hyphens.ts';
import { beginsRight, holdsRight, Letters, lettersOf } from './letters.ts';

/** Every letter is one wide. */
const letters = new Letters(() => 1);

describe('titles on the drawn canvas', () => {
  it('break between words, and within one that is too long', () => {
    expect(letters.linesOf('Grow the share of wool', 10, 9)).toEqual(['Grow the', 'share of', 'wool']);
    expect(letters.linesOf('Markkinointiviestintä', 10, 9)).toEqual(['Markkinoi-', 'ntiviesti-', 'ntä']);
  });

  it('part long words where the language parts them, with a hyphen', () => {
    const finnish = new Letters(() => 1, hyphensIn('fi'));
    expect(finnish.linesOf('Markkinointiviestintä', 12, 9)).toEqual(['Markkinoin-', 'tiviestintä']);
    expect(finnish.linesOf('Asennus- ja takuukysymykset', 12, 9)).toEqual(['Asennus- ja', 'takuukysy-', 'mykset']);
    expect(finnish.linesOf('Facebook-sivun', 10, 9)).toEqual(['Facebook-', 'sivun']);
    const english = new Letters(() => 1, hyphensIn('en'));
    expect(english.linesOf('Recommendations', 11, 9)).toEqual(['Recommenda-', 'tions']);
    expect(english.linesOf('Päätöksenteko', 9, 9)).toEqual(['Päätök-', 'senteko']);
  });

  it('part words that would fit a line only where the whole text then has room', () => {
    const finnish = new Letters(() => 1, hyphensIn('fi'));
    expect(finnish.broken('ja tavoitteet', 10, 9)).toEqual({ lines: ['ja', 'tavoitteet'], isWhole: true });
    expect(finnish.broken('uusi tavoitteet on', 9, 3)).toEqual({ lines: ['uusi ta-', 'voitteet', 'on'], isWhole: true });
    expect(finnish.broken('uusi tavoitteet on', 9, 2)).toMatchObject({ isWhole: false });
  });

  it('hold an amount and its sign together, and what a fixed space joins', () => {
    expect(letters.linesOf('two years (now 29 %)', 14, 9)).toEqual(['two years (now', '29 %)']);
    expect(letters.linesOf('a day for 900 €', 13, 9)).toEqual(['a day for', '900 €']);
    expect(letters.linesOf('over 9\u00a0100\u00a0€', 9, 9)).toEqual(['over', '9\u00a0100\u00a0€']);
    expect(letters.linesOf('pay by $name', 6, 9)).toEqual(['pay by', '$name']);
    expect(letters.linesOf('grow from £610,000', 10, 9)).toEqual(['grow from', '£610,000']);
  });

  it('say with … that more follows', () => {
    expect(letters.linesOf('Grow the share of wool', 10, 2)).toEqual(['Grow the', 'share of…']);
    expect(letters.linesOf('Grow the share of wool', 10, 1)).toEqual(['Grow the…']);
    expect(letters.linesOf('Markkinointiviestintä', 10, 1)).toEqual(['Markkinoi…']);
  });

  it('never tear a mark from its letter', () => {
    const lines = letters.linesOf('e\u0301e\u0301e\u0301e\u0301', 3, 9);
    expect(lines).toEqual(['e\u0301e\u0301-', 'e\u0301e\u0301']);
  });

  it('never take more room or lines than there are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), fc.integer({ min: 1, max: 4 }), (text, width, most) => {
        const lines = letters.linesOf(text, width, most);
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const line of lines) expect(letters.widthOf(line)).toBeLessThanOrEqual(width);
        expect(letters.broken(text, width, 99).lines.join('').replace(/[\s-]/gu, '')).toBe(text.replace(/[\s-]/gu, ''));
      }),
    );
  });

  it('are measured a letter once', () => {
    const measured: string[] = [];
    const own = new Letters((letter) => measured.push(letter));
    own.widthOf('aaba');
    own.linesOf('ab ab', 3, 2);
    expect(measured.sort()).toEqual([' ', '-', 'a', 'b']);
  });

  it('begin from the right where their first letter does', () => {
    expect([beginsRight('שלום'), beginsRight('12 مرحبا'), beginsRight('Kehys שלום')]).toEqual([true, true, false]);
    expect(['Kehys שלום', '12 مرحبا', '\u{1e900}', 'Työpaja €👩‍🚀'].map(holdsRight)).toEqual([true, true, true, false]);
  });

  it('are not measured where no card would show them, and the text is then not whole', () => {
    let measured = 0;
    const own = new Letters(() => 1);
    const { widthOf } = own;
    own.widthOf = (text) => {
      measured += text.length;
      return widthOf.call(own, text);
    };
    for (const text of ['two words '.repeat(10_000), 'a'.repeat(100_000)]) {
      expect(own.broken(text, 20, 3)).toMatchObject({ isWhole: false, lines: { length: 3 } });
      expect(own.broken(text, 100, 1_000).isWhole).toBe(false);
    }
    expect(measured).toBeLessThan(100_000);
  });
});

describe('letters measured by a pen', () => {
  it('leave its font as it was, for they are measured while it draws, and stand no further apart than that', () => {
    const pen = { font: '600 10px Inter', textRendering: 'auto' as CanvasTextRendering, letterSpacing: '0px', wordSpacing: '0px', measureText: () => ({ width: pen.font.includes('100px') ? 50 : 5 }) as TextMetrics };
    const letters = lettersOf(pen, 'Inter');
    expect(letters.linesOf('One inbox', 10, 2)).toEqual(['One inbox']);
    expect(pen.font).toBe('600 10px Inter');
    expect(letters.widthOf('ab')).toBe(1);
    expect(pen).toMatchObject({ textRendering: 'geometricPrecision', letterSpacing: '0em', wordSpacing: '0em' });
  });
});
