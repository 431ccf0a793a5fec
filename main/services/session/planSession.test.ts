import { EventEmitter, once } from 'node:events';
import { cp, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { failed } from '../../../shared/messages/failures.ts';
import { textOf } from '../../../shared/plan/plan.ts';
import {
  changeFile,
  companyInFile,
  companyOf,
  isNotice,
  isStatus,
  nextEvent,
  setCompany,
  statusesOf,
  testSessionPorts,
  writeNewPlan,
} from '../fixtures/openSessions.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { openPlanSession } from './openPlanSession.ts';
import { lockPath } from '../disk/fileLock.ts';
import { planDisk, type PlanDisk } from '../disk/planDisk.ts';
import { readPlanFile, verifyPlanFile } from '../planFile/planFile.ts';
import { readJournals } from '../recovery/foundJournals.ts';
import { journalKey } from '../recovery/journalFiles.ts';
import { replayJournal } from '../recovery/replayJournal.ts';
import type { PlanSession } from './planSession.ts';
import type { SessionPorts } from './sessionPorts.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;
let sessions: PlanSession[];

beforeEach(async () => {
  folder = await temporaryFolder();
  plan = join(folder.path, 'Spring.kehys');
  sessions = [];
  await writeNewPlan(plan);
});

afterEach(async () => {
  for (const session of sessions) await session.close({ evenIfUnsaved: true });
  await folder.remove();
});

async function open(ports: SessionPorts = testSessionPorts(folder.path), path = plan): Promise<PlanSession> {
  const opened = await openPlanSession(path, ports);
  if (!opened.ok) throw new Error(opened.failure.code);
  sessions.push(opened.value);
  return opened.value;
}

test('opening a plan leaves its file as it is', async () => {
  const before = await readFile(plan);
  const session = await open();
  expect(session.saveState).toMatchObject({ status: 'saved', fileName: 'Spring.kehys' });
  await session.close();
  expect(await readFile(plan)).toEqual(before);
  expect(await readdir(folder.path)).toEqual(['Spring.kehys']);
});

test('an edit is told as pending within the edit itself, and as saved once the file holds it', async () => {
  const session = await open();
  const statuses = statusesOf(session);
  setCompany(session.doc, 'Havu');
  expect(statuses).toEqual(['pending']);
  expect(await companyInFile(plan)).toBe('');
  await session.save();
  expect(statuses).toEqual(['pending', 'saving', 'saved']);
  expect(await companyInFile(plan)).toBe('Havu');
});

test('an edit made while the file is being written is not called saved', async () => {
  const opened: PlanSession[] = [];
  const disk = {
    ...planDisk,
    write: async (path: string, bytes: Uint8Array) => {
      const written = await planDisk.write(path, bytes);
      for (const session of opened) if (companyOf(session.doc) === 'one') setCompany(session.doc, 'two');
      return written;
    },
  };
  const session = await open(testSessionPorts(folder.path, { disk }));
  opened.push(session);
  setCompany(session.doc, 'one');
  await session.save();
  expect(session.saveState.status).toBe('pending');
  expect(await companyInFile(plan)).toBe('one');
  await session.save();
  expect(session.saveState.status).toBe('saved');
  expect(await companyInFile(plan)).toBe('two');
});

test('a plan saves itself a moment after an edit, and however long the editing goes on', async () => {
  const idle = await open(testSessionPorts(folder.path, {}, { idle: 5 }));
  const saved = nextEvent(idle, isStatus('saved'));
  setCompany(idle.doc, 'idle');
  await saved;
  await idle.close();
  const busy = await open(testSessionPorts(folder.path, {}, { atMost: 30 }));
  const savedBusily = nextEvent(busy, isStatus('saved'));
  for (let edit = 0; edit < 10; edit += 1) setCompany(busy.doc, `busy ${edit}`);
  await savedBusily;
  expect(await companyInFile(plan)).toBe('busy 9');
});

test('a full disk stays visible, is tried again by itself, and loses nothing', async () => {
  let isFull = true;
  const disk = { ...planDisk, write: async (path: string, bytes: Uint8Array) => (isFull ? failed('disk-full', { name: 'Spring.kehys' }) : planDisk.write(path, bytes)) };
  const session = await open(testSessionPorts(folder.path, { disk }, { idle: 5, retry: 20 }));
  const statuses = statusesOf(session);
  const failedOnce = nextEvent(session, isStatus('failed'));
  setCompany(session.doc, 'Havu');
  await failedOnce;
  expect(session.saveState).toMatchObject({ status: 'failed', failure: { code: 'disk-full' } });
  setCompany(session.doc, 'Havu Oy');
  expect(session.saveState.status).toBe('failed');
  expect((await session.close()).ok).toBe(false);
  const saved = nextEvent(session, isStatus('saved'));
  isFull = false;
  await saved;
  expect(statuses.slice(statuses.indexOf('failed'))).not.toContain('pending');
  expect(await companyInFile(plan)).toBe('Havu Oy');
});

test('a folder that takes no writing opens for reading, and says why', async () => {
  const session = await open(testSessionPorts(folder.path, { disk: { ...planDisk, isWritable: async () => false } }));
  expect(session.saveState).toMatchObject({ status: 'readOnly', failure: { code: 'folder-read-only' } });
  expect(await session.record({ label: 'a', author: 'b', reason: '' })).toMatchObject({ ok: false, failure: { code: 'plan-read-only' } });
  expect(await readdir(folder.path)).toEqual(['Spring.kehys']);
});

test('a plan open elsewhere opens for reading, follows what is saved there, and can be edited after it is closed there', async () => {
  const writer = await open();
  const reader = await open(testSessionPorts(folder.path, {}, { look: 10 }));
  expect(reader.saveState).toMatchObject({ status: 'readOnly', failure: { code: 'open-elsewhere' } });
  const seen = new Promise<void>((resolve) => reader.doc.on('update', () => resolve()));
  setCompany(writer.doc, 'Havu');
  await writer.save();
  await seen;
  expect(companyOf(reader.doc)).toBe('Havu');
  await writer.close();
  await reader.close();
  expect((await open()).saveState.status).toBe('saved');
});

test('another program’s edits of the same plan are taken in, and the state before them is kept', async () => {
  const session = await open();
  setCompany(session.doc, 'ours');
  await changeFile(plan, (doc) => doc.getMap('plan').set('agency', 'theirs'));
  const notice = nextEvent(session, isNotice('file-merged'));
  await session.save();
  await notice;
  const read = await readPlanFile(plan);
  if (!read.ok) throw new Error(read.failure.code);
  expect(read.value.doc.getMap('plan').toJSON()).toMatchObject({ company: 'ours', agency: 'theirs' });
  expect([...read.value.history.revisions.values()].map((revision) => revision.label)).toContain('Before another program’s changes');
  expect(session.saveState.status).toBe('saved');
});

test('another program’s edits are noticed without any of ours, and then nothing more is written', async () => {
  const one = await open(testSessionPorts(folder.path, {}, { look: 10 }));
  const notice = nextEvent(one, isNotice('file-merged'));
  const saved = nextEvent(one, isStatus('saved'));
  await changeFile(plan, (doc) => doc.getMap('plan').set('agency', 'theirs'));
  await notice;
  await one.save();
  await saved;
  expect(textOf(one.plan.fields, 'agency')).toBe('theirs');
  const { mtimeMs } = await stat(plan);
  await one.save();
  expect((await stat(plan)).mtimeMs).toBe(mtimeMs);
});

test('a stranger’s file in the plan’s place is kept beside it', async () => {
  const session = await open();
  setCompany(session.doc, 'ours');
  await writeNewPlan(plan, 'Another plan');
  const theirs = await readFile(plan);
  const notice = nextEvent(session, isNotice('file-kept-beside'));
  await session.save();
  const event = await notice;
  const beside = event.kind === 'notice' ? String(event.failure.details?.['beside']) : '';
  expect(beside).toMatch(/^Spring \(other version .*\)\.kehys$/);
  expect(await readFile(join(folder.path, beside))).toEqual(theirs);
  expect(await companyInFile(plan)).toBe('ours');
});

test('a file that becomes garbage is kept beside it, too', async () => {
  const session = await open();
  setCompany(session.doc, 'ours');
  await writeFile(plan, 'garbage');
  await session.save();
  expect(await companyInFile(plan)).toBe('ours');
  const beside = (await readdir(folder.path)).find((name) => name.includes('other version'));
  expect(await readFile(join(folder.path, beside ?? ''), 'utf8')).toBe('garbage');
});

test('a stranger’s file that cannot be kept is not replaced', async () => {
  const disk = { ...planDisk, copy: async () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) };
  const session = await open(testSessionPorts(folder.path, { disk }));
  setCompany(session.doc, 'ours');
  await writeFile(plan, 'garbage');
  expect(await session.save()).toMatchObject({ ok: false, failure: { code: 'disk-full' } });
  expect(session.saveState.status).toBe('failed');
  expect(await readFile(plan, 'utf8')).toBe('garbage');
});

