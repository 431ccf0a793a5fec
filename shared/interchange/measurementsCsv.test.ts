import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setMeasurements } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { itemsOfType, type Item } from '../plan/plan.ts';
import { decodingsOf, delimiters, guessMapping, guessNumbers, previewImport, readCsv } from './measurementsCsv.ts';

function kpisNamed(...names: readonly string[]): readonly Item[] {
  const bench = workbench();
  for (const name of names) bench.make(addItem, { type: 'kpi', fields: { name } });
  return itemsOfType(bench.plan(), 'kpi');
}

function imported(text: string, kpis: readonly Item[], fallback?: string) {
  const table = readCsv(text);
  const numbers = guessNumbers(table, 'en');
  return previewImport(table, guessMapping(table, kpis, numbers, fallback), kpis, numbers);
}

describe('taking a delimited text apart', () => {
  it('finds the delimiter, though decimal commas stand in the values', () => {
    expect(readCsv('pvm;arvo\n3.3.2026;1,5\n4.3.2026;2,5').delimiter).toBe(';');
    expect(readCsv('2026-03-03\t1,5\n2026-03-04\t2,5').delimiter).toBe('\t');
    expect(readCsv('date,value\n2026-03-03,1.5').delimiter).toBe(',');
  });

  it('keeps delimiters, line breaks and quotes inside quoted cells, and counts lines by the text', () => {
    const { rows } = readCsv('2026-03-03;1;"a;b\n""c"""\n\n2026-03-04;2;d');
    expect(rows).toEqual([
      { line: 1, cells: ['2026-03-03', '1', 'a;b\n"c"'] },
      { line: 4, cells: ['2026-03-04', '2', 'd'] },
    ]);
  });

  it('tells a heading from a first reading', () => {
    expect(readCsv('2026-03-03;1\n2026-03-04;2').heading).toBeNull();
    expect(readCsv('Day;Reach\n2026-03-04;2').heading).toEqual(['Day', 'Reach']);
  });

  it('reads back any table that is written by the rules', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.replace(/\r/g, '').trim());
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(...delimiters), (cells, delimiter) => {
        const quoted = cells.map((row) => ['x', ...row].map((content) => `"${content.replaceAll('"', '""')}"`).join(delimiter)).join('\r\n');
        const read = readCsv(quoted);
        if (read.delimiter !== delimiter) return;
        expect(read.rows.map((row) => row.cells)).toEqual(cells.map((row) => ['x', ...row]));
      }),
    );
  });

  it('survives nothing at all', () => {
    expect(readCsv('')).toMatchObject({ heading: null, rows: [], width: 0 });
  });
});

describe('importing readings', () => {
  it('maps columns by the names of KPIs, with Finnish days and decimal commas', () => {
    const kpis = kpisNamed('Tavoittavuus', 'Yhteydenotot');
    const preview = imported('Päivä;Yhteydenotot;tavoittavuus;Huomio\n3.3.2026;12;1 250,5;Messut\n2026-03-10;;1300;', kpis);
    const of = (name: string) => preview.readings.get(kpis.find((kpi) => kpi.fields['name'] === name)?.id ?? '');
    expect(of('Tavoittavuus')).toEqual([{ date: '2026-03-03', value: 1250.5, note: 'Messut' }, { date: '2026-03-10', value: 1300 }]);
    expect(of('Yhteydenotot')).toEqual([{ date: '2026-03-03', value: 12, note: 'Messut' }]);
    expect(preview).toMatchObject({ taken: 3, faulty: 0, replaced: 0 });
  });

  it('takes tables with a row for each reading, and says which name it does not know', () => {
    const kpis = kpisNamed('Reach', 'Enquiries');
    const preview = imported('date,KPI,value\n2026-03-03,Reach,10\n2026-03-03,enquiries,3\n2026-03-03,Fans,900', kpis);
    expect(preview.taken).toBe(2);
    expect(preview.rows[2]?.faults).toEqual([{ column: 1, text: 'Fans', problem: 'nameUnknown' }]);
  });

  it('says each fault with its row and takes the rest', () => {
    const kpis = kpisNamed('Reach');
    const preview = imported('Date;Reach\n31.2.2026;1\n1.3.2026;many\n1.3.2026;5\n1.3.2026;6\n;7\n2.3.2026;1.5', kpis);
    expect(preview.rows.map(({ line, faults }) => [line, faults.map(({ problem }) => problem)])).toEqual([
      [2, ['noSuchDay']],
      [3, ['notANumber']],
      [4, []],
      [5, ['dayTwice']],
      [6, ['dayMissing']],
      [7, []],
    ]);
    expect(preview).toMatchObject({ taken: 2, faulty: 4 });
  });

  it('never guesses at a number that could be two', () => {
    const kpis = kpisNamed('Tavoittavuus');
    const table = readCsv('Päivä;Tavoittavuus\n1.3.2026;1.234\n2.3.2026;1,5');
    const preview = previewImport(table, guessMapping(table, kpis, 'fi'), kpis, guessNumbers(table, 'en'));
    expect(preview.rows[0]?.faults).toEqual([{ column: 1, text: '1.234', problem: 'ambiguousNumber' }]);
  });

  it('gives two unnamed columns to the KPI that the person came from', () => {
    const kpis = kpisNamed('Reach', 'Enquiries');
    const preview = imported('1.3.2026\t5\n2.3.2026\t6', kpis, kpis[1]?.id);
    expect([...preview.readings.keys()]).toEqual([kpis[1]?.id]);
    expect(imported('1.3.2026\t5\n2.3.2026\t6', kpis).taken).toBe(0);
  });

  it('counts the readings that take the place of others in the plan', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'kpi', fields: { name: 'Reach' } });
    bench.make(setMeasurements, { id, measurements: [{ date: '2026-03-01', value: 1 }, { date: '2026-03-02', value: 2 }] });
    const preview = imported('Date;Reach\n2026-03-01;9\n2026-03-02;2\n2026-03-03;3', [bench.item(id)]);
    expect(preview).toMatchObject({ taken: 3, replaced: 1 });
  });

  it('only ever gives what setting measurements takes', () => {
    const bench = workbench();
    const id = bench.make(addItem, { type: 'kpi', fields: { name: 'Reach' } });
    const cell = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom('1.3.2026', '2026-03-01', '1,5', '1e400', '-0', '__proto__'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell)), (rows) => {
        const preview = imported(`Date;Reach\n${rows.map((row) => row.join(';')).join('\n')}`, [bench.item(id)]);
        for (const [kpi, measurements] of preview.readings) bench.make(setMeasurements, { id: kpi, measurements });
      }),
    );
  });
});

describe('the bytes of a file', () => {
  it('are read as UTF-16 by their mark, else as UTF-8 or what spreadsheets of Windows write', () => {
    expect(decodingsOf(new Uint8Array([0xff, 0xfe, 65, 0]))).toEqual(['utf-16le']);
    expect(decodingsOf(new Uint8Array([0xfe, 0xff, 0, 65]))).toEqual(['utf-16be']);
    expect(decodingsOf(new Uint8Array([0x50, 0xe4]))).toEqual(['utf-8', 'windows-1252']);
  });
});
