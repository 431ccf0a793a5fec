import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './kehys.ts';
import { addByToolbar, barriers, canvas, card, runByPalette, startPlan } from './people.ts';

/** A PNG. */
const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

test('readings are imported: an open question answered, an earlier import updated, and undone in one step', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Readings');
  await addByToolbar(page, 'KPI', 'Reach');
  await runByPalette(page, 'View: Measurements');
  const view = page.getByRole('region', { name: 'Measurements', exact: true });
  const dialog = page.getByRole('dialog', { name: 'Import readings' });
  const paste = async (text: string): Promise<void> => {
    await view.getByRole('button', { name: 'Import or paste…' }).click();
    await dialog.getByRole('textbox', { name: 'Paste here' }).fill(text);
  };

  await paste('Report of the month\n\nDate;Reach\n02/01/2026;1.250 €\n02/08/2026;"1.300 €"\nTotal;2.550');
  const questions = dialog.getByRole('region', { name: /The table does not tell this/ });
  await expect(dialog.getByRole('status')).toContainText('Answer the question above first.');
  await expect(dialog.getByRole('button', { name: /^Import \d/ })).toBeDisabled();
  await questions.getByRole('button', { name: '1 Feb 2026' }).click();
  await questions.getByRole('button', { name: '1,250', exact: true }).click();
  await expect(dialog.getByRole('cell', { name: /^1,250/ })).toContainText('in the table: 1.250 €');
  await expect(dialog.getByText('it gets the unit €', { exact: false })).toBeVisible();
  await expect(dialog.getByText('2 lines around the table are left out (lines 1, 6).', { exact: false })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 2 readings' }).click();
  await expect(view.getByText('€1,300').first()).toBeVisible();

  await paste('Date;Reach\n2026-02-01;1,250.00 €\n2026-02-08;1,350.00 €\n2026-02-15;1,400.00 €');
  await expect(dialog.getByRole('status')).toHaveText('1 new reading. 1 replaces another value. 1 is there already.');
  await dialog.getByRole('button', { name: 'Import 2 readings' }).click();
  await expect(view.getByText('€1,400').first()).toBeVisible();
  await runByPalette(page, 'Undo');
  await expect(view.getByText('€1,300').first()).toBeVisible();
  await runByPalette(page, 'Undo');
  await expect(view.getByText('No readings yet.')).toBeVisible();
  expect(kehys.errors).toEqual([]);
});

