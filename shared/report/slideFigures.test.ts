import { describe, expect, it } from 'vitest';
import { setField, setMeasurements } from '../edits/fields.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { itemsOfType } from '../plan/plan.ts';
import { buildReport } from './buildReport.ts';
import type { Primitive } from './figure.ts';
import type { DocumentId } from './documents.ts';
import { sampleReportInput } from './samplePlan.ts';
import type { Slide } from './slide.ts';

type Change = NonNullable<Parameters<typeof sampleReportInput>[1]>;
type Context = Parameters<Change>[0];

function add(context: Context, type: Parameters<typeof addItem>[1]['type'], fields: NonNullable<Parameters<typeof addItem>[1]['fields']>): string {
  const added = addItem(context, { type, fields });
  if (!added.ok) throw new Error(added.failure.code);
  return added.value;
}

function slideOf(section: string, change: Change, document: DocumentId = 'strategy'): Slide {
  const found = buildReport({ ...sampleReportInput('en', change), document }, 'slides').slides.find((slide) => slide.section === section);
  if (!found) throw new Error(`No slide of ${section}`);
  return found;
}

const shapes = <Kind extends Primitive['kind']>({ figure }: Slide, kind: Kind): readonly Extract<Primitive, { kind: Kind }>[] =>
  (figure?.primitives ?? []).filter((primitive): primitive is Extract<Primitive, { kind: Kind }> => primitive.kind === kind);

