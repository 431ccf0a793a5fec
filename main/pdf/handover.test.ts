import { describe, expect, it } from 'vitest';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { Block } from '../../shared/report/report.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { handOver } from './handover.ts';

interface Handed {
  readonly report: { readonly sections: readonly { readonly blocks: readonly { readonly kind: string; readonly leads?: boolean }[] }[] };
}

describe('a report on its way to the templates', () => {
  it('keeps what is said of a table with it, and no other paragraph with what follows', () => {
    const report = buildReport({ ...sampleReportInput('en'), sections: ['goals'] });
    const [section] = report.sections;
    if (!section) throw new Error('no chapter');
    const words: Block = { kind: 'paragraph', text: 'What it says.', tone: 'quiet' };
    const heading: Block = { kind: 'heading', text: 'Money' };
    const table: Block = { kind: 'table', columns: [{ title: 'Name', align: 'start', weight: 1 }], rows: [{ cells: [{ kind: 'text', text: 'x' }] }] };
    const handed = handOver({ ...report, sections: [{ ...section, blocks: [heading, words, table, words, heading, words, words] }] }, { paper: 'a4' }, { text: ['Inter'], headings: ['Inter'] }) as Handed;
    expect(handed.report.sections[0]?.blocks.map(({ leads = false }) => leads)).toEqual([false, true, false, false, false, false, false]);
  });
});
