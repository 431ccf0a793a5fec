import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { contract } from '../../../shared/contract/contract.ts';
import { createYDoc, planDocument } from '../../../shared/plan/planDocument.ts';
import { encodeWindowFrame } from '../../../shared/sync/frames.ts';
import { largestPresence } from '../../../shared/sync/presence.ts';
import { seatMethods, seatRoles, seatSession, type SeatRole } from '../../../shared/workshop/seats.ts';
import { TestLaptop, writeTitle } from './fixtures/testLaptop.ts';
import { settled, workshopServices, type WorkshopServices } from './fixtures/workshopServices.ts';

let host: WorkshopServices;
beforeEach(async () => {
  host = await workshopServices();
  await host.start();
});
afterEach(() => host.remove());

async function sits(name: string, role: SeatRole = 'editor'): Promise<TestLaptop> {
  const laptop = await (await host.laptop()).sit(name);
  if (role === 'editor') return laptop;
  await host.act({ kind: 'setSeat', seat: await seatNamed(name), role });
  await laptop.until(() => laptop.said.some((saying) => saying.kind === 'role'));
  return laptop;
}
const seatNamed = async (name: string): Promise<string> => (await host.status())?.seats.find((seat) => seat.name === name)?.id ?? '';
const titleHere = async (): Promise<unknown> => (await sits('Witness')).plan.fields.get('title');
const edits = (update: Uint8Array, number = 1): Uint8Array => encodeWindowFrame({ kind: 'edits', number, update });

/** What this laptop would say had it changed its own document so; nothing of it is sent by itself. */
function forged(laptop: TestLaptop, change: (doc: Y.Doc) => void, client = 77): Uint8Array {
  const doc = createYDoc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(laptop.doc));
  doc.clientID = client;
  const before = Y.encodeStateVector(doc);
  change(doc);
  return Y.encodeStateAsUpdate(doc, before);
}

test.each(seatRoles)('as %s every method that its role does not name is refused, whatever it is called with', async (role) => {
  const laptop = await sits('Eve', role);
  const allowed: readonly string[] = seatMethods[role];
  const others = [...Object.keys(contract).filter((method) => !allowed.includes(method)), 'constructor', '__proto__', 'toString', ''];
  const session = host.session;
  for (const method of others) {
    for (const input of [{ session: seatSession }, { session }, {}]) {
      expect(await laptop.call(method, input), method).toEqual({ ok: false, failure: { code: 'role-cannot' } });
    }
  }
  expect(laptop.closeCode).toBeUndefined();
});

test('methods that read other files, write to the disk or tell of this computer are nobody’s but the host’s', () => {
  const given = new Set<string>(seatMethods.facilitator);
  const kept = Object.keys(contract).filter((method) => /^(plans\.(list|create|open|import|recover|discard|forget|saveAs|close)|exports|portfolio|placements|preferences|app|updates|shell|workshop\.(networks|start|listen))/.test(method));
  expect(kept.length).toBeGreaterThan(25);
  expect(kept.filter((method) => given.has(method))).toEqual([]);
});

test('a laptop reaches no other plan, by whatever name it calls it', async () => {
  const other = settled(await host.services['plans.create']({ template: 'empty', language: 'en', title: 'Another client' }));
  const laptop = await sits('Eve', 'facilitator');
  for (const session of [other.session, host.session, '', '../plan', 7, null]) {
    expect(await laptop.call('plans.bytes', { session })).toEqual({ ok: false, failure: { code: 'plan-not-open' } });
  }
  laptop.send('document', encodeWindowFrame({ kind: 'join', session: other.session, state: new Uint8Array([0]), client: 5 }));
  await laptop.gone();
  expect(JSON.stringify(laptop.said)).not.toContain('Another client');
  expect(planDocument(laptop.doc).fields.get('title')).toBe('Thursday');
});

