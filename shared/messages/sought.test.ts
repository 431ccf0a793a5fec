import fc from 'fast-check';
import { expect, it } from 'vitest';
import { soughtBeginning, soughtNearly, soughtPattern, soughtText, soughtWords } from './sought.ts';

it.each([
  ['tyopaja', 'Aloita työpaja', true],
  ['SAANNOT', 'Säännöt', true],
  ['työpaja', 'TYÖPAJA', true],
  ['näin', 'nain', false],
  ['paja tyo', 'Työpaja ja paja', true],
  ['paja kokous', 'Työpaja', false],
  ['strasse', 'Straße', false],
  ['a.b', 'axb', false],
  ['50 %', 'nousi 50 %', true],
  ['', 'anything', true],
])('%j in %j: %s', (typed, text, isThere) => {
  expect(soughtWords(typed)(text)).toBe(isThere);
  expect(soughtWords(typed)(text.normalize('NFD'))).toBe(isThere);
  expect(soughtWords(typed.normalize('NFD'))(text)).toBe(isThere);
});

it('tells where the words stand in the text as it is written', () => {
  const found = soughtPattern('tyon  ja')?.exec('Ilo työn\nja levon');
  expect([found?.index, found?.[0]]).toEqual([4, 'työn\nja']);
  expect(soughtPattern(' ')).toBeUndefined();
});

it('finds any text in itself, whatever is in it and however its marks are written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'grapheme' }), (text, before) => {
      fc.pre(text.trim() !== '');
      for (const form of ['NFC', 'NFD'] as const) {
        const written = (before + text).normalize(form);
        expect(soughtPattern(text)?.test(written)).toBe(true);
        expect(soughtWords(text)(written)).toBe(true);
      }
    }),
  );
});

it.each([
  ['tyo', 'Työpaja torstaina', true],
  ['TYÖ', 'työpaja', true],
  ['työ', 'Tyopaja', false],
  ['paja', 'Työpaja', false],
  ['a.', 'abc', false],
  ['', 'Työpaja', false],
])('what begins with “%s”: “%s” – %s', (typed, text, isSo) => {
  expect(soughtBeginning(typed)(text)).toBe(isSo);
  expect(soughtBeginning(typed)(text.normalize('NFD'))).toBe(isSo);
});

it('finds whatever a text begins with where it finds the text', () => {
  const typed = fc.string({ unit: fc.constantFrom('a', 'ä', 'e', '\u0301', 'x', ' ', '.', 'ß'), minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(typed, typed, fc.nat(3), (words, text, end) => {
      const sought = soughtText(words);
      const shorter = soughtText(sought.slice(0, end + 1));
      if (shorter !== '' && sought.startsWith(shorter) && soughtPattern(words)?.test(text)) expect(soughtPattern(shorter)?.test(text)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('finds by the first letters of a whole page what stands on it', () => {
  const page = 'We spin (and knit) one wool. '.repeat(4_000);
  expect(soughtText(page).length).toBeLessThan(1_000);
  expect(soughtPattern(page)?.test(`Note: ${page}`)).toBe(true);
  expect(soughtWords(page)('knit and spin one (wool')).toBe(false);
  const faces = `a${'😀'.repeat(1_000)}`;
  expect(soughtPattern(faces)?.test(faces)).toBe(true);
  expect([soughtWords(page), soughtNearly(page)].map((isIn) => isIn(page))).toEqual([true, true]);
});
