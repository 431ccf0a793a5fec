import { describe, expect, it } from 'vitest';
import { sampleReportInput } from './samplePlan.ts';
import { editContextOf } from '../edits/editContext.ts';
import { setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setRegisterEntry } from '../edits/registers.ts';
import type { FieldValue } from '../framework/field.ts';
import { fieldOf, itemType, itemTypes } from '../framework/itemTypes.ts';
import { registerField } from '../framework/registers.ts';
import type { ItemTypeId } from '../framework/vocabulary.ts';
import type { Language } from '../messages/text.ts';
import { itemsOfType, type Plan } from '../plan/plan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { buildReport } from './buildReport.ts';
import { itemBlocks, typePlanOf } from './itemBlocks.ts';
import { cellText, type Block, type Report, type ReportInput } from './report.ts';
import { reportContext } from './reportContext.ts';
import { reportToMarkdown } from './reportToMarkdown.ts';
import { toldName } from '../framework/toldNumber.ts';
import { plainCell } from './valueCell.ts';

const english = sampleReportInput('en');
const finnish = sampleReportInput('fi');

function emptyPlan(fill?: (context: ReturnType<typeof editContextOf>) => void): Plan {
  const live = new LivePlan(createYDoc());
  fill?.(editContextOf(live, Math.random));
  return live.plan;
}

function inputOf(plan: Plan, more: Partial<ReportInput> = {}): ReportInput {
  return { plan, language: 'en', revisions: [], time: '2026-03-02T12:00:00.000Z', ...more };
}

/** Everything that a block says. */
function wordsOf(block: Block): string {
  return JSON.stringify(block);
}

function section(report: Report, id: string) {
  return report.sections.find((known) => known.id === id);
}

