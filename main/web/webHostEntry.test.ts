import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryServices, type TemporaryServices } from '../services/fixtures/temporaryServices.ts';
import { ask, pageHeaders } from './fixtures/browserWindow.ts';
import { letIn } from './fixtures/letIn.ts';
import { startWebHost, type WebHost } from './webHost.ts';

let running: TemporaryServices;
let host: WebHost;
let time: number;
let fresh: string[];
let logged: string[];

beforeEach(async () => {
  [time, fresh, logged] = [0, [], []];
  running = await temporaryServices();
  const rendererFolder = join(running.folder, 'renderer');
  await mkdir(rendererFolder);
  await writeFile(join(rendererFolder, 'index.html'), '<!doctype html>');
  const onFreshAddress = (address: string): void => void fresh.push(address);
  host = await startWebHost({ ...running, rendererFolder, port: 0, now: () => time, onFreshAddress, log: (message) => logged.push(message) });
});

afterEach(async () => {
  await host.close();
  await running.remove();
});

const open = (address: string, headers: Record<string, string> = {}) => fetch(address, { redirect: 'manual', headers });

test('a code in the address becomes the cookie and leaves the address at once', async () => {
  const answer = await open(host.address);
  expect([answer.status, answer.headers.get('location'), answer.headers.get('cache-control')]).toEqual([303, '/', 'no-store']);
  expect(answer.headers.get('set-cookie')).toBe(`${host.cookie}; HttpOnly; SameSite=Lax; Path=/; Max-Age=31536000`);
  const page = await open(`http://127.0.0.1:${host.port}/`, { cookie: host.cookie });
  expect([page.status, page.headers.get('set-cookie')]).toEqual([200, null]);
  expect(await ask(await letIn(host.address), 'plans.list', {})).toMatchObject({ inFolder: [] });
});

test('a code is no part of the cookie, nor the cookie of any address', async () => {
  const code = new URL(host.address).searchParams.get('code') ?? '';
  expect(code).toMatch(/^[\w-]{22}$/);
  expect(host.cookie).not.toContain(code);
  expect(host.address).not.toContain(host.cookie.split('=')[1]);
});

test('a code that was used lets nobody else in: a page says what to do, and the next address is told', async () => {
  const used = host.address;
  await letIn(used);
  expect(fresh).toEqual([host.address]);
  expect(host.address).not.toBe(used);
  const answer = await open(used, { 'accept-language': 'fi,en;q=0.8' });
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('set-cookie')]).toEqual([403, 'text/html; charset=utf-8', null]);
  const page = await answer.text();
  expect(page).toContain('Avaa uusin osoite');
  expect(page).not.toMatch(/<script|\{minutes\}/);
  expect(fresh).toHaveLength(1);
});

test('a browser that was let in may open any such address again, and uses no code up', async () => {
  const used = host.address;
  const browser = await letIn(used);
  for (const address of [used, host.address, `http://127.0.0.1:${host.port}/?code=`]) {
    const answer = await open(address, { cookie: browser.cookie });
    expect([answer.status, answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([303, '/', null]);
  }
  expect(fresh).toHaveLength(1);
});

test('who comes without a code reads what to do; an address that ran out is then followed by one that works', async () => {
  const ranOut = host.address;
  expect((await open(`http://127.0.0.1:${host.port}/`)).status).toBe(403);
  expect(fresh).toEqual([]);
  time = 10 * 60_000;
  expect((await open(ranOut)).status).toBe(403);
  expect(fresh).toEqual([host.address]);
  await letIn(host.address);
});

test('no other way uses a code: not a head request, not a foreign page, not another path', async () => {
  const origin = { origin: 'https://example.com' };
  expect((await fetch(host.address, { method: 'HEAD', redirect: 'manual' })).status).toBe(403);
  expect((await fetch(host.address, { method: 'POST', redirect: 'manual', body: 'x' })).status).toBe(400);
  expect((await open(host.address, origin)).status).toBe(403);
  expect((await open(host.address.replace('/?', '/index.html?'))).status).toBe(403);
  expect((await open(host.address)).status).toBe(303);
});

test('thousands of wrong codes are told in one line, and cost nobody the right one', async () => {
  for (let tries = 0; tries < 200; tries++) expect((await open(`http://127.0.0.1:${host.port}/?code=${tries}`)).status).toBe(403);
  expect(logged).toEqual(['Refused: code wrong or used (1)']);
  await letIn(host.address);
  const { port } = host;
  await host.close();
  expect(logged.slice(1)).toEqual(['Refused: code wrong or used (199)']);
  host = await startWebHost({ ...running, rendererFolder: running.folder, port, log: () => undefined });
});

test('the page of one who is not let in is as strictly kept as every other', async () => {
  const answer = await open(`http://127.0.0.1:${host.port}/`);
  expect(answer.headers.get('content-security-policy')).toContain("script-src 'self';");
  expect((await open(`http://127.0.0.1:${host.port}/`, pageHeaders(host))).status).toBe(200);
});
