import { expect, test } from './kehys.ts';
import { openExample, viewOf } from './people.ts';

test('a plan is seen while its window is still being read, with all in the places where it then is', async ({ kehys }, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'The desktop’s files cannot be held back');
  const { page } = kehys;
  await openExample(page);
  await expect(page.locator('.canvas[data-placed]')).toBeVisible();
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => (goOn = resolve));
  await page.route('**/assets/window-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.reload({ waitUntil: 'commit' });
  const picture = page.locator('body > canvas');
  await expect(picture).toBeVisible();
  await expect(page.locator('.canvas')).toHaveCount(0);
  const [pixels, frame] = [await page.evaluateHandle(() => document.querySelector<HTMLCanvasElement>('body > canvas')), await picture.boundingBox()];
  goOn();
  await expect(page.locator('.canvas[data-placed]')).toBeVisible();
  await expect(picture).toHaveCount(0);
  expect(await page.locator('.react-flow').boundingBox()).toEqual(frame);

  const areas = await page.locator('.react-flow__node-area').evaluateAll((nodes) => nodes.map((node) => node.getBoundingClientRect().toJSON() as { x: number; y: number; width: number; height: number }));
  expect(areas.length).toBeGreaterThan(3);
  const samples = await pixels.evaluate((element, { areas, frame }) => {
    const pen = element?.getContext('2d');
    const colourAt = (x: number, y: number): string => String(pen?.getImageData(Math.round(x - frame.x), Math.round(y - frame.y), 1, 1).data);
    return areas.map(({ x, y, height }) => ({ outside: colourAt(x - 3, y + height / 2), inside: colourAt(x + 3, y + height / 2) }));
  }, { areas, frame: frame ?? { x: 0, y: 0 } });
  for (const { outside, inside } of samples) expect(inside).not.toBe(outside);

  // Who had gone nearer comes back there, and no picture of the whole plan is shown first.
  const whole = await viewOf(page);
  await page.keyboard.press('Shift+3');
  await expect.poll(() => page.evaluate(() => sessionStorage.getItem('kehys.view'))).not.toBeNull();
  const near = await viewOf(page);
  expect(near).not.toBe(whole);
  await page.reload({ waitUntil: 'commit' });
  await expect(page.locator('.canvas[data-placed]')).toBeVisible();
  expect(await viewOf(page)).toBe(near);
  expect(kehys.errors).toEqual([]);
});
