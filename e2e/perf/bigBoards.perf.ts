import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, expect, test, type Browser, type BrowserContext, type CDPSession, type Cookie, type Page } from '@playwright/test';
import { browserFlags, startHost } from '../kehys.ts';
import { actsIn, type Acts } from './acts.ts';
import { boardOf } from './boards.ts';
import type { Board } from './floors/board.ts';
import { bundleFloor } from './floors/bundleFloor.ts';
import { median } from './measure.ts';

const runs = Number(process.env['KEHYS_RUNS'] ?? 5);
const sizes = (process.env['KEHYS_SIZES'] ?? '100,1000,5000').split(',').map(Number);
const viewport = { width: 1440, height: 900 };
/** Ratios to the floors as they were when this was committed; more than this above one of them fails. */
const baselineFile = 'e2e/perf/bigBoards.baseline.json';
const allowed = 1.25;
/** A frame of a screen, ms, with the error of the clock that tells it. */
const oneFrame = 17;
/** Measured in whole frames of a screen: who needs one cannot be faster, and how often slower the floor was that day says nothing of it. */
const inFrames: readonly string[] = ['pan', 'zoom'];

type Subject = 'kehys' | 'react flow' | 'canvas';
/** What is measured of each: milliseconds, of frames the 95th percentile; the heap in MB. */
interface Run extends Acts {
  readonly open: number;
  readonly pan: number;
  readonly zoom: number;
  readonly drag: number;
  readonly heap: number;
}
const measured = ['open', 'pan', 'zoom', 'drag', 'heap', 'letter', 'farLetter', 'undo', 'selectAll', 'search'] as const satisfies readonly (keyof Run)[];
/** What the floors cannot do: told, without ratios. */
const alone = ['undoAll', 'tidy'] as const satisfies readonly (keyof Acts)[];

const method = `Boards of ${sizes.join(', ')} cards made by edits, the built app in a browser of ${viewport.width} × ${viewport.height}, the whole board in view; medians of ${runs} in turns.
open: page start to the frame in which all is drawn. pan, zoom: 120 turns of the wheel in 2 s, 95th percentile of the frames.
drag: 90 moves of the mouse, median from the move to the end of its frame's work, at 100 %. heap: MB of JavaScript after opening.
The others are milliseconds of the main thread's processor. letter, farLetter: the longest piece while a title is typed, at 100 % and with the whole board
in view; undo, selectAll, undoAll (of all moved), tidy (up to 1,000 cards), search: all that follows from one, and from each letter that is searched. Floors of the same run: bare React Flow, one bare canvas.
Slower than the baseline is what is ${allowed} times further from React Flow; ${inFrames.join(' and ')} that take no more than one frame of a screen (${oneFrame} ms) never are.`;

