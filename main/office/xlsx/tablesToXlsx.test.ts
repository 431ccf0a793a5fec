import { describe, expect, it } from 'vitest';
import { sampleReportInput } from '../../../shared/report/samplePlan.ts';
import { planTables, type PlanTable } from '../../../shared/views/planTables.ts';
import { readWorkbook } from '../../../shared/imports/readers/readWorkbook.ts';
import { allOf, partAt, partsOf } from '../fixtures/officeFile.ts';
import { textIn } from '../../../shared/imports/readers/readXml.ts';
import { tablesToXlsx } from './tablesToXlsx.ts';

const table: PlanTable = {
  id: 'actions',
  name: 'Actions: [all] of them, and quite a long name',
  columns: [{ title: 'Title', kind: 'text' }, { title: 'Start', kind: 'date' }, { title: 'Budget', kind: 'money' }],
  rows: [['=HYPERLINK("http://x")', '2026-11-28', 1200.5], ['a\u0000b & <c>', '0001-01-01', null]],
};

const cellsOf = (tables: readonly PlanTable[]) => allOf(partAt(partsOf(tablesToXlsx(tables, 'en')), 'xl/worksheets/sheet1.xml'), 'c').map((cell) => ({ ...cell.attributes, text: textIn(cell) }));

describe('tables as a workbook', () => {
  it('have numbers and days as cells to reckon with, and text as text whatever it begins with', () => {
    expect(cellsOf([table])).toEqual([
      { r: 'A1', s: '1', t: 'inlineStr', text: 'Title' },
      { r: 'B1', s: '1', t: 'inlineStr', text: 'Start' },
      { r: 'C1', s: '1', t: 'inlineStr', text: 'Budget' },
      { r: 'A2', s: '4', t: 'inlineStr', text: '=HYPERLINK("http://x")' },
      { r: 'B2', s: '2', text: '46354' },
      { r: 'C2', s: '5', text: '1200.5' },
      { r: 'A3', s: '3', t: 'inlineStr', text: 'ab & <c>' },
      { r: 'B3', s: '3', t: 'inlineStr', text: '0001-01-01' },
    ]);
    expect(allOf(partAt(partsOf(tablesToXlsx([table], 'en')), 'xl/worksheets/sheet1.xml'), 'f')).toEqual([]);
  });

  it('have no cell that would be run once somebody edits it, in whatever letters it begins', () => {
    const rows = ['+358 40', '＝1+1', '\u200b=1', '–5'].map((text) => [text, null, null]);
    const sheet = partAt(partsOf(tablesToXlsx([{ ...table, rows }], 'en')), 'xl/worksheets/sheet1.xml');
    expect(allOf(sheet, 'c').slice(3).map((cell) => [textIn(cell), cell.attributes['s']])).toEqual([['+358 40', '4'], ['＝1+1', '4'], ['\u200b=1', '4'], ['–5', '3']]);
  });

  it('cut a text that no cell takes, say so there, and have all of it on a sheet of its own', () => {
    const words = `${'Sata sanaa, joita kukaan ei lue. '.repeat(2_500)}😀`;
    const { sheets } = readWorkbook(tablesToXlsx([{ ...table, name: 'Muistilaput', rows: [['a', null, null], [words, null, 5]] }], 'fi'));
    const [first, long] = sheets;
    expect(first?.rows[2]?.[0]).toMatch(/^Sata sanaa.{1800,2100}… \(liian pitkä soluun: koko teksti on välilehdellä ”Pitkät tekstit”\)$/);
    expect(long?.name).toBe('Pitkät tekstit');
    expect(long?.rows[0]).toEqual(['Taulukko', 'Rivi', 'Sarake', 'Teksti']);
    const told = long?.rows.slice(1) ?? [];
    expect(told.map((row) => row.slice(0, 3))).toEqual([['Muistilaput', 3, 'Title'], ['Muistilaput', 3, 'Title'], ['Muistilaput', 3, 'Title']]);
    expect(told.every((row) => String(row[3]).length <= 32_767)).toBe(true);
    expect(told.map((row) => row[3]).join('').replaceAll(/\s/g, '')).toBe(words.replaceAll(/\s/g, ''));
  });

  it('get names that Excel takes, each once', () => {
    const names = allOf(partAt(partsOf(tablesToXlsx([table, table], 'en')), 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name']);
    expect(names).toEqual(['Actions – all of them, and…', 'Actions – all of them, and… 2']);
    expect(names.every((name) => (name?.length ?? 0) <= 31)).toBe(true);
  });

  it('are printed on their side, a page across or where that is too small over several, with the heading and the first column on each', () => {
    const columns = (count: number): PlanTable['columns'] => Array.from({ length: count }, (_, place) => ({ title: `Column ${place}`, kind: 'text' }));
    const words = 'word '.repeat(20);
    const wide = { ...table, name: 'Wide & long', columns: columns(9), rows: [Array.from({ length: 9 }, () => words)] };
    const parts = partsOf(tablesToXlsx([table, wide], 'en'));
    const across = [1, 2].map((place) => {
      const sheet = partAt(parts, `xl/worksheets/sheet${place}.xml`);
      // Without it, LibreOffice shows the first line alone of a text that takes more.
      expect(allOf(sheet, 'sheetFormatPr').map(({ attributes }) => attributes['defaultRowHeight'])).toEqual(['15']);
      const fits = allOf(sheet, 'pageSetUpPr').map(({ attributes }) => attributes['fitToPage']);
      return allOf(sheet, 'pageSetup').map(({ attributes: { orientation, fitToWidth, fitToHeight, scale } }) => [orientation, ...fits, fitToWidth, fitToHeight, scale]);
    });
    expect(across).toEqual([[['landscape', '1', '1', '0', undefined]], [['landscape', undefined, undefined, '65']]]);
    expect(allOf(partAt(parts, 'xl/workbook.xml'), 'definedName').map((name) => [name.attributes['name'], name.attributes['localSheetId'], textIn(name)])).toEqual([
      ['_xlnm.Print_Titles', '0', "'Actions – all of them, and…'!$1:$1"],
      ['_xlnm.Print_Titles', '1', "'Wide & long'!$A:$A,'Wide & long'!$1:$1"],
    ]);
  });

  it('are all there is of a plan, and the same to the byte when made again', () => {
    const { plan } = sampleReportInput('fi');
    const tables = planTables(plan, 'fi');
    expect(tables.map(({ id }) => id)).toEqual(expect.arrayContaining(['actions', 'kpis', 'readings', 'money', 'people', 'links']));
    const bytes = tablesToXlsx(tables, 'fi');
    expect(allOf(partAt(partsOf(bytes), 'xl/workbook.xml'), 'sheet')).toHaveLength(tables.length);
    expect(Buffer.from(tablesToXlsx(tables, 'fi')).equals(Buffer.from(bytes))).toBe(true);
  });

  it('are brought in again with their numbers and days', () => {
    const [, ...rows] = table.rows;
    const outline = readWorkbook(tablesToXlsx([{ ...table, rows: [['Open the chat', '2026-11-28', 1200.5], ...rows] }], 'en'));
    expect(outline.sheets[0]?.rows).toEqual([['Title', 'Start', 'Budget'], ['Open the chat', '2026-11-28', 1200.5], ['ab & <c>', '0001-01-01']]);
  });
});
