import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleReportInput } from './samplePlan.ts';
import { editContextOf } from '../edits/editContext.ts';
import { addItem } from '../edits/items.ts';
import { addLink } from '../edits/links.ts';
import { setPosition } from '../edits/positions.ts';
import { dimensions } from '../framework/dimensions.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { boxOf } from '../plan/geometry.ts';
import { titleOf, type Plan } from '../plan/plan.ts';
import { budgetOf } from '../views/budget.ts';
import { buildReport } from './buildReport.ts';
import { budgetBlocks } from './budgetBlocks.ts';
import { budgetFigure } from './budgetFigure.ts';
import { areaFigures } from './areaFigures.ts';
import { canvasFigure } from './canvasFigure.ts';
import type { Primitive, TextPrimitive } from './figure.ts';
import { contrast, hueAngle, ownBrand, readableBrand, shadeOf } from './palette.ts';
import { reportContext } from './reportContext.ts';
import { ringFigure, ringPrimitives } from './ringFigure.ts';
import { linesOf, shownText, widthOfLine } from './textLines.ts';
import { timetableFigures } from './timetableFigures.ts';

function planWith(fill: (context: ReturnType<typeof editContextOf>) => void): Plan {
  const live = new LivePlan(createYDoc());
  fill(editContextOf(live, Math.random));
  return live.plan;
}

const texts = (primitives: readonly Primitive[]): readonly string[] => primitives.flatMap((primitive) => (primitive.kind === 'text' ? primitive.text : []));

describe('the ring', () => {
  const plan = planWith((context) => {
    setPosition(context, { dimension: 'scope', kind: 'client', value: 20 });
    setPosition(context, { dimension: 'scope', kind: 'agency', value: 70 });
    for (const { id } of dimensions) setPosition(context, { dimension: id, kind: 'agreed', value: 100 });
  });

  it('names four axes and both their poles', () => {
    const said = texts(ringFigure(plan, 'fi').primitives).flatMap((text) => text.split(' · '));
    for (const dimension of dimensions) expect(said).toEqual(expect.arrayContaining([dimension.name.fi, dimension.inner.fi, dimension.outer.fi]));
  });

  it('puts the agreed shape on the outer ring where all is agreed at 100', () => {
    const shape = ringPrimitives(plan, 'en', 200).find((primitive) => primitive.kind === 'path' && primitive.stroke === 'agreed');
    const points = shape?.kind === 'path' ? shape.points : [];
    expect(points).toHaveLength(4);
    for (const point of points) expect(Math.hypot(point.x, point.y)).toBeCloseTo(200);
  });

  it('shows a gap of 25 or more in red with its size, and none where a party is missing', () => {
    const drawn = ringPrimitives(plan, 'en', 200);
    expect(drawn.flatMap((primitive) => (primitive.kind === 'text' && primitive.text.includes('gap') ? [[primitive.text, primitive.colour]] : []))).toEqual([['Explorer · gap 50', 'red.ink']]);
    expect(drawn.filter((primitive) => primitive.kind === 'path' && primitive.stroke === 'red.ink')).toHaveLength(1);
  });

  it('keeps markers of one place apart', () => {
    const crowded = planWith((context) => {
      for (const kind of ['today', 'client', 'agency', 'agreed'] as const) setPosition(context, { dimension: 'scope', kind, value: 50 });
    });
    const markers = ringPrimitives(crowded, 'en', 200).filter((primitive) => primitive.kind !== 'text' && 'fill' in primitive && primitive.stroke !== undefined && primitive.strokeWidth !== undefined && primitive.strokeWidth > 1.5);
    expect(markers).toHaveLength(4);
    // What was agreed stays on its vertex, and is drawn over what stands beside it.
    expect(markers.at(-1)).toMatchObject({ kind: 'circle', fill: 'agreed', x: expect.closeTo(0) });
  });

  it('can be told in words', () => {
    expect(ringFigure(plan, 'en').description).toContain('Scope (Defender–Explorer): Client 20, Agency 70, Agreed 100');
  });
});

