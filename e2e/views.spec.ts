import type { Locator, Page } from '@playwright/test';
import { viewIds, viewOf } from '../shared/framework/views.ts';
import { expect, test } from './kehys.ts';
import { addByToolbar, card, details, openExample, runByPalette, seeSaved, startPlan } from './people.ts';

/** What of the shown view's tools lies under something or outside the window, and which buttons say less than they mean. */
async function outOfReach(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const wordsOf = (elements: readonly Element[]): readonly string[] => elements.map(({ textContent }) => textContent);
    const isCovered = (tool: Element): boolean => {
      const { x, y, width, height } = tool.getBoundingClientRect();
      return [x + 1, x + width - 1].some((at) => !tool.contains(document.elementFromPoint(at, y + height / 2)));
    };
    const tools = [...document.querySelectorAll('.view-tools :is(button, label)')];
    const labels = [...document.querySelectorAll('.mantine-Button-label')];
    return wordsOf([...tools.filter(isCovered), ...labels.filter((label) => label.scrollWidth > label.clientWidth + 1)]);
  });
}

test('every view opens as a tab over the example, in both languages, and teaches on an empty plan', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Nothing yet');
  // What is said over an empty plan lies over no part of it.
  await page.setViewportSize({ width: 1024, height: 600 });
  const [hint, area] = [page.getByRole('note'), card(page, 'Area', 'Culture')];
  await expect.poll(async () => {
    const [over, under] = [await hint.boundingBox(), await area.boundingBox()];
    return over && under && over.y + over.height <= under.y;
  }).toBe(true);
  await page.setViewportSize({ width: 1440, height: 900 });
  for (const id of viewIds) {
    if (id === 'guide') continue;
    await runByPalette(page, `View: ${viewOf(id).name.en}`);
    await expect(page.getByRole('region', { name: viewOf(id).name.en, exact: true }).first()).toContainText(viewOf(id).purpose.en);
  }
  // However many tabs there are, the way back to the canvas stays among them.
  await page.setViewportSize({ width: 1024, height: 768 });
  const tabs = page.getByRole('navigation', { name: 'Canvas and views' });
  const tab = (name: string): Locator => tabs.getByRole('button', { name, exact: true });
  await expect(tab('Canvas')).toBeInViewport({ ratio: 0.99 });
  // They close and come back as in a browser.
  await tab('Money').click({ button: 'right' });
  await page.getByRole('menuitem', { name: 'Close tabs to the right' }).click();
  await expect(tab('Workshop')).toHaveCount(0);
  await tab('Goals').click({ button: 'middle' });
  await expect(tab('Goals')).toHaveCount(0);
  await expect(tab('Money')).toHaveAttribute('aria-current', 'page');
  await page.keyboard.press('Shift+W');
  await expect(tab('Money')).toHaveCount(0);
  for (const name of ['Money', 'Goals']) {
    await page.keyboard.press('Shift+R');
    await expect(tab(name)).toHaveAttribute('aria-current', 'page');
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  // The canvas behind is out of sight, down to its last part.
  await expect(page.locator('.react-flow__node').filter({ visible: true })).toHaveCount(0);
  await runByPalette(page, 'Close plan');
  await openExample(page);

  // Details take the canvas's room beside them, and what they are of stays in sight.
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.keyboard.press('Shift+Digit1');
  const goal = page.getByRole('group', { name: /^Goal: Germany and the Netherlands/ });
  await goal.click();
  await expect.poll(async () => {
    const [card, over] = [await goal.boundingBox(), await details(page).boundingBox()];
    return card && over && card.x + card.width <= over.x;
  }).toBe(true);
  await page.keyboard.press('Escape');
  // A view that went aside for them comes back when they go.
  const far = page.getByRole('group', { name: /^Business goal: Sales to first-time customers/ });
  const place = async (): Promise<number> => Math.round((await far.boundingBox())?.x ?? 0);
  const rested = await place();
  await far.click({ position: { x: 8, y: 8 } });
  await expect.poll(async () => (await place()) < rested).toBe(true);
  await expect(details(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(place).toBe(rested);

  // On a small screen, with a panel open, what a view can do is still in reach.
  await page.setViewportSize({ width: 1024, height: 600 });
  await page.keyboard.press('ControlOrMeta+4');
  for (const id of viewIds) {
    if (id === 'guide') continue;
    await runByPalette(page, `View: ${viewOf(id).name.en}`);
    await expect(page.getByRole('region', { name: viewOf(id).name.en, exact: true }).first()).toBeVisible();
    await expect.poll(() => outOfReach(page), id).toEqual([]);
  }
  await page.keyboard.press('ControlOrMeta+4');
  await runByPalette(page, 'Suomeksi');
  await expect(page.getByRole('region', { name: viewOf('workshop').name.fi, exact: true }).first()).toBeVisible();
  expect(kehys.errors).toEqual([]);
});

test('a view and the canvas share selection, and a fix made in one shows in the other', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Shared selection');
  await addByToolbar(page, 'Goal', 'First goal');
  await runByPalette(page, 'View: Goals');
  const view = page.getByRole('region', { name: 'Goals', exact: true });
  await view.getByText('First goal').first().click();
  await expect(details(page).getByRole('textbox', { name: 'Statement' })).toHaveValue('First goal');
  await runByPalette(page, 'Back to the canvas');
  await expect(card(page, 'Goal', 'First goal')).toHaveAttribute('aria-current', 'true');
});

test('the maturity answers set the level in one undo step', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Maturity');
  await runByPalette(page, 'View: Maturity');
  const view = page.getByRole('region', { name: 'Maturity', exact: true });
  await view.getByRole('button', { name: 'Start answering' }).click();
  await view.getByText('Yes', { exact: true }).first().click();
  await seeSaved(page);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  expect(kehys.errors).toEqual([]);
});
