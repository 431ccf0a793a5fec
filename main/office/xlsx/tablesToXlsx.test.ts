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
  columns: [{ title: 'Title', kind: 'text' }, { title: 'Start', kind: 'date' }, { title: 'Budget', kind: 'number' }],
  rows: [['=HYPERLINK("http://x")', '2026-11-28', 1200.5], ['a\u0000b & <c>', '0001-01-01', null]],
};

const cellsOf = (tables: readonly PlanTable[]) => allOf(partAt(partsOf(tablesToXlsx(tables)), 'xl/worksheets/sheet1.xml'), 'c').map((cell) => ({ ...cell.attributes, text: textIn(cell) }));

describe('tables as a workbook', () => {
  it('have numbers and days as cells to reckon with, and text as text whatever it begins with', () => {
    expect(cellsOf([table])).toEqual([
      { r: 'A1', s: '1', t: 'inlineStr', text: 'Title' },
      { r: 'B1', s: '1', t: 'inlineStr', text: 'Start' },
      { r: 'C1', s: '1', t: 'inlineStr', text: 'Budget' },
      { r: 'A2', s: '4', t: 'inlineStr', text: '=HYPERLINK("http://x")' },
      { r: 'B2', s: '2', text: '46354' },
      { r: 'C2', s: '0', text: '1200.5' },
      { r: 'A3', s: '3', t: 'inlineStr', text: 'ab & <c>' },
      { r: 'B3', s: '3', t: 'inlineStr', text: '0001-01-01' },
    ]);
    expect(allOf(partAt(partsOf(tablesToXlsx([table])), 'xl/worksheets/sheet1.xml'), 'f')).toEqual([]);
  });

  it('get names that Excel takes, each once', () => {
    const names = allOf(partAt(partsOf(tablesToXlsx([table, table])), 'xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes['name']);
    expect(names).toEqual(['Actions – all of them, and…', 'Actions – all of them, and… 2']);
    expect(names.every((name) => (name?.length ?? 0) <= 31)).toBe(true);
  });

  it('are all there is of a plan, and the same to the byte when made again', () => {
    const { plan } = sampleReportInput('fi');
    const tables = planTables(plan, 'fi');
    expect(tables.map(({ id }) => id)).toEqual(expect.arrayContaining(['actions', 'kpis', 'readings', 'money', 'people', 'links']));
    const bytes = tablesToXlsx(tables);
    expect(allOf(partAt(partsOf(bytes), 'xl/workbook.xml'), 'sheet')).toHaveLength(tables.length);
    expect(Buffer.from(tablesToXlsx(tables)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('are brought in again with their numbers and days', () => {
    const [, ...rows] = table.rows;
    const outline = readWorkbook(tablesToXlsx([{ ...table, rows: [['Open the chat', '2026-11-28', 1200.5], ...rows] }]));
    expect(outline.sheets[0]?.rows).toEqual([['Title', 'Start', 'Budget'], ['Open the chat', '2026-11-28', 1200.5], ['ab & <c>', '0001-01-01']]);
  });
});