describe('the canvas', () => {
  const input = sampleReportInput('en');
  const figure = canvasFigure(reportContext(input));

  it('shows every area and card at its place, with its title, inside the view box', () => {
    const said = new Set(texts(figure.primitives));
    const { x, y, width, height } = figure.viewBox;
    for (const item of input.plan.items.values()) {
      expect(said).toContain(titleOf(item));
      const box = boxOf(input.plan, item);
      expect(box.x >= x && box.y >= y && box.x + box.width <= x + width && box.y + box.height <= y + height).toBe(true);
      expect(figure.primitives.some((primitive) => primitive.kind === 'box' && primitive.x === box.x && primitive.y === box.y)).toBe(true);
    }
  });

  it('draws every link as a curve', () => {
    expect(figure.primitives.filter((primitive) => primitive.kind === 'curve')).toHaveLength(input.plan.links.size);
  });
});

it('the letters of every figure on A4 are of 6.5 points at least, but for the overview of the canvas, whose areas follow', () => {
  // The text's width, and the part of a page's height that a figure in a column takes at most.
  const [width, tallest] = [475, 299];
  const figures = buildReport(sampleReportInput('en')).sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'figure' && block.extent !== 'page'));
  expect(figures.length).toBeGreaterThan(8);
  for (const block of figures) {
    if (block.kind !== 'figure') continue;
    const { viewBox, primitives } = block.figure;
    const scale = Math.min(width / viewBox.width, block.extent === 'column' ? tallest / viewBox.height : 1);
    for (const primitive of primitives) if (primitive.kind === 'text' && primitive.text !== '') expect(primitive.size * scale, primitive.text).toBeGreaterThanOrEqual(6.5);
  }
});

describe('the areas of the canvas', () => {
  it('each show their own cards with what is on them, and nothing outside their frame', () => {
    const input = sampleReportInput('en');
    const figures = areaFigures(reportContext(input));
    const areas = [...input.plan.items.values()].filter((area) => area.type === 'area' && [...input.plan.items.values()].some((item) => item.area === area.id && item.type !== 'area'));
    expect(figures.map(({ figure }) => figure.primitives.find((primitive) => primitive.kind === 'text')?.text).sort()).toEqual(areas.map(titleOf).sort());
    for (const { figure } of figures) {
      const { x, y, width, height } = figure.viewBox;
      for (const primitive of figure.primitives) {
        if (primitive.kind === 'box') expect(primitive.x >= x && primitive.y >= y && primitive.x + primitive.width <= x + width && primitive.y + primitive.height <= y + height).toBe(true);
      }
    }
  });

  it('are as high as what their cards say, and less is said where that is higher than a page', () => {
    const named = (count: number, words: number): readonly TextPrimitive[] => {
      const plan = planWith((context) => {
        const added = addItem(context, { type: 'area', fields: { title: 'Actions' } });
        const area = added.ok ? added.value : null;
        for (let index = 0; index < count; index++) addItem(context, { type: 'action', area, at: { x: 0, y: 0 }, fields: { title: Array.from({ length: words }, () => 'answering').join(' '), status: 'planned', start: '2026-02-01' } });
      });
      return areaFigures(reportContext({ plan, language: 'en', revisions: [], time: '2026-01-01' })).flatMap(({ figure }) => figure.primitives.filter((primitive) => primitive.kind === 'text'));
    };
    const few = named(3, 8);
    expect(few).toHaveLength(1 + 3 * 4);
    expect(few.map(shownText)).toEqual(few.map(({ text }) => text));
    const crowded = named(30, 8);
    expect(crowded.filter(({ weight }) => weight === 'bold').some((text) => shownText(text).endsWith('…'))).toBe(true);
    // One under the other in each card.
    for (const texts of [named(4, 30), crowded]) {
      texts.forEach((text, index) => {
        const next = texts[index + 1];
        if (next?.x === text.x && next.y > text.y) expect(next.y - text.y).toBeGreaterThan((linesOf(text).length - 1) * (text.lineHeight ?? 0) + 6);
      });
    }
  });
});

