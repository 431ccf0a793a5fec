import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editContextOf } from '../edits/editContext.ts';
import { addItem } from '../edits/items.ts';
import { frameworkAreas } from '../framework/areas.ts';
import { type ItemTypeId, itemTypeIds } from '../framework/vocabulary.ts';
import { makePlan } from '../templates/makePlan.ts';
import { boxAround, boxesOverlap, boxOf, ringBox } from './geometry.ts';
import { arrangeRegions, makeRoom, placeFor, placeIn, placesInTurn } from './placement.ts';
import type { Box, Item, Plan } from './plan.ts';
import { createYDoc } from './planDocument.ts';
import { LivePlan } from './livePlan.ts';

const cardTypes = itemTypeIds.filter((type) => type !== 'area');

function deskWith(template: 'holistic' | 'empty') {
  const context = editContextOf(new LivePlan(createYDoc()), Math.random);
  makePlan(context, { template, language: 'en', today: '2026-11-24' });
  return context;
}

function planWith(template: 'holistic' | 'empty', types: readonly ItemTypeId[]): Plan {
  const context = deskWith(template);
  for (const type of types) addItem(context, { type });
  return context.plan();
}

/** Pairs of items of one area, or of the canvas, that lie over each other. */
function overlaps(plan: Plan): readonly string[] {
  const items = [...plan.items.values()];
  return items.flatMap((one, index) =>
    items.slice(index + 1).flatMap((other) => (one.area === other.area && boxesOverlap(one, other) ? [`${one.type} over ${other.type}`] : [])),
  );
}

function outsideTheirArea(plan: Plan): readonly string[] {
  return [...plan.items.values()].flatMap((item) => {
    const area = item.area === null ? undefined : plan.items.get(item.area);
    return area && (item.x < 0 || item.y < 0 || item.x + item.width > area.width || item.y + item.height > area.height) ? [item.type] : [];
  });
}

function overRing(plan: Plan): readonly string[] {
  return [...plan.items.values()].flatMap((item) => (boxesOverlap(boxOf(plan, item), ringBox) ? [item.type] : []));
}