describe('the report of a full plan', () => {
  it('is all but the slides for who reads its pages, and all but the sections for who shows its slides', () => {
    const whole = buildReport(finnish);
    expect(whole.slides.length).toBeGreaterThan(5);
    expect([buildReport(finnish, 'sections'), buildReport(finnish, 'slides')]).toEqual([{ ...whole, slides: [] }, { ...whole, sections: [] }]);
  });

  const report = buildReport(english);

  it('has a section for each part of the plan, in reading order', () => {
    expect(report.sections.map((known) => known.id)).toEqual([
      'summary',
      'messages',
      'givens',
      'ring',
      'canvas',
      'chains',
      'goals',
      'kpis',
      'audiences',
      'channels',
      'actions',
      'people',
      'risks',
      'policies',
      'budget',
      'notes',
      'conflicts',
      'signOff',
      'readings',
      'facts',
      'history',
    ]);
  });

  it('says the title of every item and the name and value of every field', () => {
    const said = JSON.stringify(report.sections.filter((known) => known.id !== 'canvas'));
    for (const type of itemTypes.filter((known) => known.id !== 'area')) {
      const items = itemsOfType(english.plan, type.id);
      for (const field of type.fields) {
        if (field.key === type.titleField && typePlanOf(type).form !== 'table') continue;
        if (field.kind === 'link' && field.link === typePlanOf(type).tableOf) continue;
        // It is drawn, not told.
        if (field.kind === 'picture') continue;
        expect(said.includes(JSON.stringify(toldName(field, 'en')).slice(1, -1)), `${type.id} ${field.key}`).toBe(true);
        const value = items[0]?.fields[field.key];
        if (field.kind === 'text' || field.kind === 'longText') expect(said.includes(String(value)), String(value)).toBe(true);
      }
    }
  });

  it('tells numbers with their units, seconds as a clock does, and no choice that says nothing', () => {
    const cellOf = (type: ItemTypeId, key: string, value: FieldValue, language: Language = 'en') => {
      const field = fieldOf(type, key);
      return field && plainCell({ language, currency: 'EUR' }, field, { [key]: value });
    };
    expect(cellOf('channel', 'responseHours', 1)).toEqual({ kind: 'text', text: '1 hour' });
    expect(cellOf('risk', 'withinHours', 1.5, 'fi')).toEqual({ kind: 'text', text: '1,5 tuntia' });
    expect(cellOf('action', 'pathStage', 4, 'fi')).toEqual({ kind: 'text', text: 'Luottamus' });
    expect(cellOf('kpi', 'counts', 'other')).toBeUndefined();
    const seconds = registerField('drills', 'seconds');
    expect(seconds && plainCell({ language: 'en', currency: 'EUR' }, seconds, { seconds: 2460 })).toEqual({ kind: 'text', text: '41:00' });
  });

  it('is the same for the same input', () => {
    expect(buildReport(english)).toEqual(report);
  });

  it('is wholly in Finnish when asked', () => {
    const titles = buildReport(finnish).sections.map((known) => known.title);
    expect(titles).toContain('Lyhyesti');
    expect(titles).toContain('Versiot');
    expect(JSON.stringify(buildReport(finnish).cover)).not.toMatch(/Client|Agency|Revision/);
  });

  it('shows a goal’s KPIs under it with their latest values against their targets', () => {
    const record = section(report, 'goals')?.blocks.find((block) => block.kind === 'record');
    const table = record?.kind === 'record' ? record.table : undefined;
    expect(table?.columns.map((column) => column.title)).toEqual(['Name', 'Business KPI', 'Cadence', 'Measurements', 'Latest', 'Target']);
    expect(table?.rows.length).toBe(2);
  });

  it('shows a goal’s way from its baseline over the latest reading to its target, each of them once', () => {
    const recordOf = (goal: Record<string, string | number>, kpi: Record<string, string | number>, readings: readonly number[]) => {
      const plan = emptyPlan((context) => {
        const ids = [addItem(context, { type: 'goal', fields: { statement: 'G', ...goal } }), addItem(context, { type: 'kpi', fields: { name: 'K', unit: 'a month', ...kpi } })];
        const [from = '', to = ''] = ids.flatMap((added) => (added.ok ? [added.value] : []));
        setMeasurements(context, { id: to, measurements: readings.map((value, index) => ({ date: `2026-0${index + 1}-01`, value })) });
        addLink(context, { from, to, kind: 'measuredBy' });
      });
      const record = section(buildReport(inputOf(plan)), 'goals')?.blocks.find((block) => block.kind === 'record');
      const facts = record?.kind === 'record' ? record.facts : [];
      return JSON.parse(JSON.stringify(facts).replaceAll('\u00a0', ' ')) as typeof facts;
    };
    const dated = { baseline: 20, target: 120, start: '2026-01-01', due: '2026-12-31' };
    const [progress, ...others] = recordOf(dated, { target: 120 }, [20, 45]);
    expect(progress?.value).toEqual({
      kind: 'progress',
      share: 0.25,
      marks: [
        { label: 'Baseline', text: '20 a month', note: 'Start 1 Jan 2026' },
        { label: 'Latest', text: '45 a month', note: '1 Feb 2026' },
        { label: 'Target', text: '120 a month', note: 'Due 31 Dec 2026' },
      ],
    });
    expect(others).toEqual([]);
    expect(progress && cellText(progress.value)).toBe('Baseline: 20 a month (Start 1 Jan 2026); Latest: 45 a month (1 Feb 2026); Target: 120 a month (Due 31 Dec 2026)');
    // What the KPI counts is something else: its reading is not held against the goal's own numbers.
    expect(recordOf(dated, { target: 7 }, [1, 2])[0]?.value).toMatchObject({ marks: [{ text: '20' }, { text: '120' }] });
    expect(recordOf(dated, { target: 7 }, [1, 2])[0]?.value).not.toHaveProperty('share');
    expect(recordOf({ start: '2026-01-01' }, {}, []).map(({ label }) => label)).toEqual(['Start']);
  });

  it('heads the actions by month in order of time, undated ones last', () => {
    const plan = emptyPlan((context) => {
      for (const [title, start] of [['late', '2026-05-03'], ['never', ''], ['early', '2026-04-02'], ['also early', '2026-04-20']]) {
        addItem(context, { type: 'action', fields: { title: title ?? '', ...(start ? { start } : {}) } });
      }
    });
    const table = section(buildReport(inputOf(plan)), 'actions')?.blocks.find((block) => block.kind === 'table');
    const rows = table?.kind === 'table' ? table.rows : [];
    // Nothing is said of ends, channels, owners and status: they have no columns.
    expect(table?.kind === 'table' && table.columns.map(({ title }) => title)).toEqual(['Start–End', 'Title']);
    expect(rows.map((row) => cellText(row.cells[row.group ? 0 : 1] ?? { kind: 'text', text: '' }))).toEqual([
      'April 2026',
      'early',
      'also early',
      'May 2026',
      'late',
      'No date yet',
      'never',
    ]);
  });
});

