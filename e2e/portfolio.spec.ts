import { copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exampleFileNames } from '../shared/templates/exampleFiles.ts';
import { expect, test } from './kehys.ts';
import { startPlan, runByPalette } from './people.ts';

test('a dozen plans are compared from the start screen, sorted, and exported without a client’s name', async ({ kehys }) => {
  const { page, plansFolder } = kehys;
  await mkdir(plansFolder, { recursive: true });
  for (let number = 1; number <= 11; number += 1) await copyFile(`examples/${exampleFileNames[number % 2 === 0 ? 'example-fi' : 'example-en']}`, join(plansFolder, `Plan ${number}.kehys`));
  await writeFile(join(plansFolder, 'Torn.kehys'), 'PK torn');
  const before = await readdir(plansFolder);
  await page.getByRole('button', { name: 'Compare plans…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Compare plans' });
  await dialog.getByRole('button', { name: 'All 12 plans in your folder' }).click();
  await expect(dialog.getByText('Reading ', { exact: false }).first()).toBeVisible();
  await expect(dialog.getByText('11 plans', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(dialog.getByText('1 file could not be compared')).toBeVisible();
  await expect(dialog.getByRole('listitem')).toContainText('Torn.kehys');
  await dialog.getByRole('button', { name: 'Findings' }).click();
  await expect(dialog.getByRole('columnheader', { name: 'Findings' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(dialog.getByRole('rowheader', { name: /^Tarnside/ }).first()).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Hide clients’ names' }).check();
  await expect(dialog.getByRole('rowheader').first()).toContainText(/^Client [A-Z]+$/);
  await expect(dialog.getByRole('listitem')).toHaveText('File 1');
  const [csv] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Export CSV' }).click()]);
  const text = await readFile(await csv.path(), 'utf8');
  expect(text.trim().split('\r\n')).toHaveLength(12);
  expect(text).not.toMatch(/Tarnside|Tuiskuvaara/i);
  const [pdf] = await Promise.all([page.waitForEvent('download'), dialog.getByRole('button', { name: 'Export PDF' }).click()]);
  expect((await readFile(await pdf.path())).subarray(0, 5).toString()).toBe('%PDF-');
  for (const part of ['Ring', 'KPIs', 'Money by channel']) {
    await dialog.getByText(part, { exact: true }).first().click();
    await expect(dialog.getByText('Client A', { exact: true }).first()).toBeVisible();
  }
  expect(await readdir(plansFolder)).toEqual(before);
  expect(kehys.errors).toEqual([]);
});

test('plans picked in the browser are compared beside an open plan', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Stays open');
  await runByPalette(page, 'Compare plans…');
  const dialog = page.getByRole('dialog', { name: 'Compare plans' });
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), dialog.getByRole('button', { name: 'Choose files…' }).click()]);
  await chooser.setFiles(Object.values(exampleFileNames).map((name) => join('examples', name)));
  await expect(dialog.getByText('2 plans', { exact: true })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Title of the plan' })).toHaveValue('Stays open');
});
