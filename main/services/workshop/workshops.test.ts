import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { comebackOf } from '../../../shared/workshop/comeback.ts';
import { TestPhone } from './fixtures/testPhone.ts';
import { notesTask, settled, workshopServices, type WorkshopServices } from './fixtures/workshopServices.ts';

let host: WorkshopServices;
beforeEach(async () => {
  host = await workshopServices();
});
afterEach(() => host.remove());

const words = (text: string) => ({ form: 'texts', text }) as const;
const openRound = async (): Promise<string> => (await host.act({ kind: 'open', task: notesTask })).rounds.at(-1)?.id ?? '';

/** All files of a folder, with what they hold. */
async function filesIn(folder: string): Promise<readonly (readonly [string, Buffer])[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return Promise.all(names.filter((entry) => entry.isFile()).map(async (entry) => [entry.name, await readFile(join(entry.parentPath, entry.name))] as const));
}

test('nobody listens before a workshop is started, and nobody after it has ended', async () => {
  expect(await host.status()).toBeNull();
  const { door } = await host.start();
  const address = door?.address ?? '';
  expect((await fetch(address)).status).toBe(200);
  const phone = await (await host.phone()).join('Anna');
  settled(await host.services['workshop.end']({ session: host.session }));
  await phone.gone();
  expect(phone.frames.at(-1)).toEqual({ kind: 'away', why: 'ended' });
  await expect(fetch(address)).rejects.toThrow();
  expect(await host.status()).toBeNull();
  expect((await readdir(join(host.folder, 'data', 'workshops'))).filter((name) => name.endsWith('.journal'))).toEqual([]);
});

test('phones join, write, and are told to each other and the leading window by the reveal alone', async () => {
  await host.start();
  const [anna, bert] = [await (await host.phone()).join('Anna'), await (await host.phone()).join('Bert', 'agency')];
  const round = await openRound();
  await Promise.all([anna, bert].map((phone) => phone.until(() => phone.view?.rounds.at(-1)?.id === round)));
  anna.say({ kind: 'answer', round, slot: 'n1', version: 1, answer: words('Unspoken wool') });
  await anna.until(() => anna.frames.some((frame) => frame.kind === 'kept'));
  const before = await host.status();
  expect(before?.rounds.at(-1)?.answered).toEqual([before?.people.find(({ name }) => name === 'Anna')?.id]);
  expect(JSON.stringify(before)).not.toContain('Unspoken wool');
  expect(JSON.stringify(bert.frames)).not.toContain('Unspoken wool');
  const after = await host.act({ kind: 'reveal', round });
  expect(after.rounds.at(-1)?.told).toEqual([{ name: 'Anna', side: 'client', answer: words('Unspoken wool') }]);
});

test('no answer stands in any file or on the wire before the reveal', async () => {
  await host.start();
  const [anna, bert] = [await (await host.phone()).join('Anna'), await (await host.phone()).join('Bert')];
  const round = await openRound();
  await anna.until(() => anna.view?.rounds.at(-1)?.id === round);
  anna.say({ kind: 'answer', round, slot: 'n1', version: 1, answer: words('Unspoken wool') });
  await anna.until(() => anna.frames.some((frame) => frame.kind === 'kept'));
  settled(await host.services['plans.save']({ session: host.session }));
  const files = await filesIn(host.folder);
  expect(files.some(([name]) => name.endsWith('.journal'))).toBe(true);
  for (const [name, bytes] of files) expect(bytes.includes('Unspoken wool'), name).toBe(false);
  for (const bytes of [...anna.received, ...bert.received]) expect(bytes.includes('Unspoken') || bytes.includes('Anna')).toBe(false);
});