test('another plan whose author has the same number, as the examples have, is kept beside and not mixed in', async () => {
  await cp('examples/example.kehys', plan);
  const session = await open();
  const notice = nextEvent(session, isNotice('file-kept-beside'));
  setCompany(session.doc, 'ours');
  const items = session.plan.items.size;
  await cp('examples/esimerkki.kehys', plan);
  expect((await session.save()).ok).toBe(true);
  await notice;
  expect([session.plan.items.size, await companyInFile(plan)]).toEqual([items, 'ours']);
});

test('a deleted file is written again, and a notice says so', async () => {
  const session = await open(testSessionPorts(folder.path, {}, { look: 10, idle: 5 }));
  const notice = nextEvent(session, isNotice('file-written-again'));
  const saved = nextEvent(session, isStatus('saved'));
  await rm(plan);
  await notice;
  await saved;
  expect((await readPlanFile(plan)).ok).toBe(true);
});

test('a file that went with its folder is said to be written again once it is, and not before', async () => {
  const session = await open(testSessionPorts(folder.path, {}, { look: 10, idle: 5 }));
  const told: string[] = [];
  session.onEvent((event) => event.kind === 'notice' && told.push(event.failure.code));
  const unsaved = nextEvent(session, isStatus('failed'));
  await rm(folder.path, { recursive: true });
  await unsaved;
  expect([told, session.saveState.failure]).toEqual([[], { code: 'lock-unconfirmed', details: { name: 'Spring.kehys', why: 'reason-folder-gone' } }]);
  await mkdir(folder.path);
  expect((await session.save()).ok).toBe(true);
  expect(told).toEqual(['file-written-again']);
});

