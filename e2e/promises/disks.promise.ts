import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { companyInFile, companyOf, setCompany, testSessionPorts, writeNewPlan } from '../../main/services/fixtures/openSessions.ts';
import { temporaryFolder } from '../../main/services/fixtures/temporaryServices.ts';
import { planDisk } from '../../main/services/disk/planDisk.ts';
import { packPlanFile, readLastGood, verifyPlanFile } from '../../main/services/planFile/planFile.ts';
import { journalFiles, journalKey } from '../../main/services/recovery/journalFiles.ts';
import { openPlanSession } from '../../main/services/session/openPlanSession.ts';
import type { PlanSession } from '../../main/services/session/planSession.ts';
import { whyNoMount } from './mounts.ts';

/*
 * What is promised of disks, tried on real file systems: they are mounted for it, which only root may do.
 */

const why = whyNoMount();
if (why !== undefined) console.warn(`Not tried: power loss and a full disk. ${why}`);
const losses = Number(process.env['KEHYS_LOSSES'] ?? 200);
const companyLength = 3_000;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const mounted: string[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => {
  for (const place of [...mounted]) unmount(place);
  await folder.remove();
});

async function mount(name: string, ...options: readonly string[]): Promise<string> {
  const place = join(folder.path, name);
  await mkdir(place, { recursive: true });
  execFileSync('mount', [...options, place]);
  mounted.push(place);
  return place;
}

function unmount(place: string): void {
  execFileSync('umount', [place]);
  mounted.splice(mounted.indexOf(place), 1);
}

async function open(path: string, data: string, timing = {}): Promise<PlanSession> {
  const opened = await openPlanSession(path, testSessionPorts(data, {}, timing));
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

/** A plan that is known by its own id, not by its path. */
async function writePlanWithId(path: string): Promise<void> {
  await writeNewPlan(path);
  const read = await planDisk.read(path);
  if (!read.ok) throw new Error(read.failure.code);
  await planDisk.write(path, packPlanFile({ ...read.value, planId: 'abcdefghijkl' }));
  read.value.doc.destroy();
}

/** Opens a plan as a later process does: the one that had it before is dead. */
async function openLater(path: string, data: string): Promise<PlanSession> {
  const { lock, ...later } = testSessionPorts(data);
  const opened = await openPlanSession(path, { ...later, lock: { ...lock, process: { ...lock.process, pid: process.ppid }, isAlive: () => false } });
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure));
  return opened.value;
}

/** Journals are kept for a path, and the copied disk lies at another one than the disk that it was copied from. */
async function takeJournalsAlong(recovery: string, from: string, to: string): Promise<void> {
  for (const { name } of await journalFiles(recovery, journalKey(from))) await rename(join(recovery, name), join(recovery, name.replace(journalKey(from), journalKey(to))));
}

const pause = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds));

/** The bytes of an image as they were at one moment: read until two readings are alike. */
async function imageNow(image: string): Promise<Buffer> {
  for (let seen = await readFile(image); ; ) {
    const again = await readFile(image);
    if (again.equals(seen)) return again;
    seen = again;
  }
}