describe('the framework’s definitions', () => {
  it('bring a new field into tables and records by themselves', () => {
    const plan = emptyPlan((context) => addItem(context, { type: 'policy', fields: { rule: 'Be kind' } }));
    const policy = itemType('policy');
    const changed = { ...policy, fields: [...policy.fields, { key: 'since', kind: 'date', name: { en: 'In force since', fi: 'Voimassa alkaen' } } as const] };
    const items = itemsOfType(plan, 'policy').map((item) => ({ ...item, fields: { ...item.fields, since: '2026-01-05' } }));
    for (const form of ['table', 'records', 'statements'] as const) {
      const blocks = itemBlocks(reportContext(inputOf(plan)), { ...typePlanOf(policy), form }, changed, items);
      expect(blocks.map(wordsOf).join()).toContain('In force since');
      expect(blocks.map(wordsOf).join()).toContain('5\u00a0Jan\u00a02026');
    }
  });

  it('lay out a type that no section plan knows', () => {
    expect(typePlanOf({ ...itemType('note'), id: 'area' }).form).toBe('drawn');
    const unknown = { ...itemType('note'), id: 'newcomer' } as unknown as ReturnType<typeof itemType>;
    expect(typePlanOf(unknown)).toEqual({ type: 'newcomer', form: 'table', columns: [['title', 1]] });
  });
});

describe('the report of a bare plan', () => {
  const report = buildReport(inputOf(emptyPlan()));

  it('leaves out what is empty and gives the core parts one quiet line', () => {
    expect(report.sections.map((known) => known.id)).toEqual(['messages', 'givens', 'ring', 'goals', 'signOff']);
    expect(section(report, 'goals')?.blocks).toEqual([{ kind: 'paragraph', tone: 'quiet', text: 'No goals are set yet.' }]);
  });

  it('says its age on the cover past twelve months, as of the day that is reported', () => {
    const plan = emptyPlan((context) => setPlanField(context, { key: 'starts', value: '2025-03-01' }));
    const ageIn = (time: string) => buildReport(inputOf(plan, { time })).cover.facts.find(({ label }) => label === 'Age of the plan')?.value;
    expect([ageIn('2026-03-01T12:00:00.000Z'), ageIn('2026-05-02T12:00:00.000Z')]).toEqual([undefined, '14 months; a strategy seldom serves over twelve']);
  });

  it('has a title all the same', () => {
    expect(report.title).toBe('Untitled plan');
  });
});

