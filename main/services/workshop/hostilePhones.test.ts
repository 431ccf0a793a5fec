import { request } from 'node:http';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { GuestFrame } from '../../../shared/workshop/frames.ts';
import { TestPhone } from './fixtures/testPhone.ts';
import { notesTask, settled, workshopServices, type WorkshopServices } from './fixtures/workshopServices.ts';

let host: WorkshopServices;
let origin: string;
let secret: string;
beforeEach(async () => {
  host = await workshopServices();
  const { door } = await host.start();
  origin = door?.address ?? '';
  secret = new URL(door?.joinAddress ?? '').hash.slice(1);
});
afterEach(() => host.remove());

/** Opens a question that a phone has joined for. */
async function answering(): Promise<{ readonly phone: TestPhone; readonly round: string }> {
  const phone = await (await host.phone()).join('Anna');
  const round = (await host.act({ kind: 'open', task: notesTask })).rounds.at(-1)?.id ?? '';
  await phone.until(() => phone.view?.rounds.at(-1)?.id === round);
  return { phone, round };
}

const answer = (round: string, text: string, slot = 'n1', version = 1): Extract<GuestFrame, { kind: 'answer' }> => ({ kind: 'answer', round, slot, version, answer: { form: 'texts', text } });

function status(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<number> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const sent = request({ host: hostname, port, path, method, headers, setHost: headers['host'] === undefined }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    sent.on('error', reject);
    sent.end();
  });
}

test('the port gives out the page for phones and nothing else of this computer', async () => {
  expect(await status('/')).toBe(200);
  expect(await status('/assets/phone-1.js')).toBe(200);
  for (const path of ['/assets/window-1.js', '/index.html', '/phone/index.html', '/api/plans.list', '/../data/workshops/key', '/%2e%2e/data', '//', '/?code=x', '/socket']) expect(await status(path), path).toBe(404);
  expect(await status('/api/plans.list', { 'content-type': 'application/json' }, 'POST')).toBe(405);
  expect(await status('/', { host: 'evil.example' })).toBe(403);
  const page = await fetch(origin);
  expect(page.headers.get('content-security-policy')).toContain("style-src 'self';");
  expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
});

test.each<[string, Record<string, string>, string]>([
  ['of another site', { origin: 'https://evil.example' }, '/socket'],
  ['without an origin', {}, '/socket'],
  ['of another host', { host: 'evil.example' }, '/socket'],
  ['of another path', {}, '/other'],
])('a socket %s is refused', async (what, headers, path) => {
  const given = what === 'without an origin' ? {} : { origin, ...headers };
  const outcome = await new Promise<string>((resolve) => {
    const socket = new WebSocket(`${origin.replace('http', 'ws')}${path}`, { headers: given });
    socket.on('open', () => resolve('open'));
    socket.on('error', (error) => resolve(error.message));
  });
  expect(outcome).toContain('403');
});

test.each<[string, (greeting: Buffer) => Uint8Array]>([
  ['says nothing', () => new Uint8Array()],
  ['comes by a door that there is not', () => Buffer.alloc(80, 7)],
  ['says half a key', () => Buffer.from([0, 1, 2])],
  ['does not know the secret', () => Buffer.concat([Buffer.from([0]), Buffer.alloc(100, 1)])],
  ['gives the greeting back', (greeting) => Buffer.concat([Buffer.from([0]), greeting])],
])('a phone that %s is put out', async (_what, first) => {
  const phone = new TestPhone(origin, { first });
  await phone.gone();
  expect(phone.closeCode).toBe(4003);
});

