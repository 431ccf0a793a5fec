import { expect, test } from './kehys.ts';
import { addByToolbar, card, details, fillDetail, seeSaved, startPlan } from './people.ts';

test('a finding is mended in one click and one undo step, and another set aside with a reason', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Advised');
  await addByToolbar(page, 'Business goal', 'Two new countries');
  await addByToolbar(page, 'Goal', 'More enquiries');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Digit4');
  const panel = page.getByRole('region', { name: 'Insights' });
  const unserving = panel.locator('[data-rule="goal-from-business"]');
  await expect(unserving).toContainText('serves no business goal');
  await expect(unserving).toContainText('S1 · study');

  await unserving.getByRole('button', { name: 'It serves “Two new countries”' }).click();
  await expect(unserving).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(unserving).toBeVisible();

  const crisis = panel.locator('[data-rule="no-crisis-plan"]').first();
  await crisis.getByRole('button', { name: 'Set aside…' }).click();
  await crisis.getByRole('textbox', { name: /Why is this fine/ }).fill('The group’s crisis plan covers us.');
  await crisis.getByRole('button', { name: 'Set aside', exact: true }).click();
  await expect(panel.getByText('Set aside (1)')).toBeVisible();
  await panel.getByText('Set aside (1)').click();
  await expect(panel.getByText(/The group’s crisis plan covers us/)).toBeVisible();
  await seeSaved(page);

  await panel.locator('.finding-subject', { hasText: 'Goal: More enquiries' }).first().click();
  await expect(card(page, 'Goal', 'More enquiries')).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('ControlOrMeta+Digit4');
  await expect(details(page)).toBeVisible();
});

test('where the sources disagree both voices are read, and the finding follows what the team chooses', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Two voices');
  await addByToolbar(page, 'Goal', 'Orders from the fair');
  await fillDetail(page, 'Start', '1 Dec 2026');
  await fillDetail(page, 'Due', '1 Feb 2027');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Digit4');
  const panel = page.getByRole('region', { name: 'Insights', exact: true });
  const finding = panel.locator('[data-rule="quick-win"]');
  await expect(finding).toContainText('S0 says');

  const question = panel.getByRole('radiogroup', { name: 'When may results be expected?' });
  await expect(question.getByRole('radio')).toHaveCount(3);
  await question.getByRole('radio', { name: /^S2: Systematic work/ }).focus();
  await page.keyboard.press('Space');
  await expect(finding).toBeHidden();
  await panel.getByRole('textbox', { name: 'Why this one?' }).fill('The fair is in March.');
  await seeSaved(page);

  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(finding).toBeVisible();
});
