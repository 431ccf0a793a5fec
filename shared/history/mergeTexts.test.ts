import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mergeTexts } from './mergeTexts.ts';

it.each([
  ['We post daily', 'We post daily in spring', 'They say we post daily', 'They say we post daily in spring'],
  ['One two three four five', 'One 2 three four five', 'One two three 4 five', 'One 2 three 4 five'],
  ['We post daily', 'We post weekly', 'We post monthly', 'We post [monthly | weekly]'],
  ['Keep this short', 'Keep this', 'Keep this short', 'Keep this'],
  ['', 'Aino wrote this', 'Ben wrote that', '[Aino wrote this | Ben wrote that]'],
  ['First line\nSecond line', 'First line\nSecond line\nThird line', 'The first line\nSecond line', 'The first line\nSecond line\nThird line'],
])('%j with %j and %j is %j', (base, one, other, both) => {
  const wordsOf = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();
  expect(wordsOf(mergeTexts(base, one, other))).toBe(wordsOf(both));
});

it('does not depend on whose is merged into whose, keeps what one alone wrote, and every new word of both', () => {
  const text = fc.array(fc.constantFrom('we', 'post', 'daily', 'weekly', 'because', 'people', 'read\n'), { maxLength: 12 }).map((words) => words.join(' '));
  const added = (word: string) => fc.tuple(text, text).map(([before, after]) => `${before} ${word} ${after}`);
  fc.assert(
    fc.property(text, added('AINO'), added('BEN'), (base, one, other) => {
      const merged = mergeTexts(base, one, other);
      expect(merged).toBe(mergeTexts(base, other, one));
      expect(merged).toContain('AINO');
      expect(merged).toContain('BEN');
      expect(mergeTexts(base, one, base)).toBe(one);
    }),
    { numRuns: 500 },
  );
});
