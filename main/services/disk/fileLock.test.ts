import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { FileLock, isLockedHere, lockPath, longestSilence, type LockPorts } from './fileLock.ts';
import { claimPatience } from './lockClaim.ts';
import { LockWatch, watchPause } from './lockWatch.ts';
import type { ProcessIdentity } from './processIdentity.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;
let now: number;

beforeEach(async () => {
  folder = await temporaryFolder();
  plan = join(folder.path, 'plan.kehys');
  now = 0;
});

afterEach(() => folder.remove());

/** One opening by a process that lives, unless told otherwise. Waiting takes no time but that of its clock. */
function opening(token: string, identity: Partial<ProcessIdentity> = {}, isAlive = (_process: ProcessIdentity): boolean => true): LockPorts {
  const pause = async (milliseconds: number): Promise<void> => {
    now += milliseconds;
    await new Promise(setImmediate);
  };
  return { process: { pid: 100, host: 'here', ...identity }, token, isAlive, clock: { now: () => now, pause, every: () => () => undefined } };
}

async function held(ports: LockPorts, silent?: string): Promise<FileLock> {
  const outcome = await FileLock.take(plan, ports, silent);
  if (outcome.kind !== 'held') throw new Error(outcome.kind);
  return outcome.lock;
}

/** Watches the plan's lock for so long, a look every two seconds. */
async function watched(milliseconds: number, watch = new LockWatch({ now: () => now })): Promise<LockWatch> {
  for (const until = now + milliseconds; now <= until; now += watchPause) watch.look({ text: await readFile(lockPath(plan), 'utf8') });
  return watch;
}

test('the second process learns who edits the plan', async () => {
  await held(opening('one'));
  expect(await FileLock.take(plan, opening('two', { pid: 200 }))).toMatchObject({ kind: 'taken', by: { pid: 100, host: 'here' } });
});

test('a released lock is free, and leaves nothing behind', async () => {
  const lock = await held(opening('one'));
  await lock.release();
  expect(await readdir(folder.path)).toEqual([]);
  await held(opening('two'));
});

test('the lock of a process that was killed on this machine is free at once', async () => {
  await held(opening('one'));
  await held(opening('two', {}, ({ pid }) => pid !== 100));
  expect(JSON.parse(await readFile(lockPath(plan), 'utf8'))).toMatchObject({ token: 'two' });
});

test('a machine of the same name is another machine: whether its process runs cannot be known here', async () => {
  await held(opening('one', { boot: 'theirs' }));
  expect((await FileLock.take(plan, opening('two', { boot: 'ours' }, () => false))).kind).toBe('taken');
  expect(await isLockedHere(plan, opening('two', { boot: 'ours' }))).toBe(false);
  expect(await isLockedHere(plan, opening('two', { boot: 'theirs' }))).toBe(true);
});

test('the lock of another machine holds whatever the clocks say, and is free once it was watched in silence', async () => {
  await held(opening('one', { host: 'there' }));
  now += 1_000 * longestSilence;
  const dead = opening('two', {}, () => false);
  expect((await FileLock.take(plan, dead)).kind).toBe('taken');
  const watch = await watched(longestSilence);
  expect((await FileLock.take(plan, dead, watch.silent)).kind).toBe('taken');
  await watched(watchPause, watch);
  expect((await FileLock.take(plan, dead, watch.silent)).kind).toBe('held');
});

test('a sign of life changes the lock even while the owner’s clock stands still', async () => {
  const lock = await held(opening('one', { host: 'there' }));
  const watch = await watched(longestSilence + watchPause);
  const { silent } = watch;
  expect(silent).toBeDefined();
  expect(await lock.renew()).toBe('renewed');
  expect((await FileLock.take(plan, opening('two'), silent)).kind).toBe('taken');
  await watched(watchPause, watch);
  expect(watch.silent).toBeUndefined();
  expect(watch.isAlive).toBe(true);
});

test('the sleep of the watching machine is no silence of the other', async () => {
  await held(opening('one', { host: 'there' }));
  const watch = await watched(watchPause);
  now += 1_000 * longestSilence;
  await watched(watchPause, watch);
  expect(watch.silent).toBeUndefined();
});

test('whose lock was taken over learns it and does not take it back', async () => {
  const lock = await held(opening('one', { host: 'there' }));
  await held(opening('two'), (await watched(longestSilence + watchPause)).silent);
  expect(await lock.renew()).toBe('taken');
  await lock.release();
  expect(JSON.parse(await readFile(lockPath(plan), 'utf8'))).toMatchObject({ token: 'two' });
});

test('a lock file that somebody deleted is told as gone', async () => {
  const lock = await held(opening('one'));
  await rm(lockPath(plan));
  expect(await lock.renew()).toBe('gone');
});

test('of an owner that renews and a taker that thinks it dead, one has the lock', async () => {
  for (let round = 0; round < 100; round += 1) {
    const lock = await held(opening(`owner ${round}`, { host: 'there' }));
    const silent = await readFile(lockPath(plan), 'utf8');
    const [renewed, taker] = await Promise.all([lock.renew(), FileLock.take(plan, opening(`taker ${round}`), silent)]);
    expect(['renewed taken', 'taken held', 'gone held']).toContain(`${renewed} ${taker.kind}`);
    await rm(lockPath(plan));
  }
});

test('a lock file full of nonsense is free once it was watched in silence', async () => {
  await writeFile(lockPath(plan), '{"pid":');
  expect((await FileLock.take(plan, opening('one'))).kind).toBe('taken');
  await held(opening('one'), (await watched(longestSilence + watchPause)).silent);
});

test('a lock file that a killed process left empty is free', async () => {
  await writeFile(lockPath(plan), '');
  await held(opening('one'));
});

test.each([
  ['a dead process’s claim is taken away at once', JSON.stringify({ pid: 7, host: 'here' }), 0],
  ['a claim that stays is taken away after a moment', '', claimPatience],
])('%s', async (_name, claim, patience) => {
  await writeFile(`${lockPath(plan)}.claim`, claim);
  await held(opening('one', {}, ({ pid }) => pid !== 7));
  expect(now).toBeGreaterThanOrEqual(patience);
  expect(now).toBeLessThan(patience + 100);
  expect(await readdir(folder.path)).toEqual(['.plan.kehys.lock']);
});

test('of many processes that find a dead lock at the same moment, one gets it', async () => {
  await held(opening('dead'));
  const takers = Array.from({ length: 12 }, (_, index) => opening(`taker${index}`, { pid: 200 + index }, ({ pid }) => pid !== 100));
  const outcomes = await Promise.all(takers.map((ports) => FileLock.take(plan, ports)));
  expect(outcomes.filter((outcome) => outcome.kind === 'held')).toHaveLength(1);
});