test('a phone that was away is known again, finds what it sent and sees what it missed', async () => {
  await host.start();
  const anna = await (await host.phone()).join('Anna');
  const first = await openRound();
  await anna.until(() => anna.view?.rounds.at(-1)?.id === first);
  anna.say({ kind: 'answer', round: first, slot: 'n1', version: 1, answer: words('Wool') });
  await anna.until(() => anna.frames.some((frame) => frame.kind === 'kept'));
  anna.drop();
  const back = await (await host.phone(anna.token)).greeted();
  expect(back.view?.me?.name).toBe('Anna');
  expect(back.view?.mine).toEqual([{ round: first, slot: 'n1', version: 1, answer: words('Wool') }]);
  back.say({ kind: 'answer', round: first, slot: 'n1', version: 1, answer: words('Wool') });
  await back.until(() => back.frames.some((frame) => frame.kind === 'kept'));
  const { people, rounds } = await host.act({ kind: 'reveal', round: first });
  expect(people).toHaveLength(1);
  expect(rounds.at(-1)?.told).toHaveLength(1);
});

test('a host that was killed in the middle of a round goes on there, at the same address', async () => {
  const { door } = await host.start();
  const anna = await (await host.phone()).join('Anna');
  const round = await openRound();
  await anna.until(() => anna.view?.rounds.at(-1)?.id === round);
  anna.say({ kind: 'answer', round, slot: 'n1', version: 1, answer: words('Wool') });
  await anna.until(() => anna.frames.some((frame) => frame.kind === 'kept'));
  // Closing keeps no more than a kill does: everything that was acknowledged is in the journal.
  await host.close();
  host = await workshopServices(host.folder);
  const status = await host.status();
  expect(status?.door?.joinAddress).toBe(door?.joinAddress);
  const back = await (await host.phone(anna.token)).greeted();
  expect(back.view?.mine).toHaveLength(1);
  back.say({ kind: 'answer', round, slot: 'n2', version: 1, answer: words('More') });
  await back.until(() => back.frames.some((frame) => frame.kind === 'kept'));
  expect((await host.act({ kind: 'reveal', round })).rounds.at(-1)?.told).toHaveLength(2);
});

test('a plan that no window shows stays open as long as phones are in its workshop', async () => {
  await host.remove();
  host = await workshopServices(undefined, { abandoned: 3_000 });
  await host.start();
  const anna = await (await host.phone()).join('Anna');
  // Longer than an abandoned plan is kept.
  expect(await Promise.race([anna.gone(), wait(4_000, 'still in')])).toBe('still in');
  const bert = await (await host.phone()).join('Bert');
  expect(bert.view?.people).toBe(2);
});

test('the network’s address changes, and the door follows it', async () => {
  await host.remove();
  let address = '127.0.0.1';
  host = await workshopServices(undefined, {}, { interfaces: () => ({ lo: [{ family: 'IPv4', address, internal: true, netmask: '255.0.0.0', mac: '', cidr: null }] }), look: 10 });
  const { door } = await host.start();
  const anna = await (await host.phone()).join('Anna');
  address = '127.0.0.2';
  await anna.gone();
  await expect.poll(async () => (await host.status())?.door?.network.address).toBe('127.0.0.2');
  expect(new URL((await host.status())?.door?.joinAddress ?? '').hash).toBe(new URL(door?.joinAddress ?? '').hash);
  expect((await (await host.phone(anna.token)).greeted()).view?.me?.name).toBe('Anna');
});

test('who scans the new address’s code comes back as the same person, with what was sent, by what the old page shows', async () => {
  await host.start();
  const anna = await (await host.phone()).join('Anna');
  const bert = await (await host.phone()).join('Bert', 'agency');
  const round = await openRound();
  await anna.until(() => anna.view?.rounds.at(-1)?.id === round);
  anna.say({ kind: 'answer', round, slot: 'n1', version: 1, answer: words('Wool') });
  await anna.until(() => anna.frames.some((frame) => frame.kind === 'kept'));
  anna.drop();
  const back = await (await host.phone()).greeted();
  expect(back.view?.me).toBeNull();
  back.say({ kind: 'comeBack', comeback: comebackOf(anna.token ?? '') });
  await back.until(() => back.view?.me !== null);
  expect(back.view).toMatchObject({ me: { name: 'Anna', side: 'client' }, people: 2, mine: [{ slot: 'n1', answer: words('Wool') }] });
  expect(back.token).toBe(anna.token);
  back.say({ kind: 'answer', round, slot: 'n2', version: 1, answer: words('More') });
  await back.until(() => back.frames.some((frame) => frame.kind === 'kept'));
  // Who is somebody here cannot become another.
  back.say({ kind: 'comeBack', comeback: comebackOf(bert.token ?? '') });
  back.say({ kind: 'answer', round, slot: 'n3', version: 1, answer: words('Still Anna') });
  await back.until(() => back.frames.filter((frame) => frame.kind === 'kept').length === 2);
  const { people, rounds } = await host.act({ kind: 'reveal', round });
  expect(people.map(({ name }) => name)).toEqual(['Anna', 'Bert']);
  expect(rounds.at(-1)?.told.map(({ name }) => name)).toEqual(['Anna', 'Anna', 'Anna']);
});

