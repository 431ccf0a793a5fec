import { describe, expect, it } from 'vitest';
import { itemTypes } from '../../../shared/framework/itemTypes.ts';
import { linkKind } from '../../../shared/framework/linkKinds.ts';
import { planInHand } from '../testPlans.ts';
import { choicesForAll, kindBetween, linkChoices, openChoices, otherKinds, typesAtEnd } from './linkChoices.ts';
import { distanceTo, pathOf, route } from './route.ts';
import { wordLink } from './wordLink.ts';

describe('linking two parts', () => {
  it('offers the telling kind first, turned the right way round', () => {
    const hand = planInHand();
    const aim = hand.add({ type: 'businessGoal', fields: { statement: 'New customers' } });
    const goal = hand.add({ type: 'goal', fields: { statement: 'More enquiries' } });
    expect(linkChoices(hand.plan, aim, goal).map(({ kind, from, to }) => [kind.id, from, to])).toEqual([
      ['serves', goal, aim],
      ['relatesTo', aim, goal],
    ]);
    expect(openChoices(hand.plan, aim, goal)).toHaveLength(1);
    expect(kindBetween(hand.plan, aim, goal)?.id).toBe('serves');
  });

  it('leads to a new part of any type but an area, those first to which it says something', () => {
    const kinds = typesAtEnd('goal').map(({ type, kind }) => [type.id, kind.id]);
    expect(kinds.slice(0, 2)).toEqual([
      ['businessGoal', 'serves'],
      ['kpi', 'measuredBy'],
    ]);
    expect(kinds.map(([type]) => type).toSorted()).toEqual(itemTypes.map(({ id }) => id).filter((id) => id !== 'area').toSorted());
    const general = kinds.findIndex(([, kind]) => kind === 'relatesTo');
    expect(kinds.slice(general).every(([, kind]) => kind === 'relatesTo')).toBe(true);
  });

  it('offers nothing for an area, nor for a part with itself', () => {
    const hand = planInHand();
    const area = hand.add({ type: 'area' });
    const note = hand.add({ type: 'note' });
    expect(linkChoices(hand.plan, note, area)).toEqual([]);
    expect(linkChoices(hand.plan, note, note)).toEqual([]);
  });

  it('of several parts goes to each, by the chosen kind where it fits, and leaves what is linked so', () => {
    const hand = planInHand();
    const [goal, other] = [hand.add({ type: 'goal' }), hand.add({ type: 'goal' })];
    const [video, fair, note] = [hand.add({ type: 'action' }), hand.add({ type: 'action' }), hand.add({ type: 'note' })];
    hand.link(fair, goal);
    const toGoal = choicesForAll(hand.plan, [video, fair, note, goal], goal, linkKind('advances'));
    expect(toGoal.map(({ kind, from, to }) => [kind.id, from, to])).toEqual([
      ['advances', video, goal],
      ['relatesTo', note, goal],
    ]);
    // Of whom a part has one alone cannot be several.
    const person = hand.add({ type: 'person' });
    const [anna, ben] = [person, hand.add({ type: 'person' })];
    expect(choicesForAll(hand.plan, [anna, ben], other, linkKind('ownedBy')).map(({ kind }) => kind.id)).toEqual(['relatesTo', 'relatesTo']);
    expect(choicesForAll(hand.plan, [goal, other], anna, linkKind('ownedBy')).map(({ kind, from }) => [kind.id, from])).toEqual([
      ['ownedBy', goal],
      ['ownedBy', other],
    ]);
  });

  it('can become another kind afterwards, and reads as a sentence', () => {
    const hand = planInHand();
    const goal = hand.add({ type: 'goal', fields: { statement: 'More enquiries' } });
    const kpi = hand.add({ type: 'kpi' });
    const id = hand.link(goal, kpi);
    const link = hand.plan.links.get(id);
    expect(link && otherKinds(hand.plan, link).map(({ kind }) => kind.id)).toEqual(['relatesTo']);
    expect(link && wordLink(hand.plan, link, 'en')).toBe('More enquiries measured by KPI');
  });
});

describe('the way of a link', () => {
  const left = { x: 0, y: 0, width: 100, height: 100 };
  const right = { x: 300, y: 20, width: 100, height: 100 };

  it('runs between the sides that face each other', () => {
    expect(route(left, right)).toMatchObject({ start: { x: 100, y: 50 }, end: { x: 300, y: 70 } });
    expect(route(right, left)).toMatchObject({ start: { x: 300, y: 70 }, end: { x: 100, y: 50 } });
    expect(route(left, { ...left, y: 400 })).toMatchObject({ start: { x: 50, y: 100 }, end: { x: 50, y: 400 } });
  });

  it('goes through the gates of both areas, so that links between the same areas run as one bundle', () => {
    const areas = [{ x: -20, y: -500, width: 200, height: 1000 }, { x: 280, y: -500, width: 200, height: 1000 }] as const;
    const one = route(left, right, ...areas);
    const other = route({ ...left, y: 300 }, { ...right, y: -400 }, ...areas);
    const between = 'C222 0 238 0 280 0';
    expect([one, other].map((way) => pathOf(way).includes(between))).toEqual([true, true]);
  });

  it('knows how far a point lies from it, and what it lies in', () => {
    const way = route(left, { ...right, y: 0 });
    expect(distanceTo(way, { x: 200, y: 50 })).toBeCloseTo(0);
    expect(distanceTo(way, { x: 200, y: 90 })).toBeCloseTo(40);
    expect(distanceTo(way, { x: 340, y: 50 })).toBeCloseTo(40);
    expect(way.box).toEqual({ x: 99, y: 49, width: 202, height: 2 });
  });

  it('is drawn even where two cards lie over each other', () => {
    expect(pathOf(route(left, left))).not.toContain('NaN');
  });
});