describe('the timetable', () => {
  it('draws a bar for every dated action and splits what is too long for a page', () => {
    const plan = planWith((context) => {
      for (let index = 0; index < 60; index++) addItem(context, { type: 'action', fields: { title: `Action ${index}`, start: '2026-02-01', end: '2026-03-01' } });
      addItem(context, { type: 'action', fields: { title: 'undated' } });
    });
    const figures = timetableFigures(reportContext({ plan, language: 'en', revisions: [], time: '2026-01-01' }));
    expect(figures).toHaveLength(7);
    // Two of them stand on a page.
    for (const { viewBox } of figures) expect(viewBox.height).toBeLessThan(340);
    const said = figures.flatMap((figure) => texts(figure.primitives));
    expect(said).toContain('Action 59');
    expect(said).not.toContain('undated');
  });

  it('keeps a goal and what advances it in one figure', () => {
    const plan = planWith((context) => {
      for (const [priority, statement] of ['First', 'Second'].entries()) {
        const goal = addItem(context, { type: 'goal', fields: { statement, priority: priority + 1 } });
        for (let index = 0; index < 7; index++) {
          const action = addItem(context, { type: 'action', fields: { title: `${statement} ${index}`, start: '2026-02-01' } });
          if (goal.ok && action.ok) addLink(context, { kind: 'advances', from: action.value, to: goal.value });
        }
      }
    });
    const told = timetableFigures(reportContext({ plan, language: 'en', revisions: [], time: '2026-01-01' })).map(({ primitives }) => texts(primitives).filter((text) => /^(First|Second)/.test(text)));
    expect(told.map((texts) => [texts[0], texts.length])).toEqual([['First', 8], ['Second', 8]]);
  });

  it('tells once what its shapes mean, those of all charts, and no two of them alike', () => {
    const plan = planWith((context) => {
      for (const [place, status] of ['idea', 'planned', 'doing', 'done', 'dropped', undefined].entries()) {
        const goal = addItem(context, { type: 'goal', fields: { statement: `Goal ${place}`, priority: place + 1, firstResults: '2026-06-01' } });
        for (let index = 0; index < 6; index++) {
          const action = addItem(context, { type: 'action', fields: { title: 'a', start: '2026-02-01', end: '2026-12-01', ...(status ? { status } : {}) } });
          if (goal.ok && action.ok) addLink(context, { kind: 'advances', from: action.value, to: goal.value });
        }
      }
    });
    const figures = timetableFigures(reportContext({ plan, language: 'en', revisions: [], time: '2026-01-01' }));
    expect(figures.length).toBeGreaterThan(1);
    const said = figures.map(({ primitives }) => texts(primitives));
    const states = ['Idea', 'Planned', 'In progress', 'Done', 'Dropped', 'No status', 'First results expected'];
    expect(said[0]?.slice(0, states.length)).toEqual(states);
    for (const others of said.slice(1)) expect(others.filter((text) => states.includes(text))).toEqual([]);
    const shapes = figures[0]?.primitives.slice(0, figures[0].primitives.findLastIndex((primitive) => primitive.kind === 'text' && states.includes(primitive.text))) ?? [];
    const drawn: string[] = [''];
    for (const primitive of shapes) {
      if (primitive.kind === 'text') drawn.push('');
      else drawn.push(`${drawn.pop()}${primitive.kind === 'box' ? `box ${primitive.height} ${String(primitive.dash)} ${primitive.stroke ? 'edge' : ''}` : `path ${'points' in primitive ? primitive.points.length : ''}`}`);
    }
    expect(new Set(drawn).size).toBe(states.length);
  });

  it('is told in a sentence a goal: one day once, and what was to be expected before today as past', () => {
    const plan = planWith((context) => {
      const goal = addItem(context, { type: 'goal', fields: { statement: 'Answer faster', firstResults: '2026-04-01' } });
      const action = addItem(context, { type: 'action', fields: { title: 'Open day', start: '2026-04-08', end: '2026-04-08', status: 'planned' } });
      if (goal.ok && action.ok) addLink(context, { kind: 'advances', from: action.value, to: goal.value });
    });
    const told = (time: string) => timetableFigures(reportContext({ plan, language: 'en', revisions: [], time }))[0]?.description;
    expect(told('2026-03-01')).toBe('Answer faster: first results can be expected on 1 Apr 2026; Open day, 8 Apr 2026, planned.');
    expect(told('2026-04-05')).toContain('first results could be expected on 1 Apr 2026;');
  });

  it('sets the mark of first results under a title that reaches it, and draws today’s line through none', () => {
    const told = (statement: string) => {
      const plan = planWith((context) => {
        const goal = addItem(context, { type: 'goal', fields: { statement, firstResults: '2026-04-01' } });
        const action = addItem(context, { type: 'action', fields: { title: 'a', start: '2026-02-01', end: '2026-12-01' } });
        if (goal.ok && action.ok) addLink(context, { kind: 'advances', from: action.value, to: goal.value });
      });
      const [figure] = timetableFigures(reportContext({ plan, language: 'en', revisions: [], time: '2026-05-01' }));
      const title = figure?.primitives.find((primitive) => primitive.kind === 'text' && primitive.text === statement);
      const paths = figure?.primitives.flatMap((primitive) => (primitive.kind === 'path' ? primitive : [])) ?? [];
      // The other one stands in the legend, above the chart.
      const mark = paths.filter(({ closed, stroke }) => closed && stroke === 'green.ink').flatMap(({ points }) => points.flatMap(({ y }) => (y > 0 ? y : [])));
      const day = paths.filter(({ stroke }) => stroke === 'red.ink').flatMap(({ points }) => points.map(({ y }) => y));
      return { title: title?.kind === 'text' ? title.y : 0, mark: Math.min(...mark), day: Math.min(...day) };
    };
    const [long, short] = [told('A goal whose title is long enough to reach the months of its results'), told('Short')];
    expect(long.mark).toBeGreaterThan(long.title);
    expect(short.mark).toBeLessThan(short.title);
    expect(long.day).toBeGreaterThan(long.title + 10);
    expect(Number.isFinite(short.day)).toBe(true);
  });

  it('is neither removed nor flattened by a date that lies far off, and tells that date in words', () => {
    const plan = planWith((context) => {
      for (let month = 1; month < 6; month++) addItem(context, { type: 'action', fields: { title: `near ${month}`, start: `2026-0${month}-01`, end: `2026-0${month}-28`, status: 'planned' } });
      addItem(context, { type: 'action', fields: { title: 'ancient', start: '0202-02-01' } });
      addItem(context, { type: 'action', fields: { title: 'far', start: '2206-02-01' } });
    });
    const [figure] = timetableFigures(reportContext({ plan, language: 'en', revisions: [], time: '2026-03-01' }));
    const said = texts(figure?.primitives ?? []);
    expect(said).toEqual(expect.arrayContaining(['near 1', 'ancient', 'far', '1 Feb 2206', '1 Feb 202', 'today']));
    const bars = figure?.primitives.filter((primitive) => primitive.kind === 'box' && primitive.fill === 'blue.fill') ?? [];
    expect(bars.filter((bar) => bar.kind === 'box' && bar.width > 20)).toHaveLength(5);
  });

  it('draws an action without a state as no state', () => {
    const plan = planWith((context) => addItem(context, { type: 'action', fields: { title: 'a', start: '2026-02-01' } }));
    const [figure] = timetableFigures(reportContext({ plan, language: 'en', revisions: [], time: '2026-01-01' }));
    expect(texts(figure?.primitives ?? [])).toContain('No status');
    expect(texts(figure?.primitives ?? [])).not.toContain('Planned');
    expect(figure?.primitives.some((primitive) => primitive.kind === 'box' && primitive.fill === 'blue.fill')).toBe(false);
  });

  it('puts actions under the most important goal that they advance', () => {
    const plan = planWith((context) => {
      const goals = ['Second', 'First'].map((statement, index) => addItem(context, { type: 'goal', fields: { statement, priority: 2 - index } }));
      const action = addItem(context, { type: 'action', fields: { title: 'both', start: '2026-02-01' } });
      for (const goal of goals) if (goal.ok && action.ok) addLink(context, { kind: 'advances', from: action.value, to: goal.value });
      addItem(context, { type: 'action', fields: { title: 'none', start: '2026-01-01' } });
    });
    const [figure] = timetableFigures(reportContext({ plan, language: 'en', revisions: [], time: '2026-01-01' }));
    const said = texts(figure?.primitives ?? []).filter((text) => ['First', 'Second', 'both', 'none', 'For no goal yet'].includes(text));
    expect(said).toEqual(['First', 'both', 'For no goal yet', 'none']);
  });
});