test('nobody comes back as somebody by guessing, nor who was put out', async () => {
  await host.start();
  const anna = await (await host.phone()).join('Anna');
  const guesser = await (await host.phone()).greeted();
  for (let guess = 0; guess < 9; guess++) guesser.say({ kind: 'comeBack', comeback: comebackOf(String(guess)) });
  await guesser.gone();
  expect(guesser.view?.me).toBeNull();
  expect(guesser.frames.filter((frame) => frame.kind === 'notKnown')).toHaveLength(8);
  await host.act({ kind: 'remove', participant: (await host.status())?.people[0]?.id ?? '' });
  await anna.gone();
  const back = await (await host.phone()).greeted();
  back.say({ kind: 'comeBack', comeback: comebackOf(anna.token ?? '') });
  await back.gone();
  expect(back.frames.at(-1)).toEqual({ kind: 'away', why: 'removed' });
});

test('the code that is read aloud brings the secret, and wrong ones make a new code', async () => {
  const { door } = await host.start();
  const phone = new TestPhone(door?.address ?? '', { code: door?.code ?? '' });
  await phone.until(() => phone.frames.length > 0);
  expect(phone.frames).toEqual([{ kind: 'secret', secret: new URL(door?.joinAddress ?? '').hash.slice(1) }]);
  for (let guess = 0; guess < 20; guess++) {
    const wrong = new TestPhone(door?.address ?? '', { first: () => Buffer.concat([Buffer.from([1]), Buffer.alloc(16), Buffer.alloc(40)]) });
    await wrong.gone();
    expect(wrong.closeCode).toBe(4005);
  }
  expect((await host.status())?.door?.code).not.toBe(door?.code);
});

/** A phone whose answer to the open round is kept. */
async function annaAnswered() {
  await host.start();
  const anna = await (await host.phone()).join('Anna');
  const round = await openRound();
  await anna.until(() => anna.view?.rounds.at(-1)?.id === round);
  anna.say({ kind: 'answer', round, slot: 'n1', version: 1, answer: words('Wool') });
  await anna.until(() => anna.frames.some((frame) => frame.kind === 'kept'));
  const participant = (await host.status())?.people[0]?.id ?? '';
  return { anna, round, participant };
}

test('who was put out may not come back, and what they wrote stays', async () => {
  const { anna, round, participant } = await annaAnswered();
  await host.act({ kind: 'remove', participant });
  await anna.gone();
  expect(anna.frames.at(-1)).toEqual({ kind: 'away', why: 'removed' });
  const back = await host.phone(anna.token);
  await back.gone();
  expect(back.view).toBeUndefined();
  expect((await host.act({ kind: 'reveal', round })).rounds.at(-1)?.told).toHaveLength(1);
});

