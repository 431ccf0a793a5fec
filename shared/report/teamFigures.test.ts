import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { addRegisterEntry } from '../edits/registers.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { languages } from '../messages/text.ts';
import { capacityOf } from '../plan/capacity.ts';
import { orchestraOf } from '../views/orchestra.ts';
import { buildReport } from './buildReport.ts';
import { capacityFigure } from './capacityFigure.ts';
import type { BoxPrimitive, Figure } from './figure.ts';
import { linesOf } from './textLines.ts';
import { orchestraFigure } from './orchestraFigure.ts';

const today = '2026-11-27';

/** A team of so many tools, each with a routine of somebody's, the last one with none. */
function team(tools: number) {
  const bench = workbench();
  const ada = bench.make(addItem, { type: 'person', fields: { name: 'Ada Fictional', hoursPerWeek: 10, skillContent: 4, skillIndustry: 2 } });
  const ben = bench.make(addItem, { type: 'person', fields: { name: 'Ben Imagined', skillContent: 5 } });
  bench.make(addItem, { type: 'channel', fields: { name: 'Letters' } });
  bench.make(addItem, { type: 'goal', fields: { statement: 'More questions that lead to a visit', priority: 1 } });
  for (let place = 0; place < tools; place++) {
    const tool = bench.make(addItem, { type: 'resource', fields: { name: `Tool number ${place} with quite a long name of its own`, kind: 'tool' } });
    if (place < tools - 1) bench.make(addRegisterEntry, { register: 'routines', values: { source: tool, routine: `Routine ${place}`, person: ada, hours: 1 } });
  }
  return { bench, ada, ben };
}

const texts = ({ primitives }: Figure): readonly string[] => primitives.flatMap((primitive) => (primitive.kind === 'text' ? primitive.text : []));
const seats = ({ primitives }: Figure): readonly BoxPrimitive[] => primitives.flatMap((primitive) => (primitive.kind === 'box' && primitive.fill === 'paper' ? primitive : []));

describe('the orchestra', () => {
  it('plays for the first goal, with the ablest of each skill, and marks what nobody plays', () => {
    const { bench } = team(2);
    const orchestra = orchestraOf(bench.plan());
    expect(orchestra.aim).toBe('More questions that lead to a visit');
    expect(orchestra.skills[0]).toMatchObject({ players: ['Ben Imagined', 'Ada Fictional'], best: 5, isEmpty: false });
    expect(orchestra.skills.filter(({ isEmpty }) => isEmpty).map(({ best }) => best)).toEqual([2]);
    expect(orchestra.tools.map(({ players, isEmpty }) => [players, isEmpty])).toEqual([[['Ada Fictional'], false], [[], true]]);
    expect(orchestra.ways.map(({ name }) => name)).toEqual(['Routine 0']);
    const said = texts(orchestraFigure(orchestra, 'en'));
    expect(said).toEqual(expect.arrayContaining(['More questions that lead to a visit', 'Ben Imagined +1', 'nobody', 'not assessed', 'Ada Fictional']));
  });

  it.each([0, 1, 7, 13, 40])('with %i tools keeps its seats apart and inside the drawing, and counts those without room', (tools) => {
    const { bench } = team(tools);
    const figure = orchestraFigure(orchestraOf(bench.plan()), 'fi');
    const boxes = seats(figure);
    for (const [place, one] of boxes.entries()) {
      expect(one.x >= 0 && one.y >= 0 && one.x + one.width <= figure.viewBox.width && one.y + one.height <= figure.viewBox.height).toBe(true);
      for (const other of boxes.slice(place + 1)) {
        expect(one.x + one.width <= other.x || other.x + other.width <= one.x || one.y + one.height <= other.y || other.y + other.height <= one.y).toBe(true);
      }
    }
    if (tools > 12) expect(texts(figure)).toContain(`+${tools - 11} muuta`);
  });

  it('says the names of its seats whole on three lines, in seats that are as high as each other', () => {
    const { bench } = team(3);
    const figure = orchestraFigure(orchestraOf(bench.plan()), 'en');
    expect(texts(figure).join(' ')).toContain('Tool number 0 with quite a long name of its own');
    expect(new Set(seats(figure).map(({ height }) => height)).size).toBe(1);
    expect(texts(figure).some((text) => text.endsWith('…'))).toBe(false);
  });
});