describe('the budget by quarter', () => {
  const money = (fields: Record<string, string | number>) => planWith((context) => addItem(context, { type: 'resource', fields: { name: 'm', kind: 'money', ...fields } }));

  it('spreads an amount over its months and loses nothing', () => {
    const budget = budgetOf(money({ amount: 365, from: '2026-01-01', to: '2026-12-31' }), '2026-01-01');
    expect(budget.quarters.map((quarter) => [quarter.number, quarter.first, quarter.amount])).toEqual([
      [1, '2026-01', 93],
      [2, '2026-04', 92],
      [3, '2026-07', 90],
      [4, '2026-10', 90],
    ]);
    expect(budget.dated).toBe(365);
  });

  it('puts a single day’s money into its quarter', () => {
    expect(budgetOf(money({ amount: 70, from: '2026-06-30', to: '2026-06-30' }), '2026-01-01').quarters).toMatchObject([{ first: '2026-06', amount: 70 }]);
  });

  it('counts money without dates, or with dates the wrong way round, apart', () => {
    expect(budgetOf(money({ amount: 50 }), '2026-01-01')).toMatchObject({ quarters: [], undated: 50 });
    expect(budgetOf(money({ amount: 50, from: '2026-02-01', to: '2026-01-01' }), '2026-01-01')).toMatchObject({ quarters: [], undated: 50 });
  });

  it('draws what is owed below the line, inside the figure', () => {
    const plan = money({ amount: -900, from: '2026-01-01', to: '2026-03-31' });
    const context = reportContext({ plan, language: 'en', revisions: [], time: '2026-01-01' });
    const figure = budgetFigure(context, budgetOf(plan, '2026-01-01'));
    const [bar] = figure.primitives.flatMap((primitive) => (primitive.kind === 'box' ? [primitive] : []));
    const line = figure.primitives.flatMap((primitive) => (primitive.kind === 'path' ? [primitive.points[0]?.y ?? 0] : []))[0] ?? 0;
    expect(bar?.y).toBe(line);
    expect(bar?.height).toBeGreaterThan(50);
    expect((bar?.y ?? 0) + (bar?.height ?? 0)).toBeLessThanOrEqual(figure.viewBox.height);
    for (const primitive of figure.primitives) if (primitive.kind === 'text') expect(primitive.y).toBeGreaterThan(8);
  });

  it('says of many quarters as many amounts and names as have room beside each other, the largest among them', () => {
    const plan = planWith((context) => {
      addItem(context, { type: 'resource', fields: { name: 'long', kind: 'money', amount: 4_800_000, from: '2025-10-01', to: '2045-12-31' } });
      addItem(context, { type: 'resource', fields: { name: 'short', kind: 'money', amount: 77_777, from: '2026-07-01', to: '2026-09-30' } });
    });
    const context = reportContext({ plan, language: 'en', revisions: [], time: '2026-01-01' });
    const budget = budgetOf(plan, '2026-01-01');
    const figure = budgetFigure(context, budget);
    const said = figure.primitives.flatMap((primitive) => (primitive.kind === 'text' && primitive.text ? [primitive] : []));
    for (const y of new Set(said.map((text) => text.y))) {
      const row = said.filter((text) => text.y === y).sort((one, other) => one.x - other.x);
      row.forEach((text, place) => {
        const next = row[place + 1];
        if (next) expect(next.x - text.x).toBeGreaterThan((widthOfLine(text) + widthOfLine(next)) / 2);
        expect(text.x - widthOfLine(text) / 2).toBeGreaterThanOrEqual(0);
      });
    }
    const most = Math.max(...budget.quarters.map(({ amount }) => amount));
    expect(said.map(({ text }) => text.replaceAll(',', ''))).toContain(String(Math.round(most)));
    expect(said.map(({ size }) => size).every((size) => size >= 9)).toBe(true);
  });

  it('has no lines of nothing but in the last of its tables, where their sums stand', () => {
    const plan = planWith((context) => {
      addItem(context, { type: 'resource', fields: { name: 'Long money', kind: 'money', amount: 48_000, from: '2026-01-01', to: '2029-12-31' } });
      addItem(context, { type: 'resource', fields: { name: 'Short money', kind: 'money', amount: 700, from: '2029-10-01', to: '2029-12-31' } });
    });
    const tables = budgetBlocks(reportContext({ plan, language: 'en', revisions: [], time: '2026-01-01' })).flatMap((block) => (block.kind === 'table' ? [JSON.stringify(block.rows)] : []));
    expect(tables.map((rows) => rows.includes('Short money'))).toEqual([...tables.slice(1).map(() => false), true]);
    expect(tables.length).toBeGreaterThan(1);
    expect(tables.every((rows) => rows.includes('Long money'))).toBe(true);
  });

  it('says where a channel’s actions take more than the channel has: its record tells the one amount, the table the other', () => {
    const context = editContextOf(new LivePlan(createYDoc()), Math.random);
    const make = (type: 'channel' | 'action', fields: Readonly<Record<string, string | number>>): string => {
      const made = addItem(context, { type, fields });
      return made.ok ? made.value : expect.fail(type);
    };
    const shop = make('channel', { name: 'Shop', budget: 300 });
    const letter = make('channel', { name: 'Letter', budget: 900 });
    for (const [to, budget] of [[shop, 4250.5], [letter, 900]] as const) addLink(context, { kind: 'carriedOutOn', from: make('action', { title: 'Puppy month', budget }), to });
    const told = budgetBlocks(reportContext({ plan: context.plan(), language: 'en', revisions: [], time: '2026-01-01' })).flatMap((block) => (block.kind === 'bullets' ? block.items : []));
    expect(told).toEqual(['The actions on “Shop” take €4,250.50, more than the €300 allocated to the channel; the table counts the actions.']);
  });

  it('spreads only money', () => {
    const plan = planWith((context) => addItem(context, { type: 'resource', fields: { name: 'p', kind: 'person', amount: 9, from: '2026-01-01', to: '2026-02-01' } }));
    expect(budgetOf(plan, '2026-01-01')).toEqual({ currency: 'EUR', quarters: [], dated: 0, undated: 0 });
  });
});

