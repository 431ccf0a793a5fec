import { describe, expect, it } from 'vitest';
import { readsAsFormula, withoutFormulaMark } from './formulaText.ts';

describe('a text that a spreadsheet would run', () => {
  const run = ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '＋358', '－1', '＠A1', '\t=1', '\r=1', ' =1', '\u00a0=1', '\u200b=1', '\ufeff=1', '\u0000=1'];
  it.each(run)('is known by how it begins: %j', (text) => {
    expect(readsAsFormula(text)).toBe(true);
    expect(withoutFormulaMark(`'${text}`)).toBe(text);
  });

  it.each(['Acme', '1 = 1', '’=1', '', '–5', '#REF!'])('is no other: %j', (text) => {
    expect(readsAsFormula(text)).toBe(false);
    expect(withoutFormulaMark(`'${text}`)).toBe(`'${text}`);
  });
});
