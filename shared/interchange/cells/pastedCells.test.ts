import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from './cellTable.ts';
import { cardsOf, hasHeader, mappingFor } from './pastedCells.ts';

const actions = 'Otsikko\tAlkaa\tTila\tMuuta\nAvaa chat\t3.2.2027\tTyön alla\tx\n"Kaksi\nriviä ja\t""sarkain"""\tei päivä\tValmis\t';

describe('cells from a spreadsheet', () => {
  it('keep a quoted cell with line breaks, tabs and doubled quotes in one piece', () => {
    expect(cellsOf(actions)?.[2]).toEqual(['Kaksi\nriviä ja\t"sarkain"', 'ei päivä', 'Valmis', '']);
    expect(cellsOf('one line\nanother')).toBeUndefined();
  });

  it('become fields by the names in the first row, in either language', () => {
    const table = cellsOf('Title\tStart\tNo such field\nOpen the chat\t2027-02-03\tx') ?? [];
    expect(mappingFor(table, 'action')).toEqual(['title', 'start', null]);
    expect(hasHeader(table, 'action')).toBe(true);
    expect(mappingFor([['Open the chat', 'x']], 'action')).toEqual(['title', null]);
  });

  it('are read as their fields ask; what does not fit is counted and left out', () => {
    const table = cellsOf(actions) ?? [];
    const { cards, misfits } = cardsOf(table.slice(1), 'action', ['title', 'start', 'status', null], 'fi');
    expect(cards[0]?.fields).toMatchObject({ title: 'Avaa chat', start: '2027-02-03', status: expect.any(String) });
    expect(cards[1]?.fields).toEqual({ title: 'Kaksi riviä ja\t"sarkain"'.replace(/\t/u, '\t'), status: expect.any(String) });
    expect(misfits).toBe(1);
  });

  it('give back what was quoted, whatever it is', () => {
    const cell = fc.string().filter((text) => text === text.trim() && !text.includes('\r'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }).filter((rows) => rows.every(([one]) => one !== '')), (rows) => {
        const text = rows.map((row) => row.map((one) => `"${one.replace(/"/gu, '""')}"`).join('\t')).join('\n');
        expect(cellsOf(text)).toEqual(rows);
      }),
      { numRuns: 50 },
    );
  });
});
