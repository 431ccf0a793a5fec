import { describe, expect, it } from 'vitest';
import { textCell } from './report.ts';
import { layTable } from './tableLayout.ts';

const column = (weight: number, title = 'A') => ({ title, weight, align: 'start' as const });
const row = (...texts: string[]) => ({ cells: texts.map((text) => textCell(text)) });
const sharesOf = (columns: readonly ReturnType<typeof column>[], ...rows: readonly ReturnType<typeof row>[]) => layTable([{ columns, rows }], 400).shares;

describe('the columns of a table', () => {
  it('share the width by their weights where every word fits', () => {
    const shares = sharesOf([column(3), column(1)], row('a', 'b'));
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    expect(shares[0]).toBeGreaterThan(0.7);
  });

  it('leave a word whole that its weight has no room for', () => {
    const narrow = sharesOf([column(9), column(1)], row('a', 'Responsibilities'));
    expect((narrow[1] ?? 0) * 400).toBeGreaterThan(75);
  });

  it('give room to the column that has most to say', () => {
    const [short = 0, long = 0] = sharesOf([column(1), column(1)], row('Yes', 'A sentence that is much longer than what stands beside it, and that would take many lines'));
    expect(long).toBeGreaterThan(short * 3);
  });

  it('keep a date that must not break on one line', () => {
    const [share = 0] = sharesOf([column(1), column(9)], row('30\u00a0Sept\u00a02026', 'a'));
    expect(share * 400).toBeGreaterThan(55);
  });

  it('keep an amount on one line with its sign', () => {
    const [share = 0] = sharesOf([column(1), column(9)], row('1 234 567,89 €', 'A sentence that would take all the room there is and more. '.repeat(20)));
    expect(share * 400).toBeGreaterThan(8 * 0.55 * 8.6 + 9);
  });

  it('stand alike in all tables of a kind', () => {
    const tables = [row('a', 'Responsibilities'), row('Responsibilities', 'b')].map((only) => ({ columns: [column(1), column(1)], rows: [only] }));
    const [first = 0, second = 0] = layTable(tables, 400).shares;
    expect(first).toBeCloseTo(second, 1);
  });

  it('stand beneath their rows where their words would have to be broken, those with most text first', () => {
    const words = ['Responsibilities', 'Revonsalo and others, of whom there are many', ...Array.from({ length: 6 }, () => 'Responsibilities')];
    const { shares, beneath } = layTable([{ columns: words.map(() => column(1)), rows: [row(...words)] }], 400);
    expect(beneath).toContain(1);
    expect(beneath).not.toContain(0);
    expect(shares[1]).toBe(0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  it('keep figures in their columns whatever else there is, and shrink together where not all can be had', () => {
    const columns = Array.from({ length: 12 }, () => ({ ...column(1), align: 'end' as const }));
    const { shares, beneath } = layTable([{ columns, rows: [row(...Array.from({ length: 12 }, () => '1\u00a0234\u00a0567\u00a0890,00'))] }], 400);
    expect(beneath.size).toBe(0);
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });

  const laid = (width: number, ...texts: string[]) => layTable([{ columns: texts.map((text) => column(1, text.split(' ')[0])), rows: [row(...texts)] }], width);

  it('keep names and lists of names whole, but not sentences, words longer than a column, nor what has no room', () => {
    const sentence = 'A sentence that says more than any name of a person could, and more than any title of an action, too. ';
    expect([...laid(180, 'Bea Calloway', sentence).whole]).toEqual([0]);
    expect([...laid(180, 'Website and size finder; Care desk: phone and e-mail; The Mending Circle (Facebook group)', sentence).whole]).toEqual([0]);
    expect([...laid(400, 'Sosiaalisenmediantoimenpidesuunnitelma', 'Aino').whole]).toEqual([1]);
    expect([...laid(60, 'Bea Calloway', 'Tom Ackerdale').whole]).toEqual([]);
  });

  it('hyphenate no word where lines are long enough without', () => {
    const sentence = 'A sentence that says more than any name of a person could, and more than any title of an action, too. ';
    expect([...laid(400, 'Bea Calloway', sentence.repeat(3)).whole]).toEqual([0, 1]);
  });

  it('have room for each word of their titles, and break none of them', () => {
    const columns = [column(1, 'Mihin mennessä'), column(20, 'Jatkotoimi'), column(1, 'Sosiaalisenmediantoimenpidesuunnitelma')];
    const { shares, wholeTitles } = layTable([{ columns, rows: [row('1.1.', 'Show the dye film to the circle and write down what people say. '.repeat(9), 'x')] }], 400);
    expect([...wholeTitles]).toEqual([0, 1]);
    expect((shares[0] ?? 0) * 400).toBeGreaterThan(8 * 0.6 * 7.6);
  });

  it('have room for the frame of a tag', () => {
    const tagged = (kind: 'tag' | 'text') => layTable([{ columns: [column(1), column(30)], rows: [{ cells: [{ kind, text: 'Etäisyys', hue: 'slate' } as const, textCell('word '.repeat(200))] }] }], 300).shares[0] ?? 0;
    expect((tagged('tag') - tagged('text')) * 300).toBeCloseTo(10, 0);
  });
});
