import { expect, test } from './kehys.ts';
import { addByToolbar, canvas, card, details, startPlan } from './people.ts';

test('a link is drawn to a new part and written on from any distance, and each step is said when it is undone', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Links');
  await addByToolbar(page, 'Goal', 'More enquiries');
  await addByToolbar(page, 'Channel', 'The shop');
  // The whole plan is shown clear of them.
  await expect(details(page)).toBeVisible();
  await page.keyboard.press('Shift+1');

  // What says something of a goal is offered first, and how it would be linked.
  await card(page, 'Goal', 'More enquiries').click();
  await expect(card(page, 'Goal', 'More enquiries')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.connect-handle[data-side="bottom"]')).toHaveCount(1);
  const handle = await page.locator('.connect-handle[data-side="bottom"]').first().boundingBox();
  await page.mouse.move((handle?.x ?? 0) + (handle?.width ?? 0) / 2, (handle?.y ?? 0) + (handle?.height ?? 0) / 2);
  await page.mouse.down();
  await page.mouse.move(420, 700, { steps: 4 });
  await page.mouse.up();
  await expect(page.getByRole('option').first()).toContainText('Business goal');
  await page.getByRole('option', { name: /KPI/ }).click();
  await canvas(page).getByRole('textbox', { name: 'Text of KPI' }).fill('Visits');
  await page.keyboard.press('Enter');
  await expect(card(page, 'KPI', 'Visits')).toBeVisible();

  await page.keyboard.press('Shift+1');
  await card(page, 'Goal', 'More enquiries').click();
  await page.keyboard.press('.');
  await page.keyboard.press('F2');
  const words = canvas(page).getByRole('textbox', { name: 'Words on the link' });
  const letters = await words.evaluate((line: HTMLElement) => (Number.parseFloat(getComputedStyle(line).fontSize) * line.getBoundingClientRect().width) / line.offsetWidth);
  expect(letters).toBeGreaterThan(12);
  await words.fill('since the fair');
  await words.press('Enter');
  await expect(page.locator('.link-label', { hasText: 'since the fair' })).toBeVisible();

  // A link that does not stand out shows that it can be pressed, and is chosen by a press.
  const goal = card(page, 'Goal', 'More enquiries');
  await goal.click();
  await page.keyboard.press('Shift+2');
  await expect(page.locator('.canvas')).toHaveAttribute('data-detail', 'near');
  await page.keyboard.press('Escape');
  await expect(details(page)).toBeHidden();
  const box = await goal.boundingBox();
  const end = { x: (box?.x ?? 0) - 4, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  const overLink = page.locator('.canvas[data-on-link]');
  await page.mouse.move(end.x, end.y - 40);
  await expect(overLink).toHaveCount(0);
  await page.mouse.move(end.x, end.y, { steps: 3 });
  await expect(overLink).toHaveCount(1);
  await page.mouse.click(end.x, end.y);
  await expect(details(page).getByText('Words on the link')).toBeVisible();
  await page.keyboard.press('Shift+1');

  const said = page.locator('.canvas-announcements');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(page.locator('.link-label', { hasText: 'since the fair' })).toHaveCount(0);
  await expect(said).toHaveText('Undone');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(said).toHaveText('Undone: KPI');
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(said).toHaveText('Done again: Visits');

  // Its end is led elsewhere by keys alone.
  await addByToolbar(page, 'Goal', 'Fewer returns');
  await goal.click();
  await page.keyboard.press('.');
  await expect(said).toContainText('More enquiries');
  await page.keyboard.press('L');
  await expect(page.getByRole('combobox', { name: 'Find a part that it leads to instead' })).toBeFocused();
  await page.keyboard.type('Fewer');
  await page.keyboard.press('Enter');
  await expect(said).toHaveText('Linked: Fewer returns measured by Visits');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(said).toHaveText('Undone');
  expect(kehys.errors).toEqual([]);
});
