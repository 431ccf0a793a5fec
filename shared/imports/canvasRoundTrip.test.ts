import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { setField } from '../edits/fields.ts';
import { deleteItems, moveItems } from '../edits/items.ts';
import { setLinkWords } from '../edits/linkWords.ts';
import { replacePlan } from '../edits/replacePlan.ts';
import { withoutKeys } from '../interchange/canvas/jsonObject.ts';
import { parsePlanJson } from '../interchange/parsePlanJson.ts';
import { planToCanvas } from '../interchange/planToCanvas.ts';
import { LivePlan } from '../plan/livePlan.ts';
import { cornerOf } from '../plan/geometry.ts';
import { wordedLinks } from '../plan/linkWords.ts';
import { titleOf, type Plan } from '../plan/plan.ts';
import { createYDoc } from '../plan/planDocument.ts';
import { planToJson } from '../plan/planJson.ts';
import { arranged, outlineOf, planFrom, putInto, settled } from './testing/bringIn.ts';

type Canvas = Readonly<Record<string, unknown>> & { readonly nodes: readonly Readonly<Record<string, unknown>>[]; readonly edges: readonly Readonly<Record<string, unknown>>[] };

/** The plan's export without the plan that lies in it. */
function exported(plan: Plan): Canvas {
  return withoutKeys(JSON.parse(planToCanvas(plan, 'en')) as Canvas, 'kehys') as Canvas;
}

const throughPlan = (canvas: unknown, choices = {}): Canvas => exported(planFrom(arranged(outlineOf('a.canvas', JSON.stringify(canvas)), choices)));

const anyJson = fc.jsonValue({ maxDepth: 2 }).filter((value) => !JSON.stringify(value).includes('-0'));
const unknownKeys = fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }).map((key) => `u-${key}`), anyJson, { maxKeys: 2 });
const words = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom('Goal: More enquiries', '*Goal*\n\nMore', ' two \n\n lines\r\nthree ', 'שלום', '<svg onload="x">', '"\\u0000'), fc.string({ unit: 'binary' }));
const number = fc.integer({ min: -5_000, max: 5_000 });
const size = fc.integer({ min: 1, max: 2_000 });
const place = { x: number, y: number, width: size, height: size, color: fc.option(fc.constantFrom('1', '6', '#ff0000'), { nil: undefined }) };
const node = fc.oneof(
  fc.record({ ...place, type: fc.constant('text'), text: words }),
  fc.record({ ...place, type: fc.constant('file'), file: words, subpath: fc.option(fc.constant('#part'), { nil: undefined }) }),
  fc.record({ ...place, type: fc.constant('link'), url: fc.webUrl() }),
  fc.record({ ...place, type: fc.constant('group'), label: fc.option(words, { nil: undefined }), background: fc.option(fc.constant('a.png'), { nil: undefined }) }),
  fc.record({ ...place, type: fc.constant('portal'), text: words }),
);
const canvases = fc
  .tuple(fc.array(fc.tuple(node, unknownKeys), { maxLength: 9 }), fc.array(fc.tuple(fc.nat(10), fc.nat(10), fc.option(words, { nil: undefined }), unknownKeys), { maxLength: 9 }), unknownKeys)
  .map(([nodes, edges, rest]) => ({
    ...rest,
    nodes: nodes.map(([one, more], index) => ({ id: `n${index}`, ...one, ...more })),
    edges: edges.map(([from, to, label, more], index) => ({ ...(index % 3 === 0 ? { label } : {}), id: `e${index}`, fromNode: `n${from}`, ...(index % 3 === 1 ? { label } : {}), toNode: `n${to}`, fromSide: 'left', ...(index % 3 === 2 ? { label } : {}), ...more })),
  }));

