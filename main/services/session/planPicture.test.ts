import { expect, test } from 'vitest';
import { itemType } from '../../../shared/framework/itemTypes.ts';
import { addItem, type NewItem } from '../../../shared/edits/items.ts';
import { setFolded } from '../../../shared/edits/folding.ts';
import { workbench } from '../../../shared/edits/testing/workbench.ts';
import { foldedHeight } from '../../../shared/plan/folded.ts';
import { planPictureOf } from './planPicture.ts';

test('a picture has areas before those that they hold, and cards by hue, each where it lies on the canvas', () => {
  const bench = workbench();
  const add = (item: NewItem): string => bench.make(addItem, item);
  const outer = add({ type: 'area', at: { x: 100, y: 200 }, width: 900, height: 900 });
  const inner = add({ type: 'area', at: { x: 150, y: 260 }, area: outer, width: 500, height: 500 });
  const goal = add({ type: 'goal', at: { x: 160, y: 320 }, area: inner, width: 200, height: 120 });
  add({ type: 'note', at: { x: -50, y: -60 }, width: 180, height: 90 });
  const { areas, cards } = planPictureOf(bench.plan());
  expect(areas).toEqual([100, 200, 900, 900, 150, 260, 500, 500]);
  expect(bench.plan().items.get(goal)?.area).toBe(inner);
  expect(cards[itemType('goal').hue]).toEqual([160, 320, 200, 120]);
  expect(cards[itemType('note').hue]).toEqual([-50, -60, 180, 90]);
});

test('a folded area is as low as its heading in a picture, without the cards that it holds', () => {
  const bench = workbench();
  const area = bench.make(addItem, { type: 'area', at: { x: 100, y: 200 }, width: 900, height: 900 });
  bench.make(addItem, { type: 'goal', at: { x: 160, y: 320 }, area, width: 200, height: 120 });
  bench.make(setFolded, { ids: [area], isFolded: true });
  expect(planPictureOf(bench.plan())).toEqual({ areas: [100, 200, 900, foldedHeight], cards: {} });
});
