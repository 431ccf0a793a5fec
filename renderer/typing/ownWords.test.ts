import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OwnWords } from './ownWords.ts';

describe('own words', () => {
  it('are those typed here, whatever others put before, behind and between them', () => {
    const words = new OwnWords('We answer.');
    for (const text of ['We answer. S', 'We answer. So', 'We answer. Soon']) words.typed(text);
    words.landed('Today: We answer. Soon');
    words.landed('Today: We answer. So (very)on');
    words.landed('Today: We answer. So (very)on!');
    expect(words.text).toBe('Today: We answer. So (very)on!');
    expect(words.without).toBe('Today: We answer. (very)!');
  });

  it('bring back what was taken out here, and nothing that others took out', () => {
    const words = new OwnWords('one two three four');
    words.typed('one three four');
    words.landed('one three');
    expect(words.without).toBe('one two three');
    words.typed('one 3');
    expect(words.without).toBe('one two three');
  });

  it('stay what they are where somebody replaces words at several places', () => {
    const words = new OwnWords('first second third');
    words.typed('first second mine third');
    words.landed('1st second mine 3rd');
    expect(words.without).toBe('1st second 3rd');
  });

  it('the text is what was made of it last, and without anybody else’s typing undone it is as it began', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'ä', '😀'), maxLength: 12 });
    fc.assert(
      fc.property(text, fc.array(fc.tuple(fc.boolean(), text), { maxLength: 12 }), (start, steps) => {
        const both = new OwnWords(start);
        const alone = new OwnWords(start);
        for (const [isMine, made] of steps) {
          if (isMine) both.typed(made);
          else both.landed(made);
          alone.typed(made);
          expect(both.text).toBe(made);
        }
        expect(alone.without).toBe(start);
      }),
    );
  });
});
