import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { itemTypeIds, type ItemTypeId } from '../framework/vocabulary.ts';
import { boxAround, boxesOverlap, boxOf, ringBox } from '../plan/geometry.ts';
import { laneKinds } from '../plan/lanes.ts';
import { itemsOfType, titleOf, type Plan } from '../plan/plan.ts';
import { makePlan } from '../templates/makePlan.ts';
import { groupInArea, addItem, deleteItems, moveItems } from './items.ts';
import { isLane, tidyInLanes } from './lanes.ts';
import { addLink } from './links.ts';
import { setLocked } from './locks.ts';
import { workbench, type Workbench } from './testing/workbench.ts';
import { tidyByFramework } from './tidy.ts';

function holistic(): Workbench {
  const bench = workbench();
  makePlan(bench.context, { template: 'holistic', language: 'en', today: '2026-11-24' });
  for (const type of ['goal', 'action', 'channel', 'person', 'risk'] as const) bench.make(addItem, { type });
  return bench;
}

/** Which parts lie over each other, or over the ring, at the same level. */
function overlaps(plan: Plan): readonly string[] {
  const items = [...plan.items.values()];
  return items.flatMap((item, place) => [
    ...(boxesOverlap(boxOf(plan, item), ringBox) ? [`${item.type} on the ring`] : []),
    ...items.slice(place + 1).filter((other) => other.area === item.area && boxesOverlap(item, other)).map((other) => `${item.type} over ${other.type}`),
  ]);
}