test('where all see answers at once, each is heard as it comes, late phones hear those before, and what is taken back goes', async () => {
  await host.start();
  const [anna, bert] = [await (await host.phone()).join('Anna'), await (await host.phone()).join('Bert', 'agency')];
  const stranger = await (await host.phone()).greeted();
  const round = (await host.act({ kind: 'open', task: { ...notesTask, naming: 'bySide', isLive: true } })).rounds.at(-1)?.id ?? '';
  await anna.until(() => anna.view?.rounds.at(-1)?.id === round);
  anna.say({ kind: 'answer', round, slot: 'n1', version: 1, answer: words('Wool') });
  await bert.until(() => bert.frames.some((frame) => frame.kind === 'heard'));
  expect(bert.frames.findLast((frame) => frame.kind === 'heard')).toEqual({ kind: 'heard', round, heard: [{ place: 0, side: 'client', answer: words('Wool') }] });
  const late = await (await host.phone()).join('Cleo', 'guest');
  expect(late.view?.heard).toEqual([{ place: 0, side: 'client', answer: words('Wool') }]);
  expect((await host.status())?.rounds.at(-1)?.told).toEqual([{ side: 'client', answer: words('Wool') }]);
  anna.say({ kind: 'answer', round, slot: 'n1', version: 2, answer: null });
  await bert.until(() => bert.frames.some((frame) => frame.kind === 'heard' && frame.heard.some(({ answer }) => answer === null)));
  expect((await host.status())?.rounds.at(-1)?.told).toEqual([]);
  expect(JSON.stringify(stranger.frames)).not.toContain('Wool');
});

test('a revealed vote is told in lines, and one that nobody took part in without any', async () => {
  await host.start();
  const anna = await (await host.phone()).join('Anna');
  const options = ['wool', 'dye'].map((id) => ({ id, text: { en: id, fi: id } }));
  for (const isAnswered of [false, true]) {
    const round = (await host.act({ kind: 'open', task: { ...notesTask, kind: 'vote', options } })).rounds.at(-1)?.id ?? '';
    await anna.until(() => anna.view?.rounds.at(-1)?.id === round);
    if (isAnswered) anna.say({ kind: 'answer', round, slot: 'one', version: 1, answer: { form: 'dots', dots: { dye: 2 } } });
    await anna.until(() => !isAnswered || anna.frames.some((frame) => frame.kind === 'kept'));
    await host.act({ kind: 'reveal', round });
    await anna.until(() => anna.view?.rounds.at(-1)?.stage === 'revealed');
    expect(anna.view?.rounds.at(-1)?.outcome.map(({ en }) => en)).toEqual(isAnswered ? ['dye: 2 dots', 'wool: 0 dots'] : []);
  }
});

test('time given while a round runs reaches the phones, and ends with the round', async () => {
  await host.start();
  const anna = await (await host.phone()).join('Anna');
  const round = await openRound();
  await anna.until(() => anna.view?.rounds.at(-1)?.id === round);
  expect(anna.view?.rounds.at(-1)?.left).toBeUndefined();
  await host.act({ kind: 'setMinutes', round, minutes: 2 });
  await anna.until(() => (anna.view?.rounds.at(-1)?.left ?? 0) > 60_000);
  await host.act({ kind: 'reveal', round });
  expect(await host.services['workshop.act']({ session: host.session, act: { kind: 'setMinutes', round, minutes: 5 } })).toMatchObject({ ok: false });
});

test('a phone that is made to look on is heard no more at once, keeps what it had sent, and answers again when it may', async () => {
  const { anna, round, participant } = await annaAnswered();
  await host.act({ kind: 'setRole', participant, role: 'observer' });
  anna.say({ kind: 'answer', round, slot: 'n2', version: 1, answer: words('Not to be heard') });
  await anna.until(() => anna.frames.some((frame) => frame.kind === 'refused'));
  expect(anna.frames.find((frame) => frame.kind === 'refused')).toMatchObject({ slot: 'n2', why: 'observer' });
  await anna.until(() => anna.view?.me?.role === 'observer');
  await host.act({ kind: 'setRole', participant, role: 'participant' });
  anna.say({ kind: 'answer', round, slot: 'n2', version: 1, answer: words('Heard again') });
  await anna.until(() => anna.frames.filter((frame) => frame.kind === 'kept').length === 2);
  const { rounds } = await host.act({ kind: 'reveal', round });
  expect(rounds.at(-1)?.told.map(({ answer }) => (answer.form === 'texts' ? answer.text : ''))).toEqual(['Wool', 'Heard again']);
});

test('a phone on which nothing happens hears that the host is there', async () => {
  await host.start();
  const anna = await (await host.phone()).join('Anna');
  await anna.until(() => anna.beats > 1);
  expect(anna.closeCode).toBeUndefined();
});
