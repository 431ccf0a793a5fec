import { describe, expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { setMeasurements, setPlanField } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setPosition } from '../edits/positions.ts';
import type { EditContext } from '../edits/edit.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { buildReport } from './buildReport.ts';
import type { DocumentId } from './documents.ts';
import { cellText, type Brief, type Report } from './report.ts';

const time = '2026-11-28T09:00:00.000Z';

/** A plan as one workshop leaves it, and what else is put into it. */
function made(more: (context: EditContext) => void = () => {}, document: DocumentId = 'strategy', language: 'en' | 'fi' = 'en'): Report {
  const context = editContextOf(new LivePlan(createYDoc()), Math.random);
  setPlanField(context, { key: 'title', value: 'Half a plan' });
  addItem(context, { type: 'goal', fields: { statement: 'More guests' } });
  more(context);
  return buildReport({ plan: context.plan(), language, revisions: [], time, document });
}

function briefOf(report: Report): Brief {
  const brief = report.sections.flatMap(({ blocks }) => blocks).find((block): block is Brief => block.kind === 'brief');
  if (!brief) throw new Error('The report has no page that says it all');
  return brief;
}

const saidIn = (report: Report, section: string): string => JSON.stringify(report.sections.find(({ id }) => id === section)?.blocks ?? []);

