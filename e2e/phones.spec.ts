import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { readdirSync } from 'node:fs';
import { expect, test } from './kehys.ts';
import { barriers, runByPalette, seeSaved, startPlan } from './people.ts';

/** Starts a workshop on this computer alone; answers with the address that the QR code holds. */
async function startWorkshop(page: Page, naming: 'With names' | 'By side' | 'Anonymously'): Promise<string> {
  await runByPalette(page, 'Start a workshop');
  const dialog = page.getByRole('dialog', { name: 'Start a workshop' });
  await dialog.getByRole('combobox', { name: 'Network' }).click();
  await page.getByRole('option', { name: /127\.0\.0\.1/ }).click();
  await dialog.getByText(naming, { exact: true }).click();
  const started = page.waitForResponse(/workshop\.start/);
  await dialog.getByRole('button', { name: 'Start and show the code' }).click();
  const answer: unknown = await (await started).json();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  const found = /http:\/\/127\.0\.0\.1:\d+\/#[0-9a-f]{32}/.exec(JSON.stringify(answer))?.[0];
  if (!found) throw new Error('The QR code holds no address');
  return found;
}

async function joinAs(phone: Page, name: string, side: 'Client' | 'Agency' | 'Guest'): Promise<void> {
  await phone.getByRole('textbox', { name: 'Your name or a nickname' }).fill(name);
  await phone.getByRole('radio', { name: side, exact: true }).check();
  await phone.getByRole('button', { name: 'Join' }).click();
  await expect(phone.getByRole('heading', { name: `You are in, ${name}` })).toBeVisible();
}

async function sendNote(phone: Page, text: string): Promise<void> {
  await phone.getByRole('textbox', { name: 'Your note' }).fill(text);
  await phone.getByRole('button', { name: 'Send' }).click();
}

const ask = (page: Page) => page.getByRole('form', { name: 'Ask the room' });

/** What the plan file says, as anybody can read it. */
async function planJson(folder: string): Promise<string> {
  const [name] = readdirSync(folder).filter((file) => file.endsWith('.kehys'));
  const entries = unzipSync(await readFile(join(folder, name ?? '')));
  return Object.values(entries).map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');
}

