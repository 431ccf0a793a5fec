import { describe, expect, it } from 'vitest';
import { buildReport } from '../../shared/report/buildReport.ts';
import type { Block } from '../../shared/report/report.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import { handOver } from './handover.ts';

interface HandedBlock {
  readonly kind: string;
  readonly leads?: boolean;
  readonly apart?: boolean;
  readonly isDense?: boolean;
  readonly money?: object;
  readonly parts?: readonly object[];
  readonly figure?: { readonly primitives: readonly { readonly hyphenate?: boolean }[] };
  readonly facts?: readonly { readonly whole?: boolean; readonly wholeLabel?: boolean }[];
}

interface Handed {
  readonly report: { readonly sections: readonly { readonly blocks: readonly HandedBlock[] }[] };
}

describe('a report on its way to the templates', () => {
  it('keeps what is said of a table with it, and no other paragraph with what follows', () => {
    const report = buildReport({ ...sampleReportInput('en'), sections: ['goals'] });
    const [section] = report.sections;
    if (!section) throw new Error('no chapter');
    const words: Block = { kind: 'paragraph', text: 'What it says.', tone: 'quiet' };
    const heading: Block = { kind: 'heading', text: 'Money' };
    const table: Block = { kind: 'table', columns: [{ title: 'Name', align: 'start', weight: 1 }], rows: [{ cells: [{ kind: 'text', text: 'x' }] }] };
    const handed = handOver({ ...report, sections: [{ ...section, blocks: [heading, words, table, words, heading, words, words] }] }, { paper: 'a4' }, { text: ['Inter'], headings: ['Inter'], isComposed: false }) as Handed;
    expect(handed.report.sections[0]?.blocks.map(({ leads = false }) => leads)).toEqual([false, true, false, false, false, false, false]);
  });

  it('sets two short statements of different kinds side by side, and no others', () => {
    const report = buildReport({ ...sampleReportInput('en'), sections: ['goals'] });
    const [section] = report.sections;
    if (!section) throw new Error('no chapter');
    const statement = (label: string, text = 'We mend'): Block => ({ kind: 'statement', hue: 'gold', label, text });
    const kindsOf = (...blocks: readonly Block[]): readonly string[] | undefined =>
      (handOver({ ...report, sections: [{ ...section, blocks }] }, { paper: 'a4' }, { text: ['Inter'], headings: ['Inter'], isComposed: false }) as Handed).report.sections[0]?.blocks.map(({ kind }) => kind);
    const words: Block = { kind: 'paragraph', text: 'After it.', tone: 'quiet' };
    expect(kindsOf(statement('Vision'), statement('Mission'), words)).toEqual(['pair', 'paragraph']);
    expect(kindsOf(statement('Vision'), statement('Mission', 'We mend. '.repeat(30)))).toEqual(['statement', 'statement']);
    expect(kindsOf(statement('Vision'), statement('Vision'))).toEqual(['statement', 'statement']);
    expect(kindsOf(statement('Vision'), statement('Mission'), statement('Mission'))).toEqual(['statement', 'statement', 'statement']);
  });

  it('sets figures of half the width side by side, the last of an odd number alone', () => {
    const report = buildReport({ ...sampleReportInput('en'), sections: ['kpis'] });
    const [section] = report.sections;
    if (!section) throw new Error('no chapter');
    const half: Block = { kind: 'figure', extent: 'half', caption: '', figure: { viewBox: { x: 0, y: 0, width: 90, height: 90 }, description: '', primitives: [] } };
    const words: Block = { kind: 'paragraph', text: 'After it.', tone: 'quiet' };
    const handed = handOver({ ...report, sections: [{ ...section, blocks: [words, half, half, half, words, half, half] }] }, { paper: 'a4' }, { text: ['Inter'], headings: ['Inter'], isComposed: false }) as Handed;
    expect(handed.report.sections[0]?.blocks.map(({ kind, parts = [] }) => `${kind} ${parts.length}`)).toEqual(['paragraph 0', 'pair 2', 'pair 1', 'paragraph 0', 'pair 2']);
  });

  it('sets a statement off from the table or the facts before it', () => {
    const report = buildReport({ ...sampleReportInput('en'), sections: ['goals'] });
    const [section] = report.sections;
    if (!section) throw new Error('no chapter');
    const statement: Block = { kind: 'statement', hue: 'blue', label: 'Workshops', text: 'Kick-off' };
    const facts: Block = { kind: 'facts', facts: [{ label: 'Date', value: { kind: 'text', text: 'today' }, long: false }] };
    const handed = handOver({ ...report, sections: [{ ...section, blocks: [statement, statement, facts, statement] }] }, { paper: 'a4' }, { text: ['Inter'], headings: ['Inter'], isComposed: false }) as Handed;
    expect(handed.report.sections[0]?.blocks.map(({ apart = false }) => apart)).toEqual([false, false, false, true]);
  });

  it('sets rows of a paper of a few pages closer', () => {
    const report = buildReport({ ...sampleReportInput('en'), sections: ['goals'] });
    const [section] = report.sections;
    if (!section) throw new Error('no chapter');
    const table: Block = { kind: 'table', columns: [{ title: 'Name', align: 'start', weight: 1 }], rows: [{ cells: [{ kind: 'text', text: 'x' }] }] };
    const denseIn = (more: object) => (handOver({ ...report, ...more, sections: [{ ...section, blocks: [table] }] }, { paper: 'a4' }, { text: ['Inter'], headings: ['Inter'], isComposed: false }) as Handed).report.sections[0]?.blocks[0]?.isDense ?? false;
    expect([denseIn({ isShort: true }), denseIn({})]).toEqual([true, false]);
  });

  it('sets the sum of the page that says it all as a figure, and tells what its sentence says besides', () => {
    const report = buildReport({ ...sampleReportInput('en'), document: 'summary' });
    const [section] = report.sections;
    const brief = section?.blocks[0];
    if (!section || brief?.kind !== 'brief') throw new Error('no page that says it all');
    const moneyOf = (text: string, sum?: string) => {
      const block: Block = { ...brief, money: { label: 'Money', text, ...(sum === undefined ? {} : { sum }) } };
      return (handOver({ ...report, sections: [{ ...section, blocks: [block] }] }, { paper: 'a4' }, { text: ['Inter'], headings: ['Inter'], isComposed: false }) as Handed).report.sections[0]?.blocks[0]?.money;
    };
    expect(brief.money?.sum && brief.money.text.includes(brief.money.sum)).toBe(true);
    expect(moneyOf('£5,000 in all; the largest quarter is Q1.', '£5,000')).toEqual({ label: 'Money', figure: '£5,000', after: 'in all; the largest quarter is Q1.' });
    expect(moneyOf('Yhteensä 5\u00a0000\u00a0€; suurin neljännes on Q1.', '5\u00a0000\u00a0€')).toEqual({ label: 'Money', before: 'Yhteensä', figure: '5\u00a0000\u00a0€', after: 'Suurin neljännes on Q1.' });
    expect(moneyOf('It costs less than a stand at the fair.', '£5,000')).toEqual({ label: 'Money', text: 'It costs less than a stand at the fair.' });
    expect(moneyOf('No money is planned yet.')).toEqual({ label: 'Money', text: 'No money is planned yet.' });
  });

  it('hyphenates of figures and facts only what has a word that no line of theirs holds', () => {
    const report = buildReport({ ...sampleReportInput('en'), sections: ['goals'] });
    const [section] = report.sections;
    if (!section) throw new Error('no chapter');
    const [short, long] = ['Words that fit', 'Yhteiskuntavastuuraportointikäytäntö'];
    const text = { kind: 'text', x: 0, y: 0, size: 9, weight: 'bold', colour: 'text', anchor: 'start', width: 90 } as const;
    const figure: Block = { kind: 'figure', extent: 'column', caption: '', figure: { viewBox: { x: 0, y: 0, width: 90, height: 90 }, description: '', primitives: [{ ...text, text: short }, { ...text, text: long }] } };
    const facts: Block = { kind: 'facts', facts: [short, long].map((value) => ({ label: value, value: { kind: 'text', text: value }, long: false })) };
    const handed = handOver({ ...report, sections: [{ ...section, blocks: [figure, facts] }] }, { paper: 'a4' }, { text: ['Inter'], headings: ['Inter'], isComposed: false }) as Handed;
    const [drawn, told] = handed.report.sections[0]?.blocks ?? [];
    expect(drawn?.figure?.primitives.map(({ hyphenate = false }) => hyphenate)).toEqual([false, true]);
    expect(told?.facts?.map(({ whole = false, wholeLabel = false }) => [whole, wholeLabel])).toEqual([[true, true], [false, false]]);
  });
});