test('canvas: big boards beside bare React Flow and a bare canvas', async () => {
  test.setTimeout(3_600_000);
  const folder = await mkdtemp(join(tmpdir(), 'kehys-bench-'));
  const floors = { 'react flow': await bundleFloor('bareFlow.tsx'), canvas: await bundleFloor('bareCanvas.ts') };
  const documentScript = await bundleFloor('bareDocument.ts');
  const ratios: Record<string, number> = {};
  const asFastAsCanBe = new Set<string>();
  const notes: string[] = [];
  const rows = [['cards', 'measured', 'Kehys', 'React Flow', 'canvas', '× React Flow', '× canvas']];
  for (const size of sizes) {
    const { board, json, update } = boardOf(size);
    const plan = join(folder, `board${size}.kehys`);
    await writeFile(`${plan}.json`, json);
    execFileSync(process.execPath, ['out/main/kehys.js', 'new', plan, '--from', `${plan}.json`]);
    const host = await startHost({ ...process.env, KEHYS_DATA: join(folder, 'data'), KEHYS_PLANS: join(folder, 'plans'), BROWSER: 'none', LANG: 'en_GB.UTF-8' }, '0', plan);
    const results: Record<Subject, Run[]> = { kehys: [], 'react flow': [], canvas: [] };
    // An address lets in one browser, once; the next ones come with its cookie.
    let letIn: readonly Cookie[] = [];
    for (let run = 0; run < runs; run++) {
      for (const subject of Object.keys(results) as Subject[]) {
        const browser = await chromium.launch({ executablePath: process.env['KEHYS_BROWSER'], args: browserFlags });
        const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
        await context.addCookies(letIn);
        results[subject].push(await inBrowser(browser, context, subject, subject === 'kehys' ? host.address : floors[subject], board));
        if (subject === 'kehys') letIn = await context.cookies();
        await browser.close();
      }
    }
    host.process.kill('SIGTERM');
    const above = median(results.kehys.map(({ heap }) => heap)) - (await heapOfDocument(documentScript, update));
    notes.push(`${size} cards: the heap is ${above.toFixed(1)} MB above that of a page with the Yjs document alone`);
    for (const what of measured) {
      const of = (subject: Subject): number => median(results[subject].map((one) => one[what]));
      const [ours, flow, canvas] = [of('kehys'), of('react flow'), of('canvas')];
      ratios[`${size} ${what}`] = Number((ours / flow).toFixed(2));
      if (inFrames.includes(what) && ours <= oneFrame) asFastAsCanBe.add(`${size} ${what}`);
      rows.push([String(size), what, ours.toFixed(1), flow.toFixed(1), canvas.toFixed(1), (ours / flow).toFixed(2), (ours / canvas).toFixed(2)]);
    }
    for (const what of alone) {
      const took = results.kehys.flatMap((one) => one[what] ?? []);
      if (took.length > 0) rows.push([String(size), what, median(took).toFixed(1), '–', '–', '–', '–']);
    }
  }
  await rm(folder, { recursive: true, force: true });
  console.log(`\n${method}\n\n${rows.map((row) => row.map((cell, column) => cell.padEnd(column === 1 ? 10 : 13)).join('')).join('\n')}\n\n${notes.join('\n')}\n`);
  if (!existsSync(baselineFile) || process.env['KEHYS_BASELINE'] === 'new') return writeFile(baselineFile, `${JSON.stringify(ratios, null, 2)}\n`);
  const baseline = JSON.parse(await readFile(baselineFile, 'utf8')) as Record<string, number>;
  const slower = Object.entries(ratios).filter(([what, ratio]) => !asFastAsCanBe.has(what) && ratio > (baseline[what] ?? Infinity) * allowed);
  expect(slower, 'slower than the baseline').toEqual([]);
});

/** A page of our own with one script. */
async function openFloor(page: Page, script: string, globals: string): Promise<void> {
  await page.addInitScript(globals);
  await page.route('http://floor.test/', (route) => route.fulfill({ contentType: 'text/html', body: `<!doctype html><body><script type="module">${script.replaceAll('</script', '<\\/script')}</script>` }));
  await page.goto('http://floor.test/');
}

async function heapOf(tools: CDPSession): Promise<number> {
  await tools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await tools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** MB of a page that holds nothing but the document. */
async function heapOfDocument(script: string, update: Uint8Array): Promise<number> {
  const browser = await chromium.launch({ executablePath: process.env['KEHYS_BROWSER'], args: browserFlags });
  const page = await browser.newPage();
  await openFloor(page, script, `window.update = ${JSON.stringify(Buffer.from(update).toString('base64'))}`);
  await page.waitForFunction(() => window.ready !== undefined);
  const heap = await heapOf(await page.context().newCDPSession(page));
  await browser.close();
  return heap;
}

async function inBrowser(browser: Browser, context: BrowserContext, subject: Subject, source: string, board: Board): Promise<Run> {
  const page = await context.newPage();
  page.setDefaultTimeout(120_000);
  if (subject === 'kehys') {
    // Once before, as a person's browser knows the app; panels folded away, as the floors have none.
    await page.goto(source);
    await page.locator('.canvas[data-placed]').waitFor();
    await page.addInitScript(`(() => { const look = () => (document.querySelector('.canvas[data-placed] canvas.scene')?.width > 300 ? requestAnimationFrame(() => requestAnimationFrame(() => (window.ready = performance.now()))) : requestAnimationFrame(look)); look(); })()`);
    await page.reload();
  } else {
    await openFloor(page, source, `window.board = ${JSON.stringify(board)}`);
  }
  await page.waitForFunction(() => window.ready !== undefined);
  const open = await page.evaluate(() => window.ready ?? Number.NaN);
  const tools = await page.context().newCDPSession(page);
  const heap = await heapOf(tools);
  await page.waitForTimeout(1_500);
  const wheel = (deltaX: number, deltaY: number, modifiers: number) => tools.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 720, y: 450, deltaX, deltaY, modifiers });
  const there = (place: number): number => (place < 60 ? 1 : -1);
  const pan = await framesOf(page, (place) => wheel(8 * there(place), 6 * there(place), 0));
  await page.waitForTimeout(600);
  const zoom = await framesOf(page, (place) => wheel(0, -8 * there(place), 2));
  await page.waitForTimeout(600);
  const drag = await dragIn(page, tools, subject);
  await page.waitForTimeout(1_000);
  return { open, pan, zoom, drag, heap, ...(await actsIn(browser, page, subject === 'kehys', board.cards.length)) };
}