test('nothing that a laptop is told names this computer’s folders or its own name of the plan', async () => {
  const laptop = await sits('Eve', 'facilitator');
  for (const method of ['plans.saveState', 'plans.save', 'history.list', 'workshop.status']) await laptop.call(method);
  const told = JSON.stringify([laptop.said, laptop.events]);
  expect(told).not.toContain(host.folder);
  expect(told).not.toContain(host.session);
});

test.each<[string, (laptop: TestLaptop) => void]>([
  ['says what is no JSON', (laptop) => laptop.sayText('{')],
  ['says what nobody says', (laptop) => laptop.say({ kind: 'setRole', role: 'facilitator' })],
  ['calls with more than a call has', (laptop) => laptop.say({ kind: 'call', number: 1, method: 'plans.saveState', input: {}, role: 'facilitator' })],
  ['sits down twice', (laptop) => laptop.say({ kind: 'sit', name: 'Eve again' })],
  ['says hello twice', (laptop) => laptop.say({ kind: 'hello' })],
  ['sends bytes that are no frame', (laptop) => laptop.send('document', new Uint8Array([9, 9, 9]))],
  ['sends what only a host says', (laptop) => laptop.send('document', new Uint8Array([7, 1]))],
  ['sends more than anybody changes at once', (laptop) => laptop.send('document', new Uint8Array(2_500_000))],
  ['sends a piece that is not sealed', (laptop) => laptop.sendBytes(new Uint8Array(100))],
  ['sends a piece that is too large', (laptop) => laptop.sendBytes(new Uint8Array(70 * 1024))],
  ['is at no place of any canvas', (laptop) => laptop.send('document', presenceFrame('{"cursor":{"x":1e999,"y":0},"seen":null,"shown":null,"items":[]}'))],
  ['chooses too much', (laptop) => laptop.send('document', presenceFrame(JSON.stringify({ cursor: null, seen: null, shown: null, items: Array.from({ length: 61 }, () => 'x') })))],
  ['says too much of itself', (laptop) => laptop.send('document', presenceFrame(JSON.stringify({ cursor: null, seen: null, shown: 'x'.repeat(largestPresence), items: [] })))],
])('a laptop that %s is put out, and the others notice nothing', async (_what, attack) => {
  const anna = await sits('Anna');
  const eve = await sits('Eve');
  attack(eve);
  await eve.gone();
  writeTitle(anna.doc, 'Undisturbed');
  await anna.settled();
  expect([anna.closeCode, anna.state?.unsent]).toEqual([undefined, 0]);
});

/** A presence of any text. */
function presenceFrame(text: string): Uint8Array {
  const bytes = Buffer.from(text);
  const length: number[] = [];
  for (let rest = bytes.length; ; rest >>= 7) {
    length.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest);
    if (rest <= 0x7f) break;
  }
  return Buffer.concat([Buffer.from([2, ...length]), bytes]);
}

test.each<[string, (laptop: TestLaptop) => Uint8Array]>([
  ['is no update', () => new Uint8Array([1, 2, 3])],
  ['writes a root that no plan has', (laptop) => forged(laptop, (doc) => doc.getMap('hidden').set('x', 1))],
  ['brings a list', (laptop) => forged(laptop, (doc) => planDocument(doc).fields.set('title', new Y.Array()))],
  ['brings bytes', (laptop) => forged(laptop, (doc) => planDocument(doc).fields.set('title', new Uint8Array(10)))],
  ['brings a text without an end', (laptop) => forged(laptop, (doc) => planDocument(doc).fields.set('title', 'x'.repeat(1_000_000)))],
  ['waits for what never comes', (laptop) => forged(laptop, (doc) => planDocument(doc).fields.set('title', 'later'), 78).fill(9, 3, 4)],
])('an update that %s is refused, and becomes part of no plan', async (_what, make) => {
  const eve = await sits('Eve');
  eve.send('document', edits(make(eve)));
  await eve.until(() => eve.state?.refusal !== undefined);
  expect(eve.closeCode === undefined ? eve.state?.refusal?.code : 'put out').toMatch(/edits-refused|put out/);
  expect(await titleHere()).toBe('Thursday');
});

