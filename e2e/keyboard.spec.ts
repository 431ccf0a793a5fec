import { expect, test } from './kehys.ts';
import { addByToolbar, barriers, canvas, card, details, openExample, openHistory, runByPalette, seeSaved, startPlan, typeTitle, viewOf } from './people.ts';

test('a whole plan is laid out by keyboard alone', async ({ kehys }) => {
  const { page } = kehys;
  await expect(page.getByRole('heading', { name: 'New plan' })).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Shift+O');
  // At once: what is typed before the dialog's field is there belongs to it, too.
  await page.keyboard.type('By keyboard');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Title' })).toHaveValue('By keyboard');
  await dialog.getByLabel('Begin with the guided first hour').press('Space');
  await dialog.getByRole('textbox', { name: 'Title' }).press('Enter');

  // The keyboard is never lost: not at the guide's end, nor with its tab.
  await page.getByRole('textbox', { name: 'Statement' }).waitFor();
  const atEnd = page.getByRole('heading', { name: 'That was the last question' });
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(atEnd).toBeFocused({ timeout: 50 });
  }).toPass({ intervals: [50] });
  await page.getByRole('button', { name: 'To the canvas' }).press('Enter');
  await expect(page.locator('.canvas .react-flow')).toBeFocused();

  await runByPalette(page, 'Add: Goal');
  await typeTitle(page, 'Goal', 'More enquiries');
  await runByPalette(page, 'Add: Business goal');
  await typeTitle(page, 'Business goal', 'Two new countries');

  // Link from the keyboard: the selected card to one found by its title.
  await runByPalette(page, 'Link to');
  await page.keyboard.type('More enq');
  await page.keyboard.press('Enter');
  await expect(details(page).getByText('More enquiries').first()).toBeVisible();

  // Undo and redo by their keys.
  await card(page, 'Business goal', 'Two new countries').focus();
  await page.keyboard.press('Delete');
  await expect(card(page, 'Business goal', 'Two new countries')).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(card(page, 'Business goal', 'Two new countries')).toHaveAttribute('aria-current', 'true');
  await expect(page.locator('.canvas-announcements')).toHaveText('Back again: Two new countries');

  // The keyboard goes to what comes back and what is pasted, and to the canvas where its card is gone. A menu has it at its first choice and gives
  // it back, and what closes it lets go of nothing.
  await expect(card(page, 'Business goal', 'Two new countries')).toBeFocused();
  await page.keyboard.press('Shift+F10');
  await expect(page.getByRole('menuitem', { name: /^Cut/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(card(page, 'Business goal', 'Two new countries')).toBeFocused();
  await expect(card(page, 'Business goal', 'Two new countries')).toHaveAttribute('aria-current', 'true');
  // Dialogs give it back also when they are loaded by being asked for, with a field that takes it at once, and without.
  for (const keys of ['ControlOrMeta+Shift+S', '?']) {
    await page.keyboard.press(keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(card(page, 'Business goal', 'Two new countries')).toBeFocused();
  }
  await page.keyboard.press('ControlOrMeta+X');
  await expect(page.locator('.canvas .react-flow')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(card(page, 'Business goal', 'Two new countries')).toBeFocused();
  await seeSaved(page);
  expect(kehys.errors).toEqual([]);
});

test('the outline is walked, edited and put in order by keyboard', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Outline');
  await addByToolbar(page, 'Goal', 'First');
  await addByToolbar(page, 'Goal', 'Second');
  const tree = page.getByRole('tree');
  const second = tree.getByRole('treeitem', { name: /Second/ }).first();
  await second.click();
  await page.keyboard.press('Alt+ArrowUp');
  const goals = tree.getByRole('treeitem', { name: /^(First|Second)/ });
  await expect(goals.first()).toHaveAccessibleName(/Second/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await expect(card(page, 'Goal', 'Renamed')).toBeVisible();
});

test('cards are copied between windows’ clipboards, duplicated and grouped, also by finger', async ({ kehys }) => {
  const { page } = kehys;
  // Before the canvas is there, which asks once whether there are fingers.
  const tools = await page.context().newCDPSession(page);
  await tools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
  await startPlan(page, 'Copies');
  await addByToolbar(page, 'Goal', 'Original');
  await card(page, 'Goal', 'Original').click();
  await page.keyboard.press('ControlOrMeta+D');
  await expect(card(page, 'Goal', 'Original')).toHaveCount(2);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(card(page, 'Goal', 'Original')).toHaveCount(1);

  // By finger: two fingers carry and zoom the view, a finger that rests asks for the menu.
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: readonly { readonly x: number; readonly y: number }[]) =>
    tools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  const middle = async () => {
    const box = await card(page, 'Goal', 'Original').boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2, width: box?.width ?? 0 };
  };
  const before = await middle();
  await touch('touchStart', { x: 500, y: 650 });
  await touch('touchStart', { x: 500, y: 650 }, { x: 560, y: 650 });
  for (const apart of [10, 20, 30]) await touch('touchMove', { x: 500 - apart, y: 650 }, { x: 560 + apart, y: 650 });
  await touch('touchEnd');
  await expect.poll(async () => (await middle()).width).toBeGreaterThan(before.width * 1.3);
  // What is chosen opens its details over the canvas: let go, seen whole, and within reach of the finger.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit1');
  await expect.poll(async () => (await middle()).width).toBeLessThan(before.width * 1.1);
  // Also where a card lies under both, one of which has begun to drag it: that is called off.
  const place = () => page.locator('.react-flow__node-card').first().evaluate((element) => (element as HTMLElement).style.transform);
  const lies = await place();
  const { x, y } = await middle();
  await touch('touchStart', { x: x - 8, y });
  await touch('touchMove', { x: x - 8, y: y + 20 });
  await touch('touchStart', { x: x - 8, y: y + 20 }, { x: x + 8, y: y + 20 });
  for (const apart of [10, 20, 30]) await touch('touchMove', { x: x - 8 - apart, y: y + 20 }, { x: x + 8 + apart, y: y + 20 });
  await touch('touchEnd');
  await expect.poll(async () => (await middle()).width).toBeGreaterThan(before.width * 1.3);
  expect(await place()).toBe(lies);
  await page.keyboard.press('Escape');
  await expect(details(page)).toBeHidden();
  await page.keyboard.press('Shift+Digit1');
  await expect.poll(async () => (await middle()).width).toBeLessThan(before.width * 1.1);
  const rests = await middle();
  await touch('touchStart', rests);
  await expect(page.getByRole('menu').first()).toBeVisible();
  // What browsers make of a finger for pages of the mouse may lie a little beside it, where it leaves the menu open.
  await page.locator('.react-flow__pane').dispatchEvent('mousedown', { clientX: rests.x + 12, clientY: rests.y });
  await touch('touchEnd');
  await page.getByRole('menuitem', { name: /^Duplicate/ }).click();
  await expect(card(page, 'Goal', 'Original')).toHaveCount(2);
  // A tap on empty ground lets go of what is chosen.
  await expect(page.locator('.canvas [aria-current="true"]')).toHaveCount(1);
  // Its details take of the room first; what the view then moves has moved.
  await expect(details(page)).toBeVisible();
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  const ring = await page.locator('.react-flow__node-ring').boundingBox();
  await touch('touchStart', { x: (ring?.x ?? 0) + (ring?.width ?? 0) / 2, y: (ring?.y ?? 0) + (ring?.height ?? 0) + 8 });
  await touch('touchEnd');
  await expect(page.locator('.canvas [aria-current="true"]')).toHaveCount(0);
});

test('markers of the ring are moved by the arrow keys, one undo step a burst', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Ring');
  await page.keyboard.press('Shift+Digit3');
  await page.getByRole('button', { name: 'Place “Client” on Scope' }).click();
  const marker = page.getByRole('slider', { name: 'Scope: Client' });
  await marker.focus();
  const before = Number(await marker.getAttribute('aria-valuenow'));
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(marker).not.toHaveAttribute('aria-valuenow', String(before));
  await page.keyboard.press('End');
  await expect(marker).toHaveAttribute('aria-valuenow', '100');
});

