import fc from 'fast-check';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkedFileName, fileNameFor } from './fileNames.ts';

test.each([
  ['../up', 'reason-name-signs'],
  ['..', 'reason-name-dots'],
  ['.', 'reason-name-dots'],
  ['a/b', 'reason-name-signs'],
  ['a\\b', 'reason-name-signs'],
  ['/etc/passwd', 'reason-name-signs'],
  ['C:\\plan', 'reason-name-signs'],
  ['a:b.kehys', 'reason-name-signs'],
  ['x:y', 'reason-name-signs'],
  ['a\u0000b', 'reason-name-signs'],
  ['a\u0085b', 'reason-name-signs'],
  ['plan\u202egnp', 'reason-name-signs'],
  ['plan\u2066x', 'reason-name-signs'],
  ['plan\u200b', 'reason-name-signs'],
  ['a\ud800b', 'reason-name-signs'],
  ['', 'reason-name-empty'],
  ['  ', 'reason-name-empty'],
  ['.kehys', 'reason-name-empty'],
  ['.hidden', 'reason-name-dots'],
  ['dot.', 'reason-name-dots'],
  ['dot .kehys', 'reason-name-dots'],
  ['con', 'reason-name-reserved'],
  ['CON.kehys', 'reason-name-reserved'],
  ['NUL.txt', 'reason-name-reserved'],
  ['COM¹', 'reason-name-reserved'],
  ['conin$', 'reason-name-reserved'],
  [`${'å'.repeat(101)}`, 'reason-name-too-long'],
])('the name %j is refused: %s', (name, why) => {
  expect(checkedFileName(name)).toMatchObject({ ok: false, failure: { code: 'file-name-invalid', details: { why } } });
});

test('what is said of a refused name cannot turn the message around', () => {
  const refused = checkedFileName('a\u202eb\nc');
  expect(refused).toMatchObject({ failure: { details: { name: 'ab c' } } });
});

test.each([
  ['Kevät 2027', 'Kevät 2027'],
  ['plan.kehys', 'plan'],
  ['v1.2 final', 'v1.2 final'],
  ['Two  spaces', 'Two  spaces'],
  ['Console', 'Console'],
  ['خطة 2027', 'خطة 2027'],
  ['👩\u200d💻', '👩\u200d💻'],
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
  expect(fileNameFor('. . .kehys plan. .')).toBe('kehys plan');
});

test('a title loses what nobody sees, so that a name reads as it is', () => {
  expect(fileNameFor('Bud\u202eget\u202c 20\u200b27\u2066!\u2069')).toBe('Budget 2027!');
  expect(fileNameFor('\u202e')).toBe('');
  expect(fileNameFor('CON')).toBe('');
  expect(fileNameFor('Line\nbreak\u0085')).toBe('Line break');
});
