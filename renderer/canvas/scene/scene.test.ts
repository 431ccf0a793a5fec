import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setField } from '../../../shared/edits/fields.ts';
import { deleteItems, moveItems } from '../../../shared/edits/items.ts';
import { BoxGrid } from '../../../shared/plan/boxGrid.ts';
import { boxesOverlap } from '../../../shared/plan/geometry.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { planInHand } from '../testPlans.ts';
import { stepTowards, wantedIn, type Presences } from './mounting.ts';
import { Scene, type SceneChange } from './scene.ts';
import type { Spread } from './spread.ts';

const resting: ReadonlyMap<string, Partial<Box>> = new Map();
const nowhere: Box = { x: Infinity, y: Infinity, width: 0, height: 0 };

function sceneInHand() {
  const hand = planInHand();
  const area = hand.add({ type: 'area', at: { x: 1000, y: 0 }, width: 600, height: 600 });
  const inside = hand.add({ type: 'goal', at: { x: 1100, y: 100 }, area });
  const outside = hand.add({ type: 'kpi', at: { x: 0, y: 900 } });
  const link = hand.link(inside, outside);
  const scene = new Scene();
  const changes: SceneChange[] = [];
  const take = (overrides = resting): void => scene.take(hand.plan, overrides);
  take();
  scene.subscribe((change) => changes.push(change));
  return { hand, area, inside, outside, link, scene, changes, take };
}

const box = fc.record({ x: fc.integer({ min: -9_000, max: 9_000 }), y: fc.integer({ min: -9_000, max: 9_000 }), width: fc.integer({ min: 1, max: 9_000 }), height: fc.integer({ min: 1, max: 900 }) });

describe('boxes by where they lie', () => {
  it('are found wherever a box touches them, as if all were asked, whatever moved or went before', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.option(box))), box, (steps, area) => {
        const grid = new BoxGrid();
        const all = new Map<string, Box>();
        for (const [place, at] of steps) {
          if (at) {
            grid.set(`b${place}`, at);
            all.set(`b${place}`, at);
          } else {
            grid.delete(`b${place}`);
            all.delete(`b${place}`);
          }
        }
        const touched = [...all].filter(([, one]) => boxesOverlap(one, area)).map(([id]) => id);
        expect([...grid.within(area)].sort()).toEqual(touched.sort());
      }),
    );
  });
});

