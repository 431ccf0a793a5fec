import { copyFile, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { seededRandom } from '../../../shared/plan/seededRandom.ts';
import { verifyHistory } from '../../../shared/history/verifyHistory.ts';
import { sha256 } from '../disk/sha256.ts';
import { companyOf, isNotice, nextEvent, openForWindows, setCompany, testSessionPorts, withSession, writeNewPlan } from '../fixtures/openSessions.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { entryNames } from '../planFile/planFileContent.ts';
import { lastGoodPath, readPlanFile } from '../planFile/planFile.ts';
import { openZip, unpackEntry } from '../planFile/zipReader.ts';
import { packEntry, writeZip, type PackedEntry } from '../planFile/zipWriter.ts';
import type { PlanSession } from '../session/planSession.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  plan = join(folder.path, 'Spring.kehys');
  await writeNewPlan(plan);
  // A past of several packs.
  const random = seededRandom(11);
  await opened(async (session) => {
    for (let revision = 0; revision < 24; revision += 1) {
      const text = Array.from({ length: 12_000 }, () => Math.floor(random() * 36).toString(36)).join('');
      session.doc.getMap('plan').set('company', text);
      await session.record({ label: `Revision ${revision}`, author: 'Aino', reason: '' });
    }
    await session.save();
    setCompany(session.doc, 'Havu');
    await session.save();
  });
});
afterEach(() => folder.remove());

const opened = <T>(work: (session: PlanSession) => Promise<T>): Promise<T> => withSession(plan, testSessionPorts(folder.path), work);

async function entriesOf(path: string): Promise<{ readonly bytes: Buffer; readonly entries: ReadonlyMap<string, PackedEntry>; readonly packs: readonly PackedEntry[] }> {
  const bytes = await readFile(path);
  const zip = openZip(bytes);
  if (!zip.ok) throw new Error(zip.reason);
  return { bytes, entries: zip.entries, packs: [...zip.entries].filter(([name]) => name.startsWith(entryNames.states)).map(([, entry]) => entry) };
}

/** One byte of a pack becomes another on the disk. */
async function rot(path: string, pack: number, share: number): Promise<void> {
  const { bytes, packs } = await entriesOf(path);
  const packed = packs[pack % packs.length]?.packed ?? new Uint8Array();
  const at = Math.floor(share * packed.length);
  packed[at] = (packed[at] ?? 0) ^ 0x10;
  await writeFile(path, bytes);
}

/** What is wrong with the past that a file holds. */
async function faultsOf(path: string): Promise<readonly string[]> {
  const read = await readPlanFile(path);
  if (!read.ok) throw new Error(read.failure.code);
  read.value.doc.destroy();
  return verifyHistory(read.value.history, sha256);
}

const editAndSave = (company: string): Promise<number> =>
  opened(async (session) => {
    setCompany(session.doc, company);
    expect(await session.save()).toMatchObject({ ok: true });
    expect(companyOf(session.doc)).toBe(company);
    return session.mendPast();
  });

test('whichever byte of whichever pack rots, the past is brought back from the last-good copy, and no rotten pack takes its place', async () => {
  const { packs } = await entriesOf(plan);
  expect(packs.length).toBeGreaterThan(2);
  const random = seededRandom(3);
  for (let run = 0; run < 6; run += 1) {
    await rot(plan, run, random());
    expect(await faultsOf(plan)).not.toEqual([]);
    expect(await editAndSave(`Run ${run}`)).toBe(1);
    expect(await faultsOf(plan)).toEqual([]);
    expect(await faultsOf(lastGoodPath(plan))).toEqual([]);
  }
});

test('what rotted in the last-good copy, too, is brought back from an earlier file', async () => {
  // The first save of an opening keeps what it found, but one file of some minutes only.
  const then = new Date(Date.now() - 3 * 60 * 60 * 1000);
  await utimes(plan, then, then);
  await editAndSave('Kept');
  for (const path of [plan, lastGoodPath(plan)]) await rot(path, 0, 0.5);
  await rot(plan, 1, 0.5);
  expect(await editAndSave('Both')).toBe(2);
  expect(await faultsOf(plan)).toEqual([]);
});

test('a pack that rots while the plan is open does not reach the last-good copy', async () => {
  await opened(async (session) => {
    for (const company of ['One', 'Two', 'Three']) {
      await rot(plan, company.length, 0.3);
      setCompany(session.doc, company);
      expect(await session.save()).toMatchObject({ ok: true });
      expect(await faultsOf(lastGoodPath(plan))).toEqual([]);
      expect(await faultsOf(plan)).toEqual([]);
    }
  });
});

test('what no copy has is told of, keeps nothing from being saved, and is no reason to keep an old last-good copy for ever', async () => {
  await rot(plan, 0, 0.5);
  await copyFile(plan, lastGoodPath(plan));
  const lone = testSessionPorts(folder.path, { earlierFolder: join(folder.path, 'no earlier files') });
  for (const company of ['One', 'Two']) {
    await withSession(plan, lone, async (session) => {
      setCompany(session.doc, company);
      expect(await session.mendPast()).toBe(0);
    });
  }
  expect(await faultsOf(plan)).not.toEqual([]);
  const kept = await readPlanFile(lastGoodPath(plan));
  expect(kept.ok && companyOf(kept.value.doc)).toBe('One');
});

test('a pack of the same name that says something else is not taken for the one that rotted', async () => {
  const { entries } = await entriesOf(lastGoodPath(plan));
  const forged = [...entries].map(([name, entry]) => {
    const text = new TextDecoder().decode(unpackEntry(entry));
    return name.startsWith(entryNames.states) ? packEntry({ name, bytes: new TextEncoder().encode(text.replaceAll('Spring', 'Autumn').replaceAll('a', 'b')) }) : entry;
  });
  await writeFile(lastGoodPath(plan), writeZip(forged));
  await rot(plan, 0, 0.5);
  await withSession(plan, testSessionPorts(folder.path, { earlierFolder: join(folder.path, 'no earlier files') }), async (session) => expect(await session.mendPast()).toBe(0));
});

test('who opens the plan is told what was brought back', async () => {
  await rot(plan, 1, 0.5);
  const { plans, session } = await openForWindows(plan, testSessionPorts(folder.path));
  const told = nextEvent(session, isNotice('past-mended'));
  plans.windowsChanged(session, 1);
  expect(await told).toMatchObject({ failure: { details: { name: 'Spring.kehys', count: 1 } } });
  await plans.closeAll();
  expect(await faultsOf(plan)).toEqual([]);
});
