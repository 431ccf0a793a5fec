import { expect, test } from './kehys.ts';
import { openExample, runByPalette } from './people.ts';

test('in a window of a small screen at 150 and 200 % nothing is out of reach: menus, panels side by side, the history’s list, a view’s rows, an export’s pages', async ({ kehys }) => {
  const { page } = kehys;
  await page.setViewportSize({ width: 683, height: 400 });
  await openExample(page);
  await page.keyboard.press('ControlOrMeta+3');
  const draft = page.getByRole('region', { name: 'History' }).getByText('First draft', { exact: true });
  await draft.scrollIntoViewIfNeeded();
  await expect(draft).toBeInViewport();
  await page.keyboard.press('ControlOrMeta+3');

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
  const next = page.getByRole('dialog', { name: 'Export the plan' }).getByRole('button', { name: 'Next page' });
  await next.scrollIntoViewIfNeeded();
  await expect(next).toBeInViewport({ ratio: 1 });
  expect(kehys.errors).toEqual([]);
});
