import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directedRuns, hasRightToLeft, runsRightToLeft, visualOrder } from './bidi.ts';

/** A paragraph as it looks: runs in visual order, right-to-left ones turned round. */
function looksLike(text: string): string {
  const runs = directedRuns(text, runsRightToLeft(text));
  return visualOrder(runs)
    .map((run) => (run.rightToLeft ? [...run.text].reverse().join('') : run.text))
    .join('');
}

describe('text that runs both ways', () => {
  it('leaves left-to-right text alone', () => {
    expect(hasRightToLeft('Älä, 123!')).toBe(false);
    expect(looksLike('Älä, 123!')).toBe('Älä, 123!');
  });

  it('turns right-to-left words round inside a left-to-right sentence', () => {
    expect(looksLike('say אבג now')).toBe('say גבא now');
    expect(looksLike('say אב גד now')).toBe('say דג בא now');
  });

  it('keeps numbers and foreign words readable in a right-to-left sentence', () => {
    expect(looksLike('אב 2026 גד')).toBe('דג 2026 בא');
    expect(looksLike('אב Kehys גד')).toBe('דג Kehys בא');
    expect(looksLike('אב 1,500.50 גד')).toBe('דג 1,500.50 בא');
  });

  it('takes a paragraph’s direction from its first letter', () => {
    expect(runsRightToLeft('123 – אב abc')).toBe(true);
    expect(runsRightToLeft('123 – abc אב')).toBe(false);
  });

  it('loses no character', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'א', 'ب', '1', ' ', '(', '.', '\u0301', '\u202e', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(texts, fc.boolean(), (text, right) => {
        expect(directedRuns(text, right).map((run) => run.text).join('')).toBe(text);
        const order = visualOrder(directedRuns(text, right));
        expect(order.map((run) => run.text).sort()).toEqual(directedRuns(text, right).map((run) => run.text).sort());
      }),
    );
  });

  it('takes time in proportion to the length, whatever the text', () => {
    const text = `א${'. '.repeat(60_000)}1`;
    expect(directedRuns(text, true).map((run) => run.text).join('')).toBe(text);
  });
});