describe('the scene of a plan', () => {
  it('is as large as where everything comes to rest, while parts are still on their way there', () => {
    const { area, scene, take } = sceneInHand();
    const rested = scene.bounds();
    take(new Map([[area, { x: 90_000, y: -4_000 }]]));
    expect(scene.bounds()).toEqual(rested);
  });

  it('knows where cards lie, areas’ corners added up, and finds them by place', () => {
    const { inside, scene } = sceneInHand();
    expect(scene.placed(inside)?.box).toMatchObject({ x: 1100, y: 100 });
    expect(scene.cardAt({ x: 1110, y: 110 })?.item.id).toBe(inside);
    expect(scene.cardAt({ x: 1010, y: 10 })).toBeUndefined();
  });

  it('tells of a text that nothing moved, and keeps the box', () => {
    const { hand, inside, scene, changes, take } = sceneInHand();
    const before = scene.placed(inside)?.box;
    setField(hand.context, { id: inside, key: 'statement', value: 'x' });
    take();
    expect(changes.map(({ changed, moved }) => [[...changed], [...moved]])).toEqual([[[inside], []]]);
    expect(scene.placed(inside)?.box).toBe(before);
  });

  it('says after each edit what a scene says that is made anew', () => {
    const { hand, area, inside, outside, link, scene, take } = sceneInHand();
    const edits = [
      () => setField(hand.context, { id: area, key: 'title', value: 'Goals' }),
      () => setField(hand.context, { id: outside, key: 'name', value: 'Visits' }),
      () => moveItems(hand.context, [{ id: area, x: 40, y: 60 }]),
      () => moveItems(hand.context, [{ id: outside, x: 100, y: 100, area }]),
      () => setField(hand.context, { id: area, key: 'title', value: 'All goals' }),
      () => deleteItems(hand.context, [area]),
    ];
    for (const edit of edits) {
      edit();
      take();
      const anew = new Scene();
      anew.take(hand.plan, resting);
      for (const id of [area, inside, outside]) expect(scene.placed(id)).toEqual(anew.placed(id));
      const [one, other] = [scene.placed(inside), scene.placed(outside)];
      expect(one?.region === other?.region).toBe(anew.placed(inside)?.region === anew.placed(outside)?.region);
      const kept = hand.plan.links.get(link);
      if (kept) expect(scene.wayOf(kept)).toEqual(anew.wayOf(kept));
    }
  });

  it('carries what an area holds along while the area is in hand', () => {
    const { area, inside, outside, scene, take } = sceneInHand();
    take(new Map([[area, { x: 900, y: 50 }]]));
    expect(scene.placed(inside)).toMatchObject({ box: { x: 1000, y: 150 }, isMoving: true });
    expect(scene.placed(outside)?.isMoving).toBe(false);
    take();
    expect(scene.placed(inside)).toMatchObject({ box: { x: 1100, y: 100 }, isMoving: false });
  });

  it('tells of a step of a drag those alone who follow it, and takes links along', () => {
    const { hand, area, inside, outside, link, scene, changes, take } = sceneInHand();
    take(new Map([[area, { x: 1000, y: 0 }]]));
    expect([...scene.moving].sort()).toEqual([area, inside].sort());
    const [version, told] = [scene.version(), changes.length];
    const known = hand.plan.links.get(link);
    if (!known) throw new Error('no link');
    const before = scene.wayOf(known);
    let steps = 0;
    const stop = scene.onCarried(() => (steps += 1));
    scene.carry({ x: 3_000, y: 40 });
    scene.carry({ x: 3_000, y: 40 });
    expect([steps, scene.version(), changes.length]).toEqual([1, version, told]);
    expect(scene.placed(inside)?.box).toMatchObject({ x: 1100, y: 100 });
    stop();
    take();
    expect(scene.carried()).toEqual({ x: 0, y: 0 });
    expect(scene.wayOf(known)).toEqual(before);
    moveItems(hand.context, [{ id: area, x: 4_000, y: 40 }]);
    take();
    const dropped = scene.wayOf(known);
    moveItems(hand.context, [{ id: area, x: 1_000, y: 0 }]);
    take(new Map([[area, { x: 1000, y: 0 }]]));
    scene.carry({ x: 3_000, y: 40 });
    expect(scene.wayOf(known)).toEqual(dropped);
    expect(scene.placed(outside)?.isMoving).toBe(false);
  });

  it('finds links by their way, which follows both ends', () => {
    const { hand, outside, link, scene, take } = sceneInHand();
    const at = (x: number, y: number) => scene.linksWithin({ x, y, width: 40, height: 40 }).map(({ id }) => id);
    const way = scene.wayOf(hand.plan.links.get(link) ?? { id: '', kind: 'relatesTo', from: '', to: '' });
    if (!way) throw new Error('no way');
    expect(at(way.middle.x - 20, way.middle.y - 20)).toEqual([link]);
    moveItems(hand.context, [{ id: outside, x: 0, y: 9_000 }]);
    take();
    expect(at(100, 8_990)).toEqual([link]);
  });

  it('finds the links of which the way passes a box, as if the ways of all were looked at', () => {
    const hand = planInHand();
    const areas = [{ x: 0, y: 0 }, { x: 4_000, y: 300 }].map((at) => hand.add({ type: 'area', at, width: 1_500, height: 1_200 }));
    const places = [...areas, null].flatMap((area, column) => [0, 1, 2].map((row) => ({ area, at: { x: column * 4_000 + row * 330, y: 100 + row * 350 } })));
    const cards = places.map((place) => hand.add({ type: 'goal', ...place }));
    cards.forEach((from, place) => [1, 2, 4].forEach((step) => hand.link(from, cards[(place + step) % cards.length] ?? from)));
    const scene = new Scene();
    scene.take(hand.plan, resting);
    const seen = fc.record({ x: fc.integer({ min: -600, max: 9_500 }), y: fc.integer({ min: -600, max: 1_800 }), width: fc.integer({ min: 1, max: 900 }), height: fc.integer({ min: 1, max: 400 }) });
    fc.assert(
      fc.property(seen, (box) => {
        const passing = [...hand.plan.links.values()].filter((link) => boxesOverlap(scene.wayOf(link)?.box ?? nowhere, box));
        expect(scene.linksWithin(box)).toEqual(passing);
      }),
    );
  });

  it('finds links about a box by their ends alone: none that it touches is missed, and none that lies beside it is among them', () => {
    const { hand, inside, outside, link, scene, take } = sceneInHand();
    const about = (x: number, y: number, size: number) => scene.linksAbout({ x, y, width: size, height: size }).map(({ id }) => id);
    // From 1100, 100 to 0, 900.
    expect([about(1_110, 110, 10), about(10, 910, 10), about(500, 500, 10)]).toEqual([[link], [link], [link]]);
    expect([about(-500, 500, 100), about(5_000, 500, 100), about(500, -500, 100), about(500, 5_000, 100)]).toEqual([[], [], [], []]);
    const third = hand.add({ type: 'goal', at: { x: 300, y: 300 } });
    const second = hand.link(outside, third);
    take();
    const asked = (most: number) => scene.linksAbout({ x: 0, y: 0, width: 2_000, height: 2_000 }, ({ from, to }) => from === third || to === third, most).map(({ id }) => id);
    expect([about(0, 0, 2_000), asked(2), asked(0)]).toEqual([[link, second], [second], []]);
    deleteItems(hand.context, [inside, outside, third]);
    take();
    expect(about(0, 0, 2_000)).toEqual([]);
  });

  it('shows whatever plan it takes next as a scene does that is made anew, however much came and went at once', () => {
    const { hand, area } = sceneInHand();
    const inner = hand.add({ type: 'area', at: { x: 1050, y: 300 }, area });
    const ids = [area, inner, ...[area, inner, null].flatMap((holder, place) => [0, 1].map((row) => hand.add({ type: 'note', at: { x: place * 300, y: row * 200 }, area: holder })))];
    const { items, links } = hand.plan;
    const part = (kept: readonly string[]) => ({ items: new Map([...items].filter(([id]) => kept.includes(id))), links });
    fc.assert(
      fc.property(fc.array(fc.subarray(ids), { minLength: 2, maxLength: 6 }), (parts) => {
        const scene = new Scene();
        for (const kept of parts) {
          scene.take(part(kept), resting);
          const anew = new Scene();
          anew.take(part(kept), resting);
          for (const id of ids) expect(scene.placed(id)).toEqual(anew.placed(id));
          expect([...scene.areas].map(({ item }) => item.id).sort()).toEqual([...anew.areas].map(({ item }) => item.id).sort());
          expect(scene.bounds()).toEqual(anew.bounds());
        }
      }),
    );
  });

  it('tells that a number of cards is gone, also where those went before it', () => {
    const { hand, area, inside, scene, changes, take } = sceneInHand();
    const counted: Spread = { boxes: new Map(), letters: 10, isTall: false, summed: { ids: new Set([inside]), box: { x: 0, y: 0, width: 50, height: 20 } } };
    scene.take(hand.plan, resting, new Map([[area, counted]]));
    deleteItems(hand.context, [inside]);
    take();
    changes.length = 0;
    scene.take(hand.plan, resting, new Map());
    expect(changes.map(({ moved }) => [...moved])).toEqual([[area]]);
  });

  it('forgets what was deleted', () => {
    const { hand, inside, outside, scene, take } = sceneInHand();
    deleteItems(hand.context, [inside]);
    take();
    expect(scene.placed(inside)).toBeUndefined();
    expect(scene.cardAt({ x: 1110, y: 110 })).toBeUndefined();
    expect(scene.linksWithin({ x: -5_000, y: -5_000, width: 10_000, height: 10_000 })).toEqual([]);
    expect(scene.cardsWithin(scene.bounds()).map(({ item }) => item.id)).toEqual([outside]);
  });
});