describe('JSON Canvas in and out', () => {
  it('gives back every node, edge and unknown field just as it was', () => {
    fc.assert(
      fc.property(canvases.filter(({ nodes }) => nodes.length > 0), (canvas) => {
        const through = throughPlan(canvas);
        expect(through).toEqual(JSON.parse(JSON.stringify(canvas)));
        // Keys of nodes and edges stay in their order, so that a file under version control changes where something changed.
        expect(JSON.stringify(through.nodes)).toBe(JSON.stringify(canvas.nodes));
        expect(JSON.stringify(through.edges)).toBe(JSON.stringify(canvas.edges));
      }),
      { numRuns: 60 },
    );
  });

  it('does so whatever the cards became, and with the plan in between written and read as JSON', () => {
    fc.assert(
      fc.property(canvases.filter(({ nodes }) => nodes.length > 0), fc.constantFrom('goal', 'policy', 'action', 'person'), (canvas, type) => {
        const plan = planFrom(arranged(outlineOf('a.canvas', JSON.stringify(canvas)), { card: type, file: type, address: type, other: type }));
        const read = settled(parsePlanJson(JSON.stringify(planToJson(plan)), () => 'unused'));
        expect(exported(read.plan)).toEqual(JSON.parse(JSON.stringify(canvas)));
      }),
      { numRuns: 25 },
    );
  });

  const canvas = {
    '$schema': 'x',
    nodes: [
      { id: 'g', type: 'group', x: 0, y: 0, width: 600, height: 400, label: 'Channels', own: { deep: [1] } },
      { id: 'a', type: 'text', x: 20, y: 60, width: 200, height: 80, text: 'Blog', color: '4' },
      { id: 'b', type: 'text', x: 300, y: 60, width: 200, height: 80, text: 'Newsletter' },
      { id: 'f', type: 'file', x: 700, y: 0, width: 200, height: 80, file: 'a.md', subpath: '#x' },
    ],
    edges: [
      { id: 'e1', fromNode: 'a', toNode: 'b', toEnd: 'none', label: 'feeds' },
      { id: 'e2', fromNode: 'g', toNode: 'f' },
      { id: 'e3', fromNode: 'f', toNode: 'nowhere' },
    ],
  };
  const itemNamed = (plan: Plan, title: string) => [...plan.items.values()].find((item) => titleOf(item) === title)?.id ?? '';

  it('tells only what was changed since: words, a place, what was deleted with its edges', () => {
    const live = new LivePlan(createYDoc());
    const context = editContextOf(live, Math.random);
    settled(replacePlan(context, planFrom(arranged(outlineOf('a.canvas', JSON.stringify(canvas))))));
    const [blog, letter, file] = ['Blog', 'Newsletter', 'a.md#x'].map((title) => itemNamed(live.plan, title));
    settled(setField(context, { id: file ?? '', key: 'text', value: 'A file' }));
    const corner = cornerOf(live.plan, live.plan.items.get(blog ?? '') as never);
    settled(moveItems(context, [{ id: blog ?? '', x: corner.x + 30, y: corner.y }]));
    settled(deleteItems(context, [letter ?? '']));
    const [g, a, , f] = canvas.nodes;
    const bare = withoutKeys(f ?? {}, 'file', 'subpath');
    expect(exported(live.plan)).toEqual({ ...canvas, nodes: [g, { ...a, x: 50 }, { ...bare, type: 'text', text: 'A file' }], edges: canvas.edges.slice(1) });
    live.close();
  });

  it('words on an edge are the link’s own, and come out as somebody wrote them since', () => {
    const live = new LivePlan(createYDoc());
    const context = editContextOf(live, Math.random);
    settled(replacePlan(context, planFrom(arranged(outlineOf('a.canvas', JSON.stringify(canvas))))));
    const [worded] = wordedLinks(live.plan);
    expect(worded?.words).toBe('feeds');
    settled(setLinkWords(context, { id: worded?.link.id ?? '', words: 'feeds weekly' }));
    expect(exported(live.plan).edges[0]).toEqual({ ...canvas.edges[0], label: 'feeds weekly' });
    settled(setLinkWords(context, { id: worded?.link.id ?? '', words: null }));
    expect(exported(live.plan).edges[0]).toEqual(withoutKeys(canvas.edges[0] ?? {}, 'label'));
    live.close();
  });

  it('twice into one plan gives both back, ids of the second made up where the first has them, and one undo takes one back', () => {
    const live = new LivePlan(createYDoc());
    const outline = outlineOf('a.canvas', JSON.stringify(canvas));
    settled(replacePlan(editContextOf(live, Math.random), planFrom(arranged(outline))));
    const before = planToJson(live.plan);
    const { plan, undone } = putInto(live, arranged(outline, {}, live.plan), 3);
    const { nodes, edges } = exported(plan);
    expect([nodes.length, edges.length]).toEqual([8, 6]);
    expect(new Set(nodes.map(({ id }) => id)).size).toBe(8);
    expect(nodes.slice(4).map(({ type, text, label, own }) => ({ type, text, label, own }))).toEqual(canvas.nodes.map(({ type, text, label, own }) => ({ type, text, label, own })));
    expect(planToJson(undone)).toEqual(before);
    live.close();
  });

  it('reads cards of Markdown as they read, gives titles of groups in groups room above what they hold, and tells all as it was', () => {
    const boxed = (id: string, x: number, y: number, width: number, height: number, more: object) => ({ id, x, y, width, height, ...more });
    const given = {
      nodes: [
        boxed('outer', 0, 0, 500, 400, { type: 'group', label: 'Outer' }),
        boxed('inner', 10, 10, 300, 200, { type: 'group', label: 'Inner' }),
        boxed('card', 20, 12, 200, 60, { type: 'text', text: '# **Reach**\n- see [the brief](https://example.org/brief)\n> *soon*\n```\n**code**\n```' }),
        boxed('apart', 900, 0, 200, 60, { type: 'text', text: 'Costs 2 * 3 * 4, a_b_c' }),
        boxed('rule', 900, 200, 200, 60, { type: 'text', text: '***' }),
      ],
      edges: [],
    };
    const plan = planFrom(arranged(outlineOf('a.canvas', JSON.stringify(given))));
    const [outer, inner, card, apart, rule] = [...plan.items.values()];
    expect([card, apart, rule].map((item) => item && titleOf(item))).toEqual(['Reach\n- see the brief (https://example.org/brief)\nsoon\n**code**', 'Costs 2 * 3 * 4, a_b_c', '***']);
    expect([card?.y, inner?.y, inner?.height, outer?.height]).toEqual([52, 52, 250, 492]);
    const corner = (item: typeof card) => (item ? cornerOf(plan, item) : { x: NaN, y: NaN });
    expect([corner(apart).x - corner(card).x, corner(apart).y - corner(card).y]).toEqual([880, -12]);
    expect(exported(plan)).toEqual(given);
  });
});
