import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { cellsOf } from '../interchange/cellTable.ts';
import { bringInTexts } from '../messages/bringIn.ts';
import type { Language } from '../messages/text.ts';
import { columnsNamed, isHeading, withTitle } from './columnNames.ts';
import { Remarks, type Cell } from './outline.ts';
import { cardsOfRows } from './tableCards.ts';

const actions = 'Otsikko\tAlkaa\tTila\tMuuta\nAvaa chat\t3.2.2027\tTyön alla\tx\n"Kaksi\nriviä ja\t""sarkain"""\tei päivä\tValmis\t';

describe('cells from a spreadsheet', () => {
  it('keep a quoted cell with line breaks, tabs and doubled quotes in one piece', () => {
    expect(cellsOf(actions)?.[2]).toEqual(['Kaksi\nriviä ja\t"sarkain"', 'ei päivä', 'Valmis', '']);
    expect(cellsOf('one line\nanother')).toBeUndefined();
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

/** The fields of a table of actions, and the remarks by name. */
function readRows(columns: readonly (string | null)[], rows: readonly (readonly Cell[])[], language: Language = 'fi', type: ItemTypeId = 'action') {
  const remarks = new Remarks();
  const cards = cardsOfRows(rows, type, columns, language, remarks);
  const names = Object.fromEntries(remarks.list().map(({ text, count }) => [Object.entries(bringInTexts).find(([, known]) => known === text)?.[0] ?? '', count]));
  return { fields: cards.map(({ fields }) => fields), names: cards.flatMap((card) => card.names.map(({ name }) => name)), remarks: names };
}

describe('the columns of a table', () => {
  const named = (...headings: readonly string[]) => columnsNamed('action', headings);

  it('are named by the fields in either language, by what people call them, and with a unit, a colon or a star behind', () => {
    expect(named('Title', 'Start', 'No such field')).toEqual(['title', 'start', null]);
    expect(named('Toimenpide', 'Vastuuhenkilö(t)', 'DL', 'Budjetti €', 'Status', 'Kanava', 'Tavoite')).toEqual(['title', 'owner', 'end', 'budget', 'status', 'channel', 'advances']);
    expect(named('Tehtävä', 'Alkamispvm', 'Päättymispäivä')).toEqual(['title', 'start', 'end']);
    expect(columnsNamed('kpi', ['Mittari', 'Yksikkö', 'Tavoite'])).toEqual(['name', 'unit', 'target']);
    expect(columnsNamed('person', ['Nimi', 'Rooli', 'Tuntia viikossa', 'Sisältö', 'Kuuntelu'])).toEqual(['name', 'roles', 'hoursPerWeek', 'skillContent', 'skillListening']);
    expect(columnsNamed('person', ['Name', 'h/week', 'Dialogue'])).toEqual(['name', 'hoursPerWeek', 'skillDialogue']);
    expect(named('What *', 'Who:', 'By  when', 'Cost, EUR', 'Spent (€)')).toEqual(['title', 'owner', 'end', 'budget', 'used']);
  });

  it('are each another field, own names before others', () => {
    expect(named('Task', 'Title', 'Date', 'End')).toEqual([null, 'title', null, 'end']);
  });

  it('have a heading only where a field’s own name or the rows’ kind stands: a row may well say “Who”', () => {
    const named = (...cells: readonly string[]) => isHeading('action', cells);
    expect([named('Otsikko', 'x'), named('Toimenpide', 'Omistaja'), named('Nro', 'ACTIONS')]).toEqual([true, true, true]);
    expect([named('Kuka', 'Task'), named('Action plan', 'Bea'), isHeading('risk', ['Toimenpide'])]).toEqual([false, false, false]);
  });

  it('have a title: the first that is left whose cells are words, not what is empty or a number', () => {
    const cells = [[], ['1', '2'], ['Avaa chat', '']];
    expect(withTitle('action', [null, null, null, 'end'], (place) => cells[place] ?? [])).toEqual([null, null, 'title', 'end']);
    expect(withTitle('action', [null, null], (place) => cells[place] ?? [])).toEqual([null, 'title']);
  });
});

describe('the cells of a table', () => {
  it('are read as their fields ask; what does not fit is told of and left out', () => {
    const { fields, remarks } = readRows(['title', 'start', 'status', null], (cellsOf(actions) ?? []).slice(1));
    expect(fields).toEqual([
      { title: 'Avaa chat', start: '2027-02-03', status: 'doing' },
      { title: 'Kaksi riviä ja\t"sarkain"', status: 'done' },
    ]);
    expect(remarks).toEqual({ misfits: 1 });
  });

  it('hold amounts in the ways of both languages, the column deciding what one cell leaves open', () => {
    const amounts = (language: Language, ...cells: readonly Cell[]) => readRows(['title', 'budget'], cells.map((cell) => ['x', cell]), language).fields.map(({ budget }) => budget);
    for (const language of ['en', 'fi'] as const) {
      expect(amounts(language, '1 200,50 €', '€1,200.50', '-300 €', '(200)', '150,-', '2 k€', 80.5)).toEqual([1200.5, 1200.5, -300, -200, 150, 2000, 80.5]);
      expect(amounts(language, '1,200', '2,50', '0,75')).toEqual([1.2, 2.5, 0.75]);
      expect(amounts(language, '1.200', '1.250.000')).toEqual([1200, 1_250_000]);
    }
    expect(readRows(['title', 'budget'], [['x', '$1,200'], ['y', '50 %'], ['z', 'n. 100']])).toMatchObject({ fields: [{ title: 'x', budget: 1200 }, { title: 'y' }, { title: 'z' }], remarks: { currencies: 1, thousands: 1, misfits: 2 } });
  });

  it('hold days, the numbers by which spreadsheets count them, and stretches of time by the end that is asked', () => {
    const { fields, remarks } = readRows(['start', 'title', 'end'], [['1.2.2027', 'a', '46354'], [46355, 'b', 'Q1 2027'], ['helmikuu 2027', 'c', 'vko 10/2027'], ['kevät 2027', 'd', '31.2.2027']]);
    expect(fields).toEqual([
      { start: '2027-02-01', title: 'a', end: '2026-11-28' },
      { start: '2026-11-29', title: 'b', end: '2027-03-31' },
      { start: '2027-02-01', title: 'c', end: '2027-03-14' },
      { title: 'd' },
    ]);
    expect(remarks).toEqual({ serialDays: 2, periods: 3, misfits: 2 });
  });

  it('of the row of sums become no card; a card may be called so', () => {
    expect(readRows(['title', 'budget'], [['Avaa chat', 5], ['Yhteensä:', 5], ['Total', '']])).toMatchObject({ fields: [{ title: 'Avaa chat', budget: 5 }, { title: 'Total' }], remarks: { totals: 1 } });
  });

  it('of the row of sums are known by what stands first, wherever the title is', () => {
    expect(readRows([null, 'title', 'budget'], [['1', 'Avaa chat', 5], ['Yhteensä', '', 5]])).toMatchObject({ fields: [{ title: 'Avaa chat' }], remarks: { totals: 1 } });
  });

  it('that say what share is done become states', () => {
    expect(readRows(['title', 'status'], [['a', 0], ['b', 0.4], ['c', '100 %'], ['d', '40 %'], ['e', 'Kesken'], ['f', 7]])).toMatchObject({
      fields: [{ status: 'planned' }, { status: 'doing' }, { status: 'done' }, { status: 'doing' }, { status: 'doing' }, { title: 'f' }],
      remarks: { shares: 4, misfits: 1 },
    });
  });

  it('name several where there can be one: the first is taken and the others are tied as related; a comma alone may be in a name', () => {
    const cardsIn = (...owners: readonly string[]) => {
      const remarks = new Remarks();
      const cards = cardsOfRows(owners.map((owner) => ['x', owner]), 'action', ['title', 'owner'], 'en', remarks);
      return { names: cards.map(({ names }) => names.map(({ kind, name }) => `${kind} ${name}`)), several: remarks.list().reduce((sum, { count }) => sum + count, 0) };
    };
    expect(cardsIn('Aino; Bo', 'Aino/Bo', 'Virtanen, Aino')).toEqual({ names: [['ownedBy Aino', 'relatesTo Bo'], ['ownedBy Aino', 'relatesTo Bo'], ['ownedBy Virtanen, Aino']], several: 2 });
    expect(cardsIn('+358 40 1', 'Aino + Bo').names).toEqual([['ownedBy +358 40 1'], ['ownedBy Aino', 'relatesTo Bo']]);
    expect(cardsIn('Aino, Bo', 'Bo', 'Aino').names[0]).toEqual(['ownedBy Aino', 'relatesTo Bo']);
    expect(cardsIn('Aino ja Bo', 'Bo', 'Aino').names[0]).toEqual(['ownedBy Aino', 'relatesTo Bo']);
    expect(cardsIn('Sales and marketing', 'Sales').names[0]).toEqual(['ownedBy Sales and marketing']);
  });
});

describe('a range in a column for one end', () => {
  const days = (columns: readonly string[], ...rows: readonly (readonly Cell[])[]) => readRows(['title', ...columns], rows.map((row) => ['Reading', ...row])).fields.map(({ start, end }) => [start, end]);

  it('says both ends, in numbers and in words, and what its beginning leaves out is what its end says', () => {
    expect(days(['end'], ['1.6.–31.8.2027'], ['1.–15.6.2027'], ['1.12. - 31.1.2028'], ['1.6.2027–31.8.2027'], ['1–15 June 2027'], ['1 June – 31 August 2027'], ['2027-06-01 – 2027-08-31'])).toEqual([
      ['2027-06-01', '2027-08-31'],
      ['2027-06-01', '2027-06-15'],
      ['2027-12-01', '2028-01-31'],
      ['2027-06-01', '2027-08-31'],
      ['2027-06-01', '2027-06-15'],
      ['2027-06-01', '2027-08-31'],
      ['2027-06-01', '2027-08-31'],
    ]);
  });

  it('leaves alone what another column says, and a month says no other end', () => {
    expect(days(['start', 'end'], ['1.6.–31.8.2027', ''], ['1.6.–31.8.2027', '15.9.2027'], ['kesäkuu 2027', ''])).toEqual([
      ['2027-06-01', '2027-08-31'],
      ['2027-06-01', '2027-09-15'],
      ['2027-06-01', undefined],
    ]);
  });

  it('is no range where a day is none', () => {
    expect(days(['end'], ['1.6.–31.9.2027'], ['15.–1.6.2027'], ['1–15 Foo 2027'])).toEqual([[undefined, undefined], [undefined, undefined], [undefined, undefined]]);
  });
});
