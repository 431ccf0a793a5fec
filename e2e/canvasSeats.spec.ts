import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './kehys.ts';
import { addByToolbar, canvas, dropPictures, runByPalette, startPlan, viewOf } from './people.ts';

/** Starts a workshop on this computer alone and asks laptops to the canvas; answers with the link. */
async function inviteLaptops(page: Page): Promise<string> {
  await runByPalette(page, 'Start a workshop');
  const dialog = page.getByRole('dialog', { name: 'Start a workshop' });
  await dialog.getByRole('combobox', { name: 'Network' }).click();
  await page.getByRole('option', { name: /127\.0\.0\.1/ }).click();
  await dialog.getByRole('button', { name: 'Start and show the code' }).click();
  const invited = page.waitForResponse(/workshop\.act/);
  await page.getByRole('button', { name: 'Invite laptops' }).click();
  const answer: unknown = await (await invited).json();
  const link = /http:\/\/127\.0\.0\.1:\d+\/editor#[0-9a-f]{32}/.exec(JSON.stringify(answer))?.[0];
  if (!link) throw new Error('Nobody was asked');
  return link;
}

async function come(laptop: Page, link: string, name: string): Promise<void> {
  await laptop.goto(link);
  await laptop.getByRole('textbox', { name: /Your name/ }).fill(name);
  await laptop.getByRole('button', { name: 'Come in' }).click();
  await expect(laptop.getByRole('button', { name: /^Facilitator/ })).toBeVisible();
}

async function setRole(page: Page, name: string, role: string): Promise<void> {
  await page.getByRole('region', { name: 'Laptops at the canvas' }).getByRole('button', { name: `What ${name} may do` }).click();
  await page.getByRole('menuitem', { name: role }).click();
}

