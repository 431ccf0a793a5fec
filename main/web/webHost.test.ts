import { once } from 'node:events';
import { createServer } from 'node:http';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { OpenPlan } from '../../shared/contract/contract.ts';
import { machineClock } from '../services/disk/clock.ts';
import { lockPath } from '../services/disk/fileLock.ts';
import { isProcessAlive } from '../services/disk/processIdentity.ts';
import { companyInFile } from '../services/fixtures/openSessions.ts';
import { memoryStore, temporaryServices, type TemporaryServices } from '../services/fixtures/temporaryServices.ts';
import { ask, BrowserWindow, call, pageHeaders } from './fixtures/browserWindow.ts';
import { startWebHost, type WebHost } from './webHost.ts';

let running: TemporaryServices;
let host: WebHost;
let windows: BrowserWindow[];

const quick = { idle: 20, atMost: 100, journal: 5, look: 50, abandoned: 60_000 };

async function start(services: TemporaryServices, port = 0): Promise<WebHost> {
  const rendererFolder = join(services.folder, 'renderer');
  await mkdir(join(rendererFolder, 'assets'), { recursive: true });
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html>');
  await writeFile(join(rendererFolder, 'assets', 'index-abc.js'), 'export {}');
  await writeFile(join(services.folder, 'secret.html'), 'secret');
  return startWebHost({ ...services, rendererFolder, port, secret: 'a'.repeat(48), log: () => undefined });
}

beforeEach(async () => {
  windows = [];
  running = await temporaryServices({ timing: quick });
  host = await start(running);
});

afterEach(async () => {
  for (const window of windows) window.vanish();
  await host.close();
  await running.remove();
});

async function newPlan(title = 'Spring') {
  const open = await ask(host, 'plans.create', { template: 'holistic', language: 'en', title });
  return { open, path: join(running.plansFolder, `${title}.kehys`) };
}

/** Opens the plan that a host's list shows first. */
async function openFirst(from: WebHost): Promise<OpenPlan> {
  const { inFolder } = await ask(from, 'plans.list', {});
  const open = await ask(from, 'plans.open', { file: inFolder[0]?.id ?? '' });
  if (!open) throw new Error('cancelled');
  return open;
}

async function windowOn(open: OpenPlan): Promise<BrowserWindow> {
  const window = await BrowserWindow.on(host, open);
  windows.push(window);
  return window;
}

test('an edit in a window reaches the plan file, and saved is said only after that', async () => {
  const { open, path } = await newPlan();
  expect(open.saveState).toMatchObject({ status: 'saved', fileName: 'Spring.kehys' });
  const window = await windowOn(open);
  await window.editAndSave('Havu');
  expect(window.heard.indexOf('pending')).toBeLessThan(window.heard.indexOf('unsent 0'));
  expect(window.heard.slice(-2)).toEqual(['saving', 'saved']);
  expect(await companyInFile(path)).toBe('Havu');
});

test('two windows on one plan share it, and it stays open until both have closed it', async () => {
  const { open, path } = await newPlan();
  const again = await openFirst(host);
  expect(again.session).toBe(open.session);
  const [one, other] = [await windowOn(open), await windowOn(again)];
  one.edit('Havu');
  await other.until(() => other.company === 'Havu');
  await ask(host, 'plans.close', { session: open.session });
  await other.editAndSave('Havu Oy');
  expect(await companyInFile(path)).toBe('Havu Oy');
  await ask(host, 'plans.close', { session: open.session });
  expect(await call(host, 'plans.saveState', { session: open.session })).toMatchObject({ ok: false, failure: { code: 'plan-not-open' } });
  await expect(readFile(lockPath(path))).rejects.toMatchObject({ code: 'ENOENT' });
});

test('a plan whose windows have vanished is saved and let go after a while', async () => {
  await host.close();
  await running.close();
  running = await temporaryServices({ timing: { ...quick, idle: 60_000, abandoned: 30 } }, running.folder);
  host = await start(running);
  const { open, path } = await newPlan('Left');
  const window = await BrowserWindow.on(host, open);
  window.edit('Havu');
  await window.until(() => window.heard.at(-1) === 'unsent 0');
  window.vanish();
  await expect.poll(() => companyInFile(path)).toBe('Havu');
  await expect.poll(() => readFile(lockPath(path)).catch((error: NodeJS.ErrnoException) => error.code)).toBe('ENOENT');
});

test('a window that was open when the host stopped brings its edits when it runs again', async () => {
  const store = memoryStore();
  await host.close();
  await running.close();
  running = await temporaryServices({ timing: quick, preferenceStore: store }, running.folder);
  host = await start(running);
  const { open, path } = await newPlan('Restart');
  const window = await windowOn(open);
  const { port } = host;
  await host.close();
  await running.close();
  await window.until(() => window.heard.at(-1) === 'closed');
  window.heard.length = 0;
  window.edit('offline');
  running = await temporaryServices({ timing: quick, preferenceStore: store }, running.folder);
  host = await start(running, port);
  expect(host.port).toBe(port);
  await window.until(() => window.heard.includes('pending') && window.heard.at(-1) === 'saved');
  expect(await companyInFile(path)).toBe('offline');
});

test('a plan that another process edits opens for reading, and takes no edits from its windows', async () => {
  const { path } = await newPlan();
  const second = await temporaryServices(
    { timing: quick, lock: { process: { pid: 1, host: 'there' }, isAlive: isProcessAlive, clock: machineClock } },
    running.folder,
  );
  const secondHost = await start(second);
  try {
    const open = await openFirst(secondHost);
    expect(open.saveState).toMatchObject({ status: 'readOnly', failure: { code: 'open-elsewhere' } });
    const window = await BrowserWindow.on(secondHost, open);
    window.edit('intruder');
    await window.until(() => window.heard.includes('readOnly'));
    expect(await ask(secondHost, 'plans.saveState', { session: open.session })).toMatchObject({ status: 'readOnly' });
    window.vanish();
  } finally {
    await secondHost.close();
    await second.close();
  }
  expect(await companyInFile(path)).toBe('');
});

test('the page comes with strict headers and lasting assets', async () => {
  const page = await fetch(`http://127.0.0.1:${host.port}/`, { headers: pageHeaders(host) });
  expect(page.status).toBe(200);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect(page.headers.get('x-content-type-options')).toBe('nosniff');
  const asset = await fetch(`http://127.0.0.1:${host.port}/assets/index-abc.js`, { headers: pageHeaders(host) });
  expect(asset.headers.get('cache-control')).toContain('immutable');
  expect(asset.headers.get('content-type')).toContain('javascript');
});

test('where its port is taken, the host takes the next free one', async () => {
  const second = await startWebHost({ ...running, rendererFolder: running.folder, port: host.port, log: () => undefined });
  expect(second.port).toBeGreaterThan(host.port);
  await second.close();
});

test('a closed host listens no more, whatever is connected', async () => {
  const { open } = await newPlan();
  await windowOn(open);
  const { port } = host;
  await host.close();
  const other = createServer().listen(port, '127.0.0.1');
  await expect(once(other, 'listening')).resolves.toEqual([]);
  await new Promise((resolve) => other.close(resolve));
  host = await start(running);
});
