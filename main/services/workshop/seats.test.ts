import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { planDocument } from '../../../shared/plan/planDocument.ts';
import { noSeats, seatSession } from '../../../shared/workshop/seats.ts';
import { TestLaptop, writeTitle } from './fixtures/testLaptop.ts';
import { SeatRoom } from './seatRoom.ts';
import { settled, workshopServices, type WorkshopServices } from './fixtures/workshopServices.ts';

let host: WorkshopServices;
let laptops: TestLaptop[];
beforeEach(async () => {
  host = await workshopServices();
  laptops = [];
  await host.start();
});
afterEach(() => host.remove());

async function sits(name: string, role: 'editor' | 'observer' = 'editor'): Promise<TestLaptop> {
  const laptop = await (await host.laptop(role)).sit(name);
  laptops.push(laptop);
  return laptop;
}
const seatNamed = async (name: string): Promise<string> => (await host.status())?.seats.find((seat) => seat.name === name)?.id ?? '';
const titleOf = (laptop: TestLaptop): unknown => laptop.plan.fields.get('title');

test('nobody comes to the canvas before they are asked, and the app is not given out', async () => {
  const { door } = await host.status().then((status) => status ?? { door: null });
  const address = door?.address ?? '';
  expect((await host.status())?.invitation).toBeNull();
  expect((await fetch(`${address}/editor`)).status).toBe(404);
  expect((await fetch(`${address}/assets/window-1.js`)).status).toBe(404);
  const laptop = new TestLaptop(address, { secret: new URL(door?.joinAddress ?? '').hash.slice(1) });
  await laptop.gone();
  expect(laptop.closeCode).toBe(1006);
});

test('who is asked gets the whole app and the one plan; what each writes reaches the other and the file', async () => {
  const anna = await sits('Anna');
  const bert = await sits('Bert');
  const invitation = (await host.status())?.invitation;
  expect(await (await fetch(invitation?.address ?? '')).text()).toContain('window-1.js');
  expect(titleOf(anna)).toBe('Thursday');
  writeTitle(anna.doc, 'Friday');
  await bert.until(() => titleOf(bert) === 'Friday');
  await anna.settled();
  expect(settled(await host.services['plans.save']({ session: host.session })).status).toBe('saved');
  expect((await host.status())?.seats.map(({ name, role, isHere }) => [name, role, isHere])).toEqual([
    ['Anna', 'editor', true],
    ['Bert', 'editor', true],
  ]);
});

test('a laptop on which nothing happens hears that the host is there', async () => {
  const anna = await sits('Anna');
  await anna.until(() => anna.beats > 0);
  expect(anna.closeCode).toBeUndefined();
});

test('two people in one text keep both words across the workshop’s port', async () => {
  const anna = await sits('Anna');
  const bert = await sits('Bert');
  writeTitle(anna.doc, 'Thursday morning');
  writeTitle(bert.doc, 'Rainy Thursday');
  await Promise.all([anna, bert].map((laptop) => laptop.until(() => titleOf(laptop) === 'Rainy Thursday morning')));
  expect([titleOf(anna), titleOf(bert)]).toEqual(['Rainy Thursday morning', 'Rainy Thursday morning']);
});

test('an observer sees everything as it happens and changes nothing, until its role is changed – at once', async () => {
  const anna = await sits('Anna');
  const olli = await sits('Olli', 'observer');
  expect(olli.events.at(-1)).toMatchObject({ kind: 'saveState', saveState: { status: 'readOnly', failure: { code: 'role-looks-on' } } });
  writeTitle(anna.doc, 'Seen by all');
  await olli.until(() => titleOf(olli) === 'Seen by all');
  writeTitle(olli.doc, 'From the side');
  await olli.settled();
  expect(olli.state?.refusal?.code).toBe('role-looks-on');
  expect(titleOf(anna)).toBe('Seen by all');
  await host.act({ kind: 'setSeat', seat: await seatNamed('Olli'), role: 'editor' });
  await olli.until(() => olli.said.some((saying) => saying.kind === 'role' && saying.role === 'editor'));
  // What was refused stays in the window and goes along with the next change.
  olli.plan.fields.set('company', 'Now with a pen');
  await anna.until(() => anna.plan.fields.get('company') === 'Now with a pen');
  expect(titleOf(anna)).toBe('From the side');
  await host.act({ kind: 'setSeat', seat: await seatNamed('Anna'), role: 'observer' });
  await anna.until(() => anna.events.at(-1)?.kind === 'saveState');
  writeTitle(anna.doc, 'Too late');
  await anna.settled();
  expect(anna.state?.refusal?.code).toBe('role-looks-on');
});