test('the state at opening is kept as a revision once it is edited, named ones stay told apart', async () => {
  const session = await open();
  setCompany(session.doc, 'one');
  await session.save();
  await session.record({ label: 'First', author: 'Aino', reason: 'Kick-off' });
  setCompany(session.doc, 'two');
  await session.save();
  const labels = [...session.history.revisions.values()].map(({ label, kind }) => `${kind} ${label}`);
  expect(labels).toEqual(['automatic Before this session’s edits', 'named First']);
  await session.close();
  const again = await open();
  setCompany(again.doc, 'three');
  await again.save();
  expect(again.history.revisions.size).toBe(3);
});

test('a long editing leaves an automatic revision every hour', async () => {
  let now = Date.parse('2026-11-24T12:00:00Z');
  const session = await open(testSessionPorts(folder.path, { now: () => now }, { checkpoint: 3_600_000 }));
  for (const company of ['one', 'two', 'three']) {
    setCompany(session.doc, company);
    await session.save();
    now += 3_600_000;
  }
  setCompany(session.doc, 'four');
  await session.save();
  expect([...session.history.revisions.values()].map((revision) => revision.label)).toEqual([
    'Before this session’s edits',
    'While editing',
    'While editing',
    'While editing',
  ]);
});

test('restoring brings a revision back as a new one, and loses neither the present nor the past', async () => {
  const session = await open();
  setCompany(session.doc, 'then');
  const then = await session.record({ label: 'Then', author: 'Aino', reason: '' });
  setCompany(session.doc, 'now');
  const restored = await session.restore(then.ok ? then.value.id : '', 'Veikko');
  expect(restored).toMatchObject({ ok: true, value: { kind: 'restore', author: 'Veikko', label: 'Restored “Then”' } });
  expect(companyOf(session.doc)).toBe('then');
  expect(await companyInFile(plan)).toBe('then');
  const kinds = [...session.history.revisions.values()].map((revision) => revision.label);
  expect(kinds).toContain('Before restoring “Then”');
  expect(await session.restore('Then', 'Veikko')).toMatchObject({ ok: false, failure: { code: 'revision-missing' } });
});

