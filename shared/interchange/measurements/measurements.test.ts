import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, setMeasurements } from '../../edits/fields.ts';
import { addItem } from '../../edits/items.ts';
import { workbench } from '../../edits/testing/workbench.ts';
import { itemsOfType, type Item } from '../../plan/plan.ts';
import { guessMapping } from './columns.ts';
import { delimiters } from './delimitedText.ts';
import { readTable } from './measurementTable.ts';
import { nothingAnswered, type ImportAnswers, type ImportPreview } from './importPreview.ts';
import { previewImport, previewSteps } from './previewImport.ts';

const today = '2027-06-15';

function kpisNamed(...names: readonly string[]): readonly Item[] {
  return kpisOf(Object.fromEntries(names.map((name) => [name, ''])));
}

/** KPIs by name, with their units. */
function kpisOf(units: Readonly<Record<string, string>>): readonly Item[] {
  const bench = workbench();
  for (const [name, unit] of Object.entries(units)) bench.make(addItem, { type: 'kpi', fields: unit === '' ? { name } : { name, unit } });
  return itemsOfType(bench.plan(), 'kpi');
}

function imported(text: string, kpis: readonly Item[] = kpisNamed('X'), answers: Partial<ImportAnswers> = {}, fallback?: string): ImportPreview {
  const table = readTable(text, answers.joins);
  return previewImport(table, guessMapping(table, kpis, fallback), kpis, { ...nothingAnswered, ...answers }, today);
}

/** Day and value of each reading of a table's one KPI. */
function taken(preview: ImportPreview): readonly (readonly [string, number])[] {
  return [...preview.readings.values()].flatMap((readings) => readings.map(({ date, value }) => [date, value] as const));
}

const problems = (preview: ImportPreview) => preview.rows.map(({ faults }) => faults.map(({ problem }) => problem).join());
const asked = (preview: ImportPreview) => preview.questions.map(({ kind }) => kind);