test('a seat that is taken away ends at once and does not come back; the others stay', async () => {
  const anna = await sits('Anna');
  const bert = await sits('Bert');
  await host.act({ kind: 'removeSeat', seat: await seatNamed('Anna') });
  await anna.gone();
  expect(anna.said.at(-1)).toEqual({ kind: 'away', why: 'removed' });
  const back = await host.laptop('editor', anna.token);
  await back.gone();
  expect(back.said).toEqual([{ kind: 'away', why: 'removed' }]);
  writeTitle(bert.doc, 'Still here');
  await bert.settled();
  expect(bert.state?.unsent).toBe(0);
});

test('an invitation that is taken back lets nobody new in, and whoever sits may reload', async () => {
  const anna = await sits('Anna');
  const link = (await host.status())?.invitation?.joinAddress ?? '';
  const secret = new URL(link).hash.slice(1);
  await host.act({ kind: 'uninvite' });
  const late = new TestLaptop(link, { secret });
  await late.gone();
  expect(late.said).toEqual([{ kind: 'away', why: 'closed' }]);
  anna.drop();
  const again = await new TestLaptop(link, { secret, token: anna.token ?? '' }).sit();
  expect(again.seat).toMatchObject({ name: 'Anna', role: 'editor' });
  // A new link: the old one still lets in who sat by it, and nobody else.
  await host.act({ kind: 'invite', role: 'observer', isNew: true });
  const older = new TestLaptop(link, { secret });
  await older.gone();
  expect(older.said).toEqual([{ kind: 'away', why: 'closed' }]);
  expect((await new TestLaptop(link, { secret, token: anna.token ?? '' }).sit()).seat?.name).toBe('Anna');
});

test('the code that is read aloud leads to the link, the phones’ code does not', async () => {
  await sits('Anna');
  const status = await host.status();
  const address = status?.invitation?.address ?? '';
  const byCode = new TestLaptop(address, { code: status?.invitation?.code ?? '' });
  await byCode.until(() => byCode.said.length > 0);
  expect(byCode.said).toEqual([{ kind: 'secret', secret: new URL(status?.invitation?.joinAddress ?? '').hash.slice(1) }]);
  const byPhones = new TestLaptop(address, { code: status?.door?.code ?? '' });
  await byPhones.gone();
  expect(byPhones.closeCode).toBe(4005);
});

test('everybody at the canvas sees the others and where they are; who leaves is gone', async () => {
  const anna = await sits('Anna');
  const bert = await sits('Bert', 'observer');
  anna.link.say({ cursor: { x: 10, y: 20 }, seen: { x: 0, y: 0, width: 100, height: 80 }, shown: null, items: ['abc'], name: 'The managing director' });
  await bert.until(() => [...bert.people.values()].some(({ presence }) => presence.cursor !== null));
  expect([...bert.people.values()]).toMatchObject([{ name: 'Anna', role: 'editor', mark: 1, isHost: false, presence: { cursor: { x: 10, y: 20 }, items: ['abc'] } }]);
  await anna.until(() => anna.people.size === 1);
  expect([...anna.people.values()]).toMatchObject([{ name: 'Bert', role: 'observer' }]);
  anna.drop();
  await bert.until(() => bert.people.size === 0);
  expect(bert.people.size).toBe(0);
});

