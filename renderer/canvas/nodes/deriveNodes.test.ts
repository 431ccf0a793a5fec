import { describe, expect, it } from 'vitest';
import { setField } from '../../../shared/edits/fields.ts';
import { moveItems } from '../../../shared/edits/items.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { edgeDeriver } from '../links/deriveEdges.ts';
import { planInHand } from '../testPlans.ts';
import { layers, nodeDeriver, ringNodeId, type NodeView } from './deriveNodes.ts';

const resting: NodeView = { selected: new Set(), overrides: new Map(), isReadOnly: false, editing: null };

function threeCards() {
  const hand = planInHand();
  const area = hand.add({ type: 'area', at: { x: 1000, y: 0 } });
  const inside = hand.add({ type: 'goal', at: { x: 1100, y: 100 }, area });
  const outside = hand.add({ type: 'kpi', at: { x: 0, y: 900 } });
  return { hand, area, inside, outside };
}

describe('the nodes of a plan', () => {
  it('hold the ring first, then areas before what they hold, in the area’s own coordinates', () => {
    const { hand, area, inside, outside } = threeCards();
    const nodes = nodeDeriver()(hand.plan.items, resting);
    expect(nodes.map(({ id }) => id)).toEqual([ringNodeId, area, outside, inside]);
    expect(nodes.find(({ id }) => id === inside)).toMatchObject({ parentId: area, position: { x: 100, y: 100 } });
  });

  it('stay the very same array when only a text changes', () => {
    const { hand, inside } = threeCards();
    const derive = nodeDeriver();
    const before = derive(hand.plan.items, resting);
    setField(hand.context, { id: inside, key: 'statement', value: 'More enquiries' });
    expect(derive(hand.plan.items, resting)).toBe(before);
  });

  it('keep the one that is typed into drawn, wherever the view goes', () => {
    const { hand, inside, outside } = threeCards();
    const nodes = nodeDeriver()(hand.plan.items, { ...resting, editing: inside });
    expect(nodes.filter(({ dragging }) => dragging).map(({ id }) => id)).toEqual([inside]);
    expect(nodes.find(({ id }) => id === outside)?.dragging).toBe(false);
  });

  it('are made anew only for what moved', () => {
    const { hand, area, inside, outside } = threeCards();
    const derive = nodeDeriver();
    const before = new Map(derive(hand.plan.items, resting).map((node) => [node.id, node]));
    moveItems(hand.context, [{ id: outside, x: 40, y: 900 }]);
    const after = new Map(derive(hand.plan.items, resting).map((node) => [node.id, node]));
    expect(after.get(outside)).not.toBe(before.get(outside));
    for (const id of [ringNodeId, area, inside]) expect(after.get(id)).toBe(before.get(id));
  });

  it('are made anew only for what was selected', () => {
    const { hand, inside, outside } = threeCards();
    const derive = nodeDeriver();
    const before = new Map(derive(hand.plan.items, resting).map((node) => [node.id, node]));
    const after = new Map(derive(hand.plan.items, { ...resting, selected: new Set([inside]) }).map((node) => [node.id, node]));
    expect(after.get(inside)?.selected).toBe(true);
    expect(after.get(outside)).toBe(before.get(outside));
  });

  it('lie under the pointer and on top while they are in hand', () => {
    const { hand, outside } = threeCards();
    const overrides = new Map<string, Partial<Box>>([[outside, { x: 7, y: 8 }]]);
    const node = nodeDeriver()(hand.plan.items, { ...resting, overrides }).find(({ id }) => id === outside);
    expect(node).toMatchObject({ position: { x: 7, y: 8 }, zIndex: layers.cardInHand });
  });
});

describe('the edges of a plan', () => {
  it('stay the very same array while items change, and follow links', () => {
    const { hand, inside, outside } = threeCards();
    const derive = edgeDeriver();
    const first = hand.link(inside, outside);
    const before = derive(hand.plan.links, new Set());
    setField(hand.context, { id: inside, key: 'statement', value: 'x' });
    expect(derive(hand.plan.links, new Set())).toBe(before);
    const goal = hand.add({ type: 'businessGoal' });
    hand.link(inside, goal);
    const after = derive(hand.plan.links, new Set());
    expect(after).toHaveLength(2);
    expect(after.find(({ id }) => id === first)).toBe(before[0]);
  });

  it('are made anew when they are selected', () => {
    const { hand, inside, outside } = threeCards();
    const id = hand.link(inside, outside);
    const derive = edgeDeriver();
    const [before] = derive(hand.plan.links, new Set());
    const [after] = derive(hand.plan.links, new Set([id]));
    expect([before?.selected, after?.selected]).toEqual([false, true]);
  });
});