test('a canvas of another program is mapped, put into a new plan, another into the open one, and undone in one step', async ({ kehys }) => {
  const { page } = kehys;
  const dialog = page.getByRole('dialog', { name: 'Bring in a file' });
  const give = async (name: string, content: string): Promise<void> => {
    await dialog.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(content) });
  };
  const nodes = [
    { id: 'g', type: 'group', label: 'Channels', x: 0, y: 0, width: 700, height: 300 },
    { id: 'a', type: 'text', text: 'Newsletter', x: 20, y: 60, width: 250, height: 80 },
    { id: 'b', type: 'text', text: 'Ask our readers', x: 900, y: 60, width: 250, height: 80, color: '4' },
    { id: 'f', type: 'file', file: 'logo.png', x: 900, y: 200, width: 250, height: 80 },
  ];
  await page.getByRole('button', { name: 'Bring in a file…' }).click();
  await give('broken.canvas', '{"nodes": [');
  await expect(dialog.getByRole('alert')).toContainText('damaged or no JSON');
  await give('board.canvas', JSON.stringify({ nodes, edges: [{ id: 'e', fromNode: 'b', toNode: 'a' }] }));
  await expect(dialog.getByRole('combobox', { name: 'What “Under “Channels”” becomes' })).toHaveValue('channel');
  await dialog.getByRole('combobox', { name: 'What “Text cards, green” becomes' }).selectOption('action');
  const preview = dialog.getByRole('region', { name: 'What will be made' });
  await expect(preview.getByText('logo.png')).toBeVisible();
  // It is scrolled without a mouse.
  await preview.focus();
  await expect(preview).toBeFocused();
  const folder = await mkdtemp(join(tmpdir(), 'kehys-board-'));
  await writeFile(join(folder, 'logo.png'), Buffer.from(onePixel, 'base64'));
  const choosing = page.waitForEvent('filechooser');
  await dialog.getByRole('button', { name: 'Choose the folder they are in…' }).click();
  await (await choosing).setFiles(folder);
  await expect(dialog.getByText('1 picture comes along.')).toBeVisible();
  await rm(folder, { recursive: true });
  await expect(preview.getByText('Picture', { exact: true })).toBeVisible();
  await expect(preview.getByRole('img', { name: 'Action' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Title of the new plan' }).fill('From a board');
  await dialog.getByRole('button', { name: 'Import 4 parts' }).click();
  await expect(page.getByRole('textbox', { name: 'Title of the plan' })).toHaveValue('From a board');
  await expect(card(page, 'Action', 'Ask our readers')).toBeVisible();
  await expect(card(page, 'Note', 'Picture')).toBeAttached();

  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['Task;Owner\nOpen the chat;Aino\n'], 'actions.csv', { type: 'text/csv' }));
    return transfer;
  });
  await canvas(page).dispatchEvent('drop', { dataTransfer: dropped });
  await expect(dialog.getByRole('button', { name: 'Import 4 parts' })).toBeEnabled();
  // What is written changes the plan, and is not worked out anew for that.
  const asked = await page.evaluateHandle(() => {
    const methods: string[] = [];
    const post = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, call: { readonly method: string }) {
      methods.push(call.method);
      Reflect.apply(post, this, [call]);
    };
    return methods;
  });
  await dialog.getByRole('button', { name: 'Import 4 parts' }).click();
  await expect(page.getByText('4 parts were imported. Undo takes them all back.')).toBeVisible();
  expect(await asked.jsonValue()).toEqual(['divide', 'turn', 'turn']);
  await expect(card(page, 'Action', 'Open the chat')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(card(page, 'Action', 'Open the chat')).toBeHidden();
  await page.keyboard.press('Shift+1');
  await expect(card(page, 'Action', 'Ask our readers')).toBeVisible();
  expect(kehys.errors).toEqual([]);
});

test('a large table is read beside the window: progress, and Escape in the midst of it ends the work', async ({ kehys }) => {
  const { page } = kehys;
  const dialog = page.getByRole('dialog', { name: 'Bring in a file' });
  const rows = Array.from({ length: 40_000 }, (_, at) => `Task ${at};Person ${at % 50};${1 + (at % 28)}.3.2027;1 ${200 + (at % 700)},50 €`).join('\n');
  const buffer = Buffer.from(`Task;Owner;DL;Budget €\n${rows}\n`);
  await page.getByRole('button', { name: 'Bring in a file…' }).click();
  await dialog.locator('input[type=file]').setInputFiles({ name: 'actions.csv', mimeType: 'text/csv', buffer });
  await expect(dialog.getByRole('progressbar')).toBeVisible();
  expect(page.workers()).toHaveLength(1);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect.poll(() => page.workers().length).toBe(0);
  expect(kehys.errors).toEqual([]);
});

test('a new plan of a file is called off while it is worked out, and none is made', async ({ kehys }) => {
  const { page } = kehys;
  const dialog = page.getByRole('dialog', { name: 'Bring in a file' });
  const rows = Array.from({ length: 4_000 }, (_, at) => `Task ${at};Person ${at % 50};${1 + (at % 28)}.3.2027`).join('\n');
  await page.getByRole('button', { name: 'Bring in a file…' }).click();
  await dialog.locator('input[type=file]').setInputFiles({ name: 'actions.csv', mimeType: 'text/csv', buffer: Buffer.from(`Task;Owner;DL\n${rows}\n`) });
  const add = dialog.getByRole('button', { name: /^Import/ });
  await expect(add).toBeEnabled({ timeout: 60_000 });
  // The next answer of the worker stays away, so that there is a midst in which to call it off.
  await page.evaluate(() => {
    Worker.prototype.postMessage = () => undefined;
  });
  await add.click();
  await expect(dialog.getByRole('status')).toHaveText('Making the plan…');
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('The import was cancelled. Nothing was added.')).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(0);
  await expect(page.getByRole('button', { name: 'Bring in a file…' })).toBeVisible();
  expect(kehys.errors).toEqual([]);
});
