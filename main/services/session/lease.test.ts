import { readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockPath, longestSilence, renewalPause } from '../disk/fileLock.ts';
import { watchPause } from '../disk/lockWatch.ts';
import { planDisk } from '../disk/planDisk.ts';
import { SimulatedMachine } from '../fixtures/simulatedMachine.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { Lease } from './lease.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  plan = join(folder.path, 'plan.kehys');
});
afterEach(() => folder.remove());

const machine = (host: string): SimulatedMachine => new SimulatedMachine(host);

/** A lease, and the notices that it gives from then on. */
async function open(on: SimulatedMachine): Promise<{ readonly lease: Lease; readonly notices: string[] }> {
  const lease = await Lease.open(plan, on.ports());
  const notices: string[] = [];
  lease.onChange((_state, notice) => void (notice && notices.push(notice.code)));
  return { lease, notices };
}

test('a plan that nobody edits is ours, all along', async () => {
  const { lease } = await open(machine('one'));
  expect(lease.state).toEqual({ kind: 'held', mustRead: false });
  expect(await lease.confirm()).toEqual({ ok: true, value: { held: 'all-along' } });
  await lease.close();
  expect(lease.state).toEqual({ kind: 'released' });
  expect((await lease.confirm()).ok).toBe(false);
  expect(await readdir(folder.path)).toEqual([]);
});

test('a plan that another machine edits is watched, and ours soon after it is closed there', async () => {
  const [one, two] = [machine('one'), machine('two')];
  const { lease: theirs } = await open(one);
  const { lease, notices } = await open(two);
  expect(lease.state).toMatchObject({ kind: 'watching', by: { host: 'one' }, failure: { code: 'open-elsewhere' } });
  expect(await lease.confirm()).toMatchObject({ ok: false, failure: { code: 'open-elsewhere' } });
  await theirs.close();
  await two.pass(watchPause);
  expect(notices).toEqual(['lock-freed']);
  expect(await lease.confirm()).toEqual({ ok: true, value: { held: 'again' } });
  lease.fileWasRead();
  expect(await lease.confirm()).toEqual({ ok: true, value: { held: 'all-along' } });
});

test('a machine that lives keeps its plan however long another one watches', async () => {
  const [one, two] = [machine('one'), machine('two')];
  const { lease: theirs } = await open(one);
  const { lease } = await open(two);
  for (let time = 0; time < 5 * longestSilence; time += renewalPause) {
    await one.pass(renewalPause);
    await two.pass(renewalPause);
  }
  expect(lease.state.kind).toBe('watching');
  expect((await theirs.confirm()).ok).toBe(true);
});

test('the plan of a machine that died is ours after half a minute, and the person is told whose it was', async () => {
  await open(machine('dead'));
  const two = machine('two');
  const { lease } = await open(two);
  const told: unknown[] = [];
  lease.onChange((state, notice) => told.push([state, notice]));
  await two.pass(longestSilence);
  expect(told).toEqual([]);
  await two.pass(2 * watchPause);
  expect(told).toMatchObject([[{ kind: 'held', mustRead: true }, { code: 'lock-silent', details: { name: 'plan.kehys', who: 'dead, 100', seconds: 30 } }]]);
});

test('a machine that slept learns before it writes that its plan was taken, and gets it back when that is closed', async () => {
  const [sleeper, other] = [machine('sleeper'), machine('other')];
  const { lease, notices } = await open(sleeper);
  const { lease: theirs } = await open(other);
  await other.pass(2 * longestSilence);
  expect(theirs.state.kind).toBe('held');
  const confirmed = lease.confirm();
  expect(await confirmed).toMatchObject({ ok: false, failure: { code: 'lock-lost', details: { who: 'other, 100' } } });
  expect(notices).toEqual(['lock-lost']);
  await theirs.close();
  await sleeper.pass(watchPause);
  expect(notices).toEqual(['lock-lost', 'lock-freed']);
  expect(await lease.confirm()).toEqual({ ok: true, value: { held: 'again' } });
});

test('a machine that slept learns by itself that its plan was taken', async () => {
  const [sleeper, other] = [machine('sleeper'), machine('other')];
  const { notices } = await open(sleeper);
  await open(other);
  await other.pass(2 * longestSilence);
  await sleeper.pass(renewalPause);
  expect(notices).toEqual(['lock-lost']);
});

test('a lock that was taken and closed while we slept is ours again, but the file must be read first', async () => {
  const [sleeper, other] = [machine('sleeper'), machine('other')];
  const { lease, notices } = await open(sleeper);
  const { lease: theirs } = await open(other);
  await other.pass(2 * longestSilence);
  await theirs.close();
  expect(await lease.confirm()).toEqual({ ok: true, value: { held: 'again' } });
  expect(await lease.confirm()).toEqual({ ok: true, value: { held: 'again' } });
  expect(notices).toEqual([]);
});

test('a lock that was taken by a process which died since is ours again', async () => {
  const here = machine('here');
  const { lease } = await open(here);
  await rm(lockPath(plan));
  await open(here);
  here.kill(101);
  expect(await lease.confirm()).toEqual({ ok: true, value: { held: 'again' } });
});

test('another owner of a watched plan is told', async () => {
  const [one, two, three] = [machine('one'), machine('two'), machine('three')];
  const { lease: first } = await open(one);
  const { lease } = await open(three);
  await first.close();
  await open(two);
  await three.pass(watchPause);
  expect(lease.readOnly).toMatchObject({ code: 'open-elsewhere', details: { who: 'two, 100' } });
});

test('a folder that takes no file is refused, and nobody waits for it', async () => {
  const one = machine('one');
  const lease = await Lease.open(plan, { ...one.ports(), disk: { isWritable: async () => false } });
  expect(lease.state).toMatchObject({ kind: 'refused', failure: { code: 'folder-read-only' } });
  expect(await lease.confirm()).toMatchObject({ ok: false, failure: { code: 'folder-read-only' } });
  expect(one.timers).toBe(0);
});

test('a plan file that is yet to be made can be had, in a folder that is there', async () => {
  const real = { ...machine('one').ports(), disk: planDisk };
  expect((await Lease.open(plan, real)).state.kind).toBe('held');
  expect((await Lease.open(join(folder.path, 'gone', 'plan.kehys'), real)).readOnly).toMatchObject({ code: 'folder-read-only' });
});

test('a folder that went away leaves the plan ours, but nothing is confirmed until it is back', async () => {
  const one = machine('one');
  const { lease, notices } = await open(one);
  await rm(lockPath(plan));
  await rmdir(folder.path);
  expect(await lease.confirm()).toMatchObject({ ok: false, failure: { code: 'lock-unconfirmed', details: { why: 'reason-folder-gone' } } });
  await one.pass(renewalPause);
  expect([lease.state.kind, notices]).toEqual(['held', []]);
});

test('a lease that is refused gives its lock back', async () => {
  const one = machine('one');
  const { lease } = await open(one);
  await lease.refuse({ code: 'file-newer' });
  expect(lease.readOnly).toEqual({ code: 'file-newer' });
  expect([one.timers, await readdir(folder.path)]).toEqual([0, []]);
});

test('a closed lease that was lost leaves the other’s lock', async () => {
  const one = machine('one');
  const { lease } = await open(one);
  await writeFile(lockPath(plan), 'theirs');
  await lease.close();
  expect(await readFile(lockPath(plan), 'utf8')).toBe('theirs');
});