test('a room answers on its phones in silence; the reveal puts it into the plan, and minutes stay', async ({ kehys, chromiumOfWorker }, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'The phones’ side is the same on both hosts');
  // Four browsers, a kill and a restart.
  test.setTimeout(240_000);
  const { page } = kehys;
  await startPlan(page, 'Thursday’s workshop');
  const address = await startWorkshop(page, 'With names');
  await page.screenshot({ path: testInfo.outputPath('lobby.png') });

  const browser = await chromiumOfWorker();
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  const frames: (string | Buffer)[] = [];
  const phoneOf = async (locale: string, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale, colorScheme });
    contexts.push(context);
    const phone = await context.newPage();
    phone.on('pageerror', (error) => errors.push(error.message));
    phone.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => frames.push(payload)));
    return phone;
  };
  const anna = await phoneOf('en-GB');
  let loaded = 0;
  anna.on('response', (response) => {
    void response.request().sizes().then(({ responseBodySize }) => (loaded += responseBodySize), () => undefined);
  });
  await anna.goto(address);
  await anna.screenshot({ path: testInfo.outputPath('join.png') });
  expect(await barriers(anna)).toEqual([]);
  await joinAs(anna, 'Anna', 'Client');
  expect(loaded).toBeLessThan(100_000);
  const bert = await phoneOf('fi-FI', 'dark');
  await bert.goto(address);
  await bert.getByRole('textbox', { name: 'Nimesi tai nimimerkki' }).fill('Bert');
  await bert.getByRole('radio', { name: 'Toimisto', exact: true }).check();
  await bert.screenshot({ path: testInfo.outputPath('join-fi-dark.png') });
  await bert.getByRole('button', { name: 'Tule mukaan' }).click();
  await expect(page.getByText('2 phones in')).toBeVisible();

  // Notes, in silence.
  await ask(page).getByRole('textbox', { name: 'Question' }).fill('What do our customers never tell us?');
  await ask(page).getByRole('button', { name: 'Open it on all phones' }).click();
  await expect(anna.getByRole('heading', { name: 'What do our customers never tell us?' })).toBeVisible();
  const secret = `Nobody answers on Sundays ${randomUUID().slice(0, 8)}`;
  await sendNote(anna, secret);
  await expect(anna.getByText('Sent', { exact: true })).toBeVisible();
  await expect(page.getByText('1 of 2 have answered')).toBeVisible();
  await anna.screenshot({ path: testInfo.outputPath('notes.png') });
  await bert.screenshot({ path: testInfo.outputPath('notes-fi-dark.png') });
  expect(await barriers(bert)).toEqual([]);

  // A phone without a network keeps what is written, and sends it when it is back; reloaded, it is the same person.
  await contexts[1]?.setOffline(true);
  await bert.evaluate(() => dispatchEvent(new Event('offline')));
  await bert.getByRole('textbox', { name: 'Muistilappusi' }).fill('Hinta on helppo sanoa');
  await bert.getByRole('button', { name: 'Lähetä' }).click();
  await contexts[1]?.setOffline(false);
  await bert.reload();
  await expect(bert.getByText('Lähetetty', { exact: true })).toBeVisible();
  await expect(page.getByText('2 of 2 have answered')).toBeVisible();

  // The laptop sleeps: nothing is said on connections that stay. The phones tell it within seconds and keep what is written.
  await kehys.freeze(async () => {
    await expect(bert.getByText('Yhteys puuttuu juuri nyt.', { exact: false })).toBeVisible();
    await sendNote(anna, 'Written while the laptop slept');
    await expect(anna.getByText('Waits for the connection')).toBeVisible();
  });
  await expect(anna.getByText('Waits for the connection')).toHaveCount(0);
  await expect(bert.getByText('Yhteys puuttuu juuri nyt.', { exact: false })).toHaveCount(0);

  // Nothing of it is to be read anywhere yet.
  await expect(page.getByText(secret)).toHaveCount(0);
  await runByPalette(page, 'Save now');
  await seeSaved(page);
  expect(await planJson(kehys.plansFolder)).not.toContain(secret);
  expect(frames.filter((frame) => frame.toString('latin1').includes('Sundays'))).toEqual([]);

  // The host is killed in the middle of the round, and goes on where it was.
  await kehys.crashAndRestart();
  const laptop = kehys.page;
  // Meanwhile a phone says how its person stays who they are at another address, and takes what is written.
  await bert.getByText('Onko isolla näytöllä nyt toinen osoite?').click();
  const comeback = await bert.locator('p.comeback').innerText();
  await bert.getByRole('textbox', { name: 'Muistilappusi' }).fill('Kirjoitettu, kun kukaan ei vastannut');
  await bert.getByRole('button', { name: 'Lähetä' }).click();
  await expect(bert.getByText('Odottaa yhteyttä')).toBeVisible();
  await bert.screenshot({ path: testInfo.outputPath('lost-fi-dark.png'), fullPage: true });
  await laptop.getByRole('button', { name: /Thursday’s workshop/ }).first().click();
  await laptop.getByRole('button', { name: 'Workshop on' }).click();
  await expect(laptop.getByText('2 of 2 have answered')).toBeVisible();
  await expect(bert.getByText('Lähetetty', { exact: true })).toHaveCount(2, { timeout: 15_000 });
  const again = await phoneOf('en-GB');
  await again.goto(address);
  await again.getByText('I was here already').click();
  await again.getByRole('textbox', { name: /^The ten characters/ }).fill(comeback);
  await again.screenshot({ path: testInfo.outputPath('come-back.png'), fullPage: true });
  await again.getByRole('button', { name: 'Go on as before' }).click();
  await expect(again.getByText('Hinta on helppo sanoa')).toBeVisible();
  await expect(laptop.getByText('2 of 2 have answered')).toBeVisible();
  await again.close();
  await sendNote(anna, 'The second thought');
  await expect(anna.getByText('Sent', { exact: true })).toHaveCount(3, { timeout: 15_000 });

  // Over half of the screen comes the keyboard: the field and its button are seen over it.
  await anna.getByRole('textbox', { name: 'Your note' }).fill('Half a thought');
  await anna.setViewportSize({ width: 390, height: 330 });
  for (const part of [anna.getByRole('textbox', { name: 'Your note' }), anna.getByRole('button', { name: 'Send' })]) await expect(part).toBeInViewport({ ratio: 1 });
  await anna.setViewportSize({ width: 390, height: 844 });
  await laptop.getByRole('button', { name: 'Reveal' }).click();
  await expect(laptop.getByText('In the plan and its minutes.')).toBeVisible();
  // Whoever was still writing has the words left to say them.
  await expect(anna.getByText('Half a thought')).toBeVisible();
  await expect(laptop.locator('.workshop-clusters li')).toHaveCount(5);
  await laptop.screenshot({ path: testInfo.outputPath('revealed.png') });
  await laptop.getByRole('region', { name: 'Notes' }).getByRole('button', { name: /^The second thought/ }).click();
  await laptop.getByRole('toolbar', { name: 'Turn notes into' }).getByRole('button', { name: 'Action' }).click();
  await expect(laptop.getByRole('region', { name: 'Actions' })).toContainText('The second thought');
  await expect(anna.getByText('The answers are on the big screen')).toBeVisible();
  await laptop.keyboard.press('ControlOrMeta+5');
  await expect(laptop.getByRole('group', { name: new RegExp(`^Note: ${secret}`) })).toBeAttached();
  // The note that was turned, then the reveal.
  for (let step = 0; step < 2; step++) await laptop.keyboard.press('ControlOrMeta+Z');
  await expect(laptop.getByRole('group', { name: /^Note: / })).toHaveCount(0);
  await laptop.getByRole('button', { name: 'Workshop on' }).click();
  await laptop.getByRole('button', { name: 'Put it into the plan' }).click();
  await expect(laptop.getByText('In the plan and its minutes.')).toBeVisible();

  // A late phone, by address and code, takes part in the next one: sides on the axes.
  const cleo = await phoneOf('en-GB');
  await cleo.goto(address.replace(/#.*/, ''));
  const code = await laptop.locator('.workshop-code').innerText();
  await cleo.getByRole('textbox', { name: /six-character code/ }).fill(code);
  await cleo.getByRole('button', { name: 'Continue' }).click();
  await joinLate(cleo, 'Cleo');
  await laptop.getByRole('button', { name: 'Next question' }).click();
  await ask(laptop).getByRole('combobox', { name: 'Task' }).click();
  await laptop.getByRole('option', { name: 'Place your side on the ring' }).click();
  await ask(laptop).getByRole('button', { name: 'Open it on all phones' }).click();
  for (const [phone, value, send] of [[anna, '20', 'Send'], [cleo, '40', 'Send'], [bert, '80', 'Lähetä']] as const) {
    await expect(phone.getByRole('slider')).toHaveCount(4);
    expect(await barriers(phone)).toEqual([]);
    for (const range of await phone.getByRole('slider').all()) await range.fill(value);
    await phone.getByRole('button', { name: send, exact: true }).click();
  }
  await expect(laptop.getByText('3 of 3 have answered')).toBeVisible();
  // What is changed after it was sent says so, until it is sent.
  const standing = anna.getByRole('status').filter({ hasText: /^(Sent|Your change)/ });
  await expect(standing).toHaveText('Sent. You can change it as long as the question is open.');
  await anna.getByRole('slider').first().fill('21');
  await expect(standing).toHaveText('Your change is not sent yet.');
  await anna.getByRole('slider').first().fill('20');
  await anna.getByRole('button', { name: 'Send the change' }).click();
  await expect(standing).toHaveText('Sent. You can change it as long as the question is open.');
  // The words that were left behind are still there to be said.
  await expect(anna.getByText('Half a thought')).toBeVisible();
  // The largest letters on the smallest phone: they are larger, and nothing is cut.
  await anna.setViewportSize({ width: 320, height: 568 });
  await anna.evaluate(() => (document.documentElement.style.fontSize = '160%'));
  expect(await anna.evaluate(() => [document.documentElement.scrollWidth, Number.parseFloat(getComputedStyle(document.body).fontSize)])).toEqual([320, 27.2]);
  await anna.screenshot({ path: testInfo.outputPath('axes.png'), fullPage: true });
  await laptop.getByRole('button', { name: 'Reveal' }).click();
  await expect(laptop.getByRole('img', { name: /Scope Client 30, Agency 80/ })).toBeVisible();
  await laptop.screenshot({ path: testInfo.outputPath('axes-revealed.png') });

  await laptop.getByRole('button', { name: 'End the workshop' }).click();
  await laptop.getByRole('button', { name: 'End it' }).click();
  await expect(anna.getByRole('heading', { name: 'The workshop has ended' })).toBeVisible();
  await expect(laptop.getByRole('button', { name: 'Workshop on' })).toHaveCount(0);
  await expect(laptop.getByRole('region', { name: 'Minutes' })).toContainText('Nobody answers on Sundays');
  await laptop.screenshot({ path: testInfo.outputPath('minutes.png') });
  await laptop.getByRole('button', { name: 'Minutes as PDF' }).click();
  await expect(laptop.getByRole('dialog').getByRole('combobox', { name: 'Document' })).toHaveValue('Workshop minutes');
  await anna.goto(address).catch(() => undefined);
  await expect(anna.getByRole('textbox')).toHaveCount(0);
  expect(errors).toEqual([]);
  for (const context of contexts) await context.close();
});

/** Joins while a question is there already. */
async function joinLate(phone: Page, name: string): Promise<void> {
  await phone.getByRole('textbox', { name: 'Your name or a nickname' }).fill(name);
  await phone.getByRole('radio', { name: 'Client', exact: true }).check();
  await phone.getByRole('button', { name: 'Join' }).click();
  await expect(phone.getByText('The answers are on the big screen')).toBeVisible();
}
