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
const detailed = (index: number): Row => ({ ...row(index, 'short'), details: [{ label: 'Why', value: textCell(words(index)), long: false }, { label: 'How', value: textCell('by hand'), long: false }] });
const group: Row = { cells: [textCell('A group')], group: true };

/** How many rows of a table of so many stand on each of its pages. */
async function rowsOnPages(count: number, rowsOf: RowsOf): Promise<readonly number[]> {
  const rows = Array.from({ length: count }, (_, index) => rowsOf(index, count)).flat();
  const columns = [{ title: 'Name', weight: 1, align: 'start' }, { title: 'Text', weight: 3, align: 'start' }] as const;
  const { bytes } = await typesetter.set({ ...whole, sections: [{ id: 'only', title: 'Only section', blocks: [{ kind: 'table', columns, rows }] }] }, { paper: 'a4' });
  return textOfPages(bytes).slice(1).map((text) => text.match(/Row\d+\./g)?.length ?? 0);
}

describe.skipIf(!canReadBack)('a long table', () => {
  it.each([
    ['of short rows', (index) => [row(index, 'short')]],
    ['of rows of several lines', (index) => [row(index, words(index))]],
    ['of rows with details', (index) => [detailed(index)]],
    ['whose last row has a group of its own', (index, count) => (index === count - 1 ? [group, detailed(index)] : [detailed(index)])],
    ['whose last rows begin a group', (index, count) => (index === count - 2 ? [group, detailed(index)] : [row(index, 'short')])],
  ] satisfies readonly (readonly [string, RowsOf])[])('%s never ends with one row on a page of its own', async (_, rowsOf) => {
    const ends: number[] = [];
    for (let count = 16; count < 40; count++) {
      const pages = await rowsOnPages(count, rowsOf);
      expect(pages.reduce((sum, rows) => sum + rows, 0)).toBe(count);
      if (pages.length > 1) ends.push(pages.at(-1) ?? 0);
    }
    expect(ends).toContain(2);
    expect(ends).not.toContain(1);
  }, 120_000);
});
