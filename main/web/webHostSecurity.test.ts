import { request } from 'node:http';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import type { Services } from '../../shared/contract/host.ts';
import { companyInFile } from '../services/fixtures/openSessions.ts';
import { temporaryServices, type TemporaryServices } from '../services/fixtures/temporaryServices.ts';
import { ask, BrowserWindow, call, pageHeaders } from './fixtures/browserWindow.ts';
import { decodeHostFrame, encodeWindowFrame, type HostFrame } from '../../shared/sync/frames.ts';
import { startWebHost, type WebHost } from './webHost.ts';

let running: TemporaryServices;
let host: WebHost;
let logged: string[];

beforeEach(async () => {
  logged = [];
  running = await temporaryServices({ timing: { idle: 20, atMost: 100, journal: 5 } });
  const rendererFolder = join(running.folder, 'renderer');
  await mkdir(rendererFolder, { recursive: true });
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html>');
  await writeFile(join(running.folder, 'secret.html'), 'secret');
  host = await startWebHost({ ...running, rendererFolder, port: 0, log: (message) => logged.push(message) });
});

afterEach(async () => {
  await host.close();
  await running.remove();
  vi.restoreAllMocks();
});

type Headers = Record<string, string>;

/** `fetch` corrects a foreign Host; this does not. Answers with the status. */
function status(method: string, path: string, headers: Headers, body = ''): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request({ port: host.port, host: '127.0.0.1', method, path, headers, setHost: headers['host'] === undefined }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

function socketOutcome(headers: Headers, path = '/socket'): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${host.port}${path}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('error', (error) => resolve(error.message));
  });
}

const page = (): Headers => ({ ...pageHeaders(host) });
const json = (): Headers => ({ ...page(), 'content-type': 'application/json' });

test('what a page of this host asks is answered', async () => {
  expect(await status('POST', '/api/plans.list', json(), '{}')).toBe(200);
  expect(await status('GET', '/', page())).toBe(200);
  expect(await socketOutcome(page())).toBe('open');
});

