import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { addItem } from '../shared/edits/items.ts';
import { addLink } from '../shared/edits/links.ts';
import { editContextOf } from '../shared/edits/editContext.ts';
import { itemType } from '../shared/framework/itemTypes.ts';
import { LivePlan } from '../shared/plan/livePlan.ts';
import { createYDoc } from '../shared/plan/planDocument.ts';
import { planToJson } from '../shared/plan/planJson.ts';
import { expect, startHost, test } from './kehys.ts';
import { details } from './people.ts';

const types = ['action', 'goal', 'kpi', 'channel', 'audience', 'risk', 'note'] as const;
const cards = 160;
/** So few that all are drawn where something is to be mended. */
const links = 50;
const viewport = { width: 1440, height: 900 };
const titles = ['', 'x', 'Ÿǻ', 'A title that is far too long for its card, so that it is broken into lines and cut', 'عنوان من اليمين', '👩‍👩‍👧 🏁', 'Kohderyhmäkohtaisuus'];

/** A seeded choice of numbers from 0 to 1. */
function chooser(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

/** A plan of cards of all sizes that lie over each other, linked, some of them in areas. */
function heap(random: () => number): string {
  const context = editContextOf(new LivePlan(createYDoc()), random);
  const ids: string[] = [];
  const areas = [0, 1].map((place) => addItem(context, { type: 'area', at: { x: 3_800, y: place * 1_500 }, width: 900, height: 1_200 }));
  for (let place = 0; place < cards; place++) {
    const type = types[place % types.length] ?? 'note';
    const area = areas[place % 9];
    const at = area?.ok ? { x: 3_850 + random() * 600, y: (place % 9) * 1_500 + 80 + random() * 900 } : { x: random() * 3_600, y: random() * 2_600 };
    const fields = { [itemType(type).titleField]: `${place} ${titles[place % titles.length] ?? ''}` };
    const added = addItem(context, { type, fields, at, width: 90 + random() * 300, height: 60 + random() * 180, ...(area?.ok ? { area: area.value } : {}) });
    if (added.ok) ids.push(added.value);
  }
  for (const [place, from] of ids.slice(0, links).entries()) addLink(context, { from, to: ids[(place + 1 + Math.floor(random() * 40)) % ids.length] ?? from });
  return JSON.stringify(planToJson(context.plan()));
}

interface Difference {
  /** Of a pixel's channels, 0 to 255. */
  readonly most: number;
  /** Channels of pixels that differ by more than a little, as edges of lines may, drawn beside others or alone. */
  readonly many: number;
  /** How often a part was drawn since the page was opened. */
  readonly parts: number;
}

/** Compares the canvas's picture with one that is drawn anew as a whole. */
function difference(page: Page): Promise<Difference> {
  return page.evaluate(async () => {
    const frames = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    /** As they look on black: what is next to nothing has any colour. */
    const pixels = (): Uint8ClampedArray => {
      const canvas = document.querySelector<HTMLCanvasElement>('canvas.scene');
      const pen = canvas?.getContext('2d');
      if (!canvas || !pen) throw new Error('No picture');
      const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
      for (let place = 0; place < data.length; place += 4) {
        const part = (data[place + 3] ?? 0) / 255;
        if (part === 1) continue;
        for (let channel = place; channel < place + 3; channel++) data[channel] = (data[channel] ?? 0) * part;
      }
      return data;
    };
    await frames();
    const parts = window.parts;
    const before = pixels();
    document.fonts.dispatchEvent(new Event('loadingdone'));
    await frames();
    const after = pixels();
    let [most, many] = [before.length === after.length ? 0 : 255, 0];
    for (let place = 0; place < after.length; place++) {
      if (after[place] === before[place]) continue;
      const by = Math.abs((after[place] ?? 0) - (before[place] ?? 0));
      most = Math.max(most, by);
      if (by > 12) many += 1;
    }
    return { most, many, parts };
  });
}

/** Zooms until cards show what they say from near, without a rest for their elements to show it. */
function zoomedNear(page: Page): Promise<{ readonly detail: string | undefined; readonly areThere: boolean; readonly hiding: number }> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLElement>('.canvas');
    const pane = document.querySelector('.react-flow__pane');
    const step = { bubbles: true, cancelable: true, ctrlKey: true, deltaY: -20, clientX: 600, clientY: 450 };
    for (let count = 0; count < 200 && canvas?.dataset['detail'] !== 'near'; count++) pane?.dispatchEvent(new WheelEvent('wheel', step));
    const shells = [...document.querySelectorAll('.card')].filter((card) => !card.querySelector('.card-heading, .card-title'));
    const hiding = shells.filter((card) => getComputedStyle(card).backgroundColor !== 'rgba(0, 0, 0, 0)');
    return { detail: canvas?.dataset['detail'], areThere: shells.length > 0, hiding: hiding.length };
  });
}

