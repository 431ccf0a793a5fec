import { expect, test } from './kehys.ts';
import { canvas, card, openExample, runByPalette, seeSaved, startPlan } from './people.ts';

test('a room’s talk is captured, sorted into the framework, tidied and taken back', async ({ kehys }, testInfo) => {
  const { page } = kehys;
  await startPlan(page, 'Thursday’s workshop');
  // What is captured comes into sight, also where somebody looks at the ring from near.
  await page.keyboard.press('ControlOrMeta+0');
  await page.keyboard.press('Shift+N');
  const bar = page.getByRole('group', { name: 'Capture one after the other' });
  const line = bar.getByRole('textbox', { name: 'Next line' });
  for (const thought of ['Nobody answers on Sundays', 'Wool is not a season']) {
    await line.fill(thought);
    await line.press('Enter');
    await expect(line).toHaveValue('');
  }
  await line.evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '1. Show the mill\n2. Ask the menders\n\n- One inbox');
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await expect(bar).toContainText('5 added');
  await expect(card(page, 'Note', 'One inbox')).toBeInViewport();
  await page.screenshot({ path: testInfo.outputPath('capture.png') });
  await line.press('Escape');
  await expect(bar).toBeHidden();
  await expect(card(page, 'Note', 'One inbox')).toBeAttached();

  // They are in hand. What they can become opens beside the menu, not over it, where the pointer would lie on the last of them.
  await card(page, 'Note', 'One inbox').click({ button: 'right' });
  const opener = page.getByRole('menuitem', { name: 'Turn notes into', exact: true });
  await opener.hover();
  await expect(page.getByRole('menuitem', { name: 'Policy', exact: true })).toBeVisible();
  await opener.click({ trial: true });
  await page.keyboard.press('Escape');
  await runByPalette(page, 'Turn notes into: Action');
  await expect(card(page, 'Action', 'Show the mill')).toBeVisible();
  await expect(page.locator('.card:focus')).toHaveAttribute('aria-label', /^Action: /);
  await expect(page.getByRole('group', { name: /^Note: / })).toHaveCount(0);
  await runByPalette(page, 'Align left');
  await page.keyboard.press('Shift+T');
  await expect(page.locator('.canvas-announcements')).toContainText(/Tidied|tidy already/);
  await page.screenshot({ path: testInfo.outputPath('tidied.png') });

  // Whoever chooses one has all of its type by its menu; what is locked is not deleted, stays chosen, and is unlocked as it is.
  await page.keyboard.press('Escape');
  await card(page, 'Action', 'One inbox').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Select all of its type' }).click();
  const chosen = canvas(page).locator('.card[aria-current="true"]');
  await expect(chosen).toHaveCount(5);
  await page.keyboard.press('Shift+L');
  await page.keyboard.press('Delete');
  await expect(page.getByText(/A locked part is not moved or deleted/)).toBeVisible();
  await expect(page.locator('.canvas-announcements')).not.toContainText(/eleted/);
  await expect(chosen).toHaveCount(5);
  await page.keyboard.press('Shift+L');
  await page.keyboard.press('Delete');
  await expect(page.getByRole('group', { name: /^Action: / })).toHaveCount(0);
  for (let step = 0; step < 3; step++) await page.keyboard.press('ControlOrMeta+Z');
  await expect(card(page, 'Action', 'One inbox')).toBeAttached();

  for (let step = 0; step < 3; step++) await page.keyboard.press('ControlOrMeta+Z');
  await expect(card(page, 'Note', 'Show the mill')).toBeAttached();
  await expect(page.getByRole('group', { name: /^Action: / })).toHaveCount(0);
  await seeSaved(page);
  expect(kehys.errors).toEqual([]);
});

test('from far the names of months are whole, the sign of a folded area stands in line with its name, and what comes in is seen', async ({ kehys }) => {
  const { page } = kehys;
  await page.setViewportSize({ width: 1366, height: 768 });
  await openExample(page);
  await runByPalette(page, 'Tidy up by date');
  const names = page.locator('.area[data-far] .area-title');
  await expect(names.getByText('Mar 2027')).toBeVisible();
  expect(await names.evaluateAll((all) => all.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent))).toEqual([]);

  await page.keyboard.press('Shift+T');
  await expect(card(page, 'Area', 'Goals')).toBeVisible();
  await card(page, 'Area', 'Goals').locator('.area-title').click();
  await page.keyboard.press('Shift+C');
  const heading = card(page, 'Area', 'Goals').locator('.area-heading');
  await expect(heading.locator('.area-fold')).toHaveAttribute('aria-expanded', 'false');
  const middles = await heading.locator('.area-title, .area-fold svg').evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ y, height }) => y + height / 2));
  expect(Math.abs((middles[0] ?? 0) - (middles[1] ?? 9))).toBeLessThan(1);

  // A wall that shows the whole plan shows it still when much comes in, clear of the tools.
  const wall = await page.context().newPage();
  await wall.setViewportSize({ width: 1366, height: 768 });
  await wall.goto(page.url());
  await wall.getByRole('button', { name: /^Tarnside Knitwear/ }).first().click();
  const notes = card(wall, 'Area', 'Notes');
  await expect(notes).toBeVisible();
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await page.mouse.move(60, 600);
  await page.locator('.canvas').evaluate((field) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', Array.from({ length: 60 }, (_, place) => `- Thought ${place + 1}`).join('\n'));
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByRole('dialog').getByRole('button', { name: 'Add 60 cards' }).click();
  await expect(notes).toContainText('63');
  await expect.poll(async () => {
    const [area, tools] = [await notes.boundingBox(), await wall.getByRole('toolbar', { name: 'Add to the canvas' }).boundingBox()];
    return area && tools && area.y + area.height <= tools.y;
  }).toBe(true);
});