describe('very long names', () => {
  it('are told in full once and shortened where others refer to them', () => {
    const long = 'endless '.repeat(1_000).trim();
    const plan = emptyPlan((context) => {
      const goal = addItem(context, { type: 'goal', fields: { statement: long } });
      for (let index = 0; index < 5; index++) {
        const action = addItem(context, { type: 'action', fields: { title: `Action ${index}` } });
        if (goal.ok && action.ok) addLink(context, { from: action.value, to: goal.value });
      }
    });
    const actions = JSON.stringify(section(buildReport(inputOf(plan)), 'actions')?.blocks.filter((block) => block.kind === 'table'));
    expect(actions.match(/endless endless [^"]*…/g)).toHaveLength(5);
    expect(actions.length).toBeLessThan(4_000);
    expect(JSON.stringify(section(buildReport(inputOf(plan)), 'goals'))).toContain(long);
  });
});

describe('facts of records', () => {
  it('stand at the same place in all records of a chapter, and a day of every year has none of its own', () => {
    const plan = emptyPlan((context) => {
      const channel = addItem(context, { type: 'channel', fields: { name: 'Long', tone: 'As one speaks to a neighbour over the fence, slowly, and with time to listen' } });
      addItem(context, { type: 'channel', fields: { name: 'Short', tone: 'Plain' } });
      if (!channel.ok) throw new Error('nothing was added');
      setRegisterEntry(context, { register: 'seasons', entry: 'summer', values: { begins: '2027-05-15' } });
    });
    const report = buildReport(inputOf(plan));
    const tones = section(report, 'channels')?.blocks.flatMap((block) => (block.kind === 'record' ? block.facts.filter(({ label }) => label === 'Tone').map(({ long }) => long) : []));
    expect(tones).toEqual([true, true]);
    expect(JSON.stringify(section(report, 'registers'))).toMatch(/15\sMay"/);
  });
});

describe('sign-off in the report', () => {
  const [signed, draft] = english.revisions;
  if (!signed || !draft) throw new Error('the sample has two revisions');

  it('says that a signed plan has changed since', () => {
    const report = buildReport(english);
    expect(report.revision).toBe('Working state');
    expect(report.cover.signOffs[0]).toMatchObject({ signed: false });
    expect(report.cover.signOffs[0]?.text).toContain('“For the board”');
    const history = JSON.stringify(section(report, 'history'));
    expect(history).toContain('the target went from 60 to 75');
    expect(history).toContain('was added');
  });

  it('takes an unchanged plan for the revision that was signed', () => {
    const report = buildReport({ ...english, plan: english.signedOff?.plan ?? english.plan });
    expect(report.revision).toBe('For the board');
    expect(report.cover.signOffs[0]).toMatchObject({ party: 'Client', signed: true });
    expect(JSON.stringify(section(report, 'history'))).toContain('Nothing has changed since the last sign-off.');
  });

  it('is of the revision that is reported, not of another one with its name', () => {
    const namesake = { ...draft, label: signed.label };
    const input = { ...english, revisions: [signed, namesake] };
    expect(buildReport({ ...input, revisionId: namesake.id }).cover.signOffs[0]).toMatchObject({ signed: false });
    expect(buildReport({ ...input, revisionId: signed.id }).cover.signOffs[0]).toMatchObject({ signed: true });
    const factOf = (revisionId: string) => buildReport({ ...input, revisionId }).cover.facts.at(-1)?.value;
    expect(factOf(namesake.id)).toBe('For the board, 10 Jan 2026');
    expect(factOf(signed.id)).toBe('For the board, 1 Feb 2026');
  });

  it('has no line for an agency of which the plan knows nothing', () => {
    const named = (agency: string) =>
      buildReport(
        inputOf(
          emptyPlan((context) => {
            addItem(context, { type: 'vision', fields: { statement: 'Warm' } });
            setPlanField(context, { key: 'agency', value: agency });
          }),
        ),
      );
    const signing = (report: Report) => [report.cover.signOffs.map(({ party }) => party), section(report, 'signOff')?.blocks.flatMap((block) => (block.kind === 'signatures' ? block.parties.map(({ party }) => party) : []))];
    expect(signing(named('Lantern & Oar'))).toEqual([['Client', 'Agency'], ['Client', 'Agency']]);
    expect(signing(named(' '))).toEqual([['Client'], ['Client']]);
  });

  it('lists no automatic checkpoints', () => {
    const automatic = { ...draft, id: 'auto', hash: 'auto', label: 'hourly', kind: 'automatic' as const };
    const report = buildReport({ ...english, revisions: [automatic, signed, draft] });
    expect(JSON.stringify(section(report, 'history'))).not.toContain('hourly');
  });
});

describe('the report as Markdown', () => {
  it('has every section, every goal and the figures in words', () => {
    const text = reportToMarkdown(buildReport(finnish));
    for (const known of buildReport(finnish).sections) expect(text).toContain(`\n## ${known.title}\n`);
    for (const goal of itemsOfType(finnish.plan, 'goal')) expect(text).toContain(`### ${String(goal.fields['statement'])}`);
    expect(text).toContain('Laajuus (Puolustaja–Tutkija): Nyt 18, Asiakas 32');
    // No title of rows is marked twice, and what has no caption leaves no marks.
    expect(text).toContain('| **Syyskuu 2026** |');
    expect(text).not.toMatch(/\*{4}|^\*+$/m);
    // A day begins no list.
    expect(text).toMatch(/- \*\*[^*]+:\*\* \d+\.\d+\.\d{4}$/m);
  });

  it('keeps text from becoming markup', () => {
    const plan = emptyPlan((context) => {
      addItem(context, { type: 'note', fields: { text: '<script>x</script> | *not bold* `code` [link](x) &lt;' } });
      addItem(context, { type: 'vision', fields: { statement: '# no heading\n- no list\n1. no number' } });
    });
    const text = reportToMarkdown(buildReport(inputOf(plan)));
    expect(text).toContain(String.raw`\<script\>x\</script\> \| \*not bold\* \`code\` \[link\](x) \&lt;`);
    expect(text).toContain(String.raw`> \# no heading`);
    expect(text).toContain(String.raw`> \- no list`);
    expect(text).toContain(String.raw`> 1\. no number`);
  });
});