test('a sign-off is in the file when it is answered', async () => {
  const session = await open();
  const first = await session.record({ label: 'First', author: 'Aino', reason: '' });
  expect(await session.signOff({ revision: first.ok ? first.value.id : '', party: 'client', name: 'Kaisa', note: '' })).toMatchObject({
    ok: true,
    value: { signOffs: [{ name: 'Kaisa', party: 'client' }] },
  });
  const read = await readPlanFile(plan);
  expect(read.ok && read.value.history.signOffs).toHaveLength(1);
});

test('saved under another name, the plan goes on there and lets the old file go', async () => {
  const session = await open();
  setCompany(session.doc, 'Havu');
  const other = join(folder.path, 'Other.kehys');
  expect((await session.saveAs(other)).ok).toBe(true);
  expect(session.saveState).toMatchObject({ status: 'saved', fileName: 'Other.kehys' });
  setCompany(session.doc, 'Havu Oy');
  await session.save();
  expect(await companyInFile(other)).toBe('Havu Oy');
  expect(await companyInFile(plan)).toBe('');
  expect((await open()).isReadOnly).toBe(false);
});

test('a read-only plan becomes editable by saving it elsewhere', async () => {
  await open();
  const reader = await open();
  expect(reader.isReadOnly).toBe(true);
  expect((await reader.saveAs(join(folder.path, 'Copy.kehys'))).ok).toBe(true);
  expect(reader.saveState.status).toBe('saved');
});

test('a plan whose lock was taken over becomes read-only, and its unsaved edits return when it is opened again', async () => {
  const here = testSessionPorts(folder.path);
  const session = await open(here);
  setCompany(session.doc, 'unsaved');
  // As after a sleep, in which the other machine watched our lock.
  await rm(lockPath(plan));
  const thief = await open({ ...here, recoveryFolder: join(folder.path, 'elsewhere'), lock: { ...here.lock, process: { pid: 2, host: 'there' } } });
  expect(thief.isReadOnly).toBe(false);
  const notice = nextEvent(session, isNotice('lock-lost'));
  expect((await session.save()).ok).toBe(false);
  await notice;
  expect(session.saveState).toMatchObject({ status: 'readOnly', failure: { code: 'lock-lost' } });
  expect(await companyInFile(plan)).toBe('');
  await session.close();
  await thief.close();
  const again = await open(here);
  expect(companyOf(again.doc)).toBe('unsaved');
  expect(again.recovered?.changes).toMatchObject([{ kind: 'planFieldChanged', field: 'company' }]);
});

