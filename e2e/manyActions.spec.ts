import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addItem } from '../shared/edits/items.ts';
import { addLink } from '../shared/edits/links.ts';
import { editContextOf } from '../shared/edits/editContext.ts';
import { LivePlan } from '../shared/plan/livePlan.ts';
import { createYDoc } from '../shared/plan/planDocument.ts';
import { planToJson } from '../shared/plan/planJson.ts';
import { expect, startHost, test } from './kehys.ts';
import { runByPalette } from './people.ts';

const count = 600;

/** A plan of so many actions, all in progress but three, of which one is owned by somebody with a long name. */
function planOfActions(): string {
  let id = 0;
  const context = editContextOf(new LivePlan(createYDoc()), () => (id = (id * 16_807 + 1) % 2_147_483_647) / 2_147_483_647);
  const actions: string[] = [];
  for (let place = 0; place < count; place++) {
    const fields = { title: `Post ${place}`, status: place < count - 3 ? 'doing' : 'done', start: '2026-11-02', end: '2026-11-20', budget: 100 };
    const added = addItem(context, { type: 'action', fields, at: { x: 800 + (place % 30) * 260, y: Math.floor(place / 30) * 160 } });
    if (added.ok) actions.push(added.value);
  }
  const owner = addItem(context, { type: 'person', fields: { name: 'Bartholomew Featherstonehaugh-Cholmondeley' }, at: { x: -2_000, y: 0 } });
  if (owner.ok) addLink(context, { from: actions[1] ?? '', to: owner.value });
  return JSON.stringify(planToJson(context.plan()));
}

test('hundreds of actions: only rows at hand are drawn, all are reached and printed, columns’ heads stay and take cards wherever the board is scrolled to', async ({ chromiumOfWorker }) => {
  const folder = await mkdtemp(join(tmpdir(), 'kehys-actions-'));
  const plan = join(folder, 'actions.kehys');
  await writeFile(`${plan}.json`, planOfActions());
  execFileSync(process.execPath, ['out/main/kehys.js', 'new', plan, '--from', `${plan}.json`]);
  const host = await startHost({ ...process.env, KEHYS_DATA: join(folder, 'data'), KEHYS_PLANS: join(folder, 'plans'), BROWSER: 'none', LANG: 'en_GB.UTF-8' }, '0', plan);
  const context = await (await chromiumOfWorker()).newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(host.address);
  await page.locator('.canvas[data-placed]').waitFor();
  await runByPalette(page, 'View: Actions');
  const view = page.getByRole('region', { name: 'Actions', exact: true });

  const table = view.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', String(count + 1));
  expect(await table.getByRole('row').count()).toBeLessThan(200);
  const last = table.locator(`[aria-rowindex="${count + 1}"]`);
  await expect(last).toHaveCount(0);
  // The row that has the keyboard stays, however far away.
  await table.getByRole('combobox').first().focus();
  await view.locator('.view-body').evaluate((body) => body.scrollTo(0, body.scrollHeight));
  await expect(last).toBeInViewport();
  await expect(table.locator('[aria-rowindex="2"]').getByRole('combobox')).toBeFocused();
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(table.getByRole('row')).toHaveCount(count + 1);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

  await view.getByRole('radiogroup', { name: 'Way of looking' }).getByText('Board', { exact: true }).click();
  const column = (name: string) => view.getByRole('region', { name, exact: true });
  const doing = column('In progress');
  expect(await doing.getByRole('listitem').count()).toBeLessThan(count / 2);
  const board = view.locator('.actions-board');
  // However long a name, a card keeps within its column.
  const [card, around] = await Promise.all([doing.getByRole('button', { name: /Featherstonehaugh/ }).boundingBox(), doing.boundingBox()]);
  expect((card?.x ?? 0) + (card?.width ?? 0)).toBeLessThan((around?.x ?? 0) + (around?.width ?? 0));
  for (const height of [768, 600]) {
    await page.setViewportSize({ width: 1366, height });
    for (let turn = 0; turn < 4; turn++) {
      await board.evaluate((box) => box.scrollTo(0, box.scrollHeight));
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
    await expect(column('Done').getByRole('heading', { name: 'Done' })).toBeInViewport({ ratio: 1 });
  }
  // The keyboard goes along with a card to the place that it has among so many.
  await column('Done').getByRole('button').first().focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await expect(doing.getByRole('listitem').locator(':focus')).toBeVisible();

  await page.setViewportSize({ width: 1366, height: 768 });
  // What is chosen is read beside the board, whose last column is still there to be dropped into.
  await doing.getByRole('listitem').locator(':focus').click();
  const beside = await page.getByRole('complementary', { name: 'Details' }).boundingBox();
  const dropped = await column('Dropped').boundingBox();
  expect((dropped?.x ?? 0) + (dropped?.width ?? 0)).toBeLessThanOrEqual(beside?.x ?? 0);
  await page.keyboard.press('Escape');

  await view.getByRole('radiogroup', { name: 'Way of looking' }).getByText('Timeline', { exact: true }).click();
  const timeline = view.locator('.timeline');
  expect(await timeline.locator('.timeline-bar').count()).toBeLessThan(200);
  await timeline.evaluate((box) => box.scrollTo(box.scrollLeft, box.scrollHeight));
  await expect(timeline.getByRole('button', { name: `Post ${count - 1}`, exact: true })).toBeInViewport();

  // Where rows are of many heights, more of them come when asked for, and how many there are is said.
  await view.getByRole('radiogroup', { name: 'Way of looking' }).getByText('Path', { exact: true }).click();
  const unstaged = view.getByRole('region', { name: 'Without a stage' });
  await expect(unstaged.getByRole('listitem')).toHaveCount(100);
  await expect(unstaged.getByText(`100 of ${count} shown`)).toBeVisible();
  await unstaged.getByRole('button', { name: 'Show 200 more' }).click();
  await expect(unstaged.getByRole('listitem')).toHaveCount(300);
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await expect(unstaged.getByRole('listitem')).toHaveCount(count);
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));

  // A grid to type into draws the rows at hand, too; the keyboard goes to its end and back.
  await runByPalette(page, 'View: Money');
  const grid = page.getByRole('grid');
  expect(Number(await grid.getAttribute('aria-rowcount'))).toBeGreaterThan(count);
  expect(await grid.getByRole('row').count()).toBeLessThan(200);
  const total = grid.getByRole('row', { name: /^So far/ });
  await expect(total).toHaveCount(0);
  await grid.locator('td[tabindex="0"]').focus();
  await page.keyboard.press('Control+ArrowDown');
  await expect(total.locator(':focus')).toBeInViewport();
  await page.keyboard.press('Control+Home');
  await expect(grid.locator('[aria-rowindex="3"] :focus')).toBeInViewport();

  await page.keyboard.press('ControlOrMeta+4');
  const group = page.getByRole('region', { name: 'Insights' }).locator('.insights-group').filter({ hasText: /of \d+ shown/ }).first();
  await expect(group.locator('.finding')).toHaveCount(25);
  await group.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(group.locator('.finding')).toHaveCount(75);

  await context.close();
  const ended = new Promise((resolve) => host.process.once('exit', resolve));
  host.process.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
});
