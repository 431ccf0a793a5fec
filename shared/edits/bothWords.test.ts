import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wellFormed } from '../plan/wellFormedText.ts';
import { bothWords } from './bothWords.ts';

test('both’s words stay, where either typed and what either took out', () => {
  expect(bothWords('We answer soon.', 'We always answer soon.', 'We answer soon and well.')).toBe('We always answer soon and well.');
  expect(bothWords('ba', 'bar', 'ba baz')).toBe('bar baz');
  expect(bothWords('', 'bar', 'baz')).toBe('bar baz');
  expect(bothWords('One. Two is long. Three.', 'One. Three.', 'One. Two is very long. Three.')).toContain('very');
  expect(bothWords('cat', 'dog', 'cow')).toBe('cow dog');
  expect(bothWords('same', '', 'same')).toBe('');
});

test('whose words come first does not depend on who asks, and halves of letters are left to nobody', () => {
  const text = fc.array(fc.constantFrom('kehä', ' ', 'a', '👩‍👩‍👧', '\n', 'ö'), { maxLength: 12 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, text, (base, one, other) => {
      const both = bothWords(base, one, other);
      expect(bothWords(base, other, one)).toBe(both);
      expect(wellFormed(both)).toBe(both);
      expect([bothWords(base, one, base), bothWords(base, base, one)]).toEqual([one, one]);
    }),
    { numRuns: 60 },
  );
});
