import { spawn } from 'node:child_process';
import { copyFile, readdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { decodeWindowFrame, encodeHostFrame } from '../shared/sync/frames.ts';
import { expect, test } from './kehys.ts';
import { addByToolbar, card, details, fillDetail, runByPalette, seeSaved, startPlan } from './people.ts';

const onlyFile = async (folder: string): Promise<string> => {
  const [name] = (await readdir(folder)).filter((entry) => entry.endsWith('.kehys') && !entry.startsWith('.'));
  if (!name) throw new Error('No plan file');
  return join(folder, name);
};

/** A plan file's plan.json. */
const planText = async (path: string): Promise<string> => strFromU8(unzipSync(await readFile(path))['plan.json'] ?? new Uint8Array());

test('a crash right after “Saved” loses nothing', async ({ kehys }) => {
  await startPlan(kehys.page, 'Crash');
  await addByToolbar(kehys.page, 'Goal', 'Written before the crash');
  await seeSaved(kehys.page);
  await kehys.crashAndRestart();
  await kehys.page.getByRole('button', { name: /^Crash/ }).first().click();
  await expect(card(kehys.page, 'Goal', 'Written before the crash')).toBeVisible({ timeout: 20_000 });
  expect(kehys.errors.filter((error) => !/ERR_CONNECTION|WebSocket|Failed to load/.test(error))).toEqual([]);
});

test('edits that the host refuses are told, stay in the window, and go into a copy', async ({ kehys }, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'the wire of the web host is tapped');
  const { page, plansFolder } = kehys;
  await startPlan(page, 'Refused');
  const original = await onlyFile(plansFolder);
  let refuses = true;
  await page.routeWebSocket(/\/socket/, (socket) => {
    const host = socket.connectToServer();
    socket.onMessage((message) => {
      const frame = refuses && typeof message !== 'string' ? decodeWindowFrame(message) : undefined;
      if (frame?.kind === 'edits') socket.send(Buffer.from(encodeHostFrame({ kind: 'refused', number: frame.number, failure: { code: 'edits-refused' } })));
      else host.send(message);
    });
  });
  await page.reload();
  await seeSaved(page);
  await addByToolbar(page, 'Goal', 'Only here');
  const banner = page.getByRole('alert');
  await expect(banner).toContainText(/Not kept.*could not take.*in this window only/);
  await expect(page.getByText('Saved', { exact: true })).toBeHidden();
  await banner.getByRole('button', { name: 'Keep a copy' }).click();
  await expect(page.getByText(/kept as “Refused.*\.kehys”/)).toBeVisible();
  const copies = (await readdir(plansFolder)).filter((name) => name.endsWith('.kehys') && !name.startsWith('.') && !original.endsWith(name));
  expect(copies).toHaveLength(1);
  expect(await planText(join(plansFolder, copies[0] ?? ''))).toContain('Only here');
  expect(await planText(original)).not.toContain('Only here');
  refuses = false;
  await addByToolbar(page, 'Goal', 'Taken again');
  await expect(banner).toBeHidden();
  await seeSaved(page);
  expect(await planText(original)).toMatch(/Only here[^]*Taken again|Taken again[^]*Only here/);
});

test('two windows on one plan see each other’s edits, and each undoes its own', async ({ kehys }, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'the desktop has one window');
  const { page } = kehys;
  await startPlan(page, 'Together');
  const other = await kehys.openWindow();
  await other.getByRole('button', { name: /^Together/ }).first().click();
  await addByToolbar(page, 'Goal', 'From the first window');
  await expect(card(other, 'Goal', 'From the first window')).toBeVisible();
  await addByToolbar(other, 'Goal', 'From the second window');
  await expect(card(page, 'Goal', 'From the second window')).toBeVisible();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page, 'Goal', 'From the first window')).toBeHidden();
  await expect(card(page, 'Goal', 'From the second window')).toBeVisible();
  await expect(card(other, 'Goal', 'From the first window')).toBeHidden();
});

test('every gesture is one step of undo, and redo brings all of it back', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Undo');
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  await expect(undo).toBeDisabled();
  await addByToolbar(page, 'Goal', 'A goal');
  await fillDetail(page, /^Target/, '40');
  await fillDetail(page, 'Measure', 'Enquiries');
  await undo.click();
  await expect(details(page).getByRole('textbox', { name: 'Measure', exact: true })).toHaveValue('');
  await expect(details(page).getByRole('textbox', { name: /^Target/ })).toHaveValue('40');
  while (await undo.isEnabled()) await undo.click();
  await expect(card(page, 'Goal', 'A goal')).toBeHidden();
  while (await redo.isEnabled()) await redo.click();
  await card(page, 'Goal', 'A goal').click();
  await expect(details(page).getByRole('textbox', { name: 'Measure', exact: true })).toHaveValue('Enquiries');
});