test('who changed a part last is known by name, from the connection and not from what it claims', async () => {
  const anna = await sits('Anna');
  const [item = ''] = [...anna.plan.items.keys()];
  anna.plan.items.get(item)?.set('f.title', 'By Anna');
  await anna.settled();
  expect(settled(await host.services['history.lastChange']({ session: host.session, item }))).toMatchObject({ name: 'Anna', isNow: true });
  expect(await anna.call('history.lastChange', { session: seatSession, item })).toMatchObject({ ok: true, value: { name: 'Anna' } });
});

test('undo takes back only what was done here, whatever the other window does meanwhile', async () => {
  const anna = await sits('Anna');
  const bert = await sits('Bert');
  const own = {};
  const undo = new Y.UndoManager([anna.plan.fields, anna.plan.items], { trackedOrigins: new Set([own]) });
  anna.doc.transact(() => anna.plan.fields.set('company', 'Anna’s'), own);
  writeTitle(bert.doc, 'Bert’s');
  await anna.until(() => titleOf(anna) === 'Bert’s');
  undo.undo();
  await bert.until(() => planDocument(bert.doc).fields.get('company') !== 'Anna’s');
  expect([bert.plan.fields.get('company'), titleOf(bert)]).toEqual([undefined, 'Bert’s']);
});

test('a facilitator at a laptop leads: it asks the room, names a revision and hands on', async () => {
  const anna = await sits('Anna');
  expect(await anna.call('workshop.status')).toMatchObject({ ok: false, failure: { code: 'role-cannot' } });
  await host.act({ kind: 'setSeat', seat: await seatNamed('Anna'), role: 'facilitator' });
  await anna.until(() => anna.said.some(({ kind }) => kind === 'role'));
  expect(await anna.call('workshop.status')).toMatchObject({ ok: true, value: { title: 'Thursday' } });
  const opened = await anna.call('workshop.act', { session: seatSession, act: { kind: 'open', task: { kind: 'notes', question: 'Why?', options: [], dots: 3, naming: 'named', minutes: 0 } } });
  expect(opened).toMatchObject({ ok: true });
  expect((await host.status())?.rounds).toHaveLength(1);
  expect(await anna.call('history.record', { session: seatSession, label: 'After lunch', author: 'Anna', reason: '' })).toMatchObject({ ok: true, value: { label: 'After lunch' } });
});

test('a host that is killed and comes back knows its laptops, and gets what they wrote meanwhile', async () => {
  const anna = await sits('Anna');
  const link = (await host.status())?.invitation?.joinAddress ?? '';
  await anna.settled();
  settled(await host.services['plans.save']({ session: host.session }));
  await host.close();
  writeTitle(anna.doc, 'Written while nobody answered');
  const again = await workshopServices(host.folder);
  try {
    const door = (await again.status())?.invitation;
    const back = new TestLaptop(door?.address ?? link, { secret: new URL(link).hash.slice(1), token: anna.token ?? '' });
    await back.sit();
    Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(anna.doc));
    expect(back.seat).toMatchObject({ name: 'Anna', role: 'editor' });
    await back.settled();
    const other = await (await again.laptop()).sit('Bert');
    expect(titleOf(other)).toBe('Written while nobody answered');
  } finally {
    await again.remove();
  }
});

test('the end of the workshop sends laptops away and voids link and token', async () => {
  const anna = await sits('Anna');
  const link = (await host.status())?.invitation?.joinAddress ?? '';
  settled(await host.services['workshop.end']({ session: host.session }));
  await anna.gone();
  expect(anna.said.at(-1)).toEqual({ kind: 'away', why: 'ended' });
  await host.start();
  await host.act({ kind: 'invite', role: 'editor', isNew: false });
  const next = (await host.status())?.invitation?.joinAddress ?? '';
  const back = new TestLaptop(next, { secret: new URL(link).hash.slice(1), token: anna.token ?? '' });
  await back.gone();
  expect(back.said).toEqual([]);
});

test('one person writes so much in a workshop and no more, others as before', () => {
  const room = new SeatRoom({ seats: noSeats, keep: async () => undefined, onChange: () => undefined });
  const megabyte = 1024 * 1024;
  expect([room.spend('eve', 20 * megabyte), room.spend('eve', 5 * megabyte), room.spend('anna', megabyte)]).toEqual([true, false, true]);
});