test.skipIf(why !== undefined)(`the power fails ${losses} times in the middle of the work, and nothing is lost that was called kept`, { timeout: 0 }, async () => {
  const image = join(folder.path, 'disk.img');
  await writeFile(image, Buffer.alloc(12 * 1024 * 1024));
  execFileSync('mkfs.ext4', ['-q', '-F', image], { stdio: 'ignore' });
  const disk = await mount('disk', '-o', 'loop', image);
  const plan = join(disk, 'Spring.kehys');
  await writePlanWithId(plan);
  const session = await open(plan, disk, { journal: 5 });
  let edit = 0;
  let saved = 0;
  const named: string[] = [];
  let isOver = false;
  let isResting = false;
  const work = async (): Promise<void> => {
    while (!isOver) {
      if (isResting) {
        await pause(1);
        continue;
      }
      edit += 1;
      const mine = edit;
      setCompany(session.doc, `${edit} ${'x'.repeat((edit * 37) % companyLength)}`);
      if (edit % 12 === 0 && (await session.save()).ok) saved = mine;
      else if (edit % 10 === 0 && (await session.record({ label: String(mine), author: 'Anna', reason: '' })).ok) named.push(String(mine));
      else await pause(edit % 5);
    }
  };
  const working = work();
  const seen = { lost: 0, recovered: 0, named: 0, between: 0 };
  for (let loss = 0; loss < losses; loss += 1) {
    isResting = false;
    await pause((loss * 7) % 97);
    const [promised, promisedNames] = [saved, named.slice()];
    const bytes = await imageNow(image);
    const made = edit;
    isResting = true;
    const copy = join(folder.path, 'copy.img');
    await writeFile(copy, bytes);
    const after = await mount('after', '-o', 'loop', copy);
    const path = join(after, 'Spring.kehys');
    await takeJournalsAlong(join(after, 'data', 'recovery'), plan, path);
    const inFile = Number((await companyInFile(path)).split(' ')[0]);
    const reopened = await openLater(path, after);
    const found = Number(companyOf(reopened.doc).split(' ')[0]);
    expect(inFile, `after loss ${loss}`).toBeGreaterThanOrEqual(promised);
    expect(found).toBeGreaterThanOrEqual(inFile);
    expect(found).toBeLessThanOrEqual(made);
    const names = new Set([...reopened.history.revisions.values()].map(({ label }) => label));
    expect(promisedNames.filter((name) => !names.has(name)), `named before loss ${loss}`).toEqual([]);
    if (reopened.recovered?.revisions.length) seen.named += 1;
    if (reopened.recovered) seen.recovered += 1;
    if (found > promised) seen.between += 1;
    expect(await reopened.save()).toMatchObject({ ok: true });
    await reopened.close();
    const verified = await verifyPlanFile(path);
    expect(verified.ok && verified.value.faults).toEqual([]);
    unmount(after);
    await rm(copy);
  }
  isOver = true;
  await working;
  await session.close();
  unmount(disk);
  console.warn(`Power loss: ${losses} copies of the image after ${edit} edits, none lost; ${seen.recovered} with edits and ${seen.named} with revisions from the journal, ${seen.between} past the last save.`);
});

test.skipIf(why !== undefined)('a small disk that fills up keeps the plan as it was saved, says so, and goes on when there is room', { timeout: 0 }, async () => {
  const disk = await mount('small', '-t', 'tmpfs', '-o', 'size=512k', 'tmpfs');
  const plan = join(disk, 'Spring.kehys');
  await writeNewPlan(plan);
  const session = await open(plan, folder.path);
  setCompany(session.doc, 'before');
  expect((await session.save()).ok).toBe(true);
  const filler = join(disk, 'filler');
  execFileSync('sh', ['-c', 'dd if=/dev/zero of="$0" bs=4k 2>/dev/null || true', filler]);
  setCompany(session.doc, 'after');
  expect(await session.save()).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
  expect(session.saveState.status).toBe('failed');
  expect(await companyInFile(plan)).toBe('before');
  expect((await readLastGood(plan)).ok).toBe(true);
  await rm(filler);
  expect((await session.save()).ok).toBe(true);
  expect(await companyInFile(plan)).toBe('after');
  await session.close();
  unmount(disk);
});

test.skipIf(why !== undefined)('a disk that is full for Kehys’ own data, too, still loses nothing that was saved', { timeout: 0 }, async () => {
  const disk = await mount('full', '-t', 'tmpfs', '-o', 'size=512k', 'tmpfs');
  const plan = join(disk, 'Spring.kehys');
  await writeNewPlan(plan);
  const session = await open(plan, disk);
  for (const round of [1, 2, 3]) {
    setCompany(session.doc, `kept ${round}`);
    expect((await session.save()).ok).toBe(true);
    execFileSync('sh', ['-c', 'dd if=/dev/zero of="$0" bs=1k 2>/dev/null || true', join(disk, 'filler')]);
    setCompany(session.doc, `lost ${round}`);
    await session.save();
    expect(await companyInFile(plan)).toMatch(new RegExp(`^(kept|lost) ${round}$`));
    await rm(join(disk, 'filler'));
  }
  await session.close();
  expect(await companyInFile(plan)).toBe('lost 3');
  unmount(disk);
});

