import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { buildReport } from '../../shared/report/buildReport.ts';
import { textCell, type Report, type Row } from '../../shared/report/report.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { canReadBack, textOfPages } from './fixtures/readBack.ts';
import { Typesetter } from './typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-table-ends-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const typesetter = new Typesetter(workspace);
const whole: Report = { ...buildReport(sampleReportInput('en')), draft: undefined };

type RowsOf = (index: number, count: number) => readonly Row[];

const row = (index: number, text: string): Row => ({ cells: [textCell(`Row${index}.`), textCell(text)] });
const words = (index: number): string => 'words that take some lines of their cell '.repeat(1 + (index % 5));
const detailed = (index: number): Row => ({ ...row(index, 'short'), details: [{ label: 'Why', value: textCell(words(index)), long: false }, { label: 'How', value: textCell(`End${index}.`), long: false }] });
const group: Row = { cells: [textCell('A group')], group: true };

const counts = Array.from({ length: 48 }, (_, index) => 16 + (index % 24));

/** Tables of each of the counts, one after the other in one document, so that they begin anywhere on a page: how many rows of each stand on each of its pages. */
async function rowsOnPages(rowsOf: RowsOf): Promise<readonly (readonly number[])[]> {
  const columns = [{ title: 'Name', weight: 1, align: 'start' }, { title: 'Text', weight: 3, align: 'start' }] as const;
  const blocks = counts.map((count) => ({ kind: 'table', columns, rows: Array.from({ length: count }, (_, index) => rowsOf(index, count)).flat() }) as const);
  const { bytes } = await typesetter.set({ ...whole, sections: [{ id: 'only', title: 'Only section', blocks }] }, { paper: 'a4' });
  const tables: number[][] = [];
  for (const text of textOfPages(bytes).slice(1)) {
    // No row is parted from its details.
    const begun: string[] = [];
    for (const [, place = '', end = ''] of text.matchAll(/Row(\d+)\.|End(\d+)\./g)) {
      if (place) begun.push(place);
      else expect(begun.pop()).toBe(end);
    }
    for (const [place, row] of [...text.matchAll(/Row(\d+)\./g)].entries()) {
      if (row[1] === '0') tables.push([0]);
      else if (place === 0) tables.at(-1)?.push(0);
      const pages = tables.at(-1) ?? [];
      pages.push((pages.pop() ?? 0) + 1);
    }
  }
  return tables;
}

describe.skipIf(!canReadBack)('a long table', () => {
  it.each([
    ['of short rows', (index) => [row(index, 'short')]],
    ['of rows of several lines', (index) => [row(index, words(index))]],
    ['of rows with details', (index) => [detailed(index)]],
    ['whose last row has a group of its own', (index, count) => (index === count - 1 ? [group, detailed(index)] : [detailed(index)])],
    ['whose last rows begin a group', (index, count) => (index === count - 2 ? [group, detailed(index)] : [row(index, 'short')])],
  ] satisfies readonly (readonly [string, RowsOf])[])('%s leaves no row alone on a page, at its start nor at its end', async (_, rowsOf) => {
    const tables = await rowsOnPages(rowsOf);
    expect(tables.map((pages) => pages.reduce((sum, rows) => sum + rows, 0))).toEqual(counts);
    const parted = tables.filter((pages) => pages.length > 1);
    expect(parted.map((pages) => pages.at(-1))).toContain(2);
    expect(parted.flatMap((pages) => [pages[0], pages.at(-1)])).not.toContain(1);
  });
});
