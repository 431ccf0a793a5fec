import { expect, test } from 'vitest';
import { acceptedLanguage, entryPage } from './entryPage.ts';

test('the page says in the reader’s language what to do, without any script', () => {
  expect(entryPage('en')).toContain('<html lang="en">');
  expect(entryPage('en')).toContain('Open the newest address');
  expect(entryPage('fi')).toContain('<html lang="fi">');
  expect(entryPage('fi')).toContain('Avaa uusin osoite');
  for (const page of [entryPage('en'), entryPage('fi')]) expect(page).not.toMatch(/<script|undefined/i);
});

test.each([
  ['fi-FI,fi;q=0.9,en-US;q=0.8,en;q=0.7', 'fi'],
  ['en-GB,en;q=0.9,fi;q=0.8', 'en'],
  ['sv-FI, fi;q=0.9, en;q=0.8', 'fi'],
  ['fil', 'en'],
  ['*', 'en'],
  [undefined, 'en'],
])('a browser that asks for %s reads %s', (header, language) => {
  expect(acceptedLanguage(header)).toBe(language);
});
