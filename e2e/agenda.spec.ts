import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from './kehys.ts';
import { openExample, runByPalette, seeSaved } from './people.ts';

test('an agenda leads the room: ready-made, begun by its first point, each next one opens its view and sets the timer; one undo takes it back', async ({ kehys }, testInfo) => {
  const { page } = kehys;
  await openExample(page);
  await page.keyboard.press('Shift+A');
  const panel = page.getByRole('dialog', { name: 'Agenda' });
  const strip = page.getByRole('region', { name: 'Agenda' });
  const view = (name: string) => page.locator('section.view').and(page.getByRole('region', { name, exact: true }));
  const clock = page.getByRole('button', { name: /^Choose how long/ });
  await panel.getByRole('button', { name: 'Take the ready-made agenda' }).click();
  await expect(panel).toContainText('6 points, 120 min');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(panel.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(panel.getByRole('listitem')).toHaveCount(6);

  // By the keyboard alone: a point is moved, written, given its minutes and what it opens, another is added.
  const last = panel.getByRole('button', { name: 'Move point 3 earlier' });
  await last.focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByRole('textbox', { name: 'Point 2', exact: true })).toHaveValue(/^Channels/);
  await expect(panel.getByRole('button', { name: 'Move point 2 earlier' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(panel.getByRole('textbox', { name: 'Point 2', exact: true })).toHaveValue(/^The ring/);
  const minutes = panel.getByRole('textbox', { name: 'Minutes for point 2' });
  await minutes.fill('7');
  await minutes.press('Enter');
  await panel.getByRole('combobox', { name: 'What point 3 opens' }).selectOption({ label: 'Abroad comes first' });
  await panel.getByRole('textbox', { name: 'New point' }).fill('Thanks');
  await page.keyboard.press('Enter');
  await expect(panel).toContainText('7 points, 97 min');
  const { violations } = await new AxeBuilder({ page }).include('.room-strip').withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await page.screenshot({ path: testInfo.outputPath('panel.png') });

  await strip.getByRole('button', { name: 'Begin', exact: true }).click();
  await expect(view('Goals')).toBeVisible();
  await expect(panel).toBeHidden();
  await expect(clock).toHaveText(/^(20:00|19:5\d)$/);
  await strip.getByRole('button', { name: 'Next point' }).click();
  await expect(view('The ring together')).toBeVisible();
  await expect(clock).toHaveText(/^(7:00|6:5\d)$/);
  await expect(strip.getByRole('button', { name: /^Agenda: 2 of 7, The ring/ })).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('begun.png') });

  // Loaded anew, the window comes back to where the room was.
  await page.reload();
  await expect(view('The ring together')).toBeVisible();
  await expect(strip.getByRole('button', { name: /^Agenda: 2 of 7, The ring/ })).toBeVisible();
  await expect(clock).toHaveText(/^6:[0-5]\d$/);
  await expect(page.getByRole('navigation', { name: 'Canvas and views' }).getByRole('button', { name: 'Goals', exact: true })).toBeVisible();

  // A saved view is on the canvas.
  await runByPalette(page, 'Agenda: next point');
  await expect(view('The ring together')).toBeHidden();
  await expect(page.locator('.canvas-announcements')).toContainText('Abroad comes first');
  await runByPalette(page, 'Agenda: previous point');
  await expect(view('The ring together')).toBeVisible();

  // A point without minutes has no clock, and after the last one the agenda is done.
  await strip.getByRole('button', { name: /^Agenda: 2 of 7/ }).click();
  await expect(panel.getByRole('button', { name: /^Begin point 2/ })).toBeFocused();
  await panel.getByRole('button', { name: 'Begin point 7: Thanks' }).click();
  await expect(clock).toBeHidden();
  await expect(view('The ring together')).toBeVisible();
  await strip.getByRole('button', { name: 'End the agenda' }).click();
  await expect(strip.getByRole('button', { name: 'Begin', exact: true })).toBeVisible();
  await strip.getByRole('button', { name: 'Put the agenda away' }).click();
  await expect(strip).toBeHidden();
  await seeSaved(page);
  expect(kehys.errors).toEqual([]);
});

test('the plan keeps clear of the room’s clock: as it is brought out, presented and projected', async ({ kehys }) => {
  const { page } = kehys;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page);
  const highest = async (): Promise<number> => Math.min(...(await page.locator('.area').evaluateAll((areas) => areas.map((area) => area.getBoundingClientRect().y))));
  const clock = page.getByRole('region', { name: 'Timer' });
  const foot = async (): Promise<number> => {
    const box = await clock.boundingBox();
    return box ? box.y + box.height : Number.POSITIVE_INFINITY;
  };
  await page.keyboard.press('Shift+M');
  await expect(clock).toBeVisible();
  await expect.poll(async () => (await highest()) - (await foot())).toBeGreaterThan(0);
  await page.keyboard.press('Shift+P');
  await expect(page.getByRole('group', { name: 'Presentation' })).toBeVisible();
  await expect.poll(async () => (await highest()) - (await foot())).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+B');
  await expect(page.getByRole('button', { name: /Leave projector mode/ })).toBeVisible();
  await expect.poll(async () => (await highest()) - (await foot())).toBeGreaterThan(0);
});
