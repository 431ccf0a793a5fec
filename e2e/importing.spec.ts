import { expect, test } from './kehys.ts';
import { addByToolbar, runByPalette, startPlan } from './people.ts';

test('readings are imported: an open question answered, an earlier import updated, and undone in one step', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Readings');
  await addByToolbar(page, 'KPI', 'Reach');
  await runByPalette(page, 'View: Measurements');
  const view = page.getByRole('region', { name: 'Measurements', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Import readings' });
  const paste = async (text: string): Promise<void> => {
    await view.getByRole('button', { name: 'Import or paste…' }).click();
    await dialog.getByRole('textbox', { name: 'Paste here' }).fill(text);
  };

  await paste('Report of the month\n\nDate;Reach\n02/01/2026;1.250 €\n02/08/2026;"1.300 €"\nTotal;2.550');
  const questions = dialog.getByRole('region', { name: /The table does not tell this/ });
  await expect(dialog.getByRole('status')).toContainText('Answer the question above first.');
  await expect(dialog.getByRole('button', { name: /^Import \d/ })).toBeDisabled();
  await questions.getByRole('button', { name: '1 Feb 2026' }).click();
  await questions.getByRole('button', { name: '1,250', exact: true }).click();
  await expect(dialog.getByRole('cell', { name: /^1,250/ })).toContainText('in the table: 1.250 €');
  await expect(dialog.getByText('it gets the unit €', { exact: false })).toBeVisible();
  await expect(dialog.getByText('2 lines around the table are left out (lines 1, 6).', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 2 readings' }).click();
  await expect(view.getByText('1,300 €').first()).toBeVisible();

  await paste('Date;Reach\n2026-02-01;1,250.00 €\n2026-02-08;1,350.00 €\n2026-02-15;1,400.00 €');
  await expect(dialog.getByRole('status')).toHaveText('1 new reading. 1 replaces another value. 1 is there already.');
  await dialog.getByRole('button', { name: 'Import 2 readings' }).click();
  await expect(view.getByText('1,400 €').first()).toBeVisible();
  await runByPalette(page, 'Undo');
  await expect(view.getByText('1,300 €').first()).toBeVisible();
  await runByPalette(page, 'Undo');
  await expect(view.getByText('No readings yet.')).toBeVisible();
  expect(kehys.errors).toEqual([]);
});
