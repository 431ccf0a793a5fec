import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { decodeHostFrame, encodeWindowFrame } from '../../shared/sync/frames.ts';
import { temporaryServices, type TemporaryServices } from '../services/fixtures/temporaryServices.ts';
import { Attackers, type RawConnection } from './fixtures/attacks/attackers.ts';
import { webSocketFrame } from './fixtures/attacks/webSocketFrame.ts';
import { ask, BrowserWindow, pageHeaders } from './fixtures/browserWindow.ts';
import type { Limits } from './limits.ts';
import { startWebHost, type WebHost } from './webHost.ts';

let running: TemporaryServices;
let host: WebHost;
let attackers: Attackers;
let logged: string[];

beforeEach(async () => {
  logged = [];
  running = await temporaryServices({ timing: { idle: 20, atMost: 100, journal: 5 } });
  await mkdir(join(running.folder, 'renderer'));
  await writeFile(join(running.folder, 'renderer', 'index.html'), '<!doctype html>');
});

afterEach(async () => {
  attackers.close();
  await host.close();
  await running.remove();
});

async function start(limits: Partial<Limits>, services: Partial<TemporaryServices> = {}): Promise<void> {
  const log = (message: string): void => void logged.push(message);
  host = await startWebHost({ ...running, ...services, rendererFolder: join(running.folder, 'renderer'), port: 0, limits, log });
  attackers = new Attackers({ ...host, session: '', usedAddress: host.address });
}

const request = (line = 'GET / HTTP/1.1', more = '', cookie = host.cookie): string =>
  `${line}\r\nHost: 127.0.0.1:${host.port}\r\nOrigin: http://127.0.0.1:${host.port}\r\nCookie: ${cookie}\r\n${more}\r\n`;
const call = (more: string): string => request('POST /api/plans.list HTTP/1.1', `Content-Type: application/json\r\n${more}`);
const answersPages = async (): Promise<boolean> => (await fetch(`http://127.0.0.1:${host.port}/`, { headers: pageHeaders(host) })).ok;

/** A connection on which the host has answered a request. */
async function guest(): Promise<RawConnection> {
  const connection = await attackers.connect();
  await connection.send(request());
  await connection.heard();
  return connection;
}

test('strangers who hold their connections push out each other, never a browser that was let in', async () => {
  await start({ strangers: 3 });
  const browser = await guest();
  const [first, ...others] = await Promise.all([1, 2, 3].map(() => attackers.connect()));
  await attackers.connect();
  await first?.ended;
  expect([browser, ...others].map(({ isOver }) => isOver)).toEqual([false, false, false]);
  expect(await answersPages()).toBe(true);
  expect(logged).toEqual(['Refused: too many connections (1)']);
});

test('browsers that were let in have a limit, too, and the latest goes', async () => {
  await start({ guests: 2 });
  const [one, other] = [await guest(), await guest()];
  const latest = await guest();
  await latest.ended;
  expect([one.isOver, other.isOver]).toEqual([false, false]);
});

test('so many windows connect, and one more when one of them has left', async () => {
  await start({ windows: 1 });
  const window = await attackers.window();
  expect(window.answer).toMatch(/^HTTP\/1\.1 101 /);
  const second = await attackers.window();
  await second.ended;
  expect(second.answer).toMatch(/^HTTP\/1\.1 503 /);
  await window.reset();
  await expect.poll(async () => (await attackers.window()).answer).toMatch(/^HTTP\/1\.1 101 /);
});

test.each(['', 'a browser that was let in'])('a piece of thousands of requests is thrown away before it is read (%s)', async (who) => {
  await start({});
  const connection = await attackers.connect();
  await connection.send(request('GET / HTTP/1.1', '', who && host.cookie).repeat(2_000));
  await connection.ended;
  expect(connection.answer).toBe('');
  expect(logged[0]).toBe('Refused: too many requests at once (1)');
  expect(await answersPages()).toBe(true);
});

test('a few requests may follow each other without waiting', async () => {
  await start({});
  const connection = await attackers.connect();
  await connection.send(request().repeat(10));
  await expect.poll(() => connection.answer.match(/200 OK/g)?.length).toBe(10);
});

test('requests that are under way have a limit, however they come', async () => {
  const never = new Promise<never>(() => undefined);
  await start({ requestsAtOnce: 4 }, { services: { ...running.services, 'plans.list': () => never } });
  const connection = await attackers.connect();
  for (let sent = 0; sent < 5; sent++) await connection.send(`${call('Content-Length: 2\r\n')}{}`);
  await connection.ended;
  expect(logged).toEqual(['Refused: too many requests at once (1)']);
});

test.each<[string, () => string | undefined]>([
  ['says nothing', () => undefined],
  ['begins a head and does not end it', () => 'GET / HTTP/1.1\r\nX-Slow: '],
])('who %s is sent away after a while', async (_what, bytes) => {
  await start({ headTime: 50 });
  const connection = await attackers.connect();
  await connection.send(bytes() ?? '');
  await connection.ended;
  expect(connection.answer).toMatch(/^(HTTP\/1\.1 408 |$)/);
  expect(await answersPages()).toBe(true);
});

test('who begins a body and does not end it is sent away after a while', async () => {
  await start({ headTime: 50, requestTime: 100 });
  const connection = await attackers.connect();
  await connection.send(`${call('Content-Length: 100\r\n')}{`);
  await connection.ended;
  expect(connection.answer).toMatch(/^HTTP\/1\.1 408 /);
  await expect.poll(() => logged).toContain('Refused: slow request (1)');
  expect(logged.join()).not.toContain('failed unexpectedly');
});