test('an exported file is given out once, to a page of this host, as a download alone', async () => {
  const file = { fileName: 'Sataman “suunnitelma” (1).pdf', bytes: Buffer.from('<script>') };
  const tickets = new Map([['ticket', file]]);
  await host.close();
  const redeem = (ticket: string) => {
    const found = tickets.get(ticket);
    tickets.delete(ticket);
    return found;
  };
  host = await startWebHost({ ...running, redeem, rendererFolder: running.folder, port: 0, log: (message) => logged.push(message) });
  expect(await status('GET', '/downloads/ticket', { ...page(), cookie: '' })).toBe(403);
  expect(await status('GET', '/downloads/ticket', { ...page(), origin: 'https://example.com' })).toBe(403);
  expect(await status('HEAD', '/downloads/ticket', page())).toBe(404);
  expect(await status('POST', '/downloads/ticket', page(), 'x')).toBe(400);
  const given = await fetch(`http://127.0.0.1:${host.port}/downloads/ticket`, { headers: page() });
  expect(Buffer.from(await given.arrayBuffer())).toEqual(file.bytes);
  expect(given.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''Sataman%20%E2%80%9Csuunnitelma%E2%80%9D%20%281%29.pdf");
  expect(given.headers.get('content-type')).toBe('application/octet-stream');
  expect(given.headers.get('cache-control')).toBe('no-store');
  expect(await status('GET', '/downloads/ticket', page())).toBe(404);
});

test.each<[string, (headers: Headers) => Headers]>([
  ['with a wrong cookie', (headers) => ({ ...headers, cookie: `kehys-${host.port}=${'b'.repeat(48)}` })],
  ['with a cookie that is nearly right', (headers) => ({ ...headers, cookie: `${headers['cookie']}0` })],
  ['without a cookie', (headers) => ({ ...headers, cookie: '' })],
  ['from a foreign page', (headers) => ({ ...headers, origin: 'https://example.com' })],
  ['from another port of this machine', (headers) => ({ ...headers, origin: 'http://127.0.0.1:1' })],
  ['from a page without origin', (headers) => ({ ...headers, origin: 'null' })],
  ['under a name that was rebound to this machine', (headers) => ({ ...headers, host: `example.com:${host.port}` })],
])('a request %s is refused', async (_name, change) => {
  expect(await status('POST', '/api/plans.list', change(json()), '{}')).toBe(403);
  expect(await status('GET', '/', change(page()))).toBe(403);
  expect(await socketOutcome(change(page()))).toContain('403');
});

test('calls and sockets without an origin are refused, whatever code they bring', async () => {
  const headers: Headers = { 'content-type': 'application/json', cookie: pageHeaders(host).cookie };
  const { searchParams } = new URL(host.address);
  expect(await status('POST', '/api/plans.list', headers, '{}')).toBe(403);
  expect(await socketOutcome(headers)).toContain('403');
  expect(await status('POST', `/api/plans.list?${searchParams}`, { 'content-type': 'application/json', origin: page()['origin'] ?? '' }, '{}')).toBe(403);
  expect(await socketOutcome({ origin: page()['origin'] ?? '' }, `/socket?${searchParams}`)).toContain('403');
});

test.each(['/../secret.html', '/..%2fsecret.html', '/%2e%2e/secret.html', '/assets/../../secret.html', '/%00', '/%', '//etc/passwd', '//', '/\\\\'])(
  'the path %s leads nowhere',
  async (path) => {
    expect([400, 404]).toContain(await status('GET', path, page()));
  },
);

test('only what the contract has can be called, and only as it says', async () => {
  expect(await status('GET', '/api/plans.list', page())).toBe(405);
  expect(await status('POST', '/api/plans.list', page(), '{}')).toBe(415);
  expect(await status('POST', '/api/plans.list', json(), '{')).toBe(400);
  for (const method of ['__proto__', 'constructor', 'toString', 'plans.nothing', '../plans.list']) {
    const response = await fetch(`http://127.0.0.1:${host.port}/api/${encodeURIComponent(method)}`, { method: 'POST', headers: json(), body: '{}' });
    expect(await response.json()).toMatchObject({ ok: false, failure: { code: 'input-invalid' } });
  }
  const faulty = await fetch(`http://127.0.0.1:${host.port}/api/plans.open`, { method: 'POST', headers: json(), body: '{"file":7}' });
  expect(await faulty.json()).toMatchObject({ ok: false, failure: { code: 'input-invalid' } });
});

test('a body that is too large is refused by its header, before it is sent', async () => {
  const answer = new Promise<unknown>((resolve, reject) => {
    const headers = { ...json(), 'content-length': String(200 * 1024 * 1024) };
    const sent = request({ port: host.port, host: '127.0.0.1', method: 'POST', path: '/api/plans.openBytes', headers }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        resolve([response.statusCode, JSON.parse(text)]);
        sent.destroy();
      });
    });
    sent.on('error', reject);
    sent.flushHeaders();
  });
  expect(await answer).toEqual([413, { ok: false, failure: { code: 'upload-too-large', details: { size: 200, limit: 90 } } }]);
});

test('a body that grows too large without saying so is refused, too', async () => {
  const answer = new Promise<number>((resolve, reject) => {
    const sent = request({ port: host.port, host: '127.0.0.1', method: 'POST', path: '/api/plans.list', headers: { ...json(), 'transfer-encoding': 'chunked' } }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
      sent.destroy();
    });
    sent.on('error', reject);
    sent.write(Buffer.alloc(2 * 1024 * 1024, 32));
  });
  expect(await answer).toBe(413);
});

test('a bug in a service is logged once, with the id that the person sees', async () => {
  await host.close();
  const services: Services = {
    ...running.services,
    'plans.list': () => {
      throw new Error('a bug');
    },
  };
  host = await startWebHost({ ...running, services, rendererFolder: running.folder, port: 0, log: (message) => logged.push(message) });
  const outcome = await call(host, 'plans.list', {});
  expect(outcome).toMatchObject({ ok: false, failure: { code: 'unexpected' } });
  expect(logged).toHaveLength(1);
  expect(logged[0]).toContain(outcome.ok ? '?' : String(outcome.failure.details?.['id']));
});

