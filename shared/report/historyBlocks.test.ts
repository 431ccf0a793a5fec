import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField, setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem, deleteItems } from '../edits/items.ts';
import { setPosition } from '../edits/positions.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import { doStep, someSteps } from '../edits/testing/randomEdits.ts';
import { workbench } from '../edits/testing/workbench.ts';
import type { Change } from '../history/change.ts';
import { changedParts, tellPart } from '../history/changedParts.ts';
import { groupChanges } from '../history/changeGroups.ts';
import { languages } from '../messages/text.ts';
import { headlineEntry } from '../framework/registers.ts';
import { itemsOfType, titleOf, type Item, type Plan } from '../plan/plan.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import { agreedChanges } from './agreedChanges.ts';
import { comparedPlans } from './comparedPlans.ts';
import { changeBlocks, historyBlocks } from './historyBlocks.ts';
import { cellText, type Block, type ChangedEntry, type ReportInput } from './report.ts';
import { reportContext } from './reportContext.ts';
import { reportToMarkdown } from './reportToMarkdown.ts';
import { buildReport } from './buildReport.ts';
import { sampleReportInput } from './samplePlan.ts';

const entriesIn = (blocks: readonly Block[]): readonly ChangedEntry[] => blocks.flatMap((block) => (block.kind === 'changes' ? block.entries : []));
const chaptersIn = (blocks: readonly Block[]): readonly string[] => blocks.flatMap((block) => (block.kind === 'changes' ? [block.title] : []));
const leadOf = (blocks: readonly Block[]): string => blocks.flatMap((block) => (block.kind === 'paragraph' && block.tone === 'lead' ? [block.text] : [])).join('');
/** The facts by label; lines that go on from the one above are under its label. */
function factsIn(blocks: readonly Block[]): Readonly<Record<string, string>> {
  const facts: [label: string, value: string][] = [];
  for (const { label, value } of blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : []))) {
    const text = cellText(value).replaceAll('\u00a0', ' ');
    const last = facts.at(-1);
    if (label === '' && last) last[1] += `\n${text}`;
    else facts.push([label, text]);
  }
  return Object.fromEntries(facts);
}

function first(plan: Plan, type: ItemTypeId): Item {
  return itemsOfType(plan, type)[0] ?? expect.fail(`no ${type}`);
}

/** A plan against one that it was, or that is a copy of it. */
function against(before: Plan, after: Plan, language: 'en' | 'fi' = 'en'): ReportInput {
  const { revisions, time } = sample;
  return { plan: after, language, revisions, time, against: { summary: revisions[0] ?? expect.fail('no revision'), plan: before }, document: 'changes' };
}
const sample = sampleReportInput('en');

