import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failed } from '../../shared/messages/failures.ts';
import { FileLock, longestSilence, type LockWorld } from '../services/disk/fileLock.ts';
import { planDisk } from '../services/disk/planDisk.ts';
import { setCompany, testSessionPorts, writeNewPlan } from '../services/fixtures/openSessions.ts';
import { temporaryFolder } from '../services/fixtures/temporaryServices.ts';
import { openPlanSession } from '../services/session/openPlanSession.ts';
import { openForChange } from './openForChange.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;
let now: number;
let lines: string[];
/** What happens elsewhere while the command waits. */
let elsewhere: () => Promise<unknown>;

beforeEach(async () => {
  folder = await temporaryFolder();
  plan = join(folder.path, 'Spring.kehys');
  now = 0;
  lines = [];
  elsewhere = async () => undefined;
  await writeNewPlan(plan);
});
afterEach(() => folder.remove());

const clock: LockWorld['clock'] = {
  now: () => now,
  pause: async (milliseconds) => {
    now += milliseconds;
    await elsewhere();
  },
  every: () => () => undefined,
};

async function lockOf(host: string): Promise<FileLock> {
  const outcome = await FileLock.take(plan, { process: { pid: 7, host }, isAlive: () => true, clock, token: host });
  if (outcome.kind !== 'held') throw new Error(outcome.kind);
  return outcome.lock;
}

const openHere = (interrupted = new AbortController().signal) =>
  openForChange(
    plan,
    testSessionPorts(folder.path, { lock: { process: { pid: 1, host: 'here' }, isAlive: () => true, clock } }),
    { language: 'en', err: (line) => void lines.push(line), interrupted },
  );

test('a free plan opens without a word', async () => {
  const opened = await openHere();
  expect(opened).toMatchObject({ ok: true, value: { isReadOnly: false } });
  expect(lines).toEqual([]);
  if (opened.ok) await opened.value.close();
});

test('a plan that this machine edits is refused at once, naming the process', async () => {
  await lockOf('here');
  expect(await openHere()).toMatchObject({ ok: false, failure: { code: 'plan-busy', details: { name: 'Spring.kehys', who: 'here, 7' } } });
  expect([now, lines]).toEqual([0, []]);
});

test('what a crash had kept from the file is told before the command works on it', async () => {
  const full = { ...planDisk, write: async () => failed('disk-full') };
  const crashed = await openPlanSession(plan, testSessionPorts(folder.path, { disk: full }));
  if (!crashed.ok) throw new Error(crashed.failure.code);
  setCompany(crashed.value.doc, 'Saaristo Oy');
  await crashed.value.record({ label: 'Draft for Anna', author: 'Otso', reason: '' });
  await crashed.value.close({ evenIfUnsaved: true });
  const opened = await openHere();
  expect(lines.join('')).toMatch(/“Spring\.kehys”: Kehys stopped before this was saved[^\n]*\n {2}Plan: .+ “Saaristo Oy”\n {2}Revision “Draft for Anna” by Otso\n$/);
  if (opened.ok) await opened.value.close();
});

test('another machine’s plan is watched, and refused at its first sign of life', async () => {
  const lock = await lockOf('there');
  elsewhere = async () => (now === 8_000 ? lock.renew() : undefined);
  expect(await openHere()).toMatchObject({ ok: false, failure: { code: 'plan-busy', details: { who: 'there, 7' } } });
  expect(now).toBeLessThan(10_000);
  expect(lines).toEqual([expect.stringMatching(/“Spring.kehys” is being edited in a Kehys on another computer \(there, 7\)/)]);
});

test('the plan of a machine that died opens after half a minute, and a line says why that takes so long', async () => {
  await lockOf('there');
  const opened = await openHere();
  expect(opened).toMatchObject({ ok: true, value: { isReadOnly: false } });
  expect(now).toBeGreaterThan(longestSilence);
  expect(now).toBeLessThan(longestSilence + 3_000);
  expect(lines).toHaveLength(1);
  if (opened.ok) await opened.value.close();
});

test('the plan opens as soon as the other machine closes it', async () => {
  const lock = await lockOf('there');
  elsewhere = async () => (now === 3_000 ? lock.release() : undefined);
  const opened = await openHere();
  expect([opened.ok, now]).toEqual([true, 3_000]);
  if (opened.ok) await opened.value.close();
});

test('Ctrl+C ends the wait', async () => {
  await lockOf('there');
  const controller = new AbortController();
  elsewhere = async () => controller.abort();
  expect(await openHere(controller.signal)).toMatchObject({ ok: false, failure: { code: 'plan-busy' } });
  expect(now).toBe(1_000);
});
