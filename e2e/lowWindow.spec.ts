import type { Locator } from '@playwright/test';
import { expect, test } from './kehys.ts';
import { openExample, runByPalette } from './people.ts';

/** Which of some parts of the window, all to be seen, lie over each other, by their places in the list. */
async function overlaps(parts: readonly Locator[]): Promise<readonly string[]> {
  const boxes = await Promise.all(parts.map((part) => part.boundingBox()));
  return boxes.flatMap((one, place) => boxes.slice(place).flatMap((other, beyond) => {
    if (!one || !other) return [`${place} or ${place + beyond} is not there`];
    const isOver = beyond > 0 && one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
    return isOver ? [`${place} over ${place + beyond}`] : [];
  }));
}

test('in a window of a small screen at 150 and 200 % nothing is out of reach: menus, panels side by side, the history’s list, a view’s rows, an export’s pages', async ({ kehys }) => {
  const { page } = kehys;
  await page.setViewportSize({ width: 683, height: 400 });
  await openExample(page);
  await page.keyboard.press('ControlOrMeta+3');
  const draft = page.getByRole('region', { name: 'History' }).getByText('First draft', { exact: true });
  await draft.scrollIntoViewIfNeeded();
  await expect(draft).toBeInViewport();
  await page.keyboard.press('ControlOrMeta+3');

  // The room's clock, what is shown alone and the panels over the canvas leave each other free.
  await page.setViewportSize({ width: 1024, height: 600 });
  await page.keyboard.press('ControlOrMeta+F');
  const find = page.getByRole('searchbox', { name: 'Find in the plan' });
  await find.pressSequentially('stockists');
  await page.keyboard.press('Escape');
  await expect(find).toHaveValue('');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+M');
  await runByPalette(page, 'Answered within six working hours');
  await page.keyboard.press('Shift+F');
  const parts = [page.getByRole('button', { name: /^Choose how long/ }), page.getByRole('group', { name: 'Show only some parts' }), ...['Outline', 'Details'].map((name) => page.getByRole('complementary', { name, exact: true }))];
  for (const width of [1024, 1366]) {
    await page.setViewportSize({ width, height: 600 });
    await expect.poll(() => overlaps(parts), `at ${width}`).toEqual([]);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+M');
  await page.keyboard.press('ControlOrMeta+1');

  await page.setViewportSize({ width: 512, height: 300 });
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('menuitem', { name: 'Help', exact: true })).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Escape');
  await runByPalette(page, 'Answered within six working hours');
  await page.keyboard.press('ControlOrMeta+1');
  const [outline, details] = await Promise.all(['Outline', 'Details'].map((name) => page.getByRole('complementary', { name, exact: true }).boundingBox()));
  expect((outline?.x ?? 0) + (outline?.width ?? 0)).toBeLessThanOrEqual(details?.x ?? 0);
  await page.keyboard.press('ControlOrMeta+1');

  await runByPalette(page, 'View: Actions');
  const last = page.getByRole('region', { name: 'Actions', exact: true }).getByRole('row').last().getByRole('cell').first();
  await last.scrollIntoViewIfNeeded();
  await expect(last).toBeInViewport({ ratio: 0.9 });

  await page.keyboard.press('ControlOrMeta+E');
  const dialog = page.getByRole('dialog', { name: 'Export the plan' });
  const next = dialog.getByRole('button', { name: 'Next page' });
  await next.scrollIntoViewIfNeeded();
  await expect(next).toBeInViewport({ ratio: 1 });
  // Its choices scroll, and the dialog around them does not.
  expect(await dialog.evaluate((element) => element.scrollHeight - element.clientHeight)).toBeLessThanOrEqual(1);
  expect(kehys.errors).toEqual([]);
});
