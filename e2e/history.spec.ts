import { expect, test } from './kehys.ts';
import { addByToolbar, card, fillDetail, nameRevision, runByPalette, seeSaved, startPlan } from './people.ts';

const before = 'We answer every question within a week, in the words that our customers use, on all channels.';
const after = 'We answer every question within two hours, in the words that our customers use, on all channels.';

test('the past is compared in words, travelled by keys, asked, and brought back in parts', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Living');
  await addByToolbar(page, 'Note', before);
  await addByToolbar(page, 'Goal', 'Gone soon');
  await seeSaved(page);
  await nameRevision(page, 'Proposal', 'Aino');
  await page.keyboard.press('Shift+1');
  await card(page, 'Goal', 'Gone soon').click();
  await page.keyboard.press('Delete');
  await card(page, 'Note', before).click();
  await fillDetail(page, 'Text', after);
  await page.keyboard.press('Escape');
  await seeSaved(page);

  await runByPalette(page, 'What has changed?');
  const panel = page.getByRole('region', { name: 'History' });
  await expect(panel.locator('del')).toHaveText(/a week/);
  await expect(panel.locator('ins')).toHaveText(/two hours/);
  await expect(page.locator('.compared-mark[data-mark="removed"]')).toHaveText('Gone soon');
  await expect(page.locator('.compared-mark[data-mark="changed"]')).toHaveCount(1);
  await kehys.page.screenshot({ path: `${process.env['KEHYS_SHOTS'] ?? 'test-results'}/compared.png` });

  await panel.getByRole('button', { name: 'Restore parts…' }).click();
  await panel.getByRole('checkbox', { name: /Gone soon/ }).check();
  await panel.getByRole('button', { name: 'Restore 1' }).click();
  await expect(card(page, 'Goal', 'Gone soon')).toBeVisible();
  await expect(card(page, 'Note', after)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Goal', 'Gone soon')).toBeHidden();

  await panel.getByRole('button', { name: 'Back to the revisions' }).click();
  await panel.getByRole('button', { name: 'Look back in time' }).click();
  const line = page.getByRole('slider', { name: 'Line of time' });
  await expect(line).toBeFocused();
  await line.press('Home');
  await line.press('ArrowRight');
  await expect(page.getByText(/^Revision “Proposal”/)).toBeVisible();
  await expect(card(page, 'Note', before)).toBeVisible();
  await kehys.page.screenshot({ path: `${process.env['KEHYS_SHOTS'] ?? 'test-results'}/travel.png` });
  await card(page, 'Goal', 'Gone soon').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'History of this…' }).click();
  await expect(panel.getByText('Goal “Gone soon” was removed').first()).toBeVisible();
  await kehys.page.screenshot({ path: `${process.env['KEHYS_SHOTS'] ?? 'test-results'}/item.png` });
  await card(page, 'Goal', 'Gone soon').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Bring into today' }).click();
  await expect(page.getByText(/^Revision “/)).toBeHidden();
  await expect(card(page, 'Goal', 'Gone soon')).toBeVisible();
  await expect(card(page, 'Note', after)).toBeVisible();

  await panel.getByRole('button', { name: 'Back to the revisions' }).click();
  await panel.getByRole('button', { name: 'Search in the past' }).click();
  await panel.getByRole('textbox', { name: 'Words to look for' }).fill('two hours');
  await expect(panel.locator('ins').first()).toHaveText(/two hours/);
  await expect(panel.getByText('Gone soon')).toHaveCount(0);
  await kehys.page.screenshot({ path: `${process.env['KEHYS_SHOTS'] ?? 'test-results'}/search.png` });
});
