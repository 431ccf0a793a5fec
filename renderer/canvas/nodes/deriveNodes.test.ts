import { describe, expect, it } from 'vitest';
import { setField } from '../../../shared/edits/fields.ts';
import { moveItems } from '../../../shared/edits/items.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { Scene } from '../scene/scene.ts';
import type { Presence } from '../scene/mounting.ts';
import { planInHand } from '../testPlans.ts';
import { layers, nodeDeriver, ringNodeId, type NodeView } from './deriveNodes.ts';

const resting: NodeView = { selected: new Set(), isReadOnly: false };

function threeCards() {
  const hand = planInHand();
  const area = hand.add({ type: 'area', at: { x: 1000, y: 0 } });
  const inside = hand.add({ type: 'goal', at: { x: 1100, y: 100 }, area });
  const outside = hand.add({ type: 'kpi', at: { x: 0, y: 900 } });
  const scene = new Scene();
  const presences = new Map<string, Presence>([[inside, 'whole'], [outside, 'whole']]);
  const take = (overrides: ReadonlyMap<string, Partial<Box>> = new Map()): void => scene.take(hand.plan, overrides);
  take();
  return { hand, area, inside, outside, scene, presences, take };
}

describe('the nodes of a plan', () => {
  it('hold the ring first, then areas before what they hold, each where it lies on the canvas', () => {
    const { area, inside, outside, scene, presences } = threeCards();
    const nodes = nodeDeriver()(scene, presences, resting);
    expect(nodes.map(({ id }) => id)).toEqual([ringNodeId, area, outside, inside]);
    expect(nodes.find(({ id }) => id === inside)).toMatchObject({ position: { x: 1100, y: 100 } });
  });

  it('are areas and the cards that are asked for, whole or as shells', () => {
    const { area, inside, scene } = threeCards();
    const nodes = nodeDeriver()(scene, new Map([[inside, 'shell']]), resting);
    expect(nodes.map(({ id, data }) => [id, data.presence])).toEqual([[ringNodeId, 'whole'], [area, 'whole'], [inside, 'shell']]);
  });

  it('stay the very same array when only a text changes', () => {
    const { hand, inside, scene, presences, take } = threeCards();
    const derive = nodeDeriver();
    const before = derive(scene, presences, resting);
    setField(hand.context, { id: inside, key: 'statement', value: 'More enquiries' });
    take();
    expect(derive(scene, presences, resting)).toBe(before);
  });

  it('are made anew only for what moved', () => {
    const { hand, area, inside, outside, scene, presences, take } = threeCards();
    const derive = nodeDeriver();
    const before = new Map(derive(scene, presences, resting).map((node) => [node.id, node]));
    moveItems(hand.context, [{ id: outside, x: 40, y: 900 }]);
    take();
    const after = new Map(derive(scene, presences, resting).map((node) => [node.id, node]));
    expect(after.get(outside)).not.toBe(before.get(outside));
    for (const id of [ringNodeId, area, inside]) expect(after.get(id)).toBe(before.get(id));
  });

  it('are made anew only for what was selected', () => {
    const { inside, outside, scene, presences } = threeCards();
    const derive = nodeDeriver();
    const before = new Map(derive(scene, presences, resting).map((node) => [node.id, node]));
    const after = new Map(derive(scene, presences, { ...resting, selected: new Set([inside]) }).map((node) => [node.id, node]));
    expect(after.get(inside)?.selected).toBe(true);
    expect(after.get(outside)).toBe(before.get(outside));
  });

  it('lie under the pointer and on top while they are in hand, with what they hold', () => {
    const { area, inside, outside, scene, presences, take } = threeCards();
    take(new Map([[outside, { x: 7, y: 8 }], [area, { x: 900, y: 0 }]]));
    const nodes = nodeDeriver()(scene, presences, resting);
    expect(nodes.find(({ id }) => id === outside)).toMatchObject({ position: { x: 7, y: 8 }, zIndex: layers.cardInHand });
    expect(nodes.find(({ id }) => id === inside)).toMatchObject({ position: { x: 1000, y: 100 } });
  });

  it('stay the very same while what is in hand is carried; one that comes meanwhile is where the others are', () => {
    const { outside, area, inside, scene, presences, take } = threeCards();
    take(new Map([[area, { x: 1000, y: 0 }]]));
    const derive = nodeDeriver();
    const before = derive(scene, new Map([[outside, 'whole']]), resting);
    scene.carry({ x: 30, y: -4 });
    expect(derive(scene, new Map([[outside, 'whole']]), resting)).toBe(before);
    const after = derive(scene, presences, resting);
    expect(after.find(({ id }) => id === inside)).toMatchObject({ className: 'in-hand lifted', position: { x: 1100, y: 100 }, style: { '--shift': '30px -4px' } });
    expect(after.find(({ id }) => id === outside)).toMatchObject({ className: undefined, style: undefined });
  });
});
