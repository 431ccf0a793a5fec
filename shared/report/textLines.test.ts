import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextPrimitive } from './figure.ts';
import { hasLongWord, linesOf, shownText, widthOfLine } from './textLines.ts';

const label: TextPrimitive = { kind: 'text', x: 0, y: 0, text: '', size: 10, weight: 'bold', colour: 'text', anchor: 'start' };

describe('a text of a figure', () => {
  it('breaks at its width and ends the last line that has room in …', () => {
    const lines = linesOf({ ...label, text: 'one two three four five six seven eight nine ten eleven twelve', width: 60, lines: 2 });
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(linesOf({ ...label, text: 'to go on with it: and some more words', width: 95, lines: 1 })).toEqual(['to go on with it…']);
    expect(linesOf({ ...label, text: 'it Yhteiskuntavastuuraportointi', width: 95, lines: 2 })[1]).toMatch(/^Yhteisku\p{L}*…$/u);
    expect(linesOf({ ...label, text: 'x'.repeat(300), width: 60 }).join('')).toBe('x'.repeat(300));
  });

  it('parts a very long word as the typesetter does: in pieces of eight letters', () => {
    const lines = linesOf({ ...label, text: 'x'.repeat(60), width: 70 });
    expect(lines.slice(0, -1).every((line) => line.length % 8 === 0)).toBe(true);
    expect(lines.join('')).toBe('x'.repeat(60));
    expect(linesOf({ ...label, text: 'x'.repeat(60), width: 30 })[0]?.length).toBeLessThan(8);
  });

  it('knows of words that no line holds, and how wide it is on one', () => {
    expect(hasLongWord({ ...label, text: 'none of these is long', width: 60 })).toBe(false);
    expect(hasLongWord({ ...label, text: 'this Yhteiskuntavastuuraportointi is', width: 60 })).toBe(true);
    expect(hasLongWord({ ...label, text: 'this Yhteiskuntavastuuraportointi is' })).toBe(false);
    expect(widthOfLine({ ...label, text: 'nn' })).toBeCloseTo(2 * 6 * 1.05);
  });

  it('says in one piece what its lines say, with the spaces between them and none inside a broken word', () => {
    expect(shownText({ ...label, text: 'one\ntwo  three', width: 200, lines: 2 })).toBe('one two three');
    expect(shownText({ ...label, text: `${'x'.repeat(60)} end`, width: 60, lines: 2 })).toMatch(/^x+…$/);
    const word = fc.oneof(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), fc.constantFrom('Yhteiskuntavastuuraportointikäytäntö', '東京', '👩‍👩‍👧'));
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), fc.integer({ min: 20, max: 300 }), fc.integer({ min: 1, max: 4 }), (words, width, lines) => {
        const primitive = { ...label, text: words.join(' '), width, lines };
        const shown = shownText(primitive);
        expect(shown.replaceAll(' ', '')).toBe(linesOf(primitive).join('').replaceAll(' ', ''));
        const whole = shownText({ ...primitive, lines: 10_000 });
        if (shown !== whole) expect(whole.startsWith(shown.slice(0, -1))).toBe(true);
      }),
    );
  });
});
