import AxeBuilder from '@axe-core/playwright';
import { expect, type Locator, type Page } from '@playwright/test';

/*
 * What people do in Kehys, in their words: specs read as the story of a person, and where a name on the screen
 * changes it changes here once.
 */

/** Starts a new plan from the holistic template. */
export async function startPlan(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: /^Holistic framework/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Title' }).fill(title);
  await dialog.getByRole('button', { name: 'Create the plan' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the plan' })).toHaveValue(title, { timeout: 20_000 });
  await expect(canvas(page).getByText('Goals', { exact: true })).toBeVisible();
}

/** Opens the English example: a copy of it in the plans folder. */
export async function openExample(page: Page, language: 'English' | 'Finnish' = 'English'): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`In ${language}`) }).click();
  await expect(canvas(page)).toBeVisible({ timeout: 20_000 });
  await expect(page.locator('[data-item]').first()).toBeVisible({ timeout: 20_000 });
}

export function canvas(page: Page): Locator {
  return page.getByRole('main', { name: 'Canvas' });
}

/** Where the view lies and how near it is. */
export function viewOf(page: Page): Promise<string> {
  return page.locator('.react-flow__viewport').evaluate((element: HTMLElement) => element.style.transform);
}

/** A card or area on the canvas by its type and title. */
export function card(page: Page, type: string, title: string): Locator {
  return page.getByRole('group', { name: `${type}: ${title}`, exact: true });
}

/** Adds a part by its button in the toolbar and types its title. */
export async function addByToolbar(page: Page, type: string, title: string): Promise<void> {
  await page.getByRole('toolbar', { name: 'Add to the canvas' }).getByRole('button', { name: type, exact: true }).click();
  await typeTitle(page, type, title);
}

/** Types the title of the part that has just been added. */
export async function typeTitle(page: Page, type: string, title: string): Promise<void> {
  const editor = canvas(page).getByRole('textbox', { name: `Text of ${type}` });
  await editor.fill(title);
  await editor.press('Enter');
  // After a note the next one waits to be typed.
  if (type === 'Note') await editor.press('Escape');
  await expect(card(page, type, title)).toBeVisible();
}

/** The details of what is selected. */
export function details(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Details' });
}

/** Fills in a field of the selected part and commits it. */
export async function fillDetail(page: Page, field: string | RegExp, value: string): Promise<void> {
  const input = details(page).getByRole('textbox', { name: field, exact: typeof field === 'string' });
  await input.fill(value);
  await input.blur();
}

/** Waits until the window says that everything is on disk. */
export async function seeSaved(page: Page): Promise<void> {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible({ timeout: 15_000 });
}

/** Keeps the plan as a named revision. */
export async function nameRevision(page: Page, label: string, author: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+Shift+R');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name', exact: true }).fill(label);
  await dialog.getByRole('textbox', { name: 'Your name' }).fill(author);
  await dialog.getByRole('button', { name: 'Keep the revision' }).click();
  await expect(dialog).toBeHidden();
}

/** Runs a command by its name in the palette. */
export async function runByPalette(page: Page, command: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+K');
  const search = page.getByPlaceholder('Find a command or a part of the plan');
  // At once: what is typed before the palette's field is there belongs to it, too.
  const begun = command.slice(0, 3);
  await page.keyboard.type(begun);
  await expect(search).toHaveValue(begun);
  await search.fill(command);
  await search.press('Enter');
}

/** Shows the history panel. */
export async function openHistory(page: Page, name = 'History'): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).first().click();
  const panel = page.getByRole('region', { name });
  await expect(panel).toBeVisible();
  return panel;
}

/** Drops photos on the canvas, by itself in its middle, each of a colour, grainy and larger than a plan keeps, and files that only claim to be some. */
export async function dropPictures(page: Page, colours: readonly string[], claims: readonly string[] = [], at?: { readonly x: number; readonly y: number }): Promise<void> {
  await canvas(page).evaluate(
    async (element, { shown, claimed, there }) => {
      const drawn = async (colour: string): Promise<Blob> => {
        const pixels = new OffscreenCanvas(1_800, 1_200);
        const pen = pixels.getContext('2d');
        if (!pen) throw new Error('No pen');
        pen.fillStyle = colour;
        pen.fillRect(0, 0, 1_800, 1_200);
        for (let grain = 0; grain < 90_000; grain++) {
          pen.fillStyle = `rgb(${(grain * 97) % 256} ${(grain * 57) % 256} ${(grain * 131) % 256})`;
          pen.fillRect((grain * 7_919) % 1_800, (grain * 104_729) % 1_200, 4, 4);
        }
        return pixels.convertToBlob({ type: 'image/png' });
      };
      const data = new DataTransfer();
      for (const colour of shown) data.items.add(new File([await drawn(colour)], `${colour}.png`, { type: 'image/png' }));
      for (const name of claimed) data.items.add(new File(['no picture'], name, { type: 'image/png' }));
      const { x, y, width, height } = element.getBoundingClientRect();
      const target = element.querySelector('.canvas') ?? element;
      target.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data, clientX: there?.x ?? x + width / 2, clientY: there?.y ?? y + height / 2 }));
    },
    { shown: colours, claimed: claims, there: at },
  );
}

/** What axe finds that keeps people out: names missing, contrast too low, roles wrong. */
export async function barriers(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).exclude('.react-flow__minimap').analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`));
}