test.each<[string, (round: string) => string]>([
  ['no JSON', () => '{'],
  ['no frame', () => '{"kind":"reveal"}'],
  ['a frame with more in it', (round) => JSON.stringify({ ...answer(round, 'x'), participant: 'somebody' })],
  ['too long a text', (round) => JSON.stringify(answer(round, 'x'.repeat(501)))],
  ['a slot that is a path', (round) => JSON.stringify(answer(round, 'x', '../n1'))],
  ['a version that is none', (round) => JSON.stringify(answer(round, 'x', 'n1', -1))],
  ['a role that no phone has', () => '{"kind":"join","name":"Eve","side":"client","role":"facilitator"}'],
  ['a comeback that nobody could type', () => '{"kind":"comeBack","comeback":"O0I1LLLLLL"}'],
  ['a second hello', () => '{"kind":"hello"}'],
  ['what others are to hear', (round) => JSON.stringify({ kind: 'heard', round, heard: [] })],
  ['how long the room has', (round) => JSON.stringify({ kind: 'timeSet', round, minutes: 120 })],
  ['an act of whoever leads', (round) => JSON.stringify({ kind: 'setMinutes', round, minutes: 120 })],
])('a phone that says %s is put out, and the workshop goes on', async (_what, text) => {
  const { phone, round } = await answering();
  phone.sayText(text(round));
  await phone.gone();
  expect(phone.closeCode).toBe(4003);
  const back = await (await host.phone(phone.token)).greeted();
  back.say(answer(round, 'Still here'));
  await back.until(() => back.frames.some((frame) => frame.kind === 'kept'));
});

test('a frame that was listened in on cannot be sent again, on this connection or another', async () => {
  const { phone, round } = await answering();
  const other = await (await host.phone()).join('Bert');
  const sent: Uint8Array[] = [];
  const say = phone.sayBytes.bind(phone);
  phone.sayBytes = (bytes) => {
    sent.push(bytes);
    say(bytes);
  };
  phone.say(answer(round, 'Once'));
  await phone.until(() => phone.frames.some((frame) => frame.kind === 'kept'));
  const [heard] = sent;
  if (!heard) throw new Error('Nothing was sent');
  other.sayBytes(heard);
  phone.sayBytes(heard);
  await Promise.all([other.gone(), phone.gone()]);
  expect([other.closeCode, phone.closeCode]).toEqual([4003, 4003]);
  expect((await host.act({ kind: 'reveal', round })).rounds.at(-1)?.told).toHaveLength(1);
});

test('nobody answers for another, before joining, as an observer, or after the reveal', async () => {
  const { phone, round } = await answering();
  const observer = await (await host.phone()).join('Olli', 'guest', 'observer');
  observer.say(answer(round, 'From the side'));
  await observer.until(() => observer.frames.some((frame) => frame.kind === 'refused'));
  const stranger = await (await host.phone()).greeted();
  stranger.say(answer(round, 'From nowhere'));
  await stranger.gone();
  await host.act({ kind: 'reveal', round });
  phone.say(answer(round, 'Too late'));
  await phone.until(() => phone.frames.some((frame) => frame.kind === 'refused' && frame.why === 'not-open'));
  expect((await host.status())?.rounds.at(-1)?.told).toEqual([]);
});

test('a frame that is too large, or no binary one, ends the connection alone', async () => {
  const { phone } = await answering();
  phone.sayBytes(new Uint8Array(17 * 1024));
  await phone.gone();
  expect(phone.closeCode).toBe(1009);
  expect((await (await host.phone(phone.token)).greeted()).view?.me?.name).toBe('Anna');
});

test('a phone that floods is put out while another goes on answering', async () => {
  const { phone, round } = await answering();
  const honest = await (await host.phone()).join('Bert');
  for (let version = 1; version <= 400; version++) phone.say(answer(round, 'Flood', 'n1', version));
  honest.say(answer(round, 'Calm'));
  await honest.until(() => honest.frames.some((frame) => frame.kind === 'kept'));
  await phone.gone();
  const { rounds } = await host.act({ kind: 'reveal', round });
  expect(rounds.at(-1)?.told.filter(({ name }) => name === 'Bert')).toHaveLength(1);
  expect(rounds.at(-1)?.told.filter(({ name }) => name === 'Anna').length).toBeLessThanOrEqual(1);
});

test('after the end the old secret and token open nothing, in the next workshop either', async () => {
  const anna = await (await host.phone()).join('Anna');
  settled(await host.services['workshop.end']({ session: host.session }));
  const next = await host.start();
  const back = new TestPhone(next.door?.address ?? '', { secret, ...(anna.token ? { token: anna.token } : {}) });
  await back.gone();
  expect(back.view).toBeUndefined();
  expect((await (await host.phone(anna.token)).greeted()).view?.me).toBeNull();
});