test('a lock that is taken while the file is being written keeps the write from its place', async () => {
  const here = testSessionPorts(folder.path);
  let thief: PlanSession | undefined;
  const stealing: SessionPorts['disk'] = {
    ...planDisk,
    write: async (path, bytes, mayReplace) => {
      await rm(lockPath(plan));
      thief = await open({ ...here, recoveryFolder: join(folder.path, 'elsewhere'), lock: { ...here.lock, process: { pid: 2, host: 'there' } } });
      return planDisk.write(path, bytes, mayReplace);
    },
  };
  const session = await open({ ...here, disk: stealing });
  setCompany(session.doc, 'too late');
  expect(await session.save()).toMatchObject({ ok: false, failure: { code: 'plan-read-only' } });
  expect(thief?.isReadOnly).toBe(false);
  expect(session.saveState).toMatchObject({ status: 'readOnly', failure: { code: 'lock-lost' } });
  expect(await companyInFile(plan)).toBe('');
  expect((await readdir(folder.path)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

test('a lock that was somebody’s for a moment lets the file be read before it is written', async () => {
  let turns = 0;
  const slept: SessionPorts['disk'] = {
    ...planDisk,
    write: async (path, bytes, mayReplace) => {
      turns += 1;
      if (turns === 1) {
        await rm(lockPath(plan));
        await changeFile(plan, (doc) => setCompany(doc, 'theirs'));
      }
      return planDisk.write(path, bytes, mayReplace);
    },
  };
  const session = await open(testSessionPorts(folder.path, { disk: slept }));
  session.doc.getMap('plan').set('agency', 'ours');
  expect(await session.save()).toMatchObject({ ok: false, failure: { code: 'lock-unconfirmed' } });
  expect(await companyInFile(plan)).toBe('theirs');
  expect(await session.save()).toMatchObject({ ok: true });
  expect([companyOf(session.doc), await companyInFile(plan)]).toEqual(['theirs', 'theirs']);
});

test('a plan that opened for reading plays what a crash left of it once it may be edited', async () => {
  const here = testSessionPorts(folder.path);
  const full = { ...planDisk, write: async () => failed('disk-full', { name: 'Spring.kehys' }) };
  const crashed = await open({ ...here, disk: full });
  setCompany(crashed.doc, 'left over');
  await crashed.record({ label: 'Kept', author: 'Aino', reason: '' });
  await crashed.close({ evenIfUnsaved: true });
  const theirs = await open({ ...here, recoveryFolder: join(folder.path, 'elsewhere'), lock: { ...here.lock, process: { pid: 2, host: 'there' } } });
  const ticks = new Set<() => unknown>();
  const clock = { ...here.lock.clock, every: (_ms: number, tick: () => unknown) => { ticks.add(tick); return () => ticks.delete(tick); } };
  const reader = await open({ ...here, lock: { ...here.lock, clock } });
  expect([reader.isReadOnly, companyOf(reader.doc)]).toEqual([true, '']);
  await theirs.close();
  const told = Promise.all([nextEvent(reader, ({ kind }) => kind === 'historyChanged'), nextEvent(reader, isStatus('pending'))]);
  for (const tick of ticks) await tick();
  await told;
  expect(companyOf(reader.doc)).toBe('left over');
  expect((await reader.save()).ok).toBe(true);
  const read = await readPlanFile(plan);
  expect(read.ok && [companyOf(read.value.doc), ...[...read.value.history.revisions.values()].map(({ label }) => label)]).toEqual(expect.arrayContaining(['left over', 'Kept']));
  expect(await readdir(here.recoveryFolder)).toEqual([]);
});

test('a revision of a plan that is too large to be read again is refused, and not kept where nobody could read it', async () => {
  const disk = { ...planDisk, write: async () => failed('plan-too-large', { name: 'Spring.kehys', size: 65, limit: 64 }) };
  const session = await open(testSessionPorts(folder.path, { disk }));
  setCompany(session.doc, 'Havu');
  expect((await session.save()).ok).toBe(false);
  expect(await session.record({ label: 'Lost', author: 'Aino', reason: '' })).toMatchObject({ ok: false, failure: { code: 'plan-too-large' } });
});

test('a revision that was recorded while the disk was full survives a crash', async () => {
  const disk = { ...planDisk, write: async () => failed('disk-full', { name: 'Spring.kehys' }) };
  const ports = testSessionPorts(folder.path, { disk });
  const session = await open(ports);
  setCompany(session.doc, 'Havu');
  expect((await session.record({ label: 'Kept', author: 'Aino', reason: '' })).ok).toBe(true);
  await session.close({ evenIfUnsaved: true });
  const again = await open();
  expect([...again.history.revisions.values()].map((revision) => revision.label)).toContain('Kept');
  await again.save();
  const read = await readPlanFile(plan);
  expect(read.ok && [...read.value.history.revisions.values()].map((revision) => revision.label)).toContain('Kept');
});

/** A disk each of whose writes waits to be released, until all are let go; `begun` is the first write. */
function heldDisk() {
  const turns = new EventEmitter();
  const begun = once(turns, 'begun');
  let isFree = false;
  const write: PlanDisk['write'] = async (path, bytes, mayReplace) => {
    turns.emit('begun');
    if (!isFree) await once(turns, 'released');
    return planDisk.write(path, bytes, mayReplace);
  };
  const release = (): void => void turns.emit('released');
  const letGo = (): void => {
    isFree = true;
    release();
  };
  return { disk: { ...planDisk, write }, begun, release, letGo };
}

test('a revision is named before its file is written, and is there after a crash in between', async () => {
  const held = heldDisk();
  const session = await open(testSessionPorts(folder.path, { disk: held.disk }));
  setCompany(session.doc, 'Havu');
  const named = await session.record({ label: 'First', author: 'Aino', reason: '' });
  setCompany(session.doc, 'Later');
  const second = await session.record({ label: 'Second', author: 'Aino', reason: '' });
  await held.begun;
  const before = await readPlanFile(plan);
  expect([named.ok, second.ok, before.ok && before.value.history.revisions.size, session.saveState.status]).toEqual([true, true, 0, 'saving']);

  // The power fails: what lies on the disk now is all that there is.
  const now = await temporaryFolder();
  await cp(folder.path, now.path, { recursive: true });
  held.letGo();
  await session.close();
  await cp(now.path, folder.path, { recursive: true });
  await rm(lockPath(plan));
  await now.remove();
  const reopened = await open();
  expect(reopened.recovered?.revisions.map(({ label }) => label).sort()).toEqual(['First', 'Second']);
  const then = named.ok ? await reopened.planOf(named.value.id) : named;
  expect(then.ok && then.value.fields['company']).toBe('Havu');
  expect((await reopened.save()).ok).toBe(true);
  const verified = await verifyPlanFile(plan);
  expect(verified.ok && [verified.value.faults, verified.value.revisions]).toEqual([[], reopened.history.revisions.size]);
  expect(await readdir(testSessionPorts(folder.path).recoveryFolder)).toEqual([]);
});

test('a revision that is named while the plan moves to another file is kept there, too', async () => {
  const held = heldDisk();
  const session = await open(testSessionPorts(folder.path, { disk: held.disk }));
  const elsewhere = join(folder.path, 'Elsewhere.kehys');
  const moving = session.saveAs(elsewhere);
  await held.begun;
  setCompany(session.doc, 'Meanwhile');
  expect((await session.record({ label: 'On the way', author: 'Aino', reason: '' })).ok).toBe(true);
  held.release();
  expect((await moving).ok).toBe(true);
  expect(session.path).toBe(elsewhere);
  const [journal] = await readJournals(testSessionPorts(folder.path).recoveryFolder, journalKey(elsewhere));
  const kept = journal && replayJournal(journal);
  expect([...(kept?.history.revisions.values() ?? [])].map(({ label }) => label)).toContain('On the way');
  held.letGo();
});

test('a journal of another plan is set aside and not mixed in', async () => {
  const disk = { ...planDisk, write: async () => failed('disk-full', { name: 'Spring.kehys' }) };
  const session = await open(testSessionPorts(folder.path, { disk }));
  setCompany(session.doc, 'left over');
  await session.close({ evenIfUnsaved: true });
  await rm(plan);
  await writeNewPlan(plan, 'Another plan');
  const other = await open();
  expect(companyOf(other.doc)).toBe('');
  expect(other.recovered).toBeUndefined();
});