describe('the weeks of a team', () => {
  it('are drawn for those of whom anything is asked, and a week over the hours in red', () => {
    const { bench, ada } = team(0);
    expect(capacityFigure(capacityOf(bench.plan(), today), 'en')).toBeUndefined();
    const action = bench.make(addItem, { type: 'action', fields: { title: 'A film', hours: 24, start: '2026-12-07', end: '2026-12-18' } });
    bench.make(addLink, { from: action, to: ada, kind: 'ownedBy' });
    const figure = capacityFigure(capacityOf(bench.plan(), today), 'en');
    expect(figure?.description).toBe('Ada Fictional: fullest week 12 of 10 h; in 2 weeks more than there are.');
    const weeks = figure?.primitives.filter((primitive) => primitive.kind === 'box' && primitive.fill === 'red.ink' && primitive.y > 28 && primitive.y < 50);
    expect(weeks).toHaveLength(2);
  });

  it('have an edge where nobody told the hours, so that grey tells them from those within the hours', () => {
    const { bench } = team(0);
    for (const [name, hoursPerWeek] of [['Told', 40], ['Untold', undefined]] as const) {
      const person = bench.make(addItem, { type: 'person', fields: { name, ...(hoursPerWeek === undefined ? {} : { hoursPerWeek }) } });
      const action = bench.make(addItem, { type: 'action', fields: { title: name, hours: 20, start: '2026-12-07', end: '2026-12-11' } });
      bench.make(addLink, { from: action, to: person, kind: 'ownedBy' });
    }
    const drawn = capacityFigure(capacityOf(bench.plan(), today), 'en')?.primitives.filter((primitive) => primitive.kind === 'box') ?? [];
    // One week, and one in the legend.
    expect(drawn.filter(({ stroke }) => stroke === 'slate.ink')).toHaveLength(2);
    expect(drawn.filter(({ fill, stroke }) => fill === 'teal.ink' && stroke === undefined)).toHaveLength(2);
  });

  it('say a long name whole on two lines of its row', () => {
    const { bench } = team(0);
    const name = 'Maximilian Alexander von Hohenstein-Württemberg';
    const person = bench.make(addItem, { type: 'person', fields: { name, hoursPerWeek: 10 } });
    const action = bench.make(addItem, { type: 'action', fields: { title: 'A film', hours: 24, start: '2026-12-07', end: '2026-12-18' } });
    bench.make(addLink, { from: action, to: person, kind: 'ownedBy' });
    const said = capacityFigure(capacityOf(bench.plan(), today), 'en')?.primitives.find((primitive) => primitive.kind === 'text' && primitive.text === name);
    expect(said?.kind === 'text' && linesOf(said)).toEqual(['Maximilian Alexander von', 'Hohenstein-Württemberg']);
  });
});

it.each(languages)('the document in %s shows the orchestra and the weeks with the people', (language) => {
  const { bench } = team(3);
  const report = buildReport({ plan: bench.plan(), language, revisions: [], time: `${today}T12:00:00.000Z` });
  const people = report.sections.find(({ id }) => id === 'people');
  expect(people?.blocks.filter(({ kind }) => kind === 'figure')).toHaveLength(2);
  const policy = buildReport({ plan: bench.plan(), language, revisions: [], time: `${today}T12:00:00.000Z`, document: 'policy' });
  expect(policy.sections.find(({ id }) => id === 'people')?.blocks.some(({ kind }) => kind === 'figure')).toBe(false);
});
