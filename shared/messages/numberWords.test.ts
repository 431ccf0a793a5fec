import { describe, expect, it } from 'vitest';
import { finnishNumber, numberForms } from './numberWords.ts';
import { say } from './text.ts';

describe('small numbers in sentences', () => {
  it('are words in each case of Finnish', () => {
    expect([2, 3, 4, 7, 8, 10].map((value) => numberForms.map((form) => finnishNumber(value, form)))).toEqual([
      ['kaksi', 'kahdesta', 'kahdella', 'kahdelle', 'kahdelta'],
      ['kolme', 'kolmesta', 'kolmella', 'kolmelle', 'kolmelta'],
      ['neljä', 'neljästä', 'neljällä', 'neljälle', 'neljältä'],
      ['seitsemän', 'seitsemästä', 'seitsemällä', 'seitsemälle', 'seitsemältä'],
      ['kahdeksan', 'kahdeksasta', 'kahdeksalla', 'kahdeksalle', 'kahdeksalta'],
      ['kymmenen', 'kymmenestä', 'kymmenellä', 'kymmenelle', 'kymmeneltä'],
    ]);
    expect([finnishNumber(1, 'ablative'), finnishNumber(5, 'elative'), finnishNumber(9, 'adessive')]).toEqual(['yhdeltä', 'viidestä', 'yhdeksällä']);
  });

  const reached = { en: '{part:words} of {count:words} are, by {day}', fi: 'Niistä {part:words}, yhteensä {count:elative}, {day}' };

  it('are words only where all of a sentence are small, and begin it with a capital', () => {
    expect(say(reached, 'en', { part: 2, count: 9, day: 3 })).toBe('Two of nine are, by 3');
    expect(say(reached, 'fi', { part: 2, count: 9, day: 3 })).toBe('Niistä kaksi, yhteensä yhdeksästä, 3');
    expect(say(reached, 'en', { part: 7, count: 26, day: 3 })).toBe('7 of 26 are, by 3');
    expect(say(reached, 'fi', { part: 0, count: 4, day: 3 })).toBe('Niistä 0, yhteensä 4, 3');
    expect(say(reached, 'en', { part: 1.5, count: 4, day: 3 })).toBe('1.5 of 4 are, by 3');
  });

  it('leave a placeholder without a value in sight', () => {
    expect(say(reached, 'en', { part: 2, day: 3 })).toBe('2 of {count:words} are, by 3');
  });
});
