import { expect, test } from './kehys.ts';
import { openExample, runByPalette, seeSaved } from './people.ts';

test('a budget is typed, pasted from a spreadsheet, filled to the right and undone, by the keyboard', async ({ kehys }) => {
  const { page } = kehys;
  await openExample(page);
  await runByPalette(page, 'View: Money');
  const view = page.getByRole('region', { name: 'Money', exact: true });
  const grid = view.getByRole('grid', { name: 'Money by quarter, GBP' });
  const row = (name: string) => grid.getByRole('row', { name }).first();
  await view.getByRole('button', { name: 'Add a money line' }).click();
  const line = row('New money');
  const cell = (quarter: number) => line.getByRole('gridcell').nth(quarter - 1);
  await cell(1).click();

  await page.keyboard.type('1000');
  await page.keyboard.press('Tab');
  await page.keyboard.type('250.5');
  await page.keyboard.press('Enter');
  await expect(cell(1)).toHaveText('1,000');
  await expect(cell(2)).toHaveText('250.5');

  await cell(3).click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text/plain', '£1 200,50\t(300)\t\n');
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  await expect(cell(3)).toHaveText('1,200.5');
  await expect(cell(4)).toHaveText('-300');

  await cell(5).click();
  await page.keyboard.type('80');
  await page.keyboard.press('Enter');
  await cell(5).click();
  await page.keyboard.press('Shift+End');
  await page.keyboard.press('ControlOrMeta+R');
  await expect(cell(8)).toHaveText('80');
  await expect(view.getByText('4 cells: £320')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(cell(8)).toHaveText('');
  await expect(cell(5)).toHaveText('80');

  await page.keyboard.press('Delete');
  await expect(cell(5)).toHaveText('');
  // The details of the new line may lie over the tools; the keyboard reaches them all the same.
  await view.getByRole('radio', { name: 'Months', exact: true }).focus();
  await page.keyboard.press('Space');
  const byMonth = view.getByRole('grid', { name: 'Money by month, GBP' }).getByRole('row', { name: 'New money' });
  await expect(byMonth.getByRole('gridcell').first()).toHaveText('334');
  await seeSaved(page);
  expect(kehys.errors).toEqual([]);
});