test('nobody writes as somebody else, whose next words would be lost', async () => {
  const anna = await sits('Anna');
  const eve = await sits('Eve');
  anna.plan.fields.set('company', 'Anna’s');
  await eve.until(() => eve.plan.fields.get('company') === 'Anna’s');
  eve.send('document', edits(forged(eve, (doc) => planDocument(doc).fields.set('title', 'As if by Anna'), anna.doc.clientID)));
  await eve.until(() => eve.state?.refusal !== undefined);
  expect(eve.state?.refusal?.code).toBe('edits-refused');
  writeTitle(anna.doc, 'By Anna herself');
  await anna.settled();
  expect(await titleHere()).toBe('By Anna herself');
});

test('a phone’s participant has no place at the canvas: neither its secret nor its token opens one', async () => {
  await sits('Anna');
  const status = await host.status();
  const phone = await (await host.phone()).join('Pia');
  const address = status?.invitation?.address ?? '';
  const byPhonesSecret = new TestLaptop(address, { secret: new URL(status?.door?.joinAddress ?? '').hash.slice(1) });
  await byPhonesSecret.gone();
  expect(byPhonesSecret.closeCode).toBe(4003);
  const byPhonesToken = await host.laptop('editor', phone.token);
  await byPhonesToken.until(() => byPhonesToken.said.length > 0);
  expect(byPhonesToken.said[0]?.kind).toBe('asks');
  byPhonesToken.send('document', edits(forged(await sits('Bert'), (doc) => writeTitle(doc, 'By a phone'))));
  await byPhonesToken.gone();
  expect(await titleHere()).toBe('Thursday');
});

test('calls before sitting down, from another site, or by nobody’s secret lead nowhere', async () => {
  await sits('Anna');
  const address = (await host.status())?.invitation?.address ?? '';
  const early = await host.laptop();
  await early.until(() => early.said.length > 0);
  early.say({ kind: 'call', number: 1, method: 'plans.saveState', input: { session: seatSession } });
  await early.gone();
  expect(early.closeCode).toBe(4003);
  const foreign = new TestLaptop(address, { origin: 'https://evil.example' });
  await foreign.gone();
  expect(foreign.received).toEqual([]);
  const guessing = new TestLaptop(address, { secret: '0'.repeat(32) });
  await guessing.gone();
  expect(guessing.closeCode).toBe(4003);
});

test('the port gives laptops the page and its assets, and no other file', async () => {
  await sits('Anna');
  const origin = new URL((await host.status())?.invitation?.address ?? '').origin;
  expect((await fetch(`${origin}/assets/window-1.js`)).status).toBe(200);
  for (const path of ['/index.html', '/secret.html', '/phone/index.html', '/assets/..%2fsecret.html', '/assets/%2e%2e/secret.html', '/assets/', '/editor/', '/api/plans.list', '/socket', '/editor-socket']) expect((await fetch(`${origin}${path}`)).status, path).toBe(404);
});

test('what is heard on the network cannot be read, nor sent again by another', async () => {
  const anna = await sits('Anna');
  const bert = await sits('Bert');
  writeTitle(anna.doc, 'Only for the room');
  await bert.until(() => bert.plan.fields.get('title') === 'Only for the room');
  expect(Buffer.concat(bert.received).includes('Only for the room')).toBe(false);
  const [, heard = Buffer.alloc(0)] = bert.received;
  bert.sendBytes(heard);
  await bert.gone();
  expect(bert.closeCode).toBe(4003);
});

test('a laptop that floods is slowed and then put out, while another goes on writing', async () => {
  const anna = await sits('Anna');
  const eve = await sits('Eve');
  for (let number = 0; number < 3_000; number++) eve.send('document', encodeWindowFrame({ kind: 'presence', presence: { cursor: { x: number, y: 0 }, seen: null, shown: null, items: [] } }));
  writeTitle(anna.doc, 'Calm');
  await anna.settled();
  expect(anna.state?.unsent).toBe(0);
  await eve.gone();
});
