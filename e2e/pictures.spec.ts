import { expect, test } from './kehys.ts';
import { canvas, card, dropPictures, runByPalette, seeSaved, startPlan } from './people.ts';

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
