import { expect, it } from 'vitest';
import { itemTypes } from '../../../shared/framework/itemTypes.ts';
import type { Finding } from '../../../shared/insights/finding.ts';
import type { Box } from '../../../shared/plan/plan.ts';
import { BundleWays } from '../links/bundles.ts';
import { recordingPen } from '../testPens.ts';
import { planInHand } from '../testPlans.ts';
import type { SceneColours } from './colours.ts';
import { Letters } from './letters.ts';
import { paintPlaces, paintScene, type ScenePaint } from './paintScene.ts';
import { Scene } from './scene.ts';

const hues = new Map(itemTypes.map(({ hue }) => [hue, { ink: 'ink', wash: 'wash', line: 'line' }]));
const colours = { paper: '#fff', ink: '#111', inkSoft: '#777', line: '#ccc', accent: '#00f', findings: { stop: 'red', mend: 'orange', mind: 'blue' }, hues } as unknown as SceneColours;
const view = { x: 0, y: 0, zoom: 0.5, width: 1_000, height: 1_000, ratio: 1.25 };
const stop = [{ key: 'k', rule: { severity: 'stop' } }] as unknown as readonly Finding[];

function paintOf(change: Partial<ScenePaint> = {}): ScenePaint {
  return {
    colours,
    letters: new Letters(() => 0.5),
    language: 'en',
    selected: new Set(),
    traced: null,
    findings: new Map(),
    voteOn: () => undefined,
    pictureOf: () => undefined,
    covered: new Set(),
    moving: new Set(),
    hasSelection: false,
    isCrowded: false,
    ways: new BundleWays(),
    ...change,
  };
}

function board() {
  const hand = planInHand();
  const at = (x: number, y: number, title: string): string => hand.add({ type: 'goal', fields: { statement: title }, at: { x, y }, width: 240, height: 160 });
  const [one, over, far] = [at(100, 100, 'one'), at(320, 200, 'over it'), at(1_400, 1_400, 'far away')];
  const scene = new Scene();
  scene.take(hand.plan, new Map<string, Partial<Box>>());
  const { pen, calls } = recordingPen();
  return { pen, calls, scene, one, over, far, titles: () => calls.filter(({ name }) => name === 'fillText').map(({ values }) => values[0]) };
}

it('draws a changed card and what touches its place, in the order in which all was drawn, and nothing else', () => {
  const { pen, calls, scene, one, titles } = board();
  const drawn = paintScene(pen, scene, view, paintOf());
  expect(titles()).toEqual(['one', 'over it', 'far away']);
  calls.length = 0;
  paintPlaces(pen, scene, view, paintOf(), drawn, new Set([one]));
  expect(titles()).toEqual(['one', 'over it']);
  const order = calls.map(({ name }) => name);
  expect(order.indexOf('clip')).toBeLessThan(order.indexOf('clearRect'));
  expect(order.at(-1)).toBe('restore');
});

it('takes the place of all marks with that of a card, so that none of a mark that goes is left', () => {
  const { pen, calls, scene, one } = board();
  const drawn = paintScene(pen, scene, view, paintOf());
  calls.length = 0;
  const vote = { dots: 12, ofDots: 30, place: 1, ofOptions: 5, question: 'Which?', on: '2027-01-10' };
  const selected = new Set([one]);
  paintPlaces(pen, scene, view, paintOf({ selected, hasSelection: true, findings: new Map([[one, stop]]), voteOn: (id) => (id === one ? vote : undefined) }), drawn, new Set([one]));
  const [left = 0, top = 0, width = 0, height = 0] = (calls.find(({ name }) => name === 'rect')?.values ?? []) as number[];
  const place = { left: left / view.ratio, top: top / view.ratio, right: (left + width) / view.ratio, bottom: (top + height) / view.ratio };
  const points = calls.flatMap(({ name, values }) => {
    const [x = 0, y = 0, wide = 0, high = 0] = values as number[];
    if (name === 'moveTo' || name === 'lineTo') return [{ x, y }];
    return name === 'roundRect' && x < 150 ? [{ x, y }, { x: x + wide, y: y + high }] : [];
  });
  // With half of the widest line around them.
  const within = points.filter(({ x, y }) => x - 1.5 >= place.left && x + 1.5 <= place.right && y - 1.5 >= place.top && y + 1.5 <= place.bottom);
  expect([points.length > 8, within.length]).toEqual([true, points.length]);
});

it('leaves the picture alone where the card is not on it', () => {
  const { pen, calls, scene } = board();
  const drawn = paintScene(pen, scene, view, paintOf());
  calls.length = 0;
  paintPlaces(pen, scene, view, paintOf(), drawn, new Set(['gone']));
  expect(calls).toEqual([]);
});

it('writes the title of each card that is large enough, though the first of its hue is a speck', () => {
  const hand = planInHand();
  hand.add({ type: 'goal', fields: { statement: 'speck' }, at: { x: 0, y: 0 }, width: 40, height: 16 });
  hand.add({ type: 'goal', fields: { statement: 'legible' }, at: { x: 100, y: 100 }, width: 240, height: 160 });
  const scene = new Scene();
  scene.take(hand.plan, new Map<string, Partial<Box>>());
  const { pen, of } = recordingPen();
  paintScene(pen, scene, view, paintOf());
  expect([of('fillText').map(({ values }) => values[0]), of('rect').map(({ values }) => values)]).toEqual([['legible'], [[0, 0, 20, 8]]]);
});
