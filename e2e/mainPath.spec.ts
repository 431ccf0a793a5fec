import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './kehys.ts';
import { addByToolbar, canvas, card, details, fillDetail, nameRevision, openHistory, runByPalette, seeSaved, startPlan } from './people.ts';
import { readPdf } from './readPdf.ts';

// The browser that people have, and nearly the engine that Electron ships.
test.use({ wholeBrowser: true });

test('from the first card to the client’s PDF', async ({ kehys }, testInfo) => {
  const { page } = kehys;
  await startPlan(page, 'Northern lamps');
  // Our styles come after the libraries', which they change.
  const styles = await page.evaluate(() => [...document.styleSheets].map(({ href }) => href?.replace(/.*\/([a-z]+)-.*/, '$1') ?? ''));
  expect(styles.indexOf('window')).toBeGreaterThan(styles.indexOf('look'));

  // Lay out.
  await addByToolbar(page, 'Business goal', 'Sell in two new countries');
  await addByToolbar(page, 'Goal', 'More enquiries');
  await fillDetail(page, 'Measure', 'Enquiries a month');
  await fillDetail(page, /^Target/, '40');
  await addByToolbar(page, 'KPI', 'Enquiries');

  // Link by dragging from the goal's edge to the business goal; the kind is chosen by the two types.
  await card(page, 'Goal', 'More enquiries').click();
  await card(page, 'Business goal', 'Sell in two new countries').click({ modifiers: ['Shift'] });
  await page.keyboard.press('Shift+Digit2');
  await card(page, 'Goal', 'More enquiries').click();
  await page.getByTitle('Drag to link').first().hover();
  const business = await card(page, 'Business goal', 'Sell in two new countries').boundingBox();
  if (!business) throw new Error('The card is not on screen');
  await page.mouse.down();
  await page.mouse.move(business.x + business.width / 2, business.y + business.height / 2, { steps: 12 });
  await page.mouse.up();
  await expect(details(page).getByText('Sell in two new countries')).toBeVisible();

  // Keep.
  await nameRevision(page, 'Proposal', 'Aino Virta');
  await card(page, 'Goal', 'More enquiries').click();
  await fillDetail(page, /^Target/, '60');
  await seeSaved(page);
  expect((await readdir(kehys.plansFolder)).filter((name) => name.endsWith('.kehys'))).toHaveLength(1);

  // See what changed.
  const history = await openHistory(page);
  await history.getByRole('button', { name: 'What has changed?' }).click();
  await expect(history.getByText(/the target went from 40 to 60/)).toBeVisible();
  await history.getByRole('button', { name: 'Close the history' }).click();

  // Export.
  await page.keyboard.press('ControlOrMeta+E');
  const dialog = page.getByRole('dialog', { name: 'Export the plan' });
  await dialog.getByRole('radio', { name: 'Picture (PNG)' }).click();
  const picture = dialog.getByRole('region', { name: 'Preview' });
  await expect(picture.getByRole('img')).toHaveAttribute('alt', /Goal: More enquiries/);
  await expect(picture.getByRole('status')).toHaveText(/^[\d,]+ × [\d,]+ pixels$/);
  await dialog.getByRole('radio', { name: 'PDF' }).click();
  const downloading = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Export', exact: true }).click();
  const download = await downloading;
  await expect(dialog.getByRole('button', { name: 'Close', exact: true })).toBeFocused();
  const file = testInfo.outputPath('plan.pdf');
  await download.saveAs(file);
  const pdf = readPdf(file);
  expect(pdf.pages).toBeGreaterThanOrEqual(5);
  expect(pdf.text).toContain('Northern lamps');
  expect(pdf.text).toContain('More enquiries');
  expect(pdf.text).toContain('Proposal');
  expect(pdf.title).toBe('Northern lamps');
  expect(pdf.links).toBeGreaterThan(3);
  expect(pdf.inkOfPage(1)).toBeGreaterThan(0.02);

  // The file on disk is whole, and another program reads it.
  const [name] = (await readdir(kehys.plansFolder)).filter((entry) => entry.endsWith('.kehys'));
  const told = execFileSync(process.execPath, ['out/main/kehys.js', 'history', join(kehys.plansFolder, name ?? ''), '--json'], { encoding: 'utf8' });
  expect(told).toContain('Proposal');
  expect(kehys.errors).toEqual([]);
});

test('a revision is looked at on the canvas, and restored as a new one', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Restored');
  await addByToolbar(page, 'Goal', 'First thought');
  await nameRevision(page, 'Start', 'Aino Virta');
  await card(page, 'Goal', 'First thought').click();
  await page.keyboard.press('Delete');
  await expect(card(page, 'Goal', 'First thought')).toBeHidden();

  const history = await openHistory(page);
  await history.getByRole('button', { name: /^Start/ }).click();
  await expect(page.getByText('You are looking at the revision “Start”.').or(page.getByText(/Revision “Start”/))).toBeVisible();
  await expect(card(page, 'Goal', 'First thought')).toBeVisible();

  // Nothing can be changed while a revision is shown.
  await card(page, 'Goal', 'First thought').click();
  await page.keyboard.press('Delete');
  await expect(card(page, 'Goal', 'First thought')).toBeVisible();

  await page.getByRole('button', { name: /^Restore/ }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByText(/Revision “Start” –/)).toBeHidden();
  await expect(card(page, 'Goal', 'First thought')).toBeVisible();
  await expect(history.getByRole('listitem')).not.toHaveCount(2);
  await expect(canvas(page)).toBeVisible();

  // With a view in front the keyboard is not lost either.
  await runByPalette(page, 'View: Goals');
  await history.getByRole('button', { name: /^Start/ }).last().click();
  await page.getByRole('button', { name: 'Restore…', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore it' }).click();
  await expect(page.getByRole('main', { name: 'Goals' })).toBeFocused();
});
