import type { Page } from '@playwright/test';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { changeFile } from '../main/services/fixtures/openSessions.ts';
import { editContextOf } from '../shared/edits/editContext.ts';
import { setField } from '../shared/edits/fields.ts';
import { LivePlan } from '../shared/plan/livePlan.ts';
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

  await panel.getByRole('button', { name: 'Side by side…' }).click();
  const sides = page.getByRole('dialog', { name: 'Side by side' }).getByRole('row', { name: /^Note .*: Text/ }).getByRole('cell');
  await expect(sides.nth(0).locator('del')).toHaveText(/a week/);
  await expect(sides.nth(1).locator('ins')).toHaveText(/two hours/);
  await expectCanvasesBeside(page);

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
  const words = panel.getByRole('searchbox', { name: 'Words to look for' });
  await words.fill('two hours');
  await expect(panel.locator('ins').first()).toHaveText(/two hours/);
  await expect(panel.getByText('Gone soon')).toHaveCount(0);
  await kehys.page.screenshot({ path: `${process.env['KEHYS_SHOTS'] ?? 'test-results'}/search.png` });
  await words.fill('what became of the goals last month?');
  await expect(panel.getByText(/^Changes from 1 .* to 3[01] /)).toBeVisible();
  await expect(panel.getByText('Nothing in the past answers this.')).toBeVisible();
  await words.fill('what became of the goals this week?');
  await expect(panel.getByText('Goal “Gone soon” was removed').first()).toBeVisible();
  await words.fill('two hours');
  // The palette gives the keyboard back to the field, which then goes by what was chosen there: no key is held back.
  await runByPalette(page, 'What has changed?');
  await expect(words).toBeHidden();
  await runByPalette(page, 'Search in the past');
  await words.fill('two');
  await words.press('Escape');
  await expect(words).toHaveValue('');
  await words.press('Escape');
  await expect(panel.getByRole('heading', { name: 'History' })).toBeFocused();
  await expect(panel.getByRole('button', { name: 'Search in the past' })).toBeVisible();
});

/** Another laptop's words in a note of the plan. */
async function changeNote(path: string, before: string, text: string): Promise<void> {
  await changeFile(path, (doc) => {
    const live = new LivePlan(doc);
    const note = [...live.plan.items.values()].find(({ fields }) => fields['text'] === before);
    expect(setField(editContextOf(live, Math.random), { id: note?.id ?? '', key: 'text', value: text })).toMatchObject({ ok: true });
    live.close();
  });
}

test('a review becomes a revision, and the copy that a cloud folder left is merged by choice', async ({ kehys }) => {
  const { page, plansFolder } = kehys;
  const shots = process.env['KEHYS_SHOTS'] ?? 'test-results';
  await startPlan(page, 'Living');
  await addByToolbar(page, 'Note', 'Answer in a day');
  await seeSaved(page);
  const copy = join(plansFolder, 'Living (1).kehys');
  await copyFile(join(plansFolder, 'Living.kehys'), copy);
  await changeNote(copy, 'Answer in a day', 'Answer in an hour');

  await runByPalette(page, 'Review');
  await page.getByRole('button', { name: 'Begin the review' }).click();
  await page.screenshot({ path: `${shots}/review.png` });
  await page.getByRole('button', { name: 'Later', exact: true }).click();
  await page.getByRole('button', { name: 'End the review here…' }).click();
  await page.getByRole('textbox', { name: 'Recorded by' }).fill('Aino');
  await page.screenshot({ path: `${shots}/review-end.png` });
  await page.getByRole('button', { name: 'End the review', exact: true }).click();
  await expect(page.getByText('Reviews held')).toBeVisible();
  await page.screenshot({ path: `${shots}/review-record.png` });
  await page.keyboard.press('ControlOrMeta+3');
  await expect(page.getByRole('region', { name: 'History' }).getByText(/^Review /)).toBeVisible();

  await page.getByRole('button', { name: 'Close the history' }).click();
  await page.keyboard.press('ControlOrMeta+5');
  await page.keyboard.press('Shift+1');
  await card(page, 'Note', 'Answer in a day').click();
  await fillDetail(page, 'Text', 'Answer in a week');
  await seeSaved(page);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await page.getByRole('button', { name: 'Look and merge…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Answer in [a week | an hour]')).toBeVisible();
  await dialog.getByRole('group', { name: /^1 of 1/ }).getByRole('radio', { name: /^In the copy/ }).check();
  await page.screenshot({ path: `${shots}/merge.png` });
  await dialog.getByRole('button', { name: 'Merge', exact: true }).click();
  await dialog.getByRole('button', { name: 'Move it to a folder beside' }).click();
  await expect(card(page, 'Note', 'Answer in an hour')).toBeVisible();
  await expect.poll(() => readdir(plansFolder)).not.toContain('Living (1).kehys');
});

/** Both canvases have their marks, move together, and are left by Escape with the one behind as it was. */
async function expectCanvasesBeside(page: Page): Promise<void> {
  const detail = await page.locator('.area').first().getAttribute('data-detail');
  const dialog = page.getByRole('dialog', { name: 'Side by side' });
  await dialog.getByRole('radiogroup', { name: 'What is shown side by side' }).getByText('Canvases').click();
  const [old, now] = [dialog.getByRole('application').nth(0), dialog.getByRole('application', { name: 'Canvas: Now' })];
  for (const canvas of [old, now]) {
    await expect(canvas.locator('.compared-mark[data-mark="changed"]')).toHaveCount(1);
    await expect(canvas.locator('.compared-mark[data-mark="removed"]')).toHaveCount(1);
  }
  await expect(now.locator('[data-absent]')).toHaveText('Gone soon');
  await expect(old.locator('[data-absent]')).toHaveCount(0);
  const views = (): Promise<readonly string[]> => dialog.locator('.react-flow__viewport').evaluateAll((all) => all.map((one) => (one as HTMLElement).style.transform));
  const whole = await views();
  expect(whole[0]).toBe(whole[1]);
  await now.hover();
  await page.mouse.wheel(0, 120);
  await expect.poll(async () => (await views())[0] !== whole[0] && new Set(await views()).size).toBe(1);
  await old.focus();
  await page.keyboard.press('PageDown');
  await expect(dialog.getByRole('status')).toHaveText(/^1 of 2 .*(Gone soon|Note)/);
  await page.keyboard.press('PageDown');
  await expect(dialog.getByRole('status')).toHaveText(/^2 of 2 /);
  await expect(dialog.locator('[data-current]')).toHaveCount(2);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.area').first()).toHaveAttribute('data-detail', detail ?? '');
}
