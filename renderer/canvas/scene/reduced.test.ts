import { expect, it } from 'vitest';
import { planInHand } from '../testPlans.ts';
import { reducedIn } from './reduced.ts';
import { Scene } from './scene.ts';
import type { Spread } from './spread.ts';

const window = { leastZoom: 0.06, width: 1_000, height: 600 };

it('a view from far says how many cards are dots, and when no view shows all', () => {
  const hand = planInHand();
  const area = hand.add({ type: 'area', at: { x: 0, y: 900 }, width: 600, height: 600 });
  const inside = hand.add({ type: 'goal', at: { x: 20, y: 950 }, area });
  for (let place = 0; place < 520; place++) hand.add({ type: 'note', at: { x: 900 + (place % 26) * 220, y: Math.floor(place / 26) * 160 } });
  const scene = new Scene();
  scene.take(hand.plan, new Map());
  const at = (zoom: number, size = window) => reducedIn(scene, { ...size, zoom });
  expect([at(1), at(0.3)]).toEqual([undefined, undefined]);
  expect(at(0.1)).toEqual({ dots: 521, isCut: false });
  expect(at(0.06)).toEqual({ dots: 521, isCut: false });
  expect(at(0.06, { ...window, width: 300 })).toEqual({ dots: 521, isCut: true });
  const counted: Spread = { boxes: new Map(), letters: 10, isTall: false, summed: { ids: new Set([inside]), box: { x: 0, y: 0, width: 50, height: 20 } } };
  scene.take(hand.plan, new Map(), new Map([[area, counted]]));
  expect(at(0.1)?.dots).toBe(520);
});

it('a plan that is not large has nothing to say', () => {
  const hand = planInHand();
  for (let place = 0; place < 40; place++) hand.add({ type: 'note', at: { x: place * 300, y: 0 } });
  const scene = new Scene();
  scene.take(hand.plan, new Map());
  expect(reducedIn(scene, { ...window, zoom: 0.06 })).toBeUndefined();
});