test('a plan is shown to a room: large for a projector and back as it was, then in scenes, with what is said in the presenter’s own window', async ({ kehys }) => {
  const { page } = kehys;
  await openExample(page);
  // From far, too, Tab goes from an area to its cards; none is left under the panel that tells of it.
  const focused = () => page.evaluate(() => document.activeElement?.closest('[data-item]')?.getAttribute('data-item'));
  const right = () => page.evaluate(() => document.activeElement?.getBoundingClientRect().right);
  await page.getByRole('slider', { name: /^Governance: / }).last().focus();
  for (let step = 0; step < 19; step++) {
    const last = await focused();
    await page.keyboard.press('Tab');
    await expect.poll(focused).not.toBe(last);
    expect(await focused()).toBeDefined();
    const panel = await details(page).boundingBox();
    await expect.poll(right).toBeLessThanOrEqual(panel?.x ?? 0);
  }
  await page.keyboard.press('Escape');
  await page.keyboard.press('Shift+Digit1');

  const view = () => viewOf(page);
  await page.keyboard.press('Shift+Digit3');
  const before = await view();
  await page.keyboard.press('Shift+B');
  await expect.poll(view).not.toBe(before);
  await page.keyboard.press('ControlOrMeta+A');
  const chosen = canvas(page).locator('[aria-current="true"]');
  await expect(chosen.first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(chosen).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-projector', '');
  await page.keyboard.press('Escape');
  await expect(page.locator('html')).not.toHaveAttribute('data-projector', '');
  await expect.poll(view).toBe(before);

  await page.keyboard.press('Shift+P');
  const strip = canvas(page).getByRole('group', { name: 'Presentation' }).getByRole('status');
  await expect(strip).toContainText('The whole plan');
  const [presenter] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('p')]);
  await presenter.getByRole('button', { name: 'Abroad comes first' }).click();
  await expect(strip).toContainText('Abroad comes first');
  await expect(presenter.getByRole('main')).toContainText('Say that twice.');
  await presenter.keyboard.press('PageDown');
  await expect(strip).toContainText('What broke in the frost');
  await page.keyboard.press('PageUp');
  await expect(presenter.getByRole('heading', { level: 1 })).toHaveText('Abroad comes first');
  const closed = presenter.waitForEvent('close');
  await page.keyboard.press('Escape');
  await closed;
  await expect(strip).toHaveCount(0);
  expect(kehys.errors).toEqual([]);
});

test('English and Finnish, light and dark, are switched at once', async ({ kehys }) => {
  const { page } = kehys;
  await openExample(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await runByPalette(page, 'Suomeksi');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  await expect(page.getByRole('button', { name: 'Historia' }).first()).toBeVisible();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`nothing keeps anyone out: start, plan and history in ${colorScheme}`, async ({ kehys }) => {
    const { page } = kehys;
    await page.emulateMedia({ colorScheme });
    await expect(page.getByRole('heading', { name: 'Kehys' })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await startPlan(page, 'For everyone');
    for (const type of ['Goal', 'KPI', 'Channel', 'Person', 'Note']) await addByToolbar(page, type, `A ${type}`);
    expect(await barriers(page)).toEqual([]);
    await openHistory(page);
    expect(await barriers(page)).toEqual([]);
  });
}