describe('the cards that are elements', () => {
  it('are those in view, and whatever is held', () => {
    const { area, inside, outside, link, scene } = sceneInHand();
    const view = { x: 1000, y: 0, width: 500, height: 500 };
    expect([...wantedIn(scene, view, 'whole', [])]).toEqual([[inside, 'whole']]);
    expect([...wantedIn(scene, view, 'shell', [outside, area, link, 'gone'])]).toEqual([[inside, 'shell'], [outside, 'shell']]);
  });

  it('are none but the held ones where too many are in view', () => {
    const hand = planInHand();
    const ids = Array.from({ length: 170 }, (_, place) => hand.add({ type: 'note', at: { x: place * 300, y: 0 } }));
    const scene = new Scene();
    scene.take(hand.plan, resting);
    expect([...wantedIn(scene, scene.bounds(), 'shell', [ids[3] ?? ''])]).toEqual([[ids[3], 'shell']]);
    expect(wantedIn(scene, scene.bounds(), 'whole', []).size).toBe(170);
  });

  it('come and go a few at a time, until all that are wanted are there', () => {
    const wanted: Presences = new Map(Array.from({ length: 40 }, (_, place) => [`c${place}`, 'whole']));
    let there: Presences = new Map([['gone', 'whole'], ['c1', 'shell']]);
    let steps = 0;
    for (let next = stepTowards(there, wanted); next !== there; next = stepTowards(there, wanted)) {
      expect([...next.keys()].filter((id) => there.get(id) !== next.get(id)).length).toBeLessThanOrEqual(6);
      there = next;
      steps += 1;
    }
    expect(there).toEqual(wanted);
    expect(steps).toBe(7);
  });
});
