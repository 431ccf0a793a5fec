import { copyFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failed } from '../../../shared/messages/failures.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import { planDisk } from '../disk/planDisk.ts';
import { companyOf, setCompany, testSessionPorts, writeNewPlan } from '../fixtures/openSessions.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { openPlanSession } from '../session/openPlanSession.ts';
import type { PlanSession } from '../session/planSession.ts';
import type { SessionPorts } from '../session/sessionPorts.ts';
import { readJournals } from './foundJournals.ts';
import { encodeFrame } from './journalFrames.ts';
import { journalKey } from './journalFiles.ts';
import { listRecoveries, readRecovery } from './recoveries.ts';
import { replayJournal } from './replayJournal.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;
let other: string;
let ports: SessionPorts;

beforeEach(async () => {
  folder = await temporaryFolder();
  ports = testSessionPorts(folder.path);
  plan = join(folder.path, 'Spring.kehys');
  other = join(folder.path, 'Autumn.kehys');
  await writeNewPlan(plan, 'Spring');
  await writeNewPlan(other, 'Autumn');
});
afterEach(() => folder.remove());

async function open(path: string, on: SessionPorts = ports): Promise<PlanSession> {
  const opened = await openPlanSession(path, on);
  if (!opened.ok) throw new Error(opened.failure.code);
  return opened.value;
}

/** A disk that takes no plan file, so that edits stay in the journal, as after a crash. */
const full = { ...planDisk, write: async () => failed('disk-full') };

/** Leaves edits of a plan in its journal, as a crash does. */
async function leaveEdits(path: string, company: string): Promise<void> {
  const session = await open(path, testSessionPorts(folder.path, { disk: full }));
  setCompany(session.doc, company);
  await session.close({ evenIfUnsaved: true });
}

const titleOf = (session: PlanSession): string => textOf(session.plan.fields, 'title');

async function recoveries() {
  return listRecoveries({ session: ports, isOpen: () => false });
}

/** The companies of the plans that wait to be recovered. */
async function recoverable(): Promise<readonly string[]> {
  const found = await Promise.all((await recoveries()).map(({ id }) => readRecovery({ session: ports, isOpen: () => false }, id)));
  return found.map((one) => (one.ok ? companyOf(one.value.doc) : one.failure.code));
}

test('a plan saved over another never shows what a crash kept of that one', async () => {
  await leaveEdits(other, 'of Autumn');
  const session = await open(plan);
  setCompany(session.doc, 'of Spring');
  expect((await session.saveAs(other)).ok).toBe(true);
  await session.close();
  const reopened = await open(other);
  expect([titleOf(reopened), companyOf(reopened.doc), reopened.recovered]).toEqual(['Spring', 'of Spring', undefined]);
  await reopened.close();
  expect(await recoveries()).toMatchObject([{ title: 'Autumn', name: 'Autumn' }]);
  expect(await recoverable()).toEqual(['of Autumn']);
});

test('after a crash it shows its own edits, and the other plan’s wait to be recovered', async () => {
  await leaveEdits(other, 'of Autumn');
  let isFull = false;
  const disk = { ...planDisk, write: (path: string, bytes: Uint8Array) => (isFull ? full.write() : planDisk.write(path, bytes)) };
  const session = await open(plan, testSessionPorts(folder.path, { disk }));
  expect((await session.saveAs(other)).ok).toBe(true);
  isFull = true;
  setCompany(session.doc, 'unsaved of Spring');
  await session.close({ evenIfUnsaved: true });
  const reopened = await open(other);
  expect([titleOf(reopened), companyOf(reopened.doc)]).toEqual(['Spring', 'unsaved of Spring']);
  expect(reopened.recovered?.changes).toMatchObject([{ kind: 'planFieldChanged', field: 'company' }]);
  await reopened.close();
  expect(await recoverable()).toEqual(['of Autumn']);
});

test('a plan that could not be saved over another leaves that one’s journal where it is', async () => {
  await leaveEdits(other, 'of Autumn');
  const session = await open(plan, testSessionPorts(folder.path, { disk: full }));
  expect((await session.saveAs(other)).ok).toBe(false);
  await session.close();
  const reopened = await open(other);
  expect([companyOf(reopened.doc), reopened.recovered?.changes]).toMatchObject(['of Autumn', [{ kind: 'planFieldChanged', field: 'company' }]]);
  await reopened.close();
});

