import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, languages } from '../messages/text.ts';
import { formatNumberEntry, parseDay, parseMoney, parseNumber, parseReading } from './parseEntry.ts';

const number = (text: string, language: 'en' | 'fi') => {
  const entry = parseNumber(text, language);
  return entry.ok ? entry.value : entry.problem;
};

describe('a number typed by a person', () => {
  it.each(languages)('comes back exactly as it was written out (%s)', (language) => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(number(formatNumberEntry(value, language), language)).toBe(value + 0);
      }),
    );
  });

  it('is read in the way of the language', () => {
    expect(number('1 234,5', 'fi')).toBe(1234.5);
    expect(number('1\u00a0234,5', 'fi')).toBe(1234.5);
    expect(number('1,234.5', 'en')).toBe(1234.5);
    expect(number('1,234', 'fi')).toBe(1.234);
    expect(number('1,234', 'en')).toBe(1234);
    expect(number('−3', 'fi')).toBe(-3);
    expect(number(',5', 'fi')).toBe(0.5);
  });

  it('is read in another way where only one meaning is possible', () => {
    expect(number('1.5', 'fi')).toBe(1.5);
    expect(number('0.125', 'fi')).toBe(0.125);
    expect(number('1,5', 'en')).toBe(1.5);
    expect(number('1,234.5', 'fi')).toBe(1234.5);
    expect(number('1.234,5', 'en')).toBe(1234.5);
  });

  it('is refused rather than guessed where it could be a thousand times off', () => {
    expect(number('1.234', 'fi')).toBe('ambiguousNumber');
    expect(number('12.500', 'fi')).toBe('ambiguousNumber');
  });

  it('is refused where it is none', () => {
    for (const text of ['', ' ', '-', 'abc', '12 34', '1,2,3', '1 2', '1..2', '0x10', 'Infinity', 'NaN', '1e999', '.', ',']) {
      expect(number(text, 'en')).toBe('notANumber');
      expect(number(text, 'fi')).toBe('notANumber');
    }
  });

  it('may carry a currency', () => {
    for (const text of ['1 200,50 €', '€1 200,50', '1200,50 EUR', 'EUR 1200,50', '1200,50€']) {
      expect(parseMoney(text, 'fi')).toEqual({ ok: true, value: 1200.5 });
    }
  });
});

describe('a reading typed by a person', () => {
  const reading = (text: string, unit: string, language: 'en' | 'fi' = 'fi') => {
    const entry = parseReading(text, unit, language);
    return entry.ok ? entry.value : entry.problem;
  };

  it('may carry its KPI’s unit, in the usual words for it', () => {
    for (const text of ['80 %', '80%', '80', '80 prosenttia', '80,0 %']) expect(reading(text, '%')).toBe(80);
    for (const text of ['1 200,50 €', '1200,50 EUR', '1,2005 k€', '1200.50']) expect(reading(text, '€ / kk')).toBe(1200.5);
    expect(reading('12 k€', 'k€')).toBe(12);
    expect(reading('(200)', '€')).toBe(-200);
    expect(reading('12 k', 'kpl')).toBe(12_000);
  });

  it('is refused in another unit, or where it could be two numbers', () => {
    expect(reading('80 €', '%')).toBe('otherUnit');
    expect(reading('80 %', '€')).toBe('otherUnit');
    expect(reading('80 %', '')).toBe(80);
    expect(reading('1.250 €', '€')).toBe('ambiguousNumber');
    expect(reading('1.250 €', '€', 'en')).toBe(1.25);
    expect(reading('many', '%')).toBe('notANumber');
  });

  it.each(languages)('comes back exactly as it was written out (%s)', (language) => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), fc.constantFrom('', ' %', '%'), (value, unit) => {
        expect(reading(`${formatNumberEntry(value, language)}${unit}`, '%', language)).toBe(value + 0);
      }),
    );
  });
});

describe('a day typed by a person', () => {
  const day = fc
    .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it.each(languages)('comes back as it is shown (%s)', (language) => {
    fc.assert(
      fc.property(day, (text) => {
        expect(parseDay(formatDate(text, language))).toEqual({ ok: true, value: text });
      }),
    );
  });

  it('is understood in every usual way', () => {
    for (const text of ['3.3.2026', '03.03.2026', '3. 3. 2026', '3/3/2026', '3-3-26', '2026-03-03', '2026/3/3', '2026-03-03 00:00:00', '3 Mar 2026', '3 march 2026', 'March 3, 2026', '3. maaliskuuta 2026', '3 maalis 2026', ' 3.3.2026 ']) {
      expect(parseDay(text)).toEqual({ ok: true, value: '2026-03-03' });
    }
    expect(parseDay('5. marraskuuta 2026')).toEqual({ ok: true, value: '2026-11-05' });
  });

  it('takes its year from today only where today is given', () => {
    expect(parseDay('3.3.', '2027-08-01')).toEqual({ ok: true, value: '2027-03-03' });
    expect(parseDay('3.3.')).toEqual({ ok: false, problem: 'notADay' });
  });

  it('is refused where the calendar has none such', () => {
    expect(parseDay('30.2.2026')).toEqual({ ok: false, problem: 'noSuchDay' });
    expect(parseDay('3/14/2026')).toEqual({ ok: false, problem: 'noSuchDay' });
    expect(parseDay('3.3.0026')).toEqual({ ok: false, problem: 'unlikelyYear' });
    expect(parseDay('0026-03-03')).toEqual({ ok: false, problem: 'unlikelyYear' });
    expect(parseDay('29.2.2028')).toEqual({ ok: true, value: '2028-02-29' });
  });

  it('is refused where the text is no day', () => {
    for (const text of ['', 'soon', '2026', '3', '3 foo 2026', '1.2.3.4', '1.2.20266']) {
      expect(parseDay(text, '2026-01-01')).toEqual({ ok: false, problem: 'notADay' });
    }
  });
});
