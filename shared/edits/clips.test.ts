import { describe, expect, it } from 'vitest';
import { cornerOf } from '../plan/geometry.ts';
import { clipOf, pasteClip, twinOf, type Clip } from './clips.ts';
import { setMeasurements } from './fields.ts';
import { addItem } from './items.ts';
import { addLink } from './links.ts';
import { workbench } from './testing/workbench.ts';

function filledBench() {
  const bench = workbench();
  const area = bench.make(addItem, { type: 'area', at: { x: 100, y: 100 }, fields: { title: 'Group' } });
  const goal = bench.make(addItem, { type: 'goal', at: { x: 120, y: 160 }, area, fields: { statement: 'More' } });
  const kpi = bench.make(addItem, { type: 'kpi', at: { x: 400, y: 160 }, area });
  const outside = bench.make(addItem, { type: 'businessGoal', at: { x: 900, y: 900 } });
  bench.make(setMeasurements, { id: kpi, measurements: [{ date: '2026-01-01', value: 5, note: 'first' }] });
  bench.make(addLink, { from: goal, to: kpi });
  bench.make(addLink, { from: goal, to: outside });
  return { bench, area, goal, kpi };
}

describe('copying and pasting', () => {
  it('copies an area with what it holds and the links inside, under new ids', () => {
    const { bench, area } = filledBench();
    const before = bench.plan();
    const [pasted = ''] = bench.make(pasteClip, { clip: clipOf(bench.plan(), [area]), at: { x: 2000, y: 2000 } });
    const fresh = [...bench.plan().items.values()].filter((item) => !before.items.has(item.id));
    expect(fresh.map((item) => item.type).sort()).toEqual(['area', 'goal', 'kpi']);
    expect(cornerOf(bench.plan(), bench.item(pasted))).toEqual({ x: 2000, y: 2000 });
    const goal = fresh.find((item) => item.type === 'goal');
    expect(goal).toMatchObject({ area: pasted, fields: { statement: 'More' } });
    expect(fresh.find((item) => item.type === 'kpi')?.measurements).toEqual([{ date: '2026-01-01', value: 5, note: 'first' }]);
    const links = [...bench.plan().links.values()].filter((link) => !before.links.has(link.id));
    expect(links.map(({ kind, from }) => [kind, from])).toEqual([['measuredBy', goal?.id]]);
    bench.undo.undo();
    expect(bench.plan()).toEqual(before);
  });

  it('says of a copy in the same plan what the card says of itself, and nothing that others say of it', () => {
    const { bench, goal, kpi } = filledBench();
    const action = bench.make(addItem, { type: 'action', at: { x: 0, y: 2000 }, fields: { title: 'Post' } });
    const note = bench.make(addItem, { type: 'note', at: { x: 0, y: 2400 } });
    bench.make(addLink, { from: action, to: goal });
    bench.make(addLink, { from: goal, to: note, kind: 'relatesTo' });
    const before = bench.plan();
    const [twin = ''] = bench.make(pasteClip, { clip: twinOf(before, [goal]), at: { x: 3000, y: 0 } });
    const outside = [...before.items.values()].find(({ type }) => type === 'businessGoal')?.id;
    const links = [...bench.plan().links.values()].filter((link) => !before.links.has(link.id));
    expect(links.map(({ kind, from, to }) => [kind, from, to]).toSorted()).toEqual([
      ['measuredBy', twin, kpi],
      ['serves', twin, outside],
    ]);
    expect(clipOf(before, [goal])).not.toHaveProperty('leadsTo');
    bench.undo.undo();
    expect(bench.plan()).toEqual(before);
  });

  it('keeps the places of several items to each other and puts them into the area under them', () => {
    const { bench, area, goal, kpi } = filledBench();
    const ids = bench.make(pasteClip, { clip: clipOf(bench.plan(), [goal, kpi]), at: { x: 130, y: 220 } });
    expect(ids.map((id) => cornerOf(bench.plan(), bench.item(id)))).toEqual([{ x: 130, y: 220 }, { x: 410, y: 220 }]);
    expect(ids.map((id) => bench.item(id).area)).toEqual([area, area]);
  });

  it('puts each top item into the innermost area that holds its middle, and an area only where it fits in whole', () => {
    const { bench, area, goal } = filledBench();
    const box = bench.item(area);
    const small = bench.make(addItem, { type: 'area', at: { x: 3000, y: 0 }, width: box.width / 2, height: box.height / 2 });
    const edge = { x: box.x - 20, y: box.y + 60 };
    const [card = ''] = bench.make(pasteClip, { clip: clipOf(bench.plan(), [goal]), at: edge });
    expect(bench.item(card)).toMatchObject({ area, x: -20, y: 60 });
    const [fitting = ''] = bench.make(pasteClip, { clip: clipOf(bench.plan(), [small]), at: { x: box.x + 8, y: box.y + 8 } });
    expect(bench.item(fitting).area).toBe(area);
    const [brushing = ''] = bench.make(pasteClip, { clip: clipOf(bench.plan(), [small]), at: { x: box.x + box.width - 20, y: box.y } });
    expect(bench.item(brushing).area).toBeNull();
  });

  it('works between plans', () => {
    const { bench, goal } = filledBench();
    const other = workbench(2);
    const [id = ''] = other.make(pasteClip, { clip: clipOf(bench.plan(), [goal]), at: { x: 0, y: 0 } });
    expect(other.item(id).fields).toEqual({ statement: 'More' });
  });

  it('refuses a clip that holds nothing or what does not fit, and leaves out links that lead nowhere', () => {
    const { bench, goal } = filledBench();
    const [item] = clipOf(bench.plan(), [goal]).items;
    if (!item) throw new Error('Nothing was copied');
    const at = { x: 0, y: 0 };
    const wrong = [
      { items: [], links: [] },
      { items: [{ ...item, type: 'dream' }], links: [] },
      { items: [{ ...item, fields: { target: 'many' } }], links: [] },
      { items: [{ ...item, fields: JSON.parse('{"__proto__":["x"]}') }], links: [] },
      { items: [{ ...item, x: Number.NaN }], links: [] },
      { items: [{ ...item, measurements: [{ date: 'today', value: 1 }] }], links: [] },
    ] as unknown as readonly Clip[];
    for (const clip of wrong) expect(bench.refuse(pasteClip, { clip, at })).toBe('paste-unreadable');
    const before = bench.plan().links.size;
    bench.make(pasteClip, { clip: { items: [item], links: [{ kind: 'serves', from: item.id, to: 'gone' }] }, at });
    expect(bench.plan().links.size).toBe(before);
  });
});