test('a plan is not saved over one that another process has, and the answer says so', async () => {
  const theirs = await open(other);
  const session = await open(plan);
  expect(await session.saveAs(other)).toMatchObject({ ok: false, failure: { code: 'open-elsewhere', details: { name: 'Autumn.kehys' } } });
  await session.close();
  await theirs.close();
});

test('a revision that neither the file nor the journal took is not told as recorded', async () => {
  await writeFile(join(folder.path, 'data'), 'no folder');
  const session = await open(plan, testSessionPorts(folder.path, { disk: full }));
  expect(await session.record({ label: 'First', author: 'Aino', reason: '' })).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
  await session.close({ evenIfUnsaved: true });
});

test('a copy of the plan saved over it does not take in what a crash kept of the older one', async () => {
  const copy = join(folder.path, 'Copy.kehys');
  const session = await open(plan);
  setCompany(session.doc, 'saved');
  await session.close();
  await copyFile(plan, copy);
  await leaveEdits(plan, 'left over');
  const fromCopy = await open(copy);
  setCompany(fromCopy.doc, 'of the copy');
  await fromCopy.saveAs(plan);
  await fromCopy.close();
  const reopened = await open(plan);
  expect(companyOf(reopened.doc)).toBe('of the copy');
  await reopened.close();
  expect(await recoverable()).toEqual(['left over']);
});

test('edits made while the plan is saved under another name are that plan’s, and bring nothing of the old one back', async () => {
  await rm(other);
  const session = await open(plan, testSessionPorts(folder.path, {}, { journal: 0 }));
  setCompany(session.doc, 'before');
  let isOver = false;
  const saved = session.saveAs(other).finally(() => {
    isOver = true;
  });
  for (let edit = 0; !isOver; edit += 1) {
    setCompany(session.doc, `edit ${edit}`);
    await new Promise(setImmediate);
  }
  expect((await saved).ok).toBe(true);
  setCompany(session.doc, 'afterwards');
  const journals = async () => readJournals(ports.recoveryFolder);
  await expect.poll(async () => (await journals()).map((journal) => companyOf(replayJournal(journal).doc))).toEqual(['afterwards']);
  expect((await journals()).map(({ key, path }) => [key, path])).toEqual([[journalKey(other), other]]);
  await session.close();
  const old = await open(plan);
  expect([companyOf(old.doc), old.recovered]).toEqual(['', undefined]);
  await old.close();
});

test('an older copy that was put in the file’s place keeps what it says, and the edits wait to be recovered', async () => {
  const backup = join(folder.path, 'backup');
  await copyFile(plan, backup);
  const session = await open(plan);
  setCompany(session.doc, 'saved');
  await session.close();
  await leaveEdits(plan, 'unsaved');
  await rename(backup, plan);
  expect(await recoverable()).toEqual(['unsaved']);
  const reopened = await open(plan);
  expect([companyOf(reopened.doc), reopened.recovered]).toEqual(['', undefined]);
  await reopened.close();
  expect(await recoverable()).toEqual(['unsaved']);
});

test('a plan’s own journal is played once, and gone when the file holds it', async () => {
  await leaveEdits(plan, 'unsaved');
  expect(await recoveries()).toEqual([]);
  const session = await open(plan);
  expect([companyOf(session.doc), session.recovered?.changes]).toMatchObject(['unsaved', [{ kind: 'planFieldChanged', field: 'company' }]]);
  await session.close();
  expect(await readdir(ports.recoveryFolder)).toEqual([]);
});

test('a journal that an earlier Kehys left is offered, never played', async () => {
  await leaveEdits(plan, 'unsaved');
  await rewriteJournalAs(({ path, title }) => ({ path, title }));
  const session = await open(plan);
  expect([companyOf(session.doc), session.recovered]).toEqual(['', undefined]);
  await session.close();
  expect(await recoveries()).toMatchObject([{ title: 'Spring' }]);
  expect(await recoverable()).toEqual(['unsaved']);
});

/** Writes the plan's journal anew, beginning with something else. */
async function rewriteJournalAs(about: (told: { readonly path: string; readonly title: string }) => object): Promise<void> {
  const [journal] = await readJournals(ports.recoveryFolder, journalKey(plan));
  if (!journal) throw new Error('no journal');
  const frames = [
    encodeFrame({ kind: 'about', payload: new TextEncoder().encode(JSON.stringify(about(journal))) }),
    ...journal.updates.map((payload) => encodeFrame({ kind: 'update', payload })),
  ];
  for (const { name } of journal.files) await rm(join(ports.recoveryFolder, name));
  await writeFile(join(ports.recoveryFolder, `${journalKey(plan)}-1.journal`), Buffer.concat(frames));
}
