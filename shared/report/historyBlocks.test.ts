import { describe, expect, it } from 'vitest';
import { setField, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { headlineEntry } from '../framework/registers.ts';
import { itemsOfType, titleOf } from '../plan/plan.ts';
import { changeBlocks } from './historyBlocks.ts';
import { cellText } from './report.ts';
import { reportContext } from './reportContext.ts';
import { sampleReportInput } from './samplePlan.ts';

describe('what changed since the last sign-off', () => {
  const input = sampleReportInput('en', (context) => {
    const [channel] = itemsOfType(context.plan(), 'channel');
    if (!channel) throw new Error('no channel');
    for (const [key, value] of [['responseHours', 12], ['used@2026-02', 380], ['used@2026-03', 520]] as const) setField(context, { id: channel.id, key, value });
    setRegisterEntry(context, { register: 'approvals', entry: 'claim', values: { what: 'The claim on the proof page', asked: '2026-02-12', approved: '2026-02-13' } });
  });
  const lines = changeBlocks(reportContext(input)).flatMap((block) => (block.kind === 'changes' ? block.lines.map(({ sentence }) => sentence) : []));
  const [channel] = itemsOfType(input.plan, 'channel');

  it('is counted by part where it is long, each sentence once, and only there', () => {
    const blocksOf = (count: number) =>
      changeBlocks(
        reportContext(
          sampleReportInput('en', (context) => {
            for (let index = 0; index < count; index++) addItem(context, { type: 'channel', fields: { name: `Channel number ${index}` } });
            setPlanField(context, { key: 'company', value: 'Another Ltd' });
          }),
        ),
      );
    const [table] = blocksOf(120).flatMap((block) => (block.kind === 'table' ? [block] : []));
    const told = blocksOf(120).flatMap((block) => (block.kind === 'changes' ? block.lines : []));
    const rows = table?.rows.map(({ cells }) => cells.map(cellText)) ?? [];
    expect(rows.find(([name]) => name === 'Channels')).toEqual(['Channels', '120', '–', '–', '120']);
    expect(rows.at(-1)?.at(-1)).toBe(String(told.length));
    expect(blocksOf(3).filter(({ kind }) => kind === 'table')).toEqual([]);
  });

  it('begins with what went and what came', () => {
    const blocks = changeBlocks(
      reportContext(
        sampleReportInput('en', (context) => {
          const [goal] = itemsOfType(context.plan(), 'goal');
          if (!goal) throw new Error('no goal');
          setField(context, { id: goal.id, key: 'due', value: '2031-01-31' });
          addItem(context, { type: 'goal', fields: { statement: 'A goal that came' } });
        }),
      ),
    );
    const verbs = blocks.flatMap((block) => (block.kind === 'changes' ? [block.lines.map(({ sentence }) => (/ was removed$/.test(sentence) ? 0 : / was added$/.test(sentence) ? 1 : 2))] : []));
    expect(verbs.some((turns) => turns.includes(1) && turns.includes(2))).toBe(true);
    for (const turns of verbs) expect(turns).toEqual([...turns].sort());
  });

  it('tells the sentence that was written over a found one, and not what that was', () => {
    const written = sampleReportInput('en', (context) => {
      setRegisterEntry(context, { register: 'headlines', entry: headlineEntry('goals', 'en'), values: { text: 'Young readers first', found: 'What the data said that day' } });
    });
    const told = JSON.stringify(changeBlocks(reportContext(written)));
    expect([told.includes('Young readers first'), told.includes('What the data said')]).toEqual([true, false]);
  });

  it('is one sentence on an item, however much of it changed', () => {
    const told = lines.filter((line) => channel && line.includes(titleOf(channel)));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^Channel “.*”: the response time went from \d+ hours to \d+ hours; used €380 in Feb 2026 and €520 in Mar 2026$/);
  });

  it('is one sentence on a new entry of a register, with all that it says', () => {
    const told = lines.filter((line) => line.includes('The claim on the proof page'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('“The claim on the proof page” was shown for approval on ');
    expect(told[0]).toContain('13 Feb 2026');
  });
});
