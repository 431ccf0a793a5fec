import { expect, test } from './kehys.ts';
import { canvas, openExample, startPlan, viewOf } from './people.ts';

test('what is searched stands out on the canvas while it is typed, and what is written meanwhile does not fade', async ({ kehys }) => {
  const { page } = kehys;
  await openExample(page);
  // Near enough that cards are elements of their own.
  await canvas(page).getByRole('group', { name: /^Goal: Nine in ten questions/ }).click();
  await page.keyboard.press('Shift+Digit2');
  await page.keyboard.press('Escape');
  const found = canvas(page).getByRole('group', { name: /^Goal: Nine in ten questions/ });
  await expect(page.locator('.canvas')).toHaveAttribute('data-detail', 'near');
  await page.keyboard.press('ControlOrMeta+F');
  await expect(page.getByRole('searchbox', { name: 'Find in the plan' })).toBeFocused();
  const before = await viewOf(page);
  await page.getByRole('searchbox', { name: 'Find in the plan' }).pressSequentially('working hours');
  await expect(found).toHaveAttribute('data-traced', 'true');
  await expect(canvas(page).locator('.card[data-traced="false"]').first()).toBeAttached();
  expect(await viewOf(page)).toBe(before);
  await page.getByRole('searchbox', { name: 'Find in the plan' }).fill('');
  await expect(canvas(page).locator('.card[data-traced]')).toHaveCount(0);
  // What nothing has fades nothing.
  await page.getByRole('searchbox', { name: 'Find in the plan' }).fill('working hours of nobody');
  await expect(page.getByText(/^Nothing/).first()).toBeVisible();
  await expect(canvas(page).locator('.card[data-traced]')).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Find in the plan' }).fill('working hours');
  await expect(found).toHaveAttribute('data-traced', 'true');
  await page.getByRole('toolbar', { name: 'Add to the canvas' }).getByRole('button', { name: 'Goal', exact: true }).click();
  await expect(canvas(page).getByRole('textbox', { name: 'Text of Goal' })).toBeFocused();
  await expect(canvas(page).locator('.card[data-traced]')).toHaveCount(0);
  expect(kehys.errors).toEqual([]);
});

test('what is typed right after the key that finds is searched for, and runs no command', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'At once');
  const field = page.getByRole('searchbox', { name: 'Find in the plan' });
  await expect(field).toBeVisible();
  // A panel that goes leaves the keyboard to the canvas.
  await field.focus();
  await page.keyboard.press('ControlOrMeta+1');
  await expect(field).toHaveCount(0);
  await expect(page.locator('.react-flow')).toBeFocused();
  // All within one turn of the window, in which the outline cannot be there yet.
  await page.evaluate(() => {
    const press = (key: string, ctrlKey = false): void => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey, bubbles: true, cancelable: true }));
    press('f', true);
    for (const key of 'risk') press(key);
  });
  await expect(field).toHaveValue('risk');
  await page.keyboard.type('s');
  await expect(field).toHaveValue('risks');
  await expect(canvas(page).getByRole('textbox')).toHaveCount(0);
});

test('who asks to find while the outline is still being loaded is heard', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Slow');
  const field = page.getByRole('searchbox', { name: 'Find in the plan' });
  await expect(field).toBeVisible();
  let deliver: () => void = () => undefined;
  const wanted = new Promise<void>((resolve) => (deliver = resolve));
  const asked = new Promise<void>((resolve) => {
    void page.route(/\/Outline-[^/]*\.js/, async (route) => {
      resolve();
      await wanted;
      await route.continue();
    });
  });
  await page.reload();
  await asked;
  await expect(page.getByRole('complementary', { name: 'Outline' })).toBeVisible();
  await page.locator('.canvas[data-placed]').waitFor();
  await page.keyboard.press('ControlOrMeta+F');
  await page.keyboard.type('note');
  deliver();
  await expect(field).toHaveValue('note');
  await expect(field).toBeFocused();
  await expect(canvas(page).getByRole('textbox')).toHaveCount(0);
});