describe('what changed since the last sign-off', () => {
  const input = sampleReportInput('en', (context) => {
    const plan = context.plan();
    const channel = first(plan, 'channel');
    for (const [key, value] of [['responseHours', 12], ['used@2026-02', 380], ['used@2026-03', 520], ['revenue@2026-03', 900]] as const) setField(context, { id: channel.id, key, value });
    setMeasurements(context, { id: first(plan, 'kpi').id, measurements: [...first(plan, 'kpi').measurements, { date: '2026-02-20', value: 7 }, { date: '2026-02-27', value: 8 }] });
    setRegisterEntry(context, { register: 'approvals', entry: 'claim', values: { what: 'The claim on the proof page', asked: '2026-02-12', approved: '2026-02-13' } });
    const goal = first(plan, 'goal');
    setField(context, { id: goal.id, key: 'due', value: '2031-01-31' });
    setField(context, { id: goal.id, key: 'measure', value: 'Enquiries that lead to a visit' });
    for (const title of ['A second person at the desk', 'Five', 'Six', 'Seven', 'Eight']) addItem(context, { type: 'action', fields: { title, budget: 100 } });
    addItem(context, { type: 'goal', fields: { statement: 'A goal that came' } });
    setPosition(context, { dimension: 'culture', kind: 'today', value: 20 });
    setPosition(context, { dimension: 'culture', kind: 'today', value: 35 });
    setPlanField(context, { key: 'decision', value: 'Release the second quarter’s money, and a second person at the desk.' });
    setPlanField(context, { key: 'company', value: 'Another Ltd' });
  });
  const blocks = changeBlocks(reportContext(input));
  const entries = entriesIn(blocks);
  const named = (item: Item): readonly ChangedEntry[] => entries.filter(({ name }) => name === titleOf(item));
  const channel = first(input.plan, 'channel');

  it('says first who signed what and when, and how much came, went and changed', () => {
    const chapters = comparedPlans(reportContext(input))?.groups ?? [];
    const count = (mark: string, isRecord: boolean) => chapters.filter((group) => (group.isRecord ?? false) === isRecord).flatMap(({ parts }) => parts).filter((part) => part.mark === mark).length;
    expect([count('added', false), count('removed', false), count('changed', false)]).toEqual([7, 0, 4]);
    expect(leadOf(blocks)).toBe('M. Fictional, P. Imagined signed off “For the board” on 3 Feb 2026. Seven parts of the plan were added and four were changed. In addition, three records were made or corrected.');
  });

  it('goes on with what decides: the decision asked for, goals, actions, money and the ring', () => {
    const facts = factsIn(blocks);
    expect(Object.keys(facts)).toEqual(['Decision asked for', 'Goals', 'Actions', 'Money', 'The ring']);
    expect(facts['Decision asked for']).toBe('Release the second quarter’s money, and a second person at the desk.');
    expect(facts['Goals']).toMatch(/^Added: “A goal that came”\n“.+”: the due date moved from .+ to 31 Jan 2031; the target went from 60 to 75$/);
    expect(facts['Actions']).toBe('Added: “A second person at the desk”, “Five”, “Six”, “Seven” and 1 more');
    expect(facts['Money']).toMatch(/^Available: €[\d,.]+, as before\nAllocated: €[\d,.]+ \(€[\d,.]+ before\)$/);
    expect(facts['The ring']).toMatch(/^Today: Culture from \d+ to 35$/);
  });

  it('has the decision once: in full at the head, with its words below where it was reworded', () => {
    const told = (report: ReportInput): string => reportToMarkdown(buildReport({ ...report, document: 'changes' }, 'sections'));
    expect(told(input).split('Release the second quarter').length - 1).toBe(1);
    const { signedOff } = input;
    if (!signedOff) throw new Error('not signed');
    const earlier = { ...signedOff, plan: { ...signedOff.plan, fields: { ...signedOff.plan.fields, decision: 'Release the first quarter’s money, and a second film.' } } };
    expect(told({ ...input, signedOff: earlier })).toContain('“Decision asked for” was reworded');
  });

  it('names an item once, with all that became of it under its name', () => {
    expect(entries.filter(({ name }) => name === titleOf(first(input.plan, 'goal')))).toHaveLength(1);
    const goal = named(first(input.plan, 'goal'))[0]?.lines.map(({ text }) => text) ?? [];
    expect(goal).toEqual([expect.stringMatching(/^The due date moved/), 'The target went from 60 to 75', expect.stringMatching(/^“Measure” /)]);
    // A single line goes on from the name.
    expect(named(channel)[0]?.lines).toEqual([{ text: expect.stringMatching(/^the response time went from \d+ hours to 12 hours$/) }]);
  });

  it('begins each chapter with what went and what came, marked in words', () => {
    const goals = blocks.find((block) => block.kind === 'changes' && block.title === 'Goals');
    const marks = goals?.kind === 'changes' ? goals.entries.map(({ mark }) => mark?.text) : [];
    expect(marks).toEqual(['Added', undefined]);
  });

  it('tells what was measured, used and approved after all of it, in a line each', () => {
    const place = blocks.findIndex((block) => block.kind === 'heading' && block.text === 'What was recorded');
    expect(chaptersIn(blocks.slice(place))).toEqual(['Readings', 'Spending and revenue', 'Approvals']);
    expect(named(channel)[1]?.lines).toEqual([{ text: 'used €380 in Feb 2026 and €520 in Mar 2026; brought in €900 in Mar 2026' }]);
    expect(named(first(input.plan, 'kpi')).flatMap(({ lines }) => lines)).toEqual([{ text: expect.stringMatching(/^2 measurements were added, the last 8.* on 27 Feb 2026$/) }]);
    expect(entries.filter(({ lines }) => lines.some(({ text }) => text.includes('The claim on the proof page')))).toEqual([{ lines: [{ text: '“The claim on the proof page” was shown for approval on 12 Feb 2026 and approved on 13 Feb 2026' }] }]);
  });

  it('stands in the strategy’s chapter of revisions as in the change report, once', () => {
    const chapter = historyBlocks(reportContext(input));
    expect(chapter.slice(-blocks.length)).toEqual(blocks);
    const told = reportToMarkdown(buildReport(input, 'sections'));
    expect(told.split('What changed since the last sign-off').length - 1).toBe(1);
  });

  it('is counted by part where it is long, and only there', () => {
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
    const rows = table?.rows.map(({ cells }) => cells.map(cellText)) ?? [];
    expect(rows.find(([name]) => name === 'Channels')).toEqual(['Channels', '120', '–', '–', '120']);
    expect(rows.at(-1)?.at(-1)).toBe(String(entriesIn(blocksOf(120)).length));
    expect(blocksOf(3).filter(({ kind }) => kind === 'table')).toEqual([]);
  });
});

