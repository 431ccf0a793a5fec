import { expect, test } from './kehys.ts';
import { canvas, card, runByPalette, seeSaved, startPlan } from './people.ts';

test('a photo that is dropped lies on the canvas, a file that is none is told of, and both pictures go in one step of undo', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Pictures');
  await canvas(page).evaluate(async (element) => {
    const drawn = async (colour: string): Promise<Blob> => {
      const pixels = new OffscreenCanvas(1_800, 1_200);
      const pen = pixels.getContext('2d');
      if (pen) pen.fillStyle = colour;
      pen?.fillRect(0, 0, 1_800, 1_200);
      return pixels.convertToBlob({ type: 'image/png' });
    };
    const data = new DataTransfer();
    for (const colour of ['#c22', '#2c2']) data.items.add(new File([await drawn(colour)], `${colour}.png`, { type: 'image/png' }));
    data.items.add(new File(['no picture'], 'words.png', { type: 'image/png' }));
    const { x, y, width, height } = element.getBoundingClientRect();
    const target = element.querySelector('.canvas') ?? element;
    target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data, clientX: x + width / 2, clientY: y + height / 2 }));
  });
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