describe('colours on paper', () => {
  const hues = ['gold', 'orange', 'green', 'teal', 'slate', 'violet', 'pink', 'cyan', 'blue', 'red', 'yellow', 'gray'] as const;

  it.each(hues)('%s can be read on white and on its own ground', (hue) => {
    expect(contrast(shadeOf(`${hue}.ink`, ownBrand), '#ffffff')).toBeGreaterThan(4.5);
    expect(contrast(shadeOf(`${hue}.ink`, ownBrand), shadeOf(`${hue}.fill`, ownBrand))).toBeGreaterThan(4.5);
  });

  it.each(['#ffff00', '#ffffff', '#88ffcc', '#000000', '#ff0000'])('the brand colour %s becomes readable', (brand) => {
    expect(contrast(readableBrand(brand), '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  it('never gives what was agreed on the ring the hue of a party, whatever the brand', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xff_ff_ff }), (number) => {
        const brand = readableBrand(`#${number.toString(16).padStart(6, '0')}`);
        const agreed = hueAngle(shadeOf('agreed', brand));
        for (const party of ['orange.ink', 'violet.ink'] as const) {
          const apart = agreed === undefined ? 180 : Math.abs(agreed - (hueAngle(shadeOf(party, brand)) ?? 0)) % 360;
          expect([brand, party, Math.min(apart, 360 - apart) >= 40]).toEqual([brand, party, true]);
        }
      }),
    );
    expect(['#1f4d46', '#8a3b1e', '#6d3fc4', ownBrand].map((brand) => shadeOf('agreed', brand))).toEqual(['#1f4d46', shadeOf('green.ink', ''), shadeOf('green.ink', ''), ownBrand]);
  });

  it('keeps a brand colour that can be read, and takes the house’s own for what is no colour', () => {
    expect(readableBrand('#0B5D66')).toBe('#0b5d66');
    expect(readableBrand('red; }')).toBe(ownBrand);
    expect(readableBrand(undefined)).toBe(ownBrand);
  });
});
