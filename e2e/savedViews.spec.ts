import { expect, test } from './kehys.ts';
import { canvas, details, openExample, runByPalette } from './people.ts';

test('what is seen is named by typing at once, kept anew with word of it, and deleted and brought back by keys', async ({ kehys }) => {
  const { page } = kehys;
  await openExample(page);
  await page.keyboard.press('Shift+S');
  const list = page.getByRole('dialog', { name: 'Saved views' });
  await expect(list.getByRole('textbox', { name: 'Name for what is seen now' })).toBeFocused();
  await page.keyboard.type('Where we stand');
  await page.keyboard.press('Enter');
  const named = list.getByRole('button', { name: 'Where we stand', exact: true });
  await expect(named).toBeVisible();

  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+3');
  await page.keyboard.press('Shift+V');
  await list.getByRole('button', { name: 'Change: Where we stand' }).click();
  await list.getByRole('button', { name: 'Take what is seen now' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Where we stand' }).first()).toBeVisible();

  await list.getByRole('button', { name: 'Delete the view' }).press('Enter');
  await expect(named).toHaveCount(0);
  await expect(list.getByRole('textbox', { name: 'Name for what is seen now' })).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('Shift+V');
  await expect(named).toBeVisible();

  // A part of the plan is asked for by typing and Enter; all of it that is chosen is that part, and a show takes the question away.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+F');
  const filter = page.getByRole('group', { name: 'Show only some parts' });
  await page.keyboard.type('peop');
  await page.keyboard.press('Enter');
  await expect(filter.getByRole('status')).toHaveText('6 parts');
  await canvas(page).locator('.react-flow').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await expect(details(page)).toContainText('6 parts selected');
  await page.keyboard.press('Shift+F');
  await expect(filter.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await runByPalette(page, 'Present');
  await expect(page.getByText('1 of', { exact: false }).first()).toBeVisible();
  await expect(filter).toHaveCount(0);
  expect(kehys.errors).toEqual([]);
});
