import fc from 'fast-check';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkedFileName, fileNameFor } from './fileNames.ts';

test.each(['../up', '..', '.', 'a/b', 'a\\b', '/etc/passwd', 'C:\\plan', '', '  ', '.hidden', 'con', 'NUL.txt', 'a\u0000b', 'x:y', 'dot.', `${'å'.repeat(101)}`])(
  'the name %j is refused',
  (name) => {
    expect(checkedFileName(name)).toMatchObject({ ok: false, failure: { code: 'file-name-invalid' } });
  },
);

test.each([
  ['Kevät 2027', 'Kevät 2027'],
  ['plan.kehys', 'plan'],
  ['v1.2 final', 'v1.2 final'],
])('the name %j becomes the file %j', (given, name) => {
  expect(checkedFileName(given)).toEqual({ ok: true, value: name });
});

test('a title of any kind becomes a name that stays in its folder, or none', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
      const name = fileNameFor(title);
      const file = `${name}.kehys`;
      expect(basename(join('/plans', file))).toBe(file);
      if (name !== '') expect(checkedFileName(name)).toEqual({ ok: true, value: name.toLowerCase().endsWith('.kehys') ? expect.any(String) : name });
    }),
  );
});

test('a title keeps what a file name can show of it', () => {
  expect(fileNameFor('Some: a/b? “Yes”')).toBe('Some a b “Yes”');
});