test.skipIf(process.getuid?.() !== 0)('another user who may only read looks at the plan, and changes nothing', { timeout: 0 }, async () => {
  const nobody = 65_534;
  const theirs = await temporaryFolder();
  await chmod(theirs.path, 0o755);
  const plan = join(theirs.path, 'Spring.kehys');
  await writeNewPlan(plan);
  await chmod(plan, 0o644);
  const data = join(theirs.path, 'nobody');
  await mkdir(data);
  await chown(data, nobody, nobody);
  const before = await readFile(plan);
  const kehys = (...line: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [resolve('out/main/kehys.js'), ...line], { uid: nobody, gid: nobody, encoding: 'utf8', env: { ...process.env, KEHYS_DATA: data, LANG: 'en_GB.UTF-8' } });
    return { status, stderr };
  };
  expect(kehys('verify', plan).status).toBe(0);
  expect(kehys('checkpoint', plan, '--label', 'One', '--author', 'Nobody')).toMatchObject({ status: 1, stderr: expect.stringMatching(/cannot be changed|does not take|read/i) as string });
  await chmod(plan, 0o600);
  expect(kehys('history', plan)).toMatchObject({ status: 1, stderr: expect.stringMatching(/could not be read/) as string });
  expect(await readFile(plan)).toEqual(before);
  await theirs.remove();
});

test('a plan whose file is renamed while it is open goes on in its place, and the renamed one stays', async () => {
  const place = await temporaryFolder();
  const plan = join(place.path, 'Spring.kehys');
  await writeNewPlan(plan);
  const session = await open(plan, place.path);
  await rename(plan, join(place.path, 'Kept.kehys'));
  setCompany(session.doc, 'went on');
  expect((await session.save()).ok).toBe(true);
  await session.close();
  expect([await companyInFile(plan), await companyInFile(join(place.path, 'Kept.kehys'))]).toEqual(['went on', '']);
  await place.remove();
});

test('a plan whose whole folder is renamed says so, and its edits are there again in the old place', async () => {
  const place = await temporaryFolder();
  const plans = join(place.path, 'plans');
  await mkdir(plans);
  const plan = join(plans, 'Spring.kehys');
  await writeNewPlan(plan);
  const session = await open(plan, place.path);
  setCompany(session.doc, 'kept');
  await rename(plans, join(place.path, 'moved'));
  expect((await session.save()).ok).toBe(false);
  await session.close({ evenIfUnsaved: true });
  await rename(join(place.path, 'moved'), plans);
  // The lock came back with the folder.
  const reopened = await openLater(plan, place.path);
  expect(companyOf(reopened.doc)).toBe('kept');
  await reopened.close();
  await place.remove();
});

test('a clock that is set back by years loses no revision, no earlier file and no edit', async () => {
  const place = await temporaryFolder();
  const plan = join(place.path, 'Spring.kehys');
  await writeNewPlan(plan);
  const day = 24 * 60 * 60 * 1000;
  let now = Date.now();
  const ports = testSessionPorts(place.path, { now: () => now });
  const opened = await openPlanSession(plan, ports);
  if (!opened.ok) throw new Error(opened.failure.code);
  for (const back of [0, 400, 800]) {
    now -= back * day;
    setCompany(opened.value.doc, `back ${back}`);
    expect((await opened.value.record({ label: `back ${back}`, author: 'Anna', reason: '' })).ok).toBe(true);
  }
  await opened.value.close();
  const read = await planDisk.read(plan);
  const labels = read.ok ? [...read.value.history.revisions.values()].filter(({ kind }) => kind === 'named').map(({ label }) => label).sort() : [];
  expect(labels).toEqual(['back 0', 'back 400', 'back 800']);
  expect(await companyInFile(plan)).toBe('back 800');
  const verified = await verifyPlanFile(plan);
  expect(verified.ok && verified.value.faults).toEqual([]);
  await place.remove();
});
