import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setMeasurements, setPlanField } from '../../shared/edits/fields.ts';
import { addItem } from '../../shared/edits/items.ts';
import { addLink } from '../../shared/edits/links.ts';
import { titleOf } from '../../shared/plan/plan.ts';
import { buildReport } from '../../shared/report/buildReport.ts';
import { sampleReportInput } from '../../shared/report/samplePlan.ts';
import type { ReportInput } from '../../shared/report/report.ts';
import { layoutOf, wordsOutside, wordsOverlapping } from './fixtures/layout.ts';
import { canReadBack, textOfPages } from './fixtures/readBack.ts';
import { Typesetter } from './typesetter.ts';

const workspace = mkdtempSync(join(tmpdir(), 'kehys-hard-plan-test-'));
afterAll(() => rmSync(workspace, { recursive: true, force: true }));

const numbered = (count: number, letter: string): string => Array.from({ length: count }, (_, index) => `${letter}${index}`).join(' ');
const manyWords = numbered(5_000, 'w');
const longWord = 'Abcdefghij'.repeat(30);
const longTitle = numbered(200, 'title').slice(0, 750).trim();
const scripts = ['عنوان طويل', 'כותרת', '东京计划', 'แผนงาน', '😀 🚀'];

/** One plan with all that is hard at once. */
const hard: ReportInput = sampleReportInput('en', (context) => {
  const add = (type: Parameters<typeof addItem>[1]['type'], fields: NonNullable<Parameters<typeof addItem>[1]['fields']>): string => {
    const added = addItem(context, { type, fields });
    if (!added.ok) throw new Error(added.failure.code);
    return added.value;
  };
  setPlanField(context, { key: 'title', value: longTitle });
  const goal = add('goal', { statement: longTitle.replaceAll('title', 'goal'), priority: 1, baseline: 100, target: 200 });
  const kpi = add('kpi', { name: 'Falling KPI', unit: 'points', target: 200 });
  setMeasurements(context, { id: kpi, measurements: [{ date: '2026-01-05', value: 26 }, { date: '2026-02-05', value: -37 }] });
  const person = add('person', { name: longWord });
  scripts.forEach((script) => add('goal', { statement: script }));
  const links = [
    [goal, kpi, 'measuredBy'],
    ...Array.from({ length: 40 }, (_, index) => [add('channel', { name: `Channel number ${index}`, budget: index === 0 ? -4321 : 100 }), person, 'ownedBy'] as const),
    [add('action', { title: 'Nobody said its state', start: '2026-03-01', end: '2026-05-01' }), person, 'ownedBy'],
    [add('action', { title: 'Long before', start: '0001-01-01', end: '0001-02-01', status: 'planned', gain: manyWords }), goal, 'advances'],
    [add('action', { title: 'Long after', start: '2206-11-01', end: '2206-12-31', status: 'idea', budget: -250 }), goal, 'advances'],
  ] as const;
  for (const [from, to, kind] of links) addLink(context, { from, to, kind });
  add('resource', { name: 'Endowment of two centuries', kind: 'money', amount: 240_000, from: '2006-01-01', to: '2205-12-31' });
  add('resource', { name: 'A hole in the purse', kind: 'money', amount: -7_777 });
});
const report = { ...buildReport(hard), draft: undefined };

describe.skipIf(!canReadBack)('a plan with all that is hard', () => {
  let bytes: Uint8Array;
  let text = '';
  beforeAll(async () => {
    ({ bytes } = await new Typesetter(workspace).set(report, { paper: 'a4' }));
    text = textOfPages(bytes).join(' ').replaceAll(/[\s\u200b]+/g, ' ');
  });

  it('prints every word of it', () => {
    const found = new Set(text.split(' '));
    for (const words of [manyWords, longTitle]) expect(words.split(' ').filter((word) => !found.has(word))).toEqual([]);
    const letters = text.replaceAll(' ', '');
    expect(letters).toContain(longWord.slice(0, 20));
    for (const item of hard.plan.items.values()) if (item.type === 'channel') expect(text, titleOf(item)).toContain(titleOf(item));
    for (const script of scripts) expect(letters.normalize('NFKC'), script).toContain(script.replaceAll(' ', '').normalize('NFKC'));
  });

  it('has nothing outside of its pages and nothing over something else, on slides either', async () => {
    const deck = await new Typesetter(workspace).set(report, { paper: 'slides' });
    expect(deck.pages).toBe(report.slides.length + 1);
    for (const layout of [bytes, deck.bytes].map(layoutOf)) {
      expect(wordsOutside(layout)).toEqual([]);
      expect(wordsOverlapping(layout).filter((pair) => pair.every(({ text: word }) => /^[\w’,.]{3,}$/.test(word))).map((pair) => pair.map(({ page, text: word }) => `${page}: ${word}`))).toEqual([]);
    }
  });

  it('says no share that is none, whatever has a minus', () => {
    const shares = [...text.matchAll(/([−-]?\d+(?:[.,]\d+)?)\s?%/g)].map(([, share]) => Number(share?.replace('−', '-').replace(',', '.')));
    expect(shares.filter((share) => share < 0 || share > 100)).toEqual([]);
    expect(text).toContain('−37 of 200 points');
    expect(text).toContain('−7,777');
    expect(JSON.stringify(report.sections.map(({ blocks }) => blocks))).not.toMatch(/"share":(?:null|NaN)/);
  });

  it('tells an action that has no status as one without, and one of a far year with its day', () => {
    const told = JSON.stringify(report.sections.find(({ id }) => id === 'actions')?.blocks);
    expect(told).toContain('Nobody said its state, 1 Mar 2026–1 May 2026, no status');
    expect(told).toContain('Long before, 1 Jan 1–1 Feb 1, planned');
    expect(told).toContain('Long after, 1 Nov 2206–31 Dec 2206, idea');
    expect(text).toContain('No status');
  });

  it('lets money of two centuries fall in the plan’s quarters', () => {
    const rows = report.sections.flatMap(({ blocks }) => blocks).flatMap((block) => (block.kind === 'table' ? block.rows : []));
    const lines = rows.filter(({ cells }) => cells.length > 5 && JSON.stringify(cells[0]).includes('Endowment'));
    const amounts = lines.flatMap(({ cells }) => cells.slice(1).map((cell) => ('text' in cell ? cell.text : '')));
    expect(amounts.slice(0, 8)).toEqual(Array.from({ length: 8 }, () => '300'));
    expect(amounts.at(-1)).toBe('240,000');
  });
});