describe('new items', () => {
  it('never lie over each other, over the ring or outside their area, whatever the order they come in', () => {
    fc.assert(
      fc.property(fc.constantFrom('holistic' as const, 'empty' as const), fc.array(fc.constantFrom(...cardTypes), { maxLength: 80 }), (template, types) => {
        const plan = planWith(template, types);
        expect({ overlaps: overlaps(plan), outside: outsideTheirArea(plan), overRing: overRing(plan) }).toEqual({ overlaps: [], outside: [], overRing: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('make their area grow away from the ring when there are very many of them', () => {
    const plan = planWith('holistic', cardTypes.flatMap((type) => Array.from({ length: 40 }, () => type)));
    expect({ overlaps: overlaps(plan), outside: outsideTheirArea(plan), overRing: overRing(plan) }).toEqual({ overlaps: [], outside: [], overRing: [] });
  });

  it('stand in rows of their own type where the region asks for it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('businessGoal' as const, 'goal' as const, 'kpi' as const), { maxLength: 30 }), (types) => {
        const plan = planWith('holistic', types);
        const cards = [...plan.items.values()].filter((item) => item.area !== null);
        for (const card of cards) {
          const row = cards.filter((other) => other.y < card.y + card.height && card.y < other.y + other.height);
          expect(new Set(row.map((other) => other.type)).size).toBe(1);
        }
      }),
    );
  });

  it('lie side by side where the region asks for that', () => {
    const plan = planWith('holistic', ['vision', 'mission']);
    const [vision, mission] = [...plan.items.values()].filter((item) => item.area !== null);
    expect(vision?.y).toBe(mission?.y);
  });

  it('take a gap that a deleted card left before a new row', () => {
    const plan = planWith('holistic', Array.from({ length: 7 }, () => 'action'));
    const [, second] = [...plan.items.values()].filter((item) => item.type === 'action');
    const items = new Map([...plan.items].filter(([id]) => id !== second?.id));
    expect(placeFor({ items }, 'action')).toEqual({ area: second?.area, x: second?.x, y: second?.y });
  });

  it('are read from left to right in the order they came, under cards of nearly one height', () => {
    const context = deskWith('empty');
    const made = (item: Parameters<typeof addItem>[1]): string => {
      const added = addItem(context, item);
      if (!added.ok) throw new Error(added.failure.code);
      return added.value;
    };
    const area = made({ type: 'area', at: { x: 2000, y: 0 }, width: 1040, height: 340 });
    for (const [place, height] of [136, 142, 142, 136].entries()) made({ type: 'note', at: { x: 2016 + place * 216, y: 52 }, area, height });
    const notes = Array.from({ length: 8 }, () => made({ type: 'note', area }));
    const corners = notes.map((id) => context.plan().items.get(id)).map((note) => [note?.x, note?.y]);
    expect(corners).toEqual([210, 346].flatMap((y) => [16, 232, 448, 664].map((x) => [x, y])));
  });

  it('without a region of theirs stand in rows below the ring', () => {
    const plan = planWith('empty', Array.from({ length: 5 }, () => 'action'));
    const corners = [...plan.items.values()].map(({ x, y }) => ({ x, y }));
    expect(new Set(corners.map(({ y }) => y)).size).toBe(2);
    expect(corners[0]).toEqual({ x: ringBox.x, y: ringBox.y + ringBox.height + 32 });
  });

  it('without a region of theirs lie together, not in the gaps between cards of other types that lie about', () => {
    const context = deskWith('empty');
    const top = ringBox.y + ringBox.height + 32;
    // A gap of one cell between goals under the ring, more room under them, and cards far to the left that are in nobody's way.
    for (const x of [ringBox.x, ringBox.x + 2 * 296, -3000]) addItem(context, { type: 'goal', at: { x, y: top } });
    addItem(context, { type: 'goal', at: { x: -3000, y: top + 130 } });
    addItem(context, { type: 'goal', at: { x: ringBox.x + 30, y: top + 400 } });
    const others = [...context.plan().items.values()];
    const notes = Array.from({ length: 7 }, () => addItem(context, { type: 'note' })).flatMap((made) => (made.ok ? (context.plan().items.get(made.value) ?? []) : []));
    const block = boxAround(notes);
    expect(new Set(notes.map(({ y }) => y)).size).toBe(2);
    expect(others.filter((other) => block && boxesOverlap(other, block))).toEqual([]);
  });
});

describe('places for one item after another', () => {
  it('are those that each would get alone beside all before it, whatever their sizes, types and areas', () => {
    const card = fc.record({
      type: fc.constantFrom('goal' as const, 'kpi' as const, 'action' as const, 'note' as const),
      x: fc.integer({ min: -50, max: 1200 }),
      y: fc.integer({ min: 0, max: 900 }),
      width: fc.constantFrom(200, 260, 500),
      height: fc.oneof(fc.constantFrom(100, 116, 300), fc.integer({ min: 48, max: 200 })),
      area: fc.constantFrom('region', 'plain'),
    });
    const cards = (size: number) => fc.array(card, { maxLength: size, size: 'max' });
    fc.assert(
      fc.property(cards(40), cards(60), fc.integer({ min: 100, max: 1800 }), fc.constantFrom(...frameworkAreas.map(({ id }) => id)), (standing, coming, width, home) => {
        const made = (id: string, box: Omit<Item, 'id' | 'fields' | 'measurements' | 'order'>, fields: Item['fields'] = {}): Item => ({ ...box, id, fields, measurements: [], order: 0 });
        const areas = ['region', 'plain'].map((id) => made(id, { type: 'area', area: null, x: 0, y: 0, width, height: 400 }, id === 'region' ? { home } : {}));
        const items = new Map([...areas, ...standing.map((box, index) => made(`standing-${index}`, box))].map((item) => [item.id, item]));
        const place = placesInTurn(items.values());
        for (const [index, box] of coming.entries()) {
          const item = made(`coming-${index}`, box);
          const area = items.get(box.area);
          if (!area) throw new Error('No area');
          const alone = placeIn({ items }, area, item);
          expect(place(area, item)).toEqual(alone);
          items.set(item.id, { ...item, ...alone });
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** How many cards of each type a plan has. */
function counted(types: readonly ItemTypeId[]): (type: ItemTypeId) => number {
  return (type) => types.filter((other) => other === type).length;
}

describe('regions', () => {
  const manyTypes = fc.array(fc.tuple(fc.constantFrom(...cardTypes), fc.nat({ max: 60 })), { maxLength: 15 }).map((pairs) => new Map<ItemTypeId, number>(pairs));

  it('keep clear of each other and of the ring, and their columns end together, for any number of cards', () => {
    fc.assert(
      fc.property(manyTypes, (counts) => {
        const boxes = arrangeRegions((type) => counts.get(type) ?? 0);
        const all = [...boxes.values()];
        expect(all).toHaveLength(frameworkAreas.length);
        for (const [index, box] of all.entries()) {
          expect(boxesOverlap(box, ringBox)).toBe(false);
          for (const other of all.slice(index + 1)) expect(boxesOverlap(box, other)).toBe(false);
        }
        const bottoms = (['left', 'right'] as const).map((side) =>
          Math.max(...frameworkAreas.filter((region) => region.side === side).map((region) => bottom(boxes.get(region.id)))),
        );
        expect(Math.max(...bottoms) - Math.min(...bottoms)).toBeLessThan(frameworkAreas.length);
      }),
    );
  });

  it('are large enough for the cards that they are told of: none grows while those are added', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...cardTypes), { maxLength: 90 }), (types) => {
        const context = editContextOf(new LivePlan(createYDoc()), Math.random);
        makePlan(context, { template: 'holistic', language: 'en', today: '2026-11-24', expects: counted(types) });
        const before = areasOf(context.plan());
        for (const type of types) addItem(context, { type });
        expect(areasOf(context.plan())).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('make a sheet in the shape of a screen, the ring at least a third of its height, for up to a hundred cards', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...cardTypes), { maxLength: 100 }), (types) => {
        const boxes = arrangeRegions(counted(types));
        const sheet = boxAround([ringBox, ...boxes.values()]);
        expect(ringBox.height / (sheet?.height ?? 0)).toBeGreaterThan(1 / 3);
        expect((sheet?.width ?? 0) / (sheet?.height ?? 1)).toBeGreaterThan(1.4);
        expect((sheet?.width ?? 0) / (sheet?.height ?? 1)).toBeLessThan(2.2);
      }),
    );
  });
});

/** The areas' boxes by id. */
function areasOf(plan: Plan): ReadonlyMap<string, Box> {
  const areas = [...plan.items.values()].filter(({ type }) => type === 'area');
  return new Map(areas.map(({ id, x, y, width, height }) => [id, { x, y, width, height }]));
}

describe('making room', () => {
  const area = (id: string, box: Box): Item => ({ id, type: 'area', fields: {}, measurements: [], area: null, order: 0, ...box });

  it('leaves everything where it is while the item fits', () => {
    const one = area('one', { x: 600, y: 0, width: 300, height: 300 });
    expect(makeRoom({ items: new Map([['one', one]]) }, one, { width: 300, height: 299 })).toEqual([]);
  });

  it('pushes what lies under a growing area, and what that one meets in turn', () => {
    const one = area('one', { x: 600, y: 0, width: 300, height: 300 });
    const two = area('two', { x: 700, y: 320, width: 300, height: 100 });
    const three = area('three', { x: 900, y: 430, width: 300, height: 100 });
    const items = new Map([one, two, three].map((item) => [item.id, item]));
    expect(makeRoom({ items }, one, { width: 300, height: 400 }).map(({ id, box }) => [id, box.y])).toEqual([['one', 0], ['two', 432], ['three', 564]]);
  });

  it('never covers the ring, wherever other areas lie', () => {
    const somewhere = fc.record({ x: fc.integer({ min: -1500, max: 1500 }), y: fc.integer({ min: -1500, max: 1500 }), width: fc.integer({ min: 80, max: 900 }), height: fc.integer({ min: 80, max: 900 }) });
    fc.assert(
      fc.property(fc.array(somewhere.filter((box) => !boxesOverlap(box, ringBox)), { minLength: 1, maxLength: 12 }), fc.nat({ max: 2000 }), fc.nat({ max: 2000 }), (boxes, wider, higher) => {
        const items = new Map(boxes.map((box, index) => [String(index), area(String(index), box)]));
        const growing = items.get('0');
        if (!growing) return;
        const shifts = makeRoom({ items }, growing, { width: growing.width + wider, height: growing.height + higher });
        for (const { box } of shifts) expect(boxesOverlap(box, ringBox)).toBe(false);
      }),
    );
  });

  const locked = (...ids: readonly string[]) => ({ registers: { locks: Object.fromEntries(ids.map((id) => [id, {}])) } });

  it('leaves what is locked, or holds what is, where it is: others go past it', () => {
    const one = area('one', { x: 600, y: 0, width: 300, height: 300 });
    const two = area('two', { x: 600, y: 320, width: 140, height: 100 });
    const holding = area('holding', { x: 700, y: 500, width: 200, height: 100 });
    const card: Item = { ...area('card', { x: 10, y: 60, width: 80, height: 30 }), type: 'note', area: 'holding' };
    const items = new Map([one, two, holding, card].map((item) => [item.id, item]));
    const ys = (plan: Parameters<typeof makeRoom>[0]) => makeRoom(plan, one, { width: 300, height: 440 }).map(({ id, box }) => [id, box.y]);
    expect(ys({ items })).toEqual([['one', 0], ['two', 472], ['holding', 604]]);
    expect(ys({ items, ...locked('card') })).toEqual([['one', 0], ['two', 632]]);
  });

  it('grows upwards where what is locked stands under it, and there is room', () => {
    const top = area('top', { x: 600, y: -240, width: 300, height: 100 });
    const one = area('one', { x: 600, y: 0, width: 300, height: 300 });
    const under = area('under', { x: 600, y: 332, width: 300, height: 100 });
    const items = new Map([top, one, under].map((item) => [item.id, item]));
    const boxes = (...ids: readonly string[]) => makeRoom({ items, ...locked(...ids) }, one, { width: 300, height: 450 }).map(({ id, box }) => [id, box.y, box.height]);
    expect(boxes('under')).toEqual([['one', -150, 450], ['top', -282, 100]]);
    expect(boxes('under', 'one').map(([id]) => id)).toEqual(['one']);
  });

  it('goes beside as it grows between two that are locked, and pushes what is loose there', () => {
    const top = area('top', { x: 600, y: -240, width: 300, height: 100 });
    const one = area('one', { x: 600, y: 0, width: 300, height: 300 });
    const under = area('under', { x: 600, y: 332, width: 300, height: 100 });
    const beside = area('beside', { x: 940, y: 0, width: 300, height: 100 });
    const items = new Map([top, one, under, beside].map((item) => [item.id, item]));
    const shifts = makeRoom({ items, ...locked('under', 'top') }, one, { width: 300, height: 450 });
    expect(shifts.map(({ id, box }) => [id, box.x, box.y, box.height])).toEqual([['one', 932, 0, 450], ['beside', 940, 482, 100]]);
    // What holds something locked stays even then.
    const card: Item = { ...area('card', { x: 10, y: 60, width: 80, height: 30 }), type: 'note', area: 'one' };
    const holding = { items: new Map([...items, ['card', card]]), ...locked('under', 'top', 'card') };
    expect(makeRoom(holding, one, { width: 300, height: 450 }).map(({ id, box }) => [id, box.x, box.y])).toEqual([['one', 600, 0]]);
  });

  it('leaves alone what somebody laid over the area on purpose', () => {
    const one = area('one', { x: 600, y: 0, width: 300, height: 300 });
    const stamp = area('stamp', { x: 850, y: 250, width: 100, height: 100 });
    const items = new Map([one, stamp].map((item) => [item.id, item]));
    expect(makeRoom({ items }, one, { width: 300, height: 400 }).map(({ id }) => id)).toEqual(['one']);
  });
});

function bottom(box: Box | undefined): number {
  return box ? box.y + box.height : Number.NaN;
}
