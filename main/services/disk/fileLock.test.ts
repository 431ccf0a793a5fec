import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FileLock, lockPath, longestSilence, type LockPorts } from './fileLock.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;
let now: number;

beforeEach(async () => {
  folder = await temporaryFolder();
  plan = join(folder.path, 'plan.kehys');
  now = Date.parse('2026-11-24T12:00:00Z');
});

afterEach(() => folder.remove());

function process(token: string, overrides: Partial<LockPorts> = {}): LockPorts {
  return { pid: 100, host: 'here', token, now: () => now, isAlive: () => true, ...overrides };
}

async function held(ports: LockPorts): Promise<FileLock> {
  const outcome = await FileLock.take(plan, ports);
  if (outcome.kind !== 'held') throw new Error(outcome.kind);
  return outcome.lock;
}

test('the second process learns who edits the plan', async () => {
  await held(process('one'));
  expect(await FileLock.take(plan, process('two', { pid: 200 }))).toMatchObject({ kind: 'taken', by: { pid: 100, host: 'here' } });
});

test('a released lock is free, and leaves nothing behind', async () => {
  const lock = await held(process('one'));
  await lock.release();
  expect(await readdir(folder.path)).toEqual([]);
  await held(process('two'));
});

test('the lock of a process that was killed on this machine is free at once', async () => {
  await held(process('one'));
  await held(process('two', { isAlive: (pid) => pid !== 100 }));
  expect(JSON.parse(await readFile(lockPath(plan), 'utf8'))).toMatchObject({ token: 'two' });
});

test('the lock of another machine holds while its heart beats, and is free thirty seconds after it stops', async () => {
  await held(process('one', { host: 'there' }));
  const dead = process('two', { isAlive: () => false });
  now += longestSilence;
  expect((await FileLock.take(plan, dead)).kind).toBe('taken');
  now += 1;
  expect((await FileLock.take(plan, dead)).kind).toBe('held');
});

test('a heartbeat keeps the lock', async () => {
  const lock = await held(process('one', { host: 'there' }));
  now += longestSilence - 1;
  expect(await lock.renew()).toBe(true);
  now += longestSilence - 1;
  expect((await FileLock.take(plan, process('two'))).kind).toBe('taken');
});

test('whose lock was taken over learns it and does not take it back', async () => {
  const lock = await held(process('one', { host: 'there' }));
  now += longestSilence + 1;
  await held(process('two'));
  expect(await lock.isOurs()).toBe(false);
  expect(await lock.renew()).toBe(false);
  await lock.release();
  expect(JSON.parse(await readFile(lockPath(plan), 'utf8'))).toMatchObject({ token: 'two' });
});

test('a lock file that somebody deleted is made again', async () => {
  const lock = await held(process('one'));
  await rm(lockPath(plan));
  expect(await lock.renew()).toBe(true);
  expect((await FileLock.take(plan, process('two'))).kind).toBe('taken');
});

test('a lock file full of nonsense is free once it is old', async () => {
  await writeFile(lockPath(plan), '{"pid":');
  now = Date.now();
  expect((await FileLock.take(plan, process('one'))).kind).toBe('taken');
  now += longestSilence + 1_000;
  expect((await FileLock.take(plan, process('one'))).kind).toBe('held');
});

test('of many processes that find a dead lock at the same moment, one gets it', async () => {
  await held(process('dead'));
  const isAlive = (pid: number): boolean => pid !== 100;
  const takers = Array.from({ length: 12 }, (_, index) => process(`taker${index}`, { pid: 200 + index, isAlive }));
  const outcomes = await Promise.all(takers.map((ports) => FileLock.take(plan, ports)));
  expect(outcomes.filter((outcome) => outcome.kind === 'held')).toHaveLength(1);
});