test('who does not read the answer is sent away after a while', async () => {
  await start({ idleTime: 100 });
  await writeFile(join(running.folder, 'renderer', 'large.js'), Buffer.alloc(20_000_000));
  const connection = await attackers.connect();
  connection.stopReading();
  await connection.send(request('GET /large.js HTTP/1.1'));
  // Who does not read hears of the end only when saying something more, seldom enough to count as idle.
  await expect.poll(() => connection.send(' ').then(() => connection.isOver), { interval: 300, timeout: 20_000 }).toBe(true);
});

test('bodies share a limit: what is too much at once is refused until there is room again', async () => {
  await start({ bodies: 100_000 });
  const slow = await attackers.connect();
  await slow.send(`${call('Content-Length: 100000\r\n')}${' '.repeat(90_000)}`);
  const body = `{}${' '.repeat(50_000)}`;
  const answerToBody = async (): Promise<string> => {
    const connection = await attackers.connect();
    await connection.send(`${call(`Content-Length: ${body.length}\r\n`)}${body}`);
    await connection.heard();
    return connection.answer;
  };
  await expect.poll(answerToBody).toMatch(/^HTTP\/1\.1 503 .*host-busy/s);
  await slow.reset();
  await expect.poll(answerToBody).toMatch(/^HTTP\/1\.1 200 /);
});

test('a window without any sign of life is taken for gone, one that answers is not', async () => {
  await start({ silence: 40 });
  const open = await ask(host, 'plans.create', { template: 'empty', language: 'en', title: 'Mine' });
  const window = await BrowserWindow.on(host, open);
  const dead = await attackers.window();
  await dead.ended;
  expect(logged).toEqual(['Refused: window silent (1)']);
  expect(window.heard).not.toContain('closed');
  window.vanish();
});

test('a window is told that the host is there, though nothing happens: its silence says that it hangs', async () => {
  await start({});
  const open = await ask(host, 'plans.create', { template: 'empty', language: 'en', title: 'Mine' });
  const window = new WebSocket(`ws://127.0.0.1:${host.port}/socket`, { headers: pageHeaders(host) });
  const heard: (string | undefined)[] = [];
  window.on('message', (data: Buffer) => heard.push(decodeHostFrame(new Uint8Array(data))?.kind));
  await new Promise((resolve) => window.once('open', resolve));
  window.send(encodeWindowFrame({ kind: 'join', session: open.session, state: new Uint8Array([0]), client: 1 }));
  await expect.poll(() => heard.filter((kind) => kind === 'beat').length, { timeout: 20_000 }).toBeGreaterThan(1);
  expect(heard).not.toContain(undefined);
  window.terminate();
});

test('a window that floods is slowed down and loses nothing, and the others notice nothing', async () => {
  await start({ framesAtOnce: 10, framesPerSecond: 1_000 });
  const open = await ask(host, 'plans.create', { template: 'empty', language: 'en', title: 'Mine' });
  const flooding = new WebSocket(`ws://127.0.0.1:${host.port}/socket`, { headers: pageHeaders(host) });
  await new Promise((resolve) => flooding.once('open', resolve));
  /** Other frames come too: of the plan, of who is there. */
  const kept = (number: number): Promise<void> =>
    new Promise((resolve) => {
      flooding.on('message', (data: Buffer) => {
        const frame = decodeHostFrame(new Uint8Array(data));
        if (frame?.kind === 'kept' && frame.number >= number) resolve();
      });
    });
  const doc = new Y.Doc();
  doc.getMap('plan').set('company', 'Havu');
  const edit = (number: number): Uint8Array => encodeWindowFrame({ kind: 'edits', number, update: Y.encodeStateAsUpdate(doc) });
  const began = performance.now();
  const allKept = kept(300);
  flooding.send(encodeWindowFrame({ kind: 'join', session: open.session, state: new Uint8Array([0]), client: 1 }));
  for (let number = 1; number <= 300; number++) flooding.send(edit(number));
  await allKept;
  const window = await BrowserWindow.on(host, open);
  await window.editAndSave('Havu Oy');
  flooding.removeAllListeners('message');
  const onceMore = kept(301);
  flooding.send(edit(301));
  await onceMore;
  expect(performance.now() - began).toBeGreaterThan(250);
  window.vanish();
  flooding.terminate();
});

test('what a window does not read has a limit: it is sent away, and the host forgets what waited for it', async () => {
  await start({ unread: 1_000_000 });
  const open = await ask(host, 'plans.create', { template: 'empty', language: 'en', title: 'Mine' });
  const window = await BrowserWindow.on(host, open);
  const deaf = await attackers.window();
  await deaf.send(webSocketFrame({ opcode: 2, payload: encodeWindowFrame({ kind: 'join', session: open.session, state: new Uint8Array([0]), client: 1 }) }));
  deaf.stopReading();
  for (let edit = 0; edit < 400 && !logged.includes('Refused: window not reading (1)'); edit++) {
    window.edit(`${edit} ${'x'.repeat(50_000)}`);
    await window.until(() => window.state.unsent === 0);
  }
  expect(logged).toContain('Refused: window not reading (1)');
  expect(window.heard).not.toContain('closed');
  window.vanish();
});

test('a bug that one window’s frame meets costs that window its connection, and nobody else anything', async () => {
  const receive = (): void => {
    throw new Error('a bug');
  };
  await start({}, { documentServer: { ...running.documentServer, connect: () => ({ receive, closed: () => undefined }) } });
  const window = await attackers.window();
  await window.send(webSocketFrame({ opcode: 2, payload: new Uint8Array(3) }));
  await window.ended;
  expect(logged).toEqual([expect.stringMatching(/^A window’s frame failed unexpectedly \(\w{8}\)$/)]);
  expect(await answersPages()).toBe(true);
});