test('from far, what is drawn of a changed card is what a picture drawn as a whole shows, with something chosen and without', async ({ chromiumOfWorker }, testInfo) => {
  test.skip(testInfo.project.metadata['host'] === 'desktop', 'The canvas is the same on both hosts');
  const random = chooser(20_261_129);
  const folder = await mkdtemp(join(tmpdir(), 'kehys-parts-'));
  const plan = join(folder, 'heap.kehys');
  await writeFile(`${plan}.json`, heap(random));
  execFileSync(process.execPath, ['out/main/kehys.js', 'new', plan, '--from', `${plan}.json`]);
  const host = await startHost({ ...process.env, KEHYS_DATA: join(folder, 'data'), KEHYS_PLANS: join(folder, 'plans'), BROWSER: 'none', LANG: 'en_GB.UTF-8' }, '0', plan);
  const context = await (await chromiumOfWorker()).newContext({ viewport, locale: 'en-GB', reducedMotion: 'reduce' });
  await context.addInitScript(() => {
    window.parts = 0;
    const { clip } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clip = function (this: CanvasRenderingContext2D) {
      if (this.canvas.classList.contains('scene')) window.parts += 1;
      Reflect.apply(clip, this, []);
    };
  });
  const windowOf = async (colorScheme: 'light' | 'dark', deviceScaleFactor: number): Promise<Page> => {
    const page = await context.newPage();
    await page.emulateMedia({ colorScheme });
    await (await context.newCDPSession(page)).send('Emulation.setDeviceMetricsOverride', { ...viewport, deviceScaleFactor, mobile: false });
    await page.goto(host.address);
    await page.locator('.canvas[data-placed]').waitFor();
    return page;
  };
  const [typist, onlooker] = [await windowOf('light', 1), await windowOf('dark', 1.25)];
  await expect(typist.locator('.canvas')).toHaveAttribute('data-detail', /middle|far/);
  const rows = typist.getByRole('treeitem').filter({ hasText: /^\d/ });
  for (let step = 0; step < 6; step++) {
    await rows.nth(Math.floor(random() * (await rows.count()))).click();
    // What is chosen may have moved the view.
    await typist.waitForTimeout(300);
    await difference(typist);
    const field = details(typist).getByRole('textbox').first();
    await field.fill(step % 2 === 0 ? '' : (titles[1 + (step % (titles.length - 1))] ?? ''));
    if (step % 3 === 2) await typist.keyboard.press('ControlOrMeta+z');
    // The findings follow at leisure, and their marks.
    await typist.waitForTimeout(900);
    for (const page of [typist, onlooker]) {
      const { most, many } = await difference(page);
      expect({ step, isClose: most <= 64, areFew: many <= 200 }, `${many} differ, by ${most} at most`).toEqual({ step, isClose: true, areFew: true });
    }
  }
  for (const page of [typist, onlooker]) expect((await difference(page)).parts).toBeGreaterThan(3);
  expect(await zoomedNear(onlooker), 'until elements show cards from near, the picture does').toEqual({ detail: 'near', areThere: true, hiding: 0 });
  await context.close();
  const ended = new Promise((resolve) => host.process.once('exit', resolve));
  host.process.kill('SIGTERM');
  await ended;
  await rm(folder, { recursive: true, force: true });
});

declare global {
  interface Window {
    /** How often a part of the canvas's picture was drawn. */
    parts: number;
  }
}