test('laptops at the canvas see each other, edit or look on by their role, follow, and lose nothing when the host is killed', async ({ kehys, chromiumOfWorker }, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'The laptops’ side is the same on both hosts');
  const { page } = kehys;
  await startPlan(page, 'Thursday’s canvas');
  const link = await inviteLaptops(page);
  const browser = await chromiumOfWorker();
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  const laptopOf = async (colorScheme: 'light' | 'dark'): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB', colorScheme });
    contexts.push(context);
    const laptop = await context.newPage();
    laptop.on('pageerror', (error) => errors.push(error.message));
    return laptop;
  };
  const anna = await laptopOf('light');
  await anna.goto(link);
  await anna.screenshot({ path: testInfo.outputPath('door.png') });
  await come(anna, link, 'Anna Aalto');
  await setRole(page, 'Anna Aalto', 'Let look on only');
  await expect(anna.getByText('You look on now: your changes are not taken.')).toBeVisible();
  await expect(anna.getByRole('toolbar').getByRole('button', { name: /Goal/ })).toHaveCount(0);
  await setRole(page, 'Anna Aalto', 'Let edit');
  await expect(anna.getByText('You may edit now.')).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('leader.png') });
  await page.getByText('look on', { exact: true }).click();
  const olli = await laptopOf('dark');
  await come(olli, link, 'Olli');
  await expect(olli.getByText(/You look on: whoever leads/).first()).toBeVisible();

  // Anna adds a goal; it is on every canvas, chosen in her name.
  await addByToolbar(anna, 'Goal', 'Answer within an hour');
  await page.keyboard.press('ControlOrMeta+5');
  for (const canvas of [page, olli]) await expect(canvas.getByRole('group', { name: /^Goal: Answer within an hour/ })).toBeAttached();
  await expect(olli.locator('.people-outline[data-name="Anna Aalto"]')).toBeAttached();
  await anna.mouse.move(600, 300);
  await expect(olli.locator('.people-pointer:not([hidden])').getByText('Anna Aalto')).toBeVisible();
  await page.getByRole('group', { name: /^Goal: Answer within an hour/ }).click({ force: true });
  await expect(page.getByText(/Changed last by Anna Aalto/)).toBeVisible();
  await page.screenshot({ path: testInfo.outputPath('host.png') });
  await olli.screenshot({ path: testInfo.outputPath('observer-dark.png') });

  // Olli follows Anna: her zoom is his, until he moves by himself.
  await olli.getByRole('button', { name: /^Anna Aalto/ }).click();
  await olli.getByRole('menuitem', { name: 'Follow' }).click();
  await expect(olli.getByText(/You follow: Anna Aalto/)).toBeVisible();
  const before = await viewOf(olli);
  await anna.mouse.wheel(0, 400);
  await expect.poll(() => viewOf(olli)).not.toBe(before);
  await olli.mouse.move(600, 300);
  await olli.mouse.wheel(0, 200);
  await expect(olli.getByText('You are on your own again.')).toBeVisible();

  // What Anna deletes while it is being dragged is in no hand; taken back, it lies where it lay.
  await page.keyboard.press('Escape');
  const goalOf = (laptop: Page) => laptop.getByRole('group', { name: /^Goal: Answer within an hour/ });
  const lay = await goalOf(page).boundingBox();
  const [x, y] = [(lay?.x ?? 0) + (lay?.width ?? 0) / 2, (lay?.y ?? 0) + (lay?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y + 40, { steps: 4 });
  await expect.poll(() => goalOf(page).boundingBox()).not.toEqual(lay);
  await goalOf(anna).focus();
  await anna.keyboard.press('Delete');
  await expect(goalOf(page)).toHaveCount(0);
  await page.mouse.move(x + 60, y + 60);
  await page.mouse.up();
  await anna.keyboard.press('ControlOrMeta+Z');
  await expect.poll(() => goalOf(page).boundingBox()).toEqual(lay);

  // The host hangs with all its connections: Anna and its own idle window are told within seconds, and it passes by itself.
  const offline = page.getByTestId('top-bar').getByText('Offline', { exact: true });
  await kehys.freeze(async () => {
    await expect(anna.getByText(/The computer that holds the plan does not answer/)).toBeVisible();
    await expect(offline).toBeVisible();
  });
  await expect(offline).toHaveCount(0);
  await expect(anna.getByText(/The computer that holds the plan does not answer/)).toHaveCount(0);

  // The host is killed: Anna writes on, closes nothing, and everything is there when it is back.
  let characters = '';
  await kehys.crashAndRestart(async () => {
    await expect(anna.getByText(/The computer that holds the plan does not answer/)).toBeVisible();
    await addByToolbar(anna, 'KPI', 'Written while nobody answered');
    await anna.screenshot({ path: testInfo.outputPath('host-gone.png') });
    await anna.getByRole('button', { name: 'Another address?' }).click();
    characters = (await anna.getByText(/^[2-9A-Z]{5} [2-9A-Z]{5}$/).textContent()) ?? '';
    const elsewhere = anna.context().waitForEvent('page');
    await anna.getByRole('textbox', { name: /^The address for laptops/ }).fill('127.0.0.1');
    await anna.screenshot({ path: testInfo.outputPath('way-back.png') });
    await anna.getByRole('button', { name: 'Go on there' }).click();
    // Nobody answers there yet: the window that she wrote in is as it was.
    await (await elsewhere).close();
    const copy = anna.waitForEvent('download');
    await anna.getByRole('button', { name: 'Keep a copy', exact: true }).click();
    expect((await copy).suggestedFilename()).toMatch(/\.kehys$/);
  });
  const again = kehys.page;
  await again.getByRole('button', { name: /Thursday’s canvas/ }).first().click();
  await expect(again.getByRole('group', { name: /^KPI: Written while nobody answered/ })).toBeAttached({ timeout: 20_000 });
  await again.getByRole('button', { name: 'Workshop on' }).click();
  // By the new window's door she comes back as herself, not as somebody new.
  const other = await laptopOf('light');
  await other.goto(link);
  await other.getByRole('button', { name: 'I sat here already' }).click();
  await other.getByRole('textbox', { name: /^The ten characters/ }).fill(characters);
  await other.screenshot({ path: testInfo.outputPath('come-back.png') });
  await other.getByRole('button', { name: 'Go on as before' }).click();
  await expect(other.getByRole('button', { name: /^Facilitator/ })).toBeVisible();
  await expect(again.getByRole('button', { name: 'What Anna Aalto may do' })).toHaveCount(1);
  await expect(again.getByRole('button', { name: /^What .* may do$/ })).toHaveCount(2);
  await other.close();
  await setRole(again, 'Anna Aalto', 'Take out of the workshop');
  await expect(anna.getByRole('dialog', { name: 'You were taken out of the workshop' })).toBeVisible();
  await expect(again.getByRole('button', { name: 'What Anna Aalto may do' })).toHaveCount(0);
  expect(errors).toEqual([]);
  for (const context of contexts) await context.close();
});

