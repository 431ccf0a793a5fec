import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, languages } from '../messages/text.ts';
import { formatNumberEntry } from './parseEntry.ts';
import { isTable, parseMeasurements } from './parseMeasurements.ts';

describe('measurements pasted out of a spreadsheet', () => {
  it('are taken with Finnish days and decimal commas, heading left out', () => {
    expect(parseMeasurements('Päivä\tArvo\tHuomio\r\n3.3.2026\t1 234,5\tkampanja\r\n\r\n2026-04-03\t12\r\n', 'fi')).toEqual({
      measurements: [
        { date: '2026-03-03', value: 1234.5, note: 'kampanja' },
        { date: '2026-04-03', value: 12 },
      ],
      refused: [],
    });
  });

  it('are refused row by row, each with its line and fault, and the rest is taken', () => {
    const pasted = parseMeasurements('1.1.2026\t10\n31.2.2026\t11\nsoon\t12\n1.3.2026\tmany\n1.4.2026\t\n1.1.2026\t13\n1.5.2026\t1.234', 'fi');
    expect(pasted.measurements).toEqual([{ date: '2026-01-01', value: 10 }]);
    expect(pasted.refused).toEqual([
      { line: 2, text: '31.2.2026', problem: 'noSuchDay' },
      { line: 3, text: 'soon', problem: 'notADay' },
      { line: 4, text: 'many', problem: 'notANumber' },
      { line: 5, text: '1.4.2026', problem: 'valueMissing' },
      { line: 6, text: '1.1.2026', problem: 'dayTwice' },
      { line: 7, text: '1.234', problem: 'ambiguousNumber' },
    ]);
  });

  it('are taken out of text files too', () => {
    expect(parseMeasurements('2026-01-01;10,5\n2026-01-02;11', 'fi').measurements.map(({ value }) => value)).toEqual([10.5, 11]);
    expect(parseMeasurements('2026-01-01,10.5\n2026-01-02 1,200', 'en').measurements.map(({ value }) => value)).toEqual([10.5, 1200]);
  });

  it('never take a single faulty row for a heading', () => {
    expect(parseMeasurements('soon\tmany', 'en').refused).toHaveLength(1);
  });

  it.each(languages)('come back as they are shown (%s)', (language) => {
    const measurement = fc.record({
      date: fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10)),
      value: fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
    });
    fc.assert(
      fc.property(fc.uniqueArray(measurement, { selector: ({ date }) => date }), (measurements) => {
        const text = measurements.map(({ date, value }) => `${formatDate(date, language)}\t${formatNumberEntry(value, language)}`).join('\n');
        expect(parseMeasurements(text, language)).toEqual({ measurements, refused: [] });
      }),
    );
  });

  it('are told apart from the content of one cell', () => {
    expect(isTable('3.3.2026')).toBe(false);
    expect(isTable('3.3.2026\t5')).toBe(true);
    expect(isTable(' 5\n')).toBe(false);
  });
});
