import { describe, expect, it } from 'vitest';
import type { Language } from '../messages/text.ts';
import { parsePastedAmounts } from './parsePastedAmounts.ts';

function read(text: string, language: Language = 'en', currency = 'EUR') {
  const pasted = parsePastedAmounts(text, language, currency);
  return pasted.ok ? pasted.rows : pasted.text;
}

describe('amounts pasted from a spreadsheet', () => {
  it('are rows of cells, empty ones too, and a last line end is no row', () => {
    expect(read('1\t2\r\n3\t\n')).toEqual([[1, 2], [3, null]]);
    expect(read('')).toEqual([[null]]);
  });

  it.each<[string, number | null]>([
    ['1 234,50 €', 1234.5],
    ['€1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ["1'234.50", 1234.5],
    ['1\u202f234', 1234],
    ['CHF 99', 99],
    ['99 SEK', 99],
    ['1 200 kr', 1200],
    ['US$5', 5],
    ['(200)', -200],
    ['-€ 110,70', -110.7],
    ['110.70-', -110.7],
    ['−12', -12],
    ['0.125', 0.125],
    ['66.6667', 66.6667],
    ['1,234,567', 1234567],
    ['-', null],
    ['€', null],
  ])('reads %s in both languages', (text, amount) => {
    expect(read(text)).toEqual([[amount]]);
    expect(read(text, 'fi')).toEqual([[amount]]);
  });

  it('takes three places for thousands, save in a currency that has three decimals', () => {
    for (const language of ['en', 'fi'] as const) expect([read('1.234', language), read('1,234', language)]).toEqual([[[1234]], [[1234]]]);
    expect(read('1.234', 'en', 'KWD')).toEqual([[1.234]]);
    expect(read('1,234', 'fi', 'KWD')).toEqual([[1.234]]);
  });

  it('finds from all cells which sign has the decimals', () => {
    expect(read('1.234\t5,5')).toEqual([[1234, 5.5]]);
    expect(read('1,234\t5.5', 'fi')).toEqual([[1234, 5.5]]);
  });

  it('names the first cell that is no amount', () => {
    expect(parsePastedAmounts('1\t2\n3\tMarch', 'en', 'EUR')).toEqual({ ok: false, row: 1, text: 'March' });
    expect(read('1.5\t1,5')).toBe('1,5');
    expect(read('12%')).toBe('12%');
    expect(read('1,23,4')).toBe('1,23,4');
  });
});