test.each(['../outside', '..\\outside', '/tmp/outside', 'sub/plan', '.hidden', ''])('a plan cannot be saved as %j', async (name) => {
  const open = await ask(host, 'plans.create', { template: 'empty', language: 'en', title: 'Mine' });
  expect(await call(host, 'plans.saveAs', { session: open.session, name })).toMatchObject({ ok: false, failure: { code: 'file-name-invalid' } });
  expect(await call(host, 'plans.openBytes', { name, bytes: '' })).toMatchObject({ ok: false, failure: { code: 'file-name-invalid' } });
  expect((await readdir(running.plansFolder)).filter((file) => !file.startsWith('.'))).toEqual(['Mine.kehys']);
});

test('no path of this machine is ever told but the folders that a person chose', async () => {
  await ask(host, 'plans.create', { template: 'empty', language: 'en', title: 'Mine' });
  const list = await ask(host, 'plans.list', {});
  expect(JSON.stringify(list.inFolder.map(({ id }) => id))).not.toContain('/');
  expect(await call(host, 'plans.open', { file: join(running.plansFolder, 'Mine.kehys') })).toMatchObject({ ok: false, failure: { code: 'file-missing' } });
});

/** A raw socket that has joined a document, and may say anything. */
async function rawSocket(): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${host.port}/socket`, { headers: page() });
  await new Promise((resolve) => socket.once('open', resolve));
  return socket;
}

const closing = (socket: WebSocket): Promise<void> => new Promise((resolve) => socket.once('close', () => resolve()));

test('garbage on a socket harms nobody else', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const open = await ask(host, 'plans.create', { template: 'empty', language: 'en', title: 'Mine' });
  const window = await BrowserWindow.on(host, open);
  const liar = await rawSocket();
  const gone = closing(liar);
  liar.send(Buffer.from([255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255]));
  await gone;
  const texter = await rawSocket();
  const texterGone = closing(texter);
  texter.send('text');
  await texterGone;
  await window.editAndSave('Havu');
  expect(await companyInFile(join(running.plansFolder, 'Mine.kehys'))).toBe('Havu');
  window.vanish();
});

test('an update that no plan can hold is refused by its number, and its sender told why', async () => {
  const open = await ask(host, 'plans.create', { template: 'empty', language: 'en', title: 'Mine' });
  const window = await BrowserWindow.on(host, open);
  const malformed = new Y.Doc();
  malformed.getArray('items').push([1, 2, 3]);
  malformed.getMap('mine').set('junk', 'x'.repeat(1_000));
  for (const update of [Y.encodeStateAsUpdate(malformed), new Uint8Array([1, 2, 3, 4]), new Uint8Array([9, 9, 9, 255])]) {
    const liar = await rawSocket();
    const answer = new Promise<HostFrame>((resolve) => {
      liar.on('message', (data: Buffer) => {
        const frame = decodeHostFrame(data);
        if (frame?.kind === 'refused' || frame?.kind === 'kept') resolve(frame);
      });
    });
    liar.send(encodeWindowFrame({ kind: 'join', session: open.session, state: Y.encodeStateVector(new Y.Doc()), client: 1 }));
    liar.send(encodeWindowFrame({ kind: 'edits', number: 7, update }));
    expect(await answer).toEqual({ kind: 'refused', number: 7, failure: { code: 'edits-refused' } });
    liar.terminate();
  }
  await window.editAndSave('Havu');
  const bytes = await ask(host, 'plans.bytes', { session: open.session });
  expect(Buffer.from(bytes.bytes, 'base64').includes('junk')).toBe(false);
  expect([...window.live.document.doc.share.keys()]).not.toContain('mine');
  window.vanish();
});

test('a socket gets no plan by a name that nobody opened', async () => {
  const stranger = await rawSocket();
  const answer = new Promise<Buffer>((resolve) => stranger.once('message', resolve));
  stranger.send(encodeWindowFrame({ kind: 'join', session: 'no such plan', state: Y.encodeStateVector(new Y.Doc()), client: 1 }));
  expect(decodeHostFrame(await answer)).toEqual({ kind: 'away', failure: { code: 'plan-not-open' } });
  stranger.terminate();
});

test('the built page may be read, nothing beside it', async () => {
  expect(await readFile(join(running.folder, 'secret.html'), 'utf8')).toBe('secret');
  expect(await status('GET', '/secret.html', page())).toBe(404);
});
