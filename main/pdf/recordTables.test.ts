import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { buildReport } from '../../shared/report/buildReport.ts';
import { textCell, type Block, type Report } from '../../shared/report/report.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { canReadBack, textOfPages } from './fixtures/readBack.ts';
import { Typesetter } from './typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-record-tables-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));
const typesetter = new Typesetter(workspace);
const whole: Report = { ...buildReport(sampleReportInput('en')), draft: undefined };

it.skipIf(!canReadBack)('the table of a record is never parted from what the record says before it', async () => {
  const pagesOf: number[] = [];
  for (let lines = 16; lines < 34; lines++) {
    const filler = Array.from({ length: lines }, (): Block => ({ kind: 'paragraph', tone: 'body', text: 'A line.' }));
    const facts = Array.from({ length: 6 }, (_, place) => ({ label: `Label${place}`, value: textCell(`Fact${place}. ${'and more words '.repeat(12)}`), long: true }));
    const columns = [{ title: 'Name', weight: 1, align: 'start' }] as const;
    const record: Block = { kind: 'record', title: 'A record', hue: 'blue', facts, table: { kind: 'table', columns, rows: [{ cells: [textCell('OnlyRow')] }] } };
    const { bytes } = await typesetter.set({ ...whole, sections: [{ id: 'only', title: 'Only section', blocks: [...filler, record] }] }, { paper: 'a4' });
    const pages = textOfPages(bytes);
    const pageWith = (word: string) => pages.findIndex((text) => text.includes(word));
    expect(pageWith('OnlyRow')).toBe(pageWith('Fact5.'));
    pagesOf.push(pageWith('OnlyRow') - pageWith('Fact0.'));
  }
  // Some of the records lie on two pages.
  expect(pagesOf).toContain(1);
});
