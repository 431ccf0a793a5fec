import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { planCopy } from '../../../shared/interchange/planCopy.ts';
import { comebackOf } from '../../../shared/workshop/comeback.ts';
import { TestLaptop } from './fixtures/testLaptop.ts';
import { settled, workshopServices, type WorkshopServices } from './fixtures/workshopServices.ts';

let host: WorkshopServices;
let address: string;
beforeEach(async () => {
  address = '127.0.0.1';
  host = await workshopServices(undefined, {}, { interfaces: () => ({ lo: [{ family: 'IPv4', address, internal: true, netmask: '255.0.0.0', mac: '', cidr: null }] }), look: 10 });
  await host.start();
});
afterEach(() => host.remove());

const characters = (laptop: TestLaptop): string => comebackOf(laptop.token ?? '');

test('a laptop finds the workshop at its next address, sits in its old seat with its role, and what it wrote meanwhile is taken as its own', async () => {
  const anna = await (await host.laptop()).sit('Anna');
  const [item = ''] = [...anna.plan.items.keys()];
  const seat = (await host.status())?.seats[0]?.id ?? '';
  await host.act({ kind: 'setSeat', seat, role: 'facilitator' });
  anna.plan.fields.set('company', 'Taken by the host already');
  await anna.settled();
  address = '127.0.0.2';
  await anna.gone();
  // As the same Yjs client that the host knows as hers: as somebody else's it would be refused.
  anna.plan.items.get(item)?.set('f.title', 'Written between two addresses');
  await expect.poll(async () => (await host.status())?.door?.network.address).toBe(address);
  const back = await (await host.laptop()).sit('Somebody new', characters(anna));
  expect(back.seat).toMatchObject({ name: 'Anna', role: 'facilitator', token: anna.token });
  Y.applyUpdate(back.doc, Y.encodeStateAsUpdate(anna.doc));
  await back.settled();
  expect(back.state).toMatchObject({ unsent: 0, refusal: undefined });
  const bert = await (await host.laptop()).sit('Bert');
  expect(bert.plan.items.get(item)?.get('f.title')).toBe('Written between two addresses');
  expect(settled(await host.services['history.lastChange']({ session: host.session, item }))).toMatchObject({ name: 'Anna' });
  expect((await host.status())?.seats.map(({ name, role, isHere }) => [name, role, isHere])).toEqual([
    ['Anna', 'facilitator', true],
    ['Bert', 'editor', true],
  ]);
  await bert.until(() => [...bert.people.values()].some(({ name }) => name === 'Anna'));
  expect([...bert.people.values()]).toMatchObject([{ name: 'Anna', mark: 1 }]);
});

test('nobody comes back as somebody by guessing, and who mistyped may try again or sit down anew', async () => {
  await (await host.laptop()).sit('Anna');
  const guesser = await host.laptop();
  await guesser.until(() => guesser.said.length > 0);
  for (let guess = 0; guess < 9; guess++) guesser.say({ kind: 'comeBack', comeback: comebackOf(String(guess)) });
  await guesser.gone();
  expect(guesser.said.map(({ kind }) => kind)).toEqual(['asks', ...Array.from({ length: 8 }, () => 'notKnown')]);
  const mistyping = await host.laptop();
  await mistyping.until(() => mistyping.said.length > 0);
  mistyping.say({ kind: 'comeBack', comeback: comebackOf('mistyped') });
  await mistyping.until(() => mistyping.said.at(-1)?.kind === 'notKnown');
  mistyping.say({ kind: 'sit', name: 'Bert' });
  await mistyping.until(() => mistyping.seat !== undefined);
  expect(mistyping.seat?.name).toBe('Bert');
});

test('who was taken out does not come back by any characters', async () => {
  const anna = await (await host.laptop()).sit('Anna');
  await host.act({ kind: 'removeSeat', seat: (await host.status())?.seats[0]?.id ?? '' });
  await anna.gone();
  const back = await host.laptop();
  await back.until(() => back.said.length > 0);
  back.say({ kind: 'comeBack', comeback: characters(anna) });
  await back.gone();
  expect(back.said.at(-1)).toEqual({ kind: 'away', why: 'removed' });
});

test('whoever sits becomes nobody else, and what a phone shows opens no seat', async () => {
  const anna = await (await host.laptop()).sit('Anna');
  const bert = await (await host.laptop()).sit('Bert');
  bert.say({ kind: 'comeBack', comeback: characters(anna) });
  await bert.gone();
  expect(bert.closeCode).toBe(4003);
  const pia = await (await host.phone()).join('Pia');
  const byPhone = await host.laptop();
  await byPhone.until(() => byPhone.said.length > 0);
  byPhone.say({ kind: 'comeBack', comeback: comebackOf(pia.token ?? '') });
  await byPhone.until(() => byPhone.said.at(-1)?.kind === 'notKnown');
  expect(byPhone.seat).toBeUndefined();
});

test('the first laptop dies for good: an editor’s copy is opened elsewhere, hosts the workshop anew, and the others go on in it', async () => {
  const anna = await (await host.laptop()).sit('Anna');
  anna.plan.fields.set('company', 'Taken before it died');
  await anna.settled();
  await host.close();
  anna.plan.fields.set('title', 'Written after it died');
  const copy = Buffer.from(planCopy(anna.doc, 'Kehys 0')).toString('base64');
  const next = await workshopServices();
  try {
    const { session } = settled(await next.services['plans.openBytes']({ name: 'Thursday.kehys', bytes: copy }));
    const status = settled(await next.services['workshop.start']({ session, title: '', address: '127.0.0.1', naming: 'named', keepsNames: true }));
    expect(status).toMatchObject({ title: 'Written after it died', people: [], rounds: [] });
    const { invitation } = settled(await next.services['workshop.act']({ session, act: { kind: 'invite', role: 'editor', isNew: false } }));
    const bert = await new TestLaptop(invitation?.address ?? '', { secret: new URL(invitation?.joinAddress ?? '').hash.slice(1) }).sit('Bert');
    expect([bert.plan.fields.get('company'), bert.plan.fields.get('title')]).toEqual(['Taken before it died', 'Written after it died']);
    bert.plan.fields.set('company', 'And went on');
    await bert.settled();
    expect(bert.state).toMatchObject({ unsent: 0, refusal: undefined });
  } finally {
    await next.remove();
  }
});