describe('drawings beside rows', () => {
  it('show the readings of each KPI as a line that ends at the last of them, and say them', () => {
    const slide = slideOf('kpis', (context) => {
      const id = itemsOfType(context.plan(), 'kpi')[0]?.id ?? expect.fail('no KPI');
      for (const [key, value] of Object.entries({ name: 'Parcels', unit: 'a day', target: 40 })) setField(context, { id, key, value });
      setMeasurements(context, { id, measurements: [10, 30, 20].map((value, place) => ({ date: `2026-0${place + 1}-01`, value })) });
    });
    const place = slide.rows.findIndex(({ text }) => text === 'Parcels');
    expect(slide.rows[place]).toMatchObject({ value: '20\u00a0a day' });
    const line = shapes(slide, 'path').find(({ stroke }) => stroke === 'brand');
    const [low, high, last] = line?.points.slice(-3) ?? [];
    expect(high?.y).toBeLessThan(low?.y ?? 0);
    expect(shapes(slide, 'circle')).toContainEqual(expect.objectContaining({ x: last?.x, y: last?.y }));
    expect(slide.figure?.description).toMatch(/Parcels: .+ on .+, 20\sa day on .+; \d+ readings, the lowest 10/u);
  });

  it('put the next steps on the months from this one, those far off at the edge with their day', () => {
    const slide = slideOf('actions', (context) => {
      for (const { id } of itemsOfType(context.plan(), 'action')) setField(context, { id, key: 'status', value: 'done' });
      add(context, 'action', { title: 'Soon', start: '2026-04-01', end: '2026-04-20', status: 'planned' });
      add(context, 'action', { title: 'In a hundred years', start: '2126-10-01', status: 'idea' });
      add(context, 'action', { title: 'Late', end: '2026-01-05', status: 'doing' });
    });
    expect(slide.rows.map(({ text }) => text)).toEqual(['Soon', 'In a hundred years', 'Late']);
    expect(slide.figure?.description).toMatch(/^Soon, 1 Apr 2026–20 Apr 2026, planned\. In a hundred years, 1 Oct 2126, idea\. Late, 5 Jan 2026, in progress\.$/u);
    const said = shapes(slide, 'text').map(({ text }) => text);
    expect(said).toContain('today');
    expect(slide.rows.map(({ note }) => note)).toEqual([expect.stringContaining('1 Apr 2026'), expect.stringContaining('1 Oct 2126'), expect.stringContaining('5 Jan 2026')]);
    const months = said.filter((text) => /^(?:Mar|Apr|May|Jun|Jul)/u.test(text));
    expect(months).toEqual(['Mar 2026', 'Apr', 'May', 'Jun']);
  });

  it('say how many more steps there are than fit, beside which the states of those that are shown stand, and a single one more is shown', () => {
    const ofSteps = (count: number): Slide =>
      slideOf('actions', (context) => {
        for (const { id } of itemsOfType(context.plan(), 'action')) setField(context, { id, key: 'status', value: 'done' });
        for (let day = 1; day <= count; day++) add(context, 'action', { title: `Step ${day}`, start: `2026-04-0${day}`, end: day > 5 ? '2026-09-30' : '2026-04-20', status: day > 5 ? 'idea' : 'planned' });
      });
    const [four, five, seven] = [4, 5, 7].map(ofSteps) as [Slide, Slide, Slide];
    expect([four, five, seven].map(({ rows, more }) => [rows.length, more])).toEqual([[4, undefined], [5, undefined], [4, '3 more in the document']]);
    const left = (slide: Slide): number => shapes(slide, 'text').find(({ text }) => text === 'Planned')?.x ?? expect.fail('no state');
    expect(left(seven) - left(four)).toBeGreaterThan(100);
    // What is not shown has neither its state nor its months there.
    const said = shapes(seven, 'text').map(({ text }) => text);
    expect(said.filter((text) => ['Idea', 'Jul', 'Aug', 'Sept'].includes(text))).toEqual([]);
  });

  it('show who has more work than hours first, in words too', () => {
    const slide = slideOf('people', (context) => {
      const person = add(context, 'person', { name: 'Zoe', hoursPerWeek: 2 });
      const action = add(context, 'action', { title: 'Much', start: '2026-12-01', end: '2026-12-14', hours: 200, status: 'planned' });
      addLink(context, { from: action, to: person, kind: 'ownedBy' });
    });
    expect(slide.rows[0]).toMatchObject({ text: 'Zoe', isOver: true });
    expect(slide.rows.filter(({ isOver }) => isOver).length).toBeLessThan(slide.rows.length);
    expect(slide.figure?.description).toMatch(/^Zoe: fullest week .+ more than there are\./u);
  });

  it('mark the audiences that each channel reaches, and say them; of more audiences than columns have room for none', () => {
    const change: Change = (context) => {
      const channel = add(context, 'channel', { name: 'Radio' });
      const audience = add(context, 'audience', { name: 'Sailors' });
      addLink(context, { from: channel, to: audience, kind: 'reaches' });
    };
    const slide = slideOf('channels', change);
    const plan = sampleReportInput('en', change).plan;
    const shown = itemsOfType(plan, 'channel').slice(0, slide.rows.length).map(({ id }) => id);
    const reached = [...plan.links.values()].filter(({ kind, from }) => kind === 'reaches' && shown.includes(from));
    const dots = shapes(slide, 'circle').filter(({ fill }) => fill === 'brand');
    expect(dots.length).toBe(reached.length);
    expect(slide.figure?.description).toContain('Radio – reaches: Sailors.');
    expect(slideOf('channels', (context) => {
      change(context);
      for (let number = 1; number <= 6; number++) add(context, 'audience', { name: `Audience ${number}` });
    }).figure).toBeUndefined();
  });

  it('tell those who only read the rules nothing of hours, money and whom channels reach', () => {
    const change: Change = (context) => {
      const person = add(context, 'person', { name: 'Zoe', hoursPerWeek: 2 });
      const channel = add(context, 'channel', { name: 'Radio', budget: 4321, responseHours: 1 });
      const [audience] = itemsOfType(context.plan(), 'audience');
      addLink(context, { from: channel, to: person, kind: 'ownedBy' });
      if (audience) addLink(context, { from: channel, to: audience.id, kind: 'reaches' });
    };
    const [people, channels] = [slideOf('people', change, 'policy'), slideOf('channels', change, 'policy')];
    expect([people.figure, channels.figure]).toEqual([undefined, undefined]);
    expect(JSON.stringify([people.rows, channels.rows])).not.toMatch(/4,321|\bh"/u);
  });

  it('show the way of goals to their targets', () => {
    const slide = slideOf('goals', () => {});
    const bars = shapes(slide, 'box');
    expect(bars.some(({ fill }) => fill === 'brand')).toBe(true);
    for (const { value = '' } of slide.rows) expect(slide.figure?.description).toContain(`: ${value.replace(/…$/u, '')}`);
  });
});
