import { describe, expect, it } from 'vitest';
import { addItem } from '../edits/items.ts';
import { workbench } from '../edits/testing/workbench.ts';
import { areaAt, cardAt, holderOf } from './holders.ts';

function nested() {
  const bench = workbench();
  const outer = bench.make(addItem, { type: 'area', at: { x: 0, y: 0 }, width: 1000, height: 1000 });
  const inner = bench.make(addItem, { type: 'area', at: { x: 100, y: 100 }, area: outer, width: 400, height: 400 });
  const card = bench.make(addItem, { type: 'goal', at: { x: 120, y: 160 }, area: inner });
  return { bench, outer, inner, card };
}

describe('what holds what', () => {
  it('is the innermost area at the middle of a card', () => {
    const { bench, outer, inner, card } = nested();
    const item = bench.plan().items.get(card);
    const at = (x: number, y: number): string | null => (item ? holderOf(bench.plan(), item, { x, y, width: 240, height: 152 }, new Set()) : null);
    expect([at(120, 160), at(600, 600), at(2000, 0)]).toEqual([inner, outer, null]);
    expect(areaAt(bench.plan(), { x: 110, y: 110 })?.id).toBe(inner);
  });

  it('is never an area itself, its own contents or something that moves along', () => {
    const { bench, outer, inner } = nested();
    const item = bench.plan().items.get(outer);
    expect(item && holderOf(bench.plan(), item, { x: 100, y: 100, width: 300, height: 300 }, new Set())).toBeNull();
    const child = bench.plan().items.get(inner);
    expect(child && holderOf(bench.plan(), child, { x: 100, y: 100, width: 300, height: 300 }, new Set([outer]))).toBeNull();
  });

  it('takes an area into another only where it fits in whole', () => {
    const { bench, outer, inner } = nested();
    const item = bench.plan().items.get(inner);
    expect(item && holderOf(bench.plan(), item, { x: 700, y: 0, width: 400, height: 400 }, new Set())).toBeNull();
    expect(item && holderOf(bench.plan(), item, { x: 500, y: 0, width: 400, height: 400 }, new Set())).toBe(outer);
  });

  it('finds the card under a point, but not the one that a link starts from', () => {
    const { bench, card } = nested();
    expect(cardAt(bench.plan(), { x: 130, y: 170 }, '')?.id).toBe(card);
    expect(cardAt(bench.plan(), { x: 130, y: 170 }, card)).toBeUndefined();
  });
});