/** The 95th percentile of the frames while something is done 60 times a second. */
async function framesOf(page: Page, act: (place: number) => Promise<unknown>): Promise<number> {
  await page.evaluate(`window.deltas = []; (() => { let last; const next = (time) => { if (last !== undefined) window.deltas.push(time - last); last = time; if (window.deltas) requestAnimationFrame(next) }; requestAnimationFrame(next) })()`);
  await paced(120, act);
  const deltas = await page.evaluate<number[]>(`(() => { const deltas = window.deltas; window.deltas = undefined; return deltas })()`);
  return [...deltas].sort((one, other) => one - other)[Math.floor(deltas.length * 0.95)] ?? Number.NaN;
}

/** The zoom that a page shows after its next frame. */
function zoomOf(page: Page): Promise<number> {
  return page.evaluate<number>(`new Promise((resolve) => requestAnimationFrame(() => resolve(window.zoom ?? new DOMMatrix(document.querySelector('.react-flow__viewport').style.transform).a)))`);
}

async function paced(times: number, act: (place: number) => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const sent: Promise<unknown>[] = [];
  for (let place = 0; place < times; place++) {
    const wait = start + (place * 1000) / 60 - performance.now();
    if (wait > 1) await new Promise((resolve) => setTimeout(resolve, wait));
    sent.push(act(place));
  }
  await Promise.all(sent);
}

/** The median from a move of the mouse to the end of the work of its frame, while a card is dragged at 100 %. */
async function dragIn(page: Page, tools: CDPSession, subject: Subject): Promise<number> {
  for (let zoom = await zoomOf(page); zoom < 0.98; zoom = await zoomOf(page)) {
    await tools.send('Input.dispatchMouseEvent', { type: 'mouseWheel', x: 720, y: 450, deltaX: 0, deltaY: -Math.min(60, Math.max(2, 300 * (1 - zoom))), modifiers: 2 });
  }
  await page.waitForTimeout(1_500);
  const boxes = await page.evaluate(
    (cards) => window.drawnBoxes?.() ?? [...document.querySelectorAll(cards)].map((card) => card.getBoundingClientRect()).map(({ x, y, width, height }) => ({ x, y, width, height })),
    subject === 'kehys' ? '.react-flow__node-card' : '.react-flow__node',
  );
  const [nearest] = boxes
    .filter(({ width }) => width > 0)
    .map((box) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 }))
    .sort((one, other) => Math.hypot(one.x - 720, one.y - 420) - Math.hypot(other.x - 720, other.y - 420));
  if (!nearest) throw new Error(`${subject} shows no card to drag`);
  const { x, y } = nearest;
  const mouse = (type: 'mouseMoved' | 'mousePressed' | 'mouseReleased', toX: number, toY: number, buttons: number) =>
    tools.send('Input.dispatchMouseEvent', { type, x: toX, y: toY, buttons, button: buttons || type === 'mouseReleased' ? 'left' : 'none', clickCount: type === 'mouseMoved' ? 0 : 1 });
  await mouse('mouseMoved', x, y, 0);
  await page.waitForTimeout(200);
  await mouse('mousePressed', x, y, 1);
  for (let step = 1; step <= 5; step++) await mouse('mouseMoved', x + step * 2, y + step, 1);
  await page.evaluate(`window.late = []; addEventListener('pointermove', ({ timeStamp }) => requestAnimationFrame(() => { const after = new MessageChannel(); after.port1.onmessage = () => window.late.push(performance.now() - timeStamp); after.port2.postMessage(0) }), true)`);
  await paced(90, (place) => mouse('mouseMoved', x + 10 + 90 * Math.sin(place / 10), y + 5 + 60 * (1 - Math.cos(place / 10)), 1));
  await mouse('mouseReleased', x, y, 0);
  return median(await page.evaluate<number[]>('window.late'));
}
