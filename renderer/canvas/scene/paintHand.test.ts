import { describe, expect, it } from 'vitest';
import { planInHand } from '../testPlans.ts';
import { handPart } from './paintScene.ts';
import { Scene } from './scene.ts';

const view = { x: 0, y: 900, zoom: 0.5, width: 1200, height: 800, ratio: 1 };

function inHand(count: number) {
  const hand = planInHand();
  const ids = Array.from({ length: count }, (_, place) => hand.add({ type: 'goal', at: { x: 300 * (place % 3), y: 1000 } }));
  const [from = '', to = ''] = ids;
  if (count > 1) hand.link(from, to);
  const scene = new Scene();
  const { plan } = hand;
  scene.take(plan, new Map(ids.map((id) => [id, { x: plan.items.get(id)?.x ?? 0, y: plan.items.get(id)?.y ?? 0 }])));
  return { scene, boxes: ids.map((id) => scene.placed(id)?.box ?? { x: 0, y: 0, width: 0, height: 0 }), links: [...plan.links.values()] };
}

describe('the picture of what is in hand', () => {
  it('is as large as that and the lines within it, where it is carried, and no larger than that needs', () => {
    const { scene, boxes, links } = inHand(2);
    scene.carry({ x: 150, y: 70 });
    const part = handPart(scene, view);
    const ways = links.map((link) => scene.wayOf(link)?.box ?? { x: 0, y: 0, width: 0, height: 0 });
    for (const box of [...boxes.map((one) => ({ ...one, x: one.x + 150, y: one.y + 70 })), ...ways]) {
      expect(part?.x).toBeLessThan(box.x);
      expect(part?.y).toBeLessThan(box.y);
      expect((part?.x ?? 0) + (part?.width ?? 0) / view.zoom).toBeGreaterThan(box.x + box.width);
      expect((part?.y ?? 0) + (part?.height ?? 0) / view.zoom).toBeGreaterThan(box.y + box.height);
    }
    expect((part?.width ?? 0) * (part?.height ?? 0)).toBeLessThan((view.width * view.height) / 4);
  });

  it('is none where nothing of it is in view', () => {
    const { scene } = inHand(1);
    scene.carry({ x: 9000, y: 0 });
    expect(handPart(scene, view)).toBeUndefined();
  });
});
