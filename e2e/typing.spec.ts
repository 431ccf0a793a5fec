import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, type RunningKehys } from './kehys.ts';
import { addByToolbar, canvas, card, details, fillDetail, seeSaved, startPlan } from './people.ts';

/*
 * Whatever takes the window, the tab or the host away: what a person typed is in the plan, or waits as a draft where it
 * was typed.
 */

test.beforeEach(({}, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'windows, reloads and crashes are driven through the web host');
});

/** The only plan file's plan.json. */
async function planText(folder: string): Promise<string> {
  const [name = ''] = (await readdir(folder)).filter((entry) => entry.endsWith('.kehys') && !entry.startsWith('.'));
  return strFromU8(unzipSync(await readFile(join(folder, name)))['plan.json'] ?? new Uint8Array());
}

async function openRecent(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${title}`) }).first().click();
  await expect(canvas(page)).toBeVisible({ timeout: 20_000 });
}

const editor = (page: Page, type: string) => canvas(page).getByRole('textbox', { name: `Text of ${type}` });
const detail = (page: Page, field: string | RegExp) => details(page).getByRole('textbox', { name: field, exact: typeof field === 'string' });

/** Unfolds a section of the details. */
async function openSection(page: Page, name: string): Promise<void> {
  const section = details(page).getByRole('button', { name: new RegExp(`^${name}`) });
  if ((await section.getAttribute('aria-expanded')) === 'false') await section.click();
}

/** How many items of some types the plan's file has. */
async function count(folder: string, ...types: readonly string[]): Promise<readonly number[]> {
  const text = await planText(folder);
  return types.map((type) => text.split(`"type": "${type}"`).length + text.split(`"type":"${type}"`).length - 2);
}

async function planWithGoal(page: Page, plan: string): Promise<void> {
  await startPlan(page, plan);
  await addByToolbar(page, 'Goal', 'Reach');
}

test('a paragraph that is still being typed in the details is in the file when the window says Saved, and a crash keeps it', async ({ kehys }) => {
  await planWithGoal(kehys.page, 'Paragraph');
  const text = 'We are a team of four and know the trade, so this can be done within a year.';
  await openSection(kehys.page, 'What can be expected');
  await detail(kehys.page, 'Is it realistic?').pressSequentially(text);
  await seeSaved(kehys.page);
  expect(await planText(kehys.plansFolder)).toContain(text);
  await kehys.crashAndRestart();
  await openRecent(kehys.page, 'Paragraph');
  await card(kehys.page, 'Goal', 'Reach').click();
  await openSection(kehys.page, 'What can be expected');
  await expect(detail(kehys.page, 'Is it realistic?')).toHaveValue(text);
});

test('the host is killed right after the journal had its 300 ms: the words are there again', async ({ kehys }) => {
  await planWithGoal(kehys.page, 'Killed');
  await seeSaved(kehys.page);
  await detail(kehys.page, 'Measure').pressSequentially('Enquiries a month');
  const journal = async (): Promise<boolean> => {
    const files = await readdir(kehys.dataFolder, { recursive: true, withFileTypes: true });
    const texts = await Promise.all(files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name), 'latin1').catch(() => '')));
    return texts.some((text) => text.includes('Enquiries a month'));
  };
  await expect.poll(journal, { timeout: 2_000, intervals: [50] }).toBe(true);
  await kehys.crashAndRestart();
  await openRecent(kehys.page, 'Killed');
  await card(kehys.page, 'Goal', 'Reach').click();
  await expect(detail(kehys.page, 'Measure')).toHaveValue('Enquiries a month');
});

const inOutline = (page: Page) => page.getByRole('tree').getByRole('treeitem', { name: /^Reach/ }).first();

/** Fields of every sort, how the typing in them begins, and what is typed. */
const fields: readonly (readonly [string, (page: Page) => Promise<void>, string])[] = [
  ['a card’s title', (page) => card(page, 'Goal', 'Reach').dblclick(), 'Reach people'],
  [
    'a title in the outline',
    async (page) => {
      await inOutline(page).click();
      await page.keyboard.press('F2');
    },
    'Reach buyers',
  ],
  [
    'a detail',
    async (page) => {
      await inOutline(page).click();
      await detail(page, 'Measure').click();
    },
    'Enquiries a month',
  ],
  ['the plan’s title', async (page) => page.getByRole('textbox', { name: 'Title of the plan' }).click(), 'Losses and gains'],
];

/** What takes the window away, and how the person comes back to the plan. */
const losses: readonly (readonly [string, (page: Page, kehys: RunningKehys) => Promise<Page>])[] = [
  [
    'a reload',
    async (page) => {
      await page.reload();
      return page;
    },
  ],
  [
    'Back and Forward',
    async (page) => {
      await page.goBack();
      await page.goForward();
      return page;
    },
  ],
  [
    'a closed tab',
    async (page, kehys) => {
      await page.close({ runBeforeUnload: false });
      const other = await kehys.openWindow();
      await other.getByRole('button', { name: /^Losses/ }).first().click();
      return other;
    },
  ],
];

for (const [loss, undergo] of losses) {
  test(`${loss} in the middle of typing keeps what was typed, in fields of every sort`, async ({ kehys }) => {
    let { page } = kehys;
    await planWithGoal(page, 'Losses');
    for (const [name, begin, text] of fields) {
      await test.step(name, async () => {
        await begin(page);
        await page.keyboard.press('ControlOrMeta+A');
        await page.keyboard.type(text);
        page = await undergo(page, kehys);
        await expect(canvas(page)).toBeVisible({ timeout: 20_000 });
        await expect.poll(() => planText(kehys.plansFolder), { timeout: 15_000 }).toContain(`"${text}"`);
      });
    }
  });
}

for (const how of ['scrolls', 'zooms'] as const) {
  test(`a card whose title is typed while the wheel ${how} it out of view takes every key`, async ({ kehys }) => {
    const { page } = kehys;
    await planWithGoal(page, 'Wheel');
    await seeSaved(page);
    const before = await count(kehys.plansFolder, 'area', 'action', 'goal');
    expect(before[2]).toBe(1);
    await card(page, 'Goal', 'Reach').dblclick();
    await page.keyboard.press('End');
    const box = await canvas(page).boundingBox();
    if (!box) throw new Error('No canvas on screen');
    await page.mouse.move(box.x + box.width * 0.4, box.y + 60);
    if (how === 'zooms') await page.keyboard.down('Control');
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, how === 'zooms' ? -600 : 900);
    if (how === 'zooms') await page.keyboard.up('Control');
    await expect(editor(page, 'Goal')).not.toBeInViewport();
    await page.keyboard.type(' more, reach again');
    await expect(editor(page, 'Goal')).toBeFocused();
    await page.keyboard.press('Enter');
    await seeSaved(page);
    expect(await planText(kehys.plansFolder)).toContain('"Reach more, reach again"');
    await page.keyboard.press('Shift+Digit1');
    await expect(card(page, 'Goal', 'Reach more, reach again')).toBeVisible();
    expect(await count(kehys.plansFolder, 'area', 'action', 'goal')).toEqual(before);
  });
}

test('a card deleted in another window while its title is typed comes back with the words, and the person is told', async ({ kehys }) => {
  const { page } = kehys;
  await planWithGoal(page, 'Deleted');
  await addByToolbar(page, 'KPI', 'Enquiries');
  const other = await kehys.openWindow();
  await openRecent(other, 'Deleted');
  await seeSaved(page);
  const before = await count(kehys.plansFolder, 'area', 'action', 'goal');
  await card(page, 'Goal', 'Reach').dblclick();
  await page.keyboard.press('End');
  await page.keyboard.type(' the');
  await card(other, 'Goal', 'Reach the').click();
  await other.keyboard.press('Delete');
  await expect(page.getByText(/Somebody deleted in another window/)).toBeVisible();
  await expect(editor(page, 'Goal')).toBeFocused();
  await page.keyboard.type(' north more');
  await page.keyboard.press('Enter');
  for (const window of [page, other]) await expect(card(window, 'Goal', 'Reach the north more')).toBeVisible();
  await seeSaved(page);
  expect(await count(kehys.plansFolder, 'area', 'action', 'goal')).toEqual(before);
});

test('keys after an editor that vanished with nothing typed in it go nowhere until Escape', async ({ kehys }) => {
  const { page } = kehys;
  await planWithGoal(page, 'Vanished');
  const other = await kehys.openWindow();
  await openRecent(other, 'Vanished');
  await detail(page, 'Measure').click();
  await card(other, 'Goal', 'Reach').click();
  await other.keyboard.press('Delete');
  await expect(card(page, 'Goal', 'Reach')).toBeHidden();
  await seeSaved(page);
  const [areas] = await count(kehys.plansFolder, 'area');
  await page.keyboard.type('area again');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/The field you were typing in is gone/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await expect(editor(page, 'Goal')).toBeFocused();
  await seeSaved(page);
  expect(await count(kehys.plansFolder, 'area', 'action', 'goal')).toEqual([areas, 0, 1]);
});

test('Enter in a new note goes on to the next, as fast as a room talks, until one is left empty', async ({ kehys }) => {
  const { page } = kehys;
  await startPlan(page, 'Capture');
  await page.keyboard.press('N');
  await expect(editor(page, 'Note')).toBeFocused();
  const said = ['Nobody answers on weekends', 'Rye bread has a story', 'Grow by June'];
  for (const line of said) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  }
  await expect(editor(page, 'Note')).toHaveValue('');
  await page.keyboard.press('Enter');
  await expect(editor(page, 'Note')).toHaveCount(0);
  await expect(card(page, 'Note', 'Grow by June')).toBeFocused();
  for (const line of said) await expect(card(page, 'Note', line)).toHaveCount(1);
  await seeSaved(page);
  expect(await count(kehys.plansFolder, 'note', 'risk', 'goal')).toEqual([3, 0, 0]);

  // An old note is only edited, and what the pointer leaves empty leaves nothing to undo.
  await card(page, 'Note', 'Grow by June').press('Enter');
  await expect(editor(page, 'Note')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(editor(page, 'Note')).toHaveCount(0);
  await page.keyboard.press('N');
  await page.keyboard.type('Fourth');
  await page.keyboard.press('Enter');
  await expect(editor(page, 'Note')).toHaveValue('');
  await card(page, 'Note', 'Grow by June').click();
  await expect(card(page, 'Note', 'Fourth')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(card(page, 'Note', 'Fourth')).toHaveCount(0);
  await page.keyboard.press('ControlOrMeta+Z');
  await seeSaved(page);
  expect(await count(kehys.plansFolder, 'note')).toEqual([3]);
});

test('Escape leaves a field with its text, and undo takes back the whole stay, outside the field or in it', async ({ kehys }) => {
  const { page } = kehys;
  await planWithGoal(page, 'Escape');
  const measure = detail(page, 'Measure');
  await measure.pressSequentially('Enquiries');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeEnabled();
  await measure.pressSequentially(' a month');
  await page.keyboard.press('Escape');
  await expect(measure).not.toBeFocused();
  await expect(measure).toHaveValue('Enquiries a month');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(measure).toHaveValue('');
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(measure).toHaveValue('Enquiries a month');
  await measure.click();
  await page.keyboard.press('End');
  await measure.pressSequentially(' or two');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(measure).toHaveValue('Enquiries a month');
  await expect(measure).toBeFocused();
  await measure.pressSequentially('!');
  await card(page, 'Goal', 'Reach').dblclick();
  await page.keyboard.type('Thrown away?');
  await page.keyboard.press('Escape');
  await expect(card(page, 'Goal', 'Thrown away?')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(card(page, 'Goal', 'Reach')).toBeVisible();
  await expect(measure).toHaveValue('Enquiries a month!');
});

test('a half-typed date is no part of the plan: it is kept as a draft with its reason, through a crash, until it is whole', async ({ kehys }) => {
  await planWithGoal(kehys.page, 'Half');
  const start = (page: Page) => detail(page, 'Start');
  await start(kehys.page).pressSequentially('3.3.20');
  await expect(kehys.page.getByText('Draft kept', { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(kehys.page.getByText('Saved', { exact: true })).toBeHidden();
  await kehys.page.keyboard.type('x');
  await kehys.page.keyboard.press('Escape');
  await expect(details(kehys.page).getByText(/is not a date.*kept as a draft/)).toBeVisible();
  await kehys.page.reload();
  await card(kehys.page, 'Goal', 'Reach').click();
  await expect(start(kehys.page)).toHaveValue('3.3.20x');
  await kehys.crashAndRestart();
  await openRecent(kehys.page, 'Half');
  await expect(kehys.page.getByText('Draft kept', { exact: true })).toBeVisible({ timeout: 15_000 });
  await card(kehys.page, 'Goal', 'Reach').click();
  await expect(start(kehys.page)).toHaveValue('3.3.20x');
  expect(await planText(kehys.plansFolder)).not.toContain('-03-03');
  await start(kehys.page).press('End');
  await start(kehys.page).press('Backspace');
  await start(kehys.page).pressSequentially('27');
  await seeSaved(kehys.page);
  expect(await planText(kehys.plansFolder)).toContain('2027-03-03');
});

test('what is typed in “Name a revision” is there again after Escape, a click outside and a reload, until it is kept', async ({ kehys }) => {
  const { page } = kehys;
  await planWithGoal(page, 'Naming');
  const dialog = page.getByRole('dialog');
  const name = dialog.getByRole('textbox', { name: 'Name', exact: true });
  const why = dialog.getByRole('textbox', { name: /^Why/ });
  await page.keyboard.press('Escape');
  await page.keyboard.press('ControlOrMeta+Shift+R');
  await name.pressSequentially('First draft');
  await why.pressSequentially('To be read by the board');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+R');
  await expect(name).toHaveValue('First draft');
  await why.fill('To be read by the board soon');
  await page.mouse.click(20, 400);
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(canvas(page)).toBeVisible({ timeout: 20_000 });
  await seeSaved(page);
  await page.keyboard.press('ControlOrMeta+Shift+R');
  await expect(why).toHaveValue('To be read by the board soon');
  await dialog.getByRole('textbox', { name: 'Your name' }).fill('Ida');
  await dialog.getByRole('button', { name: 'Keep the revision' }).click();
  await expect(dialog).toBeHidden();
  await page.keyboard.press('ControlOrMeta+Shift+R');
  await expect(name).toHaveValue('');
});

test('a reason for setting a finding aside is there again after Escape and a reload', async ({ kehys }) => {
  const { page } = kehys;
  await planWithGoal(page, 'Aside');
  const insights = page.getByRole('button', { name: /^Insights/ }).first();
  const panel = page.getByRole('region', { name: 'Insights' });
  const reason = panel.getByRole('textbox', { name: /^Why/ });
  await insights.click();
  const setAside = panel.getByRole('button', { name: 'Set aside…' }).first();
  await setAside.click();
  await reason.pressSequentially('Agreed with the client');
  await reason.press('Escape');
  await expect(reason).toBeHidden();
  await setAside.click();
  await expect(reason).toHaveValue('Agreed with the client');
  await page.reload();
  await insights.click();
  await setAside.click();
  await expect(reason).toHaveValue('Agreed with the client');
  await panel.getByRole('button', { name: 'Set aside', exact: true }).click();
  await expect(reason).toBeHidden();
});

test('half a composed word reaches nobody, and the Enter that ends it ends nothing else', async ({ kehys }) => {
  const { page } = kehys;
  await planWithGoal(page, 'Composed');
  const other = await kehys.openWindow();
  await openRecent(other, 'Composed');
  await card(page, 'Goal', 'Reach').dblclick();
  await page.keyboard.press('End');
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'にほ', selectionStart: 2, selectionEnd: 2 });
  await expect(editor(page, 'Goal')).toHaveValue('Reachにほ');
  await page.evaluate(() => window.dispatchEvent(new Event('blur')));
  await addByToolbar(other, 'KPI', 'Meanwhile');
  await expect(page.locator('[data-item]').filter({ hasText: 'Meanwhile' })).toBeVisible();
  await expect(card(other, 'Goal', 'Reach')).toBeVisible();
  await editor(page, 'Goal').dispatchEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true });
  await input.send('Input.insertText', { text: '日本' });
  await expect(editor(page, 'Goal')).toBeFocused();
  await expect(card(other, 'Goal', 'Reach日本')).toBeVisible();
});

test('another window’s edit of the same field shows while somebody is in it, and what is typed on is kept with it', async ({ kehys }) => {
  const { page } = kehys;
  await planWithGoal(page, 'Both');
  const other = await kehys.openWindow();
  await openRecent(other, 'Both');
  await card(other, 'Goal', 'Reach').click();
  const mine = detail(page, 'Measure');
  await mine.pressSequentially('Mine');
  await expect(detail(other, 'Measure')).toHaveValue('Mine');
  await page.keyboard.press('Home');
  await fillDetail(other, 'Measure', 'Theirs');
  await addByToolbar(other, 'KPI', 'Meanwhile');
  await expect(page.locator('[data-item]').filter({ hasText: 'Meanwhile' })).toBeVisible();
  await expect(mine).toHaveValue('Theirs');
  await expect(mine).toBeFocused();
  await page.keyboard.type('!');
  await card(other, 'Goal', 'Reach').click();
  await expect(detail(other, 'Measure')).toHaveValue(/^!?Theirs!?$/);
  await expect(detail(other, 'Measure')).toHaveValue(/!/);
  await expect(mine).toHaveValue(await detail(other, 'Measure').inputValue());
});

test('two people who type in one field at the same time keep their carets and their words, and undo takes back one’s own alone', async ({ kehys }) => {
  const { page } = kehys;
  await planWithGoal(page, 'Pair');
  const other = await kehys.openWindow();
  await openRecent(other, 'Pair');
  await card(other, 'Goal', 'Reach').click();
  const [mine, theirs] = [detail(page, 'Measure'), detail(other, 'Measure')];
  await fillDetail(page, 'Measure', 'The middle stays.');
  await expect(theirs).toHaveValue('The middle stays.');
  await mine.press('ControlOrMeta+Home');
  await theirs.press('ControlOrMeta+End');
  const type = async (window: Page, words: string): Promise<void> => {
    for (const key of words) {
      await window.keyboard.type(key);
      await window.waitForTimeout(25);
    }
  };
  await Promise.all([type(page, 'Start words of Aino. '), type(other, ' End words of Bertil.')]);
  for (const field of [mine, theirs]) await expect(field).toHaveValue('Start words of Aino. The middle stays. End words of Bertil.');
  await page.keyboard.press('ControlOrMeta+Z');
  for (const field of [mine, theirs]) await expect(field).toHaveValue('The middle stays. End words of Bertil.');
  await page.keyboard.press('ControlOrMeta+Shift+Z');
  await expect(theirs).toHaveValue('Start words of Aino. The middle stays. End words of Bertil.');
  await other.keyboard.press('ControlOrMeta+Z');
  for (const field of [mine, theirs]) await expect(field).toHaveValue('Start words of Aino. The middle stays.');
});
