import { expect, it } from 'vitest';
import { inStrongGrade } from './strongGrade.ts';

it.each([
  ['luvun', 'luku'],
  ['tunnusluvut', 'tunnusluku'],
  ['työajasta', 'työaika'],
  ['ajassamme', 'aika'],
  ['verkkohaunkin', 'verkkohaku'],
  ['iässä', 'ikä'],
  ['naon', 'nako'],
])('%s is a weak form: %s', (word, strong) => expect(inStrongGrade(word)).toBe(strong));

it.each(['rajan', 'ostajan', 'kalastajat', 'suomalaista', 'työkalun', 'alueen', 'tien', 'museon', 'ian', 'aja', 'teo'])('%s is none', (word) =>
  expect(inStrongGrade(word)).toBe(word),
);