describe('tidying in lanes', () => {
  it('sets by channel, owner, chain and date what belongs to each, and the rest by itself', () => {
    const bench = workbench();
    const business = bench.make(addItem, { type: 'businessGoal', fields: { statement: 'Sales' } });
    const goal = bench.make(addItem, { type: 'goal' });
    const action = bench.make(addItem, { type: 'action', fields: { start: '2027-02-01' } });
    const channel = bench.make(addItem, { type: 'channel', fields: { name: 'Web' } });
    const person = bench.make(addItem, { type: 'person', fields: { name: 'Aino' } });
    for (const [from, to] of [[goal, business], [action, goal], [action, channel], [action, person]] as const) bench.make(addLink, { from, to });
    const lane = (id: string): string => titleOf(bench.item(bench.item(id).area ?? ''));
    bench.make(tidyInLanes, { by: 'channel', language: 'fi' });
    expect([channel, action, goal].map(lane)).toEqual(['Web', 'Web', 'Ei millään kanavalla']);
    bench.make(tidyInLanes, { by: 'owner', language: 'fi' });
    expect([person, action, goal].map(lane)).toEqual(['Aino', 'Aino', 'Ilman vastuuhenkilöä']);
    bench.make(tidyInLanes, { by: 'date', language: 'fi' });
    expect([action, goal].map(lane)).toEqual(['2/2027', 'Ilman päivämäärää']);
    bench.make(tidyInLanes, { by: 'date', language: 'en' });
    expect(lane(action)).toBe('Feb 2027');
    bench.make(tidyInLanes, { by: 'chain', language: 'fi' });
    expect([business, goal, action, channel, person].map(lane)).toEqual(['Sales', 'Sales', 'Sales', 'Sales', 'Ei missään ketjussa']);
    expect(bench.item(business).x).toBeLessThan(bench.item(goal).x);
    expect(bench.item(goal).x).toBeLessThan(bench.item(action).x);
    expect([...bench.plan().items.values()].filter(isLane)).toHaveLength(2);
  });

  it('is one step of undo, and the framework takes all home again', () => {
    const bench = holistic();
    const before = bench.plan();
    const steps = bench.undo.undoStack.length;
    bench.make(tidyInLanes, { by: 'owner', language: 'en' });
    expect(bench.undo.undoStack.length).toBe(steps + 1);
    bench.undo.undo();
    expect(bench.plan()).toEqual(before);
    bench.undo.redo();
    bench.make(tidyByFramework, undefined);
    expect([...bench.plan().items.values()].filter(isLane)).toEqual([]);
    for (const item of bench.plan().items.values()) if (item.type !== 'area') expect(item.area).not.toBeNull();
  });

  it('keeps what people grouped and what is locked where it is', () => {
    const bench = holistic();
    const note = bench.make(addItem, { type: 'note', at: { x: 700, y: -200 } });
    const own = bench.make(groupInArea, { ids: [bench.make(addItem, { type: 'note', at: { x: 900, y: 0 } })], title: 'Ours' });
    bench.make(setLocked, { ids: [note], isLocked: true });
    const [before, ours] = [boxOf(bench.plan(), bench.item(note)), boxOf(bench.plan(), bench.item(own))];
    bench.make(tidyInLanes, { by: 'channel', language: 'en' });
    expect([boxOf(bench.plan(), bench.item(note)), boxOf(bench.plan(), bench.item(own))]).toEqual([before, ours]);
    expect(overlaps(bench.plan())).toEqual([]);
  });

  it('gives a lane of few cards two columns, and one of a single card room for its name', () => {
    const bench = workbench();
    for (const month of ['01', '01', '01', '02']) bench.make(addItem, { type: 'action', fields: { start: `2027-${month}-05` } });
    bench.make(tidyInLanes, { by: 'date', language: 'en' });
    const actions = itemsOfType(bench.plan(), 'action');
    expect(new Set(actions.slice(0, 3).map(({ x }) => x)).size).toBe(2);
    for (const lane of itemsOfType(bench.plan(), 'area')) expect(lane.width).toBeGreaterThanOrEqual(380);
  });

  it('keeps the shape of a screen, however many cards have no place in it and however many lanes there are', () => {
    const bench = workbench();
    const make = (type: ItemTypeId, many: number): readonly string[] => Array.from({ length: many }, () => bench.make(addItem, { type }));
    const heads = (['businessGoal', 'channel', 'person'] as const).flatMap((type) => make(type, 30));
    const actions = make('action', 90);
    for (const [place, from] of actions.entries()) bench.make(addLink, { from, to: heads[place] ?? '' });
    for (const type of ['note', 'risk', 'audience'] as const) make(type, 80);
    for (const by of laneKinds) {
      bench.make(tidyInLanes, { by, language: 'en' });
      const plan = bench.plan();
      const { width, height } = boxAround([ringBox, ...[...plan.items.values()].map((item) => boxOf(plan, item))]) ?? ringBox;
      expect.soft(width / height, by).toBeGreaterThan(1.2);
      expect.soft(width / height, by).toBeLessThan(2.8);
    }
  });

  it('never lays one part over another, by whatever it sets, and keeps all cards', () => {
    const card = fc.record({ type: fc.constantFrom(...itemTypeIds.filter((type) => type !== 'area')), link: fc.nat(40), isLocked: fc.integer({ min: 0, max: 9 }).map((n) => n === 0) });
    fc.assert(
      fc.property(fc.array(card, { minLength: 1, maxLength: 30 }), fc.constantFrom(...laneKinds), fc.boolean(), (cards, by, isBack) => {
        const bench = workbench();
        const ids = cards.map(({ type }) => bench.make(addItem, { type }));
        for (const [place, { link }] of cards.entries()) addLink(bench.context, { from: ids[place] ?? '', to: ids[link % ids.length] ?? '' });
        const locked = ids.filter((_, place) => cards[place]?.isLocked);
        if (locked.length > 0) bench.make(setLocked, { ids: locked, isLocked: true });
        const places = locked.map((id) => boxOf(bench.plan(), bench.item(id)));
        tidyInLanes(bench.context, { by, language: 'en' });
        if (isBack) tidyByFramework(bench.context, undefined);
        expect(overlaps(bench.plan())).toEqual([]);
        expect(locked.map((id) => boxOf(bench.plan(), bench.item(id)))).toEqual(places);
        for (const id of ids) bench.item(id);
      }),
      { numRuns: 25 },
    );
  });
});

describe('a locked part', () => {
  it('is neither moved nor deleted, nor what lies in a locked area, until it is unlocked', () => {
    const bench = workbench();
    const area = bench.make(addItem, { type: 'area', at: { x: 900, y: 0 } });
    const note = bench.make(addItem, { type: 'note', at: { x: 950, y: 80 }, area });
    bench.make(setLocked, { ids: [area], isLocked: true });
    expect(bench.refuse(moveItems, [{ id: note, x: 0, y: 900 }])).toBe('item-locked');
    expect(bench.refuse(deleteItems, [note])).toBe('item-locked');
    expect(bench.refuse(setLocked, { ids: [area], isLocked: true })).toBe('nothing-to-do');
    bench.make(setLocked, { ids: [area], isLocked: false });
    bench.make(moveItems, [{ id: note, x: 0, y: 900, area: null }]);
    expect(bench.plan().registers['locks'] ?? {}).toEqual({});
  });
});