describe('a half-finished plan', () => {
  it('says of the ring what is placed, and draws none where nothing is', () => {
    const placed = made((context) => setPosition(context, { dimension: 'scope', kind: 'today', value: 20 }));
    expect(briefOf(placed).ring.text).toBe('Places are set on one of four axes; none is agreed yet.');
    expect(saidIn(placed, 'ring')).toContain('"figure"');
    expect(briefOf(made()).ring.text).toBe('No positions have been placed on the ring yet.');
    expect(saidIn(made(), 'ring')).not.toContain('"figure"');
    expect([briefOf(placed).figure !== undefined, briefOf(made()).figure]).toEqual([true, undefined]);
  });

  it('has no column, figure or page for what nobody said', () => {
    const report = made((context) => {
      for (const name of ['Instagram', 'Newsletter']) addItem(context, { type: 'channel', fields: { name } });
      addItem(context, { type: 'kpi', fields: { name: 'Bookings', target: 40, unit: 'a month' } });
      addItem(context, { type: 'person', fields: { name: 'Liisa' } });
    });
    const tables = report.sections.flatMap(({ blocks }) => blocks).filter((block) => block.kind === 'table');
    for (const { columns, rows } of tables) {
      columns.forEach((column, place) => expect(rows.some(({ cells, group }) => !group && !['–', ''].includes(cellText(cells[place] ?? { kind: 'text', text: '' }))), column.title).toBe(true));
    }
    expect(saidIn(report, 'kpis')).toContain('40\u00a0a\u00a0month');
    expect(report.sections.find(({ id }) => id === 'channels')?.blocks).toEqual([{ kind: 'bullets', own: true, items: ['Instagram', 'Newsletter'] }]);
    // Skills of nobody are no orchestra; goals alone are no chain.
    expect(saidIn(report, 'people')).not.toContain('"figure"');
    expect(report.sections.map(({ id }) => id)).not.toContain('chains');
    // What the headline says once stands beside no row.
    for (const section of ['goals', 'kpis']) for (const { value } of report.slides.find((slide) => slide.section === section)?.rows ?? []) expect(value).toBeUndefined();
  });

  it('gives a KPI no target but its own', () => {
    const report = made((context) => {
      const [goal, kpi] = [addItem(context, { type: 'goal', fields: { statement: 'More calls', target: 80, baseline: 40 } }), addItem(context, { type: 'kpi', fields: { name: 'Calls answered', unit: '%', target: 65 } })];
      if (!goal.ok || !kpi.ok) throw new Error('nothing was added');
      addLink(context, { kind: 'measuredBy', from: goal.value, to: kpi.value });
      setMeasurements(context, { id: kpi.value, measurements: [{ date: '2026-10-31', value: 60 }] });
    });
    const headline = report.sections.find(({ id }) => id === 'goals')?.headline;
    expect(headline).toBe('“Calls answered” stands at 60%, target 65%');
    // Under the goal's own title the KPI is named.
    expect(saidIn(report, 'summary')).toContain('"standing":"Calls answered: 60% of 65%"');
  });

  it('has late and undated actions among the next steps, after those that come', () => {
    const report = made((context) => {
      addItem(context, { type: 'action', fields: { title: 'Undated' } });
      addItem(context, { type: 'action', fields: { title: 'Late', start: '2026-03-01', end: '2026-05-31', status: 'doing' } });
      addItem(context, { type: 'action', fields: { title: 'Open', start: '2026-03-01', status: 'doing' } });
      addItem(context, { type: 'action', fields: { title: 'Done', end: '2027-05-31', status: 'done' } });
    });
    expect(briefOf(report).next.entries).toEqual([
      { text: 'Late', note: 'was to be done by 31 May 2026' },
      { text: 'Undated', note: 'no date yet' },
      { text: 'Open', note: 'since 1 Mar 2026, no end is said' },
    ]);
    expect(report.slides.find(({ section }) => section === 'actions')?.rows.map(({ text }) => text)).toEqual(['Late', 'Undated', 'Open']);
    const coming = made((context) => {
      addItem(context, { type: 'action', fields: { title: 'Late', start: '2026-03-01', end: '2026-05-31' } });
      addItem(context, { type: 'action', fields: { title: 'Soon', start: '2026-12-01' } });
    });
    expect(briefOf(coming).next.entries.map(({ text }) => text)).toEqual(['Soon', 'Late']);
  });

  it('tells no actions from none that is left', () => {
    expect(briefOf(made()).next.none).toBe('No actions are planned yet.');
    const done = made((context) => addItem(context, { type: 'action', fields: { title: 'Done', status: 'done' } }));
    expect(briefOf(done).next).toMatchObject({ none: 'Nothing is left to do: every action is done or dropped.', entries: [] });
  });

  it('says how a goal that is to fall stands without calling it a part of its target', () => {
    const report = made((context) => {
      const goal = addItem(context, { type: 'goal', fields: { statement: 'Faster', baseline: 90, target: 10, priority: 1 } });
      const kpi = addItem(context, { type: 'kpi', fields: { name: 'Hours', target: 10, unit: 'h' } });
      if (!goal.ok || !kpi.ok) throw new Error('The plan was not made');
      addLink(context, { kind: 'measuredBy', from: goal.value, to: kpi.value });
      setMeasurements(context, { id: kpi.value, measurements: [{ date: '2026-10-01', value: 50 }] });
    });
    expect(briefOf(report).goals.rows[0]).toMatchObject({ standing: '50, target 10\u00a0h', share: 0.5 });
  });

  it('says what is not there, each paper in its own words', () => {
    const told = (document: DocumentId, section: string): string => saidIn(made(() => {}, document, 'fi'), section);
    expect(told('strategy', 'messages')).toContain('Viestejä ei ole vielä kirjattu.');
    expect(told('audit', 'audit')).toContain('Auditointia ei ole vielä tehty.');
    expect(told('minutes', 'minutes')).toContain('Työpajoja ei ole vielä pidetty.');
    expect(told('changes', 'changes')).toContain('Asiakas ei ole vielä hyväksynyt suunnitelmaa, joten sitä ei ole mihin verrata.');
  });

  it('has no title over a table that is not there', () => {
    const report = made((context) => addItem(context, { type: 'channel', fields: { name: 'Shop', budget: 500 } }));
    const blocks = report.sections.find(({ id }) => id === 'budget')?.blocks ?? [];
    expect(blocks.length).toBeGreaterThan(1);
    expect(blocks.at(-1)?.kind).not.toBe('heading');
  });
});