test('a plan open in another Kehys opens for reading only and says so', async ({ kehys }, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'drives the web host a second time');
  const { page } = kehys;
  await startPlan(page, 'Shared');
  await addByToolbar(page, 'Goal', 'Held by the first');
  await seeSaved(page);
  const file = await onlyFile(kehys.plansFolder);
  const second = spawn(process.execPath, ['out/main/kehys.js', 'serve', file, '--port', '0'], {
    env: { ...process.env, KEHYS_DATA: join(kehys.dataFolder, 'second'), KEHYS_PLANS: kehys.plansFolder, BROWSER: 'none', LANG: 'en_GB.UTF-8' },
  });
  try {
    const address = await new Promise<string>((resolve) => {
      const read = (chunk: Buffer): void => {
        const found = /http:\/\/\S+/.exec(chunk.toString())?.[0];
        if (found) resolve(found);
      };
      second.stdout.on('data', read);
      second.stderr.on('data', read);
    });
    const reader = await page.context().newPage();
    await reader.goto(address);
    await expect(card(reader, 'Goal', 'Held by the first')).toBeVisible({ timeout: 20_000 });
    await expect(reader.getByText('Read only', { exact: true }).first()).toBeVisible();
    await expect(reader.getByText(/being edited in another Kehys/).first()).toBeVisible();
  } finally {
    second.kill('SIGTERM');
  }
});

test('a plan file deleted while it is open is written again, and found among others by its name and the keyboard', async ({ kehys }, testInfo) => {
  const { page } = kehys;
  await startPlan(page, 'Deleted');
  await addByToolbar(page, 'Goal', 'Still here');
  await seeSaved(page);
  const file = await onlyFile(kehys.plansFolder);
  await unlink(file);
  await addByToolbar(page, 'Goal', 'And this too');
  await expect.poll(async () => (await readdir(kehys.plansFolder)).some((name) => file.endsWith(name)), { timeout: 15_000 }).toBe(true);
  await seeSaved(page);
  // The desktop asks by the system's own dialog.
  if (testInfo.project.metadata['host'] === 'desktop') return;
  for (const other of ['Another', 'A third']) await copyFile(file, join(kehys.plansFolder, `${other}.kehys`));
  await page.keyboard.press('ControlOrMeta+O');
  const search = page.getByRole('searchbox', { name: 'Search by title or file' });
  await search.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  const rows = page.getByRole('dialog').getByRole('listitem').getByRole('button');
  await expect(rows.nth(1)).toBeFocused();
  await search.fill('third');
  await expect(rows).toHaveCount(1);
  await search.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(card(page, 'Goal', 'And this too')).toBeVisible();

  await seeSaved(page);
  for (const number of [4, 5, 6, 7, 8]) await copyFile(file, join(kehys.plansFolder, `Number ${number}.kehys`));
  await runByPalette(page, 'Close plan');
  const plans = page.getByRole('list').filter({ has: page.getByRole('button', { name: /A third/ }) }).getByRole('listitem');
  await expect(plans).toHaveCount(2);
  await expect(plans.first()).toContainText('A third');
  await page.getByRole('combobox', { name: 'Order' }).selectOption('By title');
  const find = page.getByRole('searchbox', { name: 'Find a plan' });
  await find.fill('number 6');
  await find.press('Enter');
  await expect(card(page, 'Goal', 'And this too')).toBeVisible();
  await seeSaved(page);
  await unlink(join(kehys.plansFolder, 'A third.kehys'));
  await runByPalette(page, 'Close plan');
  await page.getByRole('button', { name: 'Take the missing one off the list' }).click();
  await expect(page.getByText('A third.kehys')).toHaveCount(0);
  await expect(page.getByText('Number 6.kehys')).toBeVisible();
});

test('files that are no plan, or are damaged, are refused in one clear sentence and left as they are', async ({ kehys }, testInfo) => {
  const { page } = kehys;
  const cases: readonly (readonly [string, Buffer, RegExp])[] = [
    ['empty.kehys', Buffer.alloc(0), /is empty/],
    ['notes.kehys', Buffer.from('just some notes'), /is not a Kehys plan/],
    ['broken.json', Buffer.from('{"kehys": 1,'), /not valid JSON/],
    ['faulty.json', Buffer.from('{"kehys":1,"items":[{"type":"dragon"}]}'), /Nothing was imported/],
  ];
  for (const [name, bytes, sentence] of cases) {
    const file = testInfo.outputPath(name);
    await writeFile(file, bytes);
    await page.getByRole('button', { name: 'Open a plan…' }).click();
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('dialog').getByRole('button', { name: 'Choose a file…' }).click();
    await (await choosing).setFiles(file);
    await expect(page.getByText(sentence).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await page.reload();
    expect(await readFile(file)).toEqual(bytes);
  }
});

test('hostile text is text: on the canvas, in the details and in the outline', async ({ kehys }) => {
  const { page } = kehys;
  const hostile = '<script>document.title="owned"</script><img src=x onerror=alert(1)> \u202Eevil\u202C 🧿 __proto__';
  await startPlan(page, 'Hostile');
  await addByToolbar(page, 'Goal', 'placeholder');
  await fillDetail(page, 'Statement', hostile);
  await expect(card(page, 'Goal', hostile.replaceAll(/\s+/g, ' ')).or(page.locator('[data-item]').filter({ hasText: '<script>' })).first()).toBeVisible();
  await expect(page).not.toHaveTitle('owned');
  await seeSaved(page);
  await page.reload();
  await expect(page.getByRole('group', { name: /^Goal: <script>/ }).or(page.getByRole('button', { name: /^Hostile/ })).first()).toBeVisible({ timeout: 20_000 });
  expect(kehys.errors).toEqual([]);
});
