import { describe, expect, it } from 'vitest';
import { planInHand } from '../testPlans.ts';
import { readingOrder } from './editing.ts';
import { areaAt, cardAt, holderOf } from './holders.ts';
import { outermostOf, pruned, selectedAfter } from './selection.ts';

function nested() {
  const hand = planInHand();
  const outer = hand.add({ type: 'area', at: { x: 0, y: 0 }, width: 1000, height: 1000 });
  const inner = hand.add({ type: 'area', at: { x: 100, y: 100 }, area: outer, width: 400, height: 400 });
  const card = hand.add({ type: 'goal', at: { x: 120, y: 160 }, area: inner });
  return { hand, outer, inner, card };
}

describe('what holds what', () => {
  it('is the innermost area at the middle of a card', () => {
    const { hand, outer, inner, card } = nested();
    const item = hand.plan.items.get(card);
    const at = (x: number, y: number): string | null => (item ? holderOf(hand.plan, item, { x, y, width: 240, height: 152 }, new Set()) : null);
    expect([at(120, 160), at(600, 600), at(2000, 0)]).toEqual([inner, outer, null]);
    expect(areaAt(hand.plan, { x: 110, y: 110 })?.id).toBe(inner);
  });

  it('is never an area itself, its own contents or something that moves along', () => {
    const { hand, outer, inner } = nested();
    const item = hand.plan.items.get(outer);
    expect(item && holderOf(hand.plan, item, { x: 100, y: 100, width: 300, height: 300 }, new Set())).toBeNull();
    const child = hand.plan.items.get(inner);
    expect(child && holderOf(hand.plan, child, { x: 100, y: 100, width: 300, height: 300 }, new Set([outer]))).toBeNull();
  });

  it('takes an area into another only where it fits in whole', () => {
    const { hand, outer, inner } = nested();
    const item = hand.plan.items.get(inner);
    expect(item && holderOf(hand.plan, item, { x: 700, y: 0, width: 400, height: 400 }, new Set())).toBeNull();
    expect(item && holderOf(hand.plan, item, { x: 500, y: 0, width: 400, height: 400 }, new Set())).toBe(outer);
  });

  it('finds the card under a point, but not the one that a link starts from', () => {
    const { hand, card } = nested();
    expect(cardAt(hand.plan, { x: 130, y: 170 }, '')?.id).toBe(card);
    expect(cardAt(hand.plan, { x: 130, y: 170 }, card)).toBeUndefined();
  });
});

describe('the selection', () => {
  it('adds and takes away what the canvas reports, but keeps what a marquee with Shift started from', () => {
    const kept = new Set(['a']);
    const changes = [
      { id: 'a', type: 'select' as const, selected: false },
      { id: 'b', type: 'select' as const, selected: false },
      { id: 'c', type: 'select' as const, selected: true },
    ];
    expect(selectedAfter(['a', 'b'], changes, kept)).toEqual(['a', 'c']);
  });

  it('stays the same list where nothing differs', () => {
    const selected = ['a'];
    expect(selectedAfter(selected, [{ id: 'a', type: 'select', selected: true }], new Set())).toBe(selected);
  });

  it('drops what the plan no longer holds', () => {
    const { hand, card } = nested();
    const selection = { items: [card], links: [], marker: null };
    expect(pruned(selection, hand.plan)).toBe(selection);
    expect(pruned({ ...selection, items: [card, 'gone'] }, hand.plan).items).toEqual([card]);
  });

  it('moves by its outermost parts, for areas carry what they hold', () => {
    const { hand, outer, inner, card } = nested();
    expect(outermostOf(hand.plan, [card, outer])).toEqual([outer]);
    expect(outermostOf(hand.plan, [card, 'gone'])).toEqual([card]);
    expect(outermostOf(hand.plan, [inner])).toEqual([inner]);
  });
});

describe('the reading order', () => {
  it('goes through rows from the top left, each area followed by what it holds', () => {
    const { hand, outer, inner, card } = nested();
    const right = hand.add({ type: 'note', at: { x: 1500, y: 4 } });
    const left = hand.add({ type: 'note', at: { x: 1200, y: 0 } });
    expect(readingOrder(hand.plan).map(({ id }) => id)).toEqual([outer, inner, card, left, right]);
  });
});
