import type { Locator } from '@playwright/test';
import { expect, test } from './kehys.ts';
import { canvas, card, dropPictures, fillDetail, runByPalette, seeSaved, startPlan } from './people.ts';

test('a photo that is dropped lies on the canvas, a file that is none is told of, and both pictures go in one step of undo', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Pictures');
  await dropPictures(page, ['#c22', '#2c2'], ['words.png']);
  await expect(page.getByText('“words.png” is broken or no picture: it was not added.')).toBeVisible();
  await expect(page.getByText('2 pictures were large, so smaller ones were kept.')).toBeVisible();
  await expect(card(page, 'Note', 'Picture 1')).toHaveCount(1);
  await expect(card(page, 'Note', 'Picture 2')).toHaveCount(1);
  await runByPalette(page, 'Zoom to the selection');
  await expect(canvas(page).locator('img.card-picture')).toHaveCount(2);
  await seeSaved(page);
  await runByPalette(page, 'Undo');
  await expect(card(page, 'Note', 'Picture 1')).toHaveCount(0);
  expect(kehys.errors).toEqual([]);
});

test('what is dropped lies where it was dropped, or in free room near by: over no card, and not over the ring', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Room');
  const ring = page.locator('.canvas .ring');
  await dropPictures(page, ['#c22'], [], await middleOf(ring));
  const first = card(page, 'Note', 'Picture');
  await expect(first).toBeVisible();
  expect(await areApart(first, ring)).toBe(true);
  await fillDetail(page, 'Text', 'The first');
  const named = card(page, 'Note', 'The first');
  await dropPictures(page, ['#2c2'], [], await middleOf(named));
  const second = card(page, 'Note', 'Picture');
  await expect(second).toBeVisible();
  expect(await areApart(named, second)).toBe(true);
});

test('what is dropped in free room lies just there', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'There');
  const box = await boxOf(canvas(page));
  const corner = { x: box.x + 60, y: box.y + box.height - 120 };
  await dropPictures(page, ['#22c'], [], corner);
  const picture = card(page, 'Note', 'Picture');
  await expect(picture).toBeVisible();
  const middle = await middleOf(picture);
  expect(Math.hypot(middle.x - corner.x, middle.y - corner.y)).toBeLessThan(3);
});

async function boxOf(part: Locator) {
  const box = await part.boundingBox();
  if (!box) throw new Error('It is not on the screen.');
  return box;
}

async function middleOf(part: Locator) {
  const { x, y, width, height } = await boxOf(part);
  return { x: x + width / 2, y: y + height / 2 };
}

async function areApart(one: Locator, other: Locator): Promise<boolean> {
  const [a, b] = [await boxOf(one), await boxOf(other)];
  return a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
}
