import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, test } from '@playwright/test';
import { browserFlags, startHost } from '../kehys.ts';
import { bundleFloor } from './floors/bundleFloor.ts';
import { median, printMeasures } from './measure.ts';

const runs = Number(process.env['KEHYS_RUNS'] ?? 9);

/** Says when the frame was through in which this was drawn, and the page free to answer whoever presses it: ms from the page's start. */
const seeing = (selector: string): string => `(() => {
  const look = () => {
    if (!document.querySelector(${JSON.stringify(selector)})) return requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => (window.answers = performance.now())));
  };
  look();
})()`;

test('start: until a window answers, beside a blank page of React', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'kehys-start-'));
  const environment = { ...process.env, KEHYS_DATA: join(folder, 'data'), KEHYS_PLANS: join(folder, 'plans'), BROWSER: 'none', LANG: 'en_GB.UTF-8' };
  const hosts = [await startHost(environment), await startHost({ ...environment, KEHYS_DATA: join(folder, 'data2') }, '0', 'examples/example.kehys')];
  const floor = await serveBlank();
  const subjects = [
    { name: 'the start screen', address: hosts[0]?.address ?? '', drawn: 'footer button' },
    { name: 'a window with the example plan', address: hosts[1]?.address ?? '', drawn: '.canvas[data-placed]' },
    { name: 'a blank page', address: floor.address, drawn: 'button' },
  ];
  const browser = await chromium.launch({ executablePath: process.env['KEHYS_BROWSER'], args: browserFlags });
  const took = subjects.map((): number[] => []);
  const pages = await Promise.all(
    subjects.map(async ({ address, drawn }) => {
      const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage();
      page.setDefaultTimeout(30_000);
      // Once before, as a person's browser knows the app.
      await page.goto(address);
      await page.waitForTimeout(2_000);
      await page.addInitScript(seeing(drawn));
      return page;
    }),
  );
  for (let run = 0; run < runs; run++) {
    for (const [place, page] of pages.entries()) {
      await page.bringToFront();
      await page.reload();
      await page.waitForFunction(() => 'answers' in window);
      took[place]?.push(await page.evaluate<number>('window.answers'));
      await page.waitForTimeout(700);
    }
  }
  await browser.close();
  for (const { process: host } of hosts) host.kill('SIGTERM');
  floor.close();
  await rm(folder, { recursive: true, force: true });
  const [start, plan, blank] = took.map(median);
  const against = { floorName: 'a blank page of React', floor: blank ?? Number.NaN, unit: 'ms' } as const;
  printMeasures(
    [`Start: from a page's start until its buttons are drawn, or the plan's canvas in its place, and it is free to answer; medians of ${runs} in turns, the browser knows all three pages.`],
    [{ name: subjects[0]?.name ?? '', median: start ?? Number.NaN, ...against }, { name: subjects[1]?.name ?? '', median: plan ?? Number.NaN, ...against }],
  );
});

/** The floor from a server of its own, kept by the browser as the app's scripts are. */
async function serveBlank(): Promise<{ readonly address: string; close(): void }> {
  const script = await bundleFloor('blankReact.tsx');
  const server = createServer(({ url }, answer) => {
    if (url === '/floor.js') return void answer.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'max-age=31536000, immutable' }).end(script);
    answer.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><html lang="en"><title>Blank</title><body><script type="module" src="/floor.js"></script>');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() };
}
