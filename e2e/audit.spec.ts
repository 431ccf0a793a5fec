import { expect, test } from './kehys.ts';
import { details, runByPalette, seeSaved } from './people.ts';

test('the free hour: statements are scored by keyboard, a finding becomes an action and is taken back, and a summary is left', async ({ kehys }) => {
  const { page } = kehys;
  await page.getByRole('button', { name: /^Holistic framework/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /more templates/i }).click();
  await dialog.getByRole('radio', { name: /^Audit/ }).check();
  await dialog.getByRole('textbox', { name: 'Title' }).fill('First hour');
  await dialog.getByRole('button', { name: 'Create the plan' }).click();

  const view = page.getByRole('region', { name: 'Audit', exact: true });
  await view.getByRole('button', { name: 'Start the hour' }).click();
  await view.getByRole('textbox', { name: 'Auditor' }).fill('Aino Rinne');
  await view.getByRole('button', { name: 'Start the clock' }).click();
  await expect(view.getByRole('timer')).toContainText('0 of 60 min');

  const needs = view.getByRole('radiogroup', { name: /^We know from the customers/ });
  await needs.getByRole('radio', { name: '–' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(needs.getByRole('radio', { name: '0 · Not at all' })).toBeChecked();
  const take = view.getByRole('button', { name: 'Make an action: Ask ten customers what they need' });
  await take.click();
  await view.getByRole('button', { name: 'Show the action “Ask ten customers what they need”' }).click();
  await details(page).getByRole('button', { name: /^Trying and learning/ }).click();
  await expect(details(page).getByRole('textbox', { name: 'Where it came from' })).toHaveValue(/^Audit, Learning: We know from/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(take).toBeVisible();
  await expect(needs.getByRole('radio', { name: '0 · Not at all' })).toBeChecked();

  await view.getByRole('button', { name: 'Stop and keep 1 min' }).click();
  await view.getByText('Summary', { exact: true }).click();
  await view.getByRole('button', { name: 'Make actions of all' }).click();
  await expect(view.getByRole('textbox', { name: 'The summary as an e-mail' })).toHaveValue(/1\. What customers need is guessed, not asked\.\n {3}Action: Ask ten customers[^]*Aino Rinne/);
  await view.getByRole('button', { name: 'Two pages as PDF' }).click();
  await expect(dialog.getByRole('combobox', { name: 'Document' })).toHaveValue('Audit summary');
  await dialog.getByRole('button', { name: 'Cancel' }).click();

  await seeSaved(page);
  await runByPalette(page, 'Close plan');
  await expect(page.getByRole('button', { name: /^Holistic framework/ })).toBeVisible();
  expect(kehys.errors).toEqual([]);
});