describe('taking a delimited text apart', () => {
  it('finds the delimiter, though decimal commas stand in the values', () => {
    expect(readTable('pvm;arvo\n3.3.2026;1,5\n4.3.2026;2,5').delimiter).toBe(';');
    expect(readTable('2026-03-03\t1,5\n2026-03-04\t2,5').delimiter).toBe('\t');
    expect(readTable('date,value\n2026-03-03,1.5').delimiter).toBe(',');
    expect(readTable('date|value\n---|---\n2026-03-03|1,5').delimiter).toBe('|');
    expect(readTable('2026-01-02 1,200\n2026-01-03 1,300').delimiter).toBe(' ');
    expect(readTable('sep=|\ndate|value\n2026-03-03|1,5').rows.map(({ line }) => line)).toEqual([3]);
  });

  it('keeps delimiters, line breaks and quotes inside quoted cells, and counts lines by the text', () => {
    const { rows } = readTable('2026-03-03;1;"a;b\n""c"""\n\n2026-03-04;2;d');
    expect(rows.map(({ line, cells }) => ({ line, cells }))).toEqual([
      { line: 1, cells: ['2026-03-03', '1', 'a;b\n"c"'] },
      { line: 4, cells: ['2026-03-04', '2', 'd'] },
    ]);
  });

  it('tells a heading from a first reading, and finds it under lines that introduce the table', () => {
    expect(readTable('2026-03-03;1\n2026-03-04;2').heading).toBeNull();
    expect(readTable('Day;Reach\n2026-03-04;2').heading).toEqual(['Day', 'Reach']);
    const report = readTable('# Kuukausiraportti\n# Tili: Ääkköset Oy\n\nPäivä;Näyttökerrat;Sitoutuminen\n1.3.2026;5;6\n2.3.2026;5;6');
    expect(report.heading).toEqual(['Päivä', 'Näyttökerrat', 'Sitoutuminen']);
    expect(report.leftOut.map(({ line }) => line)).toEqual([1, 2]);
  });

  it('leaves totals and a second table out, and counts them', () => {
    const { rows, leftOut } = readTable('Date,Reach\n2026-03-01,5\n2026-03-02,6\nTotal,11\n\nDay Index,Users\n2026-03-01,900');
    expect(rows.map(({ cells }) => cells[1])).toEqual(['5', '6']);
    expect(leftOut.map(({ line }) => line)).toEqual([4, 6, 7]);
    expect(readTable('Pvm;X\n1.3.2026;5\nYhteensä;5').leftOut).toHaveLength(1);
    expect(readTable('Pvm;X\n1.3.2026;5\nyhteensäkö;5').rows).toHaveLength(2);
  });

  it('reads back any table that is written by the rules', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/\r/g, '').trim());
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters.filter((delimiter) => delimiter !== ' ')), (cells, delimiter) => {
        const quoted = cells.map((row) => ['2026-03-01', ...row].map((content) => `"${content.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
        const read = readTable(quoted);
        if (read.delimiter !== delimiter || read.openCommas) return;
        expect(read.rows.map((row) => row.cells)).toEqual(cells.map((row) => ['2026-03-01', ...row]));
      }),
    );
  });

  it('survives nothing at all', () => {
    expect(readTable('')).toMatchObject({ heading: null, rows: [], width: 0 });
  });

  it('loses no row to a quote that is never closed, and does not take the one that has it', () => {
    const open = imported('2026-03-01;1;"fine"\n2026-03-02;2;"never closed\n2026-03-03;3;c\n2026-03-04;4;d');
    expect(taken(open).map(([, value]) => value)).toEqual([1, 3, 4]);
    expect(problems(open)).toEqual(['', 'quoteOpen', '', '']);
    const closedLater = imported('2026-03-01;1;"never closed\n2026-03-02;2;"closed"\n2026-03-03;3;"');
    expect(taken(closedLater).map(([, value]) => value)).toEqual([2]);
    expect(taken(imported('2026-03-01;1;"two\nlines"\n2026-03-02;2;')).map(([, value]) => value)).toEqual([1, 2]);
    expect(imported('Date;X;Note\n2026-03-01;1;"Best" offer').readings.values().next().value?.[0]?.note).toBe('Best offer');
  });
});

describe('numbers as analytics and banks write them', () => {
  const value = (cell: string, evidence = '') => {
    const rows = evidence === '' ? '' : `\n2026-01-02;${evidence}`;
    const preview = imported(`Date;X\n2026-01-01;${cell}${rows}`, kpisNamed('X'), { units: [kpisNamed('X')[0]?.id ?? ''] });
    return preview.rows[0]?.readings[0]?.value ?? preview.rows[0]?.faults[0]?.problem;
  };

  it.each([
    ['-110.7 €', -110.7], ['−110.7 €', -110.7], ['–110,70 €', -110.7], ['€ 12', 12], ['-€12', -12], ['€-12', -12], ['EUR 12.50', 12.5], ['12,50 EUR', 12.5], ['12 %', 12], ['12%', 12],
    ['12k', 12_000], ['1.1k', 1_100], ['1,1 K', 1_100], ['3.5M', 3_500_000], ['2,5 milj. €', 2_500_000], ['12 t€', 12_000], ['12 k€', 12_000], ['$1.2bn', 1_200_000_000],
    ['1\'234.50', 1234.5], ['1’234’567', 1_234_567], ['(200)', -200], ['(1,234.50)', -1234.5], ['€ (200)', -200], ['($200.00)', -200], ['200-', -200], ['200,00- €', -200], ['150,-', 150], ['1 200,- €', 1200],
    ['1 234,5', 1234.5], ['1\u00a0234,5', 1234.5], ['1\u202f234,5', 1234.5], ['1,234.5', 1234.5], ['1.234,5', 1234.5], ['1.234.567', 1_234_567], ['1,234,567', 1_234_567],
    ['+7', 7], ['0.125', 0.125], ['0,125', 0.125], ['12 kpl', 12], ['1,5E+03', 1500], ['.5', 0.5], ['-0', 0],
  ])('%s is %d', (cell, number) => {
    expect(value(cell)).toBe(number);
  });

  it.each(['many', '-', '€', '1,2,3', '12 34', '1..2', '12 (estimate)', '1-2', '€ 12 %', '1.3.2026', '0x10', 'NaN', '1e999', '12:30', '-(200)', '1,23.4,5'])('%s is none', (cell) => {
    expect(value(cell)).toBe('notANumber');
  });

  it('whose form is open follow the column, and are asked about where it says nothing', () => {
    expect(value('1.250', '2.5')).toBe(1.25);
    expect(value('1.250', '2,5')).toBe(1250);
    expect(value('1,250', '2,5')).toBe(1.25);
    expect(value('1,250', '1,234.5')).toBe(1250);
    expect(value('1.250')).toBe('numberOpen');
    expect(value('"1,250"')).toBe('numberOpen');
    const open = imported('Pvm;X\n1.3.2026;1.250\n2.3.2026;900');
    expect(open.questions).toEqual([{ kind: 'form', column: 1, example: '1.250', point: 1.25, comma: 1250 }]);
    expect(taken(open)).toEqual([['2026-03-02', 900]]);
    const answered = imported('Pvm;X\n1.3.2026;1.250', kpisNamed('X'), { forms: { 1: 'comma' } });
    expect(taken(answered)).toEqual([['2026-03-01', 1250]]);
    expect(answered.questions).toEqual([]);
    expect(taken(imported('Pvm;X\n1.3.2026;1.250', kpisNamed('X'), { forms: { 1: 'point' } }))).toEqual([['2026-03-01', 1.25]]);
  });

  it('are asked about where the column contradicts itself, though each clear one is read', () => {
    const mixed = imported('Date;X\n2026-01-01;1,5\n2026-01-02;1.5\n2026-01-03;1.250');
    expect(asked(mixed)).toEqual(['form']);
    expect(taken(mixed)).toEqual([['2026-01-01', 1.5], ['2026-01-02', 1.5]]);
  });

  it('in the other columns tell the form where their own says nothing, since one program wrote them all', () => {
    const kpis = kpisNamed('Reach', 'Rate');
    expect(taken(imported('Pvm;Reach;Rate\n1.3.2026;1.250;2,5', kpis))).toEqual([['2026-03-01', 1250], ['2026-03-01', 2.5]]);
  });

  it('come back as they were written, in any form', () => {
    const number = fc.integer({ min: -99_999_999, max: 99_999_999 }).chain((digits) => fc.constantFrom(0, 1, 2, 3).map((places) => Number((digits / 10 ** places).toFixed(places))));
    const form = fc.constantFrom(
      { decimal: '.', groups: ['', ',', ' ', '\u00a0', '\u202f', "'", '’'] },
      { decimal: ',', groups: ['', '.', ' ', '\u00a0', '\u202f', "'", '’'] },
    );
    const signs: readonly ((text: string) => string)[] = [(text) => `-${text}`, (text) => `−${text}`, (text) => `(${text})`, (text) => `${text}-`, (text) => `- ${text}`];
    const units: readonly ((text: string) => string)[] = [(text) => text, (text) => `${text} €`, (text) => `€${text}`, (text) => `EUR ${text}`, (text) => `${text}%`];
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 6 }), form, fc.nat(6), fc.constantFrom(...signs), fc.constantFrom(...units), (numbers, { decimal, groups }, group, sign, unit) => {
        const write = (value: number): string => {
          const [whole = '', fraction] = String(Math.abs(value)).split('.');
          const text = unit(`${whole.replace(/\B(?=(\d{3})+$)/g, groups[group] ?? '')}${fraction === undefined ? '' : decimal + fraction}`);
          return value < 0 ? sign(text) : text;
        };
        const kpis = kpisNamed('X');
        // One row whose form is plain stands for the column's other rows.
        const rows = [`1${decimal}5`, ...numbers.map(write)].map((cell, index) => `2026-01-${String(index + 1).padStart(2, '0')}\t${cell}`);
        const preview = imported(`Date\tX\n${rows.join('\n')}`, kpis);
        expect(preview.rows.slice(1).map(({ readings }) => readings[0]?.value)).toEqual(numbers.map((value) => value + 0));
      }),
      { numRuns: 200 },
    );
  });
});

describe('days as analytics and banks write them', () => {
  const day = (cell: string, answers: Partial<ImportAnswers> = {}, others: readonly string[] = []) => {
    const preview = imported(`Date;X\n${[cell, ...others].map((text, index) => `"${text}";${index}`).join('\n')}`, kpisNamed('X'), answers);
    return preview.rows[0]?.day ?? preview.rows[0]?.faults[0]?.problem;
  };

  it.each([
    ['3.4.2026', '2026-04-03'], ['03.04.26', '2026-04-03'], ['2026-04-03', '2026-04-03'], ['2026/4/3', '2026-04-03'], ['2026-04-03T12:30:00Z', '2026-04-03'], ['2026-04-03 12:30:00.000 +0200', '2026-04-03'],
    ['20260403', '2026-04-03'], ['3 Apr 2026', '2026-04-03'], ['April 3, 2026', '2026-04-03'], ['Fri, 3 Apr 2026', '2026-04-03'], ['pe 3.4.2026', '2026-04-03'], ['3. huhtikuuta 2026', '2026-04-03'], ['03-Apr-26', '2026-04-03'],
    ['13/4/2026', '2026-04-13'], ['4/13/2026', '2026-04-13'], ['4/4/2026', '2026-04-04'],
    ['3/2027', '2027-03-31'], ['03.2027', '2027-03-31'], ['2027-03', '2027-03-31'], ['March 2027', '2027-03-31'], ['Mar-27', '2027-03-31'], ['maaliskuu 2027', '2027-03-31'], ['202703', '2027-03-31'], ['helmikuu 2027', '2027-02-28'],
    ['2027-W10', '2027-03-14'], ['vko 10/2027', '2027-03-14'], ['Week 10, 2027', '2027-03-14'], ['2026-W53', '2027-01-03'], ['Q1 2027', '2027-03-31'], ['2027-Q1', '2027-03-31'], ['Q1/2027', '2027-03-31'],
    ['1.3.2027 – 7.3.2027', '2027-03-07'], ['2027-03-01 - 2027-03-07', '2027-03-07'], ['Mar 1, 2027 - Mar 7, 2027', '2027-03-07'],
  ])('%s is stored on %s', (cell, expected) => {
    expect(day(cell)).toBe(expected);
  });

  it.each([
    ['31.2.2026', 'noSuchDay'], ['2025-W53', 'notADay'], ['Q5 2027', 'notADay'], ['soon 3', 'notADay'], ['0026-03-03', 'unlikelyYear'], ['3.3.0026', 'unlikelyYear'], ['2027', 'notADay'], ['7.3.2027 – 1.3.2027', 'noSuchDay'],
  ])('%s is refused: %s', (cell, problem) => {
    // A clear row above makes it a table with a day column.
    const preview = imported(`Date;X\n2026-01-01;1\n${cell};2`);
    expect(preview.rows[1]?.faults[0]?.problem).toBe(problem);
  });

  it('whose order is open follow the column', () => {
    expect(day('02/01/2026', {}, ['02/15/2026'])).toBe('2026-02-01');
    expect(day('02/01/2026', {}, ['15/02/2026'])).toBe('2026-01-02');
    expect(day('02-01-2026', {}, ['15-02-2026'])).toBe('2026-01-02');
  });

  it('are asked about where the column says nothing, or contradicts itself', () => {
    const open = imported('Date;X\n02/01/2026;1\n02/08/2026;2');
    expect(open.questions).toEqual([{ kind: 'order', example: '02/01/2026', dayFirst: '2026-01-02', monthFirst: '2026-02-01' }]);
    expect(open.added).toBe(0);
    expect(day('02/01/2026', { order: 'dayFirst' }, ['02/08/2026'])).toBe('2026-01-02');
    expect(day('02/01/2026', { order: 'monthFirst' }, ['02/08/2026'])).toBe('2026-02-01');
    expect(asked(imported('Date;X\n02/01/2026;1\n02/08/2026;2', kpisNamed('X'), { order: 'monthFirst' }))).toEqual([]);
    expect(asked(imported('Date;X\n13/1/2026;1\n1/13/2026;2\n02/01/2026;3'))).toEqual(['order']);
    expect(asked(imported('Date;X\n3.3.2026;1\n4.5.2026;2'))).toEqual([]);
  });

  it('that are still to come are counted, since a wrong order makes them', () => {
    expect(imported('Date;X\n2027-06-15;1\n2027-06-16;2').ahead).toBe(1);
  });

  it('stand for the running month by today, and take the place of its one reading', () => {
    expect(taken(imported('Month;X\n6/2027;9'))).toEqual([['2027-06-15', 9]]);
    const bench = workbench();
    const id = bench.make(addItem, { type: 'kpi', fields: { name: 'X' } });
    bench.make(setMeasurements, { id, measurements: [{ date: '2027-05-12', value: 7 }] });
    const later = imported('Month;X\n5/2027;9', [bench.item(id)]);
    expect(taken(later)).toEqual([['2027-05-12', 9]]);
    expect(later).toMatchObject({ added: 0, changed: 1 });
  });
});

describe('what columns hold', () => {
  it('is the day before the week, in Finnish too', () => {
    const table = readTable('Viikko;Päivä;X\n10;1.3.2026;5\n10;2.3.2026;6');
    expect(guessMapping(table, kpisNamed('X')).map(({ kind }) => kind)).toEqual(['skip', 'day', 'kpi']);
    const weeks = readTable('Viikko;X\nvko 10/2026;5\nvko 11/2026;6');
    expect(guessMapping(weeks, kpisNamed('X')).map(({ kind }) => kind)).toEqual(['day', 'kpi']);
  });

  it('is told by the names of KPIs, with Finnish days and decimal commas', () => {
    const kpis = kpisNamed('Tavoittavuus', 'Yhteydenotot');
    const preview = imported('Päivä;Yhteydenotot;tavoittavuus;Huomio\n3.3.2026;12;1 250,5;Messut\n2026-03-10;;1300;', kpis);
    const of = (name: string) => preview.readings.get(kpis.find((kpi) => kpi.fields['name'] === name)?.id ?? '');
    expect(of('Tavoittavuus')).toEqual([{ date: '2026-03-03', value: 1250.5, note: 'Messut' }, { date: '2026-03-10', value: 1300 }]);
    expect(of('Yhteydenotot')).toEqual([{ date: '2026-03-03', value: 12, note: 'Messut' }]);
    expect(preview).toMatchObject({ added: 3, changed: 0, faulty: 0 });
  });

  it('may be the name of a KPI and its value, and an unknown name is said', () => {
    const preview = imported('date,KPI,value\n2026-03-03,Reach,10\n2026-03-03,enquiries,3\n2026-03-03,Fans,900', kpisNamed('Reach', 'Enquiries'));
    expect(preview.added).toBe(2);
    expect(preview.rows[2]?.faults).toEqual([{ column: 1, text: 'Fans', problem: 'nameUnknown' }]);
  });

  it('is the KPI that the person came from where two columns have no names', () => {
    const kpis = kpisNamed('Reach', 'Enquiries');
    expect([...imported('1.3.2026\t5\n2.3.2026\t6', kpis, {}, kpis[1]?.id).readings.keys()]).toEqual([kpis[1]?.id]);
    expect(imported('1.3.2026\t5\n2.3.2026\t6', kpis).added).toBe(0);
    const withNote = imported('1.3.2026\t5\tkampanja\n2.3.2026\t6\t', kpis, {}, kpis[1]?.id);
    expect(withNote.readings.get(kpis[1]?.id ?? '')?.[0]).toEqual({ date: '2026-03-01', value: 5, note: 'kampanja' });
  });
});

describe('decimal commas between commas', () => {
  it('are put back together where heading or other rows say how many columns there are', () => {
    expect(taken(imported('Date,X\n2.1.2026,5,5\n3.1.2026,6'))).toEqual([['2026-01-02', 5.5], ['2026-01-03', 6]]);
    expect(taken(imported('2.1.2026,5,5\n3.1.2026,6'))).toEqual([['2026-01-02', 5.5], ['2026-01-03', 6]]);
  });

  it('are asked about where nothing says it', () => {
    const open = imported('2.1.2026,5,5\n3.1.2026,6,25');
    expect(open.questions).toEqual([{ kind: 'commas', example: '5,5' }]);
    expect(taken(imported('2.1.2026,5,5\n3.1.2026,6,25', kpisNamed('X'), { joins: true }))).toEqual([['2026-01-02', 5.5], ['2026-01-03', 6.25]]);
    expect(taken(imported('2.1.2026,5,5\n3.1.2026,6,25', kpisNamed('X'), { joins: false }))).toEqual([['2026-01-02', 5], ['2026-01-03', 6]]);
  });

  it('are no question where the heading names both columns', () => {
    const two = imported('Date,A,B\n2.1.2026,5,5\n3.1.2026,6,25', kpisNamed('A', 'B'));
    expect(two.questions).toEqual([]);
    expect(two.added).toBe(4);
  });

  it('that fit nowhere are a fault of their row', () => {
    expect(problems(imported('Date,X\n2026-01-02,5,a,b\n2026-01-03,6'))).toEqual(['tooManyCells', '']);
  });
});

describe('units', () => {
  it('are remembered for a KPI that has none', () => {
    const kpis = kpisNamed('Spend');
    expect([...imported('Date;Spend\n2026-01-01;12 €\n2026-01-02;-3 EUR', kpis).units.values()]).toEqual(['€']);
    expect([...imported('Date;Spend (€)\n2026-01-01;12', kpis).units.values()]).toEqual(['€']);
    expect(imported('Date;Spend\n2026-01-01;12', kpis).units.size).toBe(0);
  });

  it('that differ from the KPI’s are asked about, and the same in other words are not', () => {
    const kpis = kpisOf({ Spend: '€ / kk' });
    expect(asked(imported('Date;Spend\n2026-01-01;12 EUR', kpis))).toEqual([]);
    const other = imported('Date;Spend\n2026-01-01;12 $', kpis);
    expect(other.questions).toEqual([{ kind: 'unit', kpi: kpis[0]?.id, units: ['$'], own: '€ / kk' }]);
    expect(asked(imported('Date;Spend\n2026-01-01;12 $', kpis, { units: [kpis[0]?.id ?? ''] }))).toEqual([]);
    expect(asked(imported('Date;Spend\n2026-01-01;12 $\n2026-01-02;12 €', kpisNamed('Spend')))).toEqual(['unit']);
  });

  it('may hold the thousands themselves', () => {
    expect(taken(imported('Date;Sales\n2026-01-01;12 k€', kpisOf({ Sales: 'k€' })))).toEqual([['2026-01-01', 12]]);
    expect(taken(imported('Date;Sales\n2026-01-01;12 k€', kpisOf({ Sales: '€' })))).toEqual([['2026-01-01', 12_000]]);
  });
});

describe('importing readings', () => {
  it('says each fault with its row and takes the rest', () => {
    const preview = imported('Date;Reach\n31.2.2026;1\n1.3.2026;many\n1.3.2026;5\n1.3.2026;6\n;7\n2.3.2026;1.5', kpisNamed('Reach'));
    expect(preview.rows.map(({ line, faults }) => [line, faults.map(({ problem }) => problem)])).toEqual([
      [2, ['noSuchDay']],
      [3, ['notANumber']],
      [4, []],
      [5, ['dayTwice']],
      [6, ['dayMissing']],
      [7, []],
    ]);
    expect(preview).toMatchObject({ added: 2, faulty: 4 });
  });

  it('asks whether several rows of a day add up, as a bank writes payments, and shows what is stored', () => {
    const bank = 'Date;Sales;Note\n1.3.2026;5,10;Visa\n1.3.2026;6,20;Cash\n2.3.2026;1,00;Visa\n1.3.2026;0,10;Visa';
    const table = (answers: Partial<ImportAnswers>): ImportPreview => imported(bank, kpisNamed('Sales'), { order: 'dayFirst', ...answers });
    expect(table({}).questions).toEqual([{ kind: 'sameDay', kpi: table({}).rows[0]?.readings[0]?.kpi, day: '2026-03-01', sum: 11.4, first: 5.1 }]);
    const summed = table({ sameDay: 'sum' });
    expect(asked(summed)).toEqual([]);
    expect(summed.rows.map(({ readings, faults }) => [readings[0]?.value, readings[0]?.state, faults.length])).toEqual([
      [11.4, 'new', 0],
      [6.2, 'summed', 0],
      [1, 'new', 0],
      [0.1, 'summed', 0],
    ]);
    expect([...summed.readings.values()]).toEqual([[{ date: '2026-03-01', value: 11.4, note: 'Visa; Cash' }, { date: '2026-03-02', value: 1, note: 'Visa' }]]);
    expect(summed).toMatchObject({ added: 2, faulty: 0 });
    const first = table({ sameDay: 'first' });
    expect(first).toMatchObject({ added: 2, faulty: 2, questions: [] });
  });

  it('a second time shows what is new, changed and the same, writes only what is not there, and keeps notes', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'kpi', fields: { name: 'Reach' } });
    bench.make(setMeasurements, { id, measurements: [{ date: '2026-03-01', value: 1, note: 'fair' }, { date: '2026-03-02', value: 2, note: 'rain' }] });
    const preview = imported('Date;Reach\n2026-03-01;9\n2026-03-02;2\n2026-03-03;3', [bench.item(id)]);
    expect(preview).toMatchObject({ added: 1, changed: 1, same: 1 });
    expect(preview.rows[0]?.readings[0]).toMatchObject({ value: 9, was: 1, state: 'changed' });
    expect(preview.readings.get(id)).toEqual([{ date: '2026-03-01', value: 9, note: 'fair' }, { date: '2026-03-03', value: 3 }]);
  });

  it('only ever gives what setting measurements and units takes', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'kpi', fields: { name: 'Reach' } });
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('1.3.2026', '2026-03-01', '3/2027', '1,5', '12 €', '1e400', '-0', '__proto__', '"'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const preview = imported(`Date;Reach\n${rows.map((row) => row.join(';')).join('\n')}`, [bench.item(id)], { order: 'dayFirst' });
        for (const [kpi, measurements] of preview.readings) bench.make(setMeasurements, { id: kpi, measurements });
        for (const [kpi, unit] of preview.units) bench.make(setField, { id: kpi, key: 'unit', value: unit });
      }),
    );
  });

  it('of a very long file are read in short steps, each costing the same', () => {
    const kpis = kpisNamed('X', 'Y');
    const stepsOf = (rows: number): readonly number[] => {
      const text = `Päivä;X;Y\n${Array.from({ length: rows }, (_, row) => `${new Date(row * 86_400_000 - 2e12).toISOString().slice(0, 10)};${row},5;1 ${100 + (row % 900)} €`).join('\n')}`;
      const table = readTable(text);
      return [...previewSteps(table, guessMapping(table, kpis), kpis, nothingAnswered, today)];
    };
    expect(stepsOf(3_500)).toEqual([1_000, 2_000, 3_000]);
    const timed = (rows: number): number => {
      const start = process.cpuUsage();
      stepsOf(rows);
      return process.cpuUsage(start).user;
    };
    timed(2_000);
    expect(timed(20_000)).toBeLessThan(timed(2_000) * 40);
  });
});