test('a laptop that may edit brings a picture that all see and sees those of others; one that looks on is told that it may not', async ({ kehys, chromiumOfWorker }, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'The laptops’ side is the same on both hosts');
  const { page } = kehys;
  await startPlan(page, 'Pictures of the wall');
  const link = await inviteLaptops(page);
  const browser = await chromiumOfWorker();
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
  const laptop = await context.newPage();
  const errors: string[] = [];
  laptop.on('pageerror', (error) => errors.push(error.message));
  await come(laptop, link, 'Anna Aalto');
  const pictures = (of: Page) => canvas(of).locator('[data-picture] img.card-picture');
  const areDrawn = (of: Page): Promise<boolean> => pictures(of).evaluateAll((images) => images.length > 0 && images.every((image) => image instanceof HTMLImageElement && image.complete && image.naturalWidth === 1_600));

  await dropPictures(laptop, ['#22c']);
  await expect(laptop.getByText('The picture was large, so a smaller one was kept.')).toBeVisible();
  await runByPalette(laptop, 'Zoom to the selection');
  await expect(pictures(laptop)).toHaveCount(1);
  await page.getByRole('navigation', { name: 'Canvas and views' }).getByRole('button', { name: 'Canvas', exact: true }).click();
  await runByPalette(page, 'Fit the whole plan');
  await canvas(page).getByRole('group', { name: 'Note: Picture', exact: true }).click({ force: true });
  await runByPalette(page, 'Zoom to the selection');
  await expect.poll(() => areDrawn(page)).toBe(true);

  await dropPictures(page, ['#2c2']);
  await expect(canvas(laptop).getByRole('group', { name: 'Note: Picture 2', exact: true })).toBeAttached();
  await runByPalette(laptop, 'Fit the whole plan');
  await canvas(laptop).getByRole('group', { name: 'Note: Picture 2', exact: true }).click({ force: true });
  await runByPalette(laptop, 'Zoom to the selection');
  await expect.poll(() => areDrawn(laptop)).toBe(true);
  await laptop.screenshot({ path: testInfo.outputPath('laptop-pictures.png') });

  // Together more than a laptop may say at once.
  await dropPictures(laptop, ['#100', '#200', '#300', '#400', '#500', '#600', '#700', '#800', '#900', '#a00']);
  await expect(laptop.getByText('10 pictures were large, so smaller ones were kept.')).toBeVisible({ timeout: 30_000 });
  await expect(laptop.getByRole('status').getByText('Saved')).toBeVisible({ timeout: 30_000 });
  await runByPalette(page, 'Fit the whole plan');
  await expect(canvas(page).getByRole('group', { name: 'Note: Picture 12', exact: true })).toBeAttached();

  await page.getByRole('navigation', { name: 'Canvas and views' }).getByRole('button', { name: 'Workshop', exact: true }).click();
  await setRole(page, 'Anna Aalto', 'Let look on only');
  await expect(laptop.getByText('You look on now: your changes are not taken.')).toBeVisible();
  await dropPictures(laptop, ['#c22']);
  await expect(laptop.getByText('Nothing was added: what you see here can only be read.')).toBeVisible();
  await laptop.screenshot({ path: testInfo.outputPath('laptop-refused.png') });
  await expect(canvas(page).getByRole('group', { name: 'Note: Picture 13', exact: true })).toHaveCount(0);
  expect(errors).toEqual([]);
  await context.close();
});
