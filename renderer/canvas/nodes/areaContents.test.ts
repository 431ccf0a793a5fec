import { describe, expect, it } from 'vitest';
import { planInHand } from '../testPlans.ts';
import { areaContents, lineOf } from './areaContents.ts';

describe('what an area holds', () => {
  it('is counted with what the areas within it hold', () => {
    const hand = planInHand();
    const outer = hand.add({ type: 'area', at: { x: 0, y: 900 }, width: 900, height: 900 });
    const inner = hand.add({ type: 'area', at: { x: 100, y: 1000 }, area: outer });
    hand.add({ type: 'note', at: { x: 120, y: 1100 }, area: inner });
    hand.add({ type: 'note', at: { x: 20, y: 940 }, area: outer });
    expect([areaContents(hand.plan.items, outer).count, areaContents(hand.plan.items, inner).count, areaContents(hand.plan.items, 'gone').count]).toEqual([2, 1, 0]);
  });

  it('is told by type where there are several, else by the choice that its cards show first', () => {
    const hand = planInHand();
    const area = hand.add({ type: 'area', at: { x: 0, y: 900 } });
    const cards = () => areaContents(hand.plan.items, area).cards;
    hand.add({ type: 'action', at: { x: 10, y: 960 }, area, fields: { status: 'done' } });
    hand.add({ type: 'action', at: { x: 10, y: 960 }, area, fields: { status: 'done' } });
    hand.add({ type: 'action', at: { x: 10, y: 960 }, area, fields: { status: 'doing' } });
    expect(lineOf(cards(), 'fi')).toMatch(/^\S.* 2 · \S.* 1$/u);
    hand.add({ type: 'note', at: { x: 10, y: 960 }, area });
    expect(lineOf(cards(), 'fi')).toBe('Toimenpiteet 3 · Muistilaput 1');
    expect(lineOf([], 'fi')).toBe('');
  });
});