describe('a comparison of which there is little to say', () => {
  const plainly = (before: Plan, after: Plan, language: 'en' | 'fi') => changeBlocks(reportContext(against(before, after, language)));
  const edited = (edit: (bench: ReturnType<typeof workbench>) => void): readonly [Plan, Plan] => {
    const bench = workbench();
    bench.make(addItem, { type: 'kpi', fields: { name: 'Enquiries' } });
    const before = bench.plan();
    edit(bench);
    return [before, bench.plan()];
  };

  it('says that nothing differs, and from what', () => {
    const told = (language: 'en' | 'fi') => plainly(sample.plan, sample.plan, language).flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    expect(told('en')).toEqual([expect.stringMatching(/^The plan is compared with “.+” of .+\. There are no differences\.$/)]);
    expect(told('fi')).toEqual([expect.stringMatching(/^Suunnitelmaa verrataan versioon ”.+” \(.+\)\. Eroja ei ole\.$/)]);
  });

  it('tells the sentence that was written over a found one, and not what that was', () => {
    const [before, after] = edited((bench) => bench.make(setRegisterEntry, { register: 'headlines', entry: headlineEntry('goals', 'en'), values: { text: 'Young readers first', found: 'What the data said that day' } }));
    const told = JSON.stringify(plainly(before, after, 'en'));
    expect([told.includes('Young readers first'), told.includes('What the data said')]).toEqual([true, false]);
  });

  it('says that the plan is the same where only a reading came', () => {
    const [before, after] = edited((bench) => bench.make(setMeasurements, { id: first(bench.plan(), 'kpi').id, measurements: [{ date: '2026-02-20', value: 7 }] }));
    expect(leadOf(plainly(before, after, 'en'))).toMatch(/ The plan itself has not changed\. In addition, one record was made or corrected\.$/);
    expect(leadOf(plainly(before, after, 'fi'))).toMatch(/ Suunnitelma itse ei ole muuttunut\. Lisäksi yksi kirjaus tehtiin tai muuttui\.$/);
    expect(entriesIn(plainly(before, after, 'fi'))).toEqual([{ name: 'Enquiries', own: true, lines: [{ text: '20.2.2026 mitattiin 7' }] }]);
  });

  it('counts one and many by the language’s grammar, without facts where a few parts say it all', () => {
    const [before, after] = edited((bench) => {
      bench.make(addItem, { type: 'goal', fields: { statement: 'More' } });
      bench.make(deleteItems, [first(bench.plan(), 'kpi').id]);
    });
    expect(leadOf(plainly(before, after, 'en'))).toMatch(/ One part of the plan was added and one was removed\.$/);
    expect(leadOf(plainly(before, after, 'fi'))).toMatch(/ Yksi suunnitelman osa lisättiin ja yksi poistettiin\.$/);
    expect(factsIn(plainly(before, after, 'en'))).toEqual({});
    expect(reportToMarkdown(buildReport(against(before, after), 'sections'))).toContain('- Removed: **Enquiries**');
  });
});

describe('any two plans', () => {
  const twoPlans = fc.tuple(someSteps, someSteps).map(([steps, more]): readonly [Plan, Plan] => {
    const bench = workbench();
    for (const step of steps) doStep(bench.context, step);
    const before = bench.plan();
    for (const step of more) doStep(bench.context, step);
    return [before, bench.plan()];
  });

  it('are compared part by part: nothing is lost, nothing told twice, and what came and went is counted right', () => {
    fc.assert(
      fc.property(twoPlans, fc.constantFrom(...languages), ([before, after], language) => {
        const context = reportContext(against(before, after, language));
        const { groups } = groupChanges(agreedChanges(before, after));
        const known = comparedPlans(context);
        const told = known?.groups.flatMap(({ parts }) => parts) ?? [];
        expect(new Set(told.flatMap(({ changes }) => changes))).toEqual(new Set(groups.flatMap(({ changes }) => changes)));
        expect(told.flatMap(({ changes }) => changes)).toHaveLength(groups.reduce((sum, { changes }) => sum + changes.length, 0));
        const entries = entriesIn(changeBlocks(context));
        const hidden = told.length - entries.length;
        expect(hidden === 0 || (hidden === 1 && told.some(({ changes }) => changes.every((change) => change.kind === 'planFieldChanged' && change.field === 'decision')))).toBe(true);
        const marks = { came: entries.filter(({ mark }) => mark?.hue === 'green').length, went: entries.filter(({ mark }) => mark?.hue === 'red').length };
        expect(marks).toEqual({ came: notIn(after, before), went: notIn(before, after) });
        for (const { name, mark, lines } of entries) {
          expect(mark === undefined).toBe(lines.length > 0);
          expect(name ?? lines[0]?.text ?? '').not.toBe('');
          for (const { text } of lines) expect(text).not.toMatch(/^\s*$|undefined|NaN|\[object|\{(?!placeholder)\w+\}/u);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('have no change that could be left out of what is told of its part', () => {
    fc.assert(
      fc.property(twoPlans, ([before, after]) => {
        for (const part of groupChanges(agreedChanges(before, after)).groups.flatMap(({ changes }) => changedParts(changes.filter((change) => change.kind !== 'registerChanged')))) {
          const whole = JSON.stringify(toldOf(part));
          for (const change of part) expect(JSON.stringify(toldOf(part.filter((other) => other !== change)))).not.toBe(whole);
        }
      }),
      { numRuns: 60 },
    );
  });

  function notIn(plan: Plan, other: Plan): number {
    return [...plan.items.values()].filter(({ id, type }) => other.items.get(id)?.type !== type).length;
  }
});

/** What is told of changes of one part; nothing of none. */
function toldOf(changes: readonly Change[]): unknown {
  return changedParts(changes).map((part) => tellPart(part, 'en').lines);
}
