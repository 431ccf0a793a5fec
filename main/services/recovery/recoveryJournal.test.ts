import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { emptyHistory } from '../../../shared/history/history.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { readJournals, setAside, type FoundJournal } from './foundJournals.ts';
import { packPlanFileAside } from '../planFile/packPlanFile.ts';
import { decodeFrames, encodeFrame } from './journalFrames.ts';
import { isAside, journalKey } from './journalFiles.ts';
import { RecoveryJournal, type JournalPorts } from './recoveryJournal.ts';
import { replayJournal } from './replayJournal.ts';

const path = '/plans/Spring.kehys';
let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let folder: string;
let failures: unknown[];

beforeEach(async () => {
  temporary = await temporaryFolder();
  folder = join(temporary.path, 'recovery');
  failures = [];
});
afterEach(async () => {
  expect(failures).toEqual([]);
  await temporary.remove();
});

function ports(doc: Y.Doc, changes: Partial<JournalPorts> = {}): JournalPorts {
  const onFailure = (error: unknown): void => void failures.push(error);
  return { folder, path, plan: 'plan 1', title: () => 'Spring', doc, delay: 600_000, onFailure, ...changes };
}

/** A document whose edits go into a journal. */
function journaled(changes: Partial<JournalPorts> = {}): { readonly doc: Y.Doc; readonly journal: RecoveryJournal } {
  const doc = createYDoc();
  const journal = new RecoveryJournal(ports(doc, changes));
  doc.on('update', (update: Uint8Array) => journal.append(update));
  return { doc, journal };
}

/** A journal that has made the place its own. */
async function startJournal(at: JournalPorts): Promise<RecoveryJournal> {
  const journal = new RecoveryJournal(at);
  expect(await journal.takePlace()).toBe(true);
  return journal;
}

const set = (doc: Y.Doc, value: string): void => void doc.getMap('plan').set('company', value);

function company(journal: FoundJournal | undefined): unknown {
  if (!journal) return undefined;
  return replayJournal(journal).doc.getMap('plan').get('company');
}

async function atHome(): Promise<readonly FoundJournal[]> {
  return readJournals(folder, journalKey(path));
}

test('what was flushed is on disk, and is gone once the plan file holds it', async () => {
  const { doc, journal } = journaled();
  set(doc, 'one');
  expect(await journal.flush()).toBe(true);
  const turn = journal.turnOver();
  set(doc, 'two');
  await journal.flush();
  expect((await atHome()).map(company)).toEqual(['two']);
  await journal.forget(turn);
  const [left] = await atHome();
  expect([company(left), left?.files.length, left?.title, left?.plan]).toEqual(['two', 1, 'Spring', 'plan 1']);
  await journal.forget(journal.turnOver());
  await journal.close();
  expect(await readdir(folder)).toEqual([]);
});

test('a document that was packed for its file is not encoded again, and comes back with all that was said and taken away since', async () => {
  const { doc, journal } = journaled();
  const long = Array.from({ length: 20_000 }, (_, index) => index).join(' ');
  doc.getMap('notes').set('gone', 'gone');
  doc.getMap('notes').set('long', long);
  await packPlanFileAside({ doc, history: emptyHistory, assets: new Map() });
  set(doc, 'one');
  doc.getMap('notes').delete('gone');
  journal.turnOver();
  set(doc, 'two');
  await journal.flush();
  set(doc, 'three');
  await journal.flush();
  const [name = ''] = await readdir(folder);
  const bytes = await readFile(join(folder, name));
  expect(decodeFrames(bytes).frames.slice(0, 4).map(({ kind }) => kind)).toEqual(['about', 'base', 'since', 'update']);
  const [found] = await atHome();
  const played = found && replayJournal(found).doc.getMap('notes');
  expect([company(found), played?.has('gone'), played?.get('long')]).toEqual(['three', false, long]);
  await journal.close();
});

test('each generation says what the plan file held when it was begun', async () => {
  const { doc, journal } = journaled();
  set(doc, 'one');
  const turn = journal.turnOver();
  set(doc, 'two');
  await journal.flush();
  await journal.forget(turn);
  journal.turnOver();
  set(doc, 'three');
  await journal.flush();
  const [found] = await atHome();
  const clocks = found?.bases.map((base) => Y.decodeStateVector(base).get(doc.clientID) ?? 0);
  expect(clocks).toEqual([0, 1]);
  await journal.close();
});

test('an edit that was saved before it was journaled leaves no journal behind', async () => {
  const { doc, journal } = journaled();
  set(doc, 'one');
  const turn = journal.turnOver();
  await journal.forget(turn);
  await journal.flush();
  set(doc, 'two');
  const slow = journal.turnOver();
  await journal.flush();
  await journal.forget(slow);
  await journal.close();
  expect(await readdir(folder)).toEqual([]);
});

test('a journal that was discarded never comes back, whatever is appended or waits', async () => {
  const { doc, journal } = journaled({ delay: 1 });
  set(doc, 'one');
  await journal.flush();
  set(doc, 'waits');
  void journal.flush();
  set(doc, 'is due');
  const discarded = journal.discard();
  set(doc, 'while it is discarded');
  journal.turnOver();
  await discarded;
  set(doc, 'afterwards');
  expect(await journal.appendPlanFile(new Uint8Array([1]))).toBe(false);
  await journal.flush();
  await journal.close();
  expect(await readdir(folder)).toEqual([]);
});

test('two documents’ edits at one place are never one journal', async () => {
  const one = journaled();
  set(one.doc, 'one');
  await one.journal.close();
  const two = journaled({ plan: 'plan 2', title: () => 'Autumn' });
  set(two.doc, 'two');
  await two.journal.close();
  const found = await readJournals(folder);
  expect(found.map((journal) => [isAside(journal.key), journal.plan, company(journal)]).sort()).toEqual([
    [false, 'plan 2', 'two'],
    [true, 'plan 1', 'one'],
  ]);
  expect(new Set(found.map(({ id }) => id)).size).toBe(2);
});

test('a journal that begins at once makes the place its own, also from an earlier one of the same plan', async () => {
  const one = journaled();
  set(one.doc, 'one');
  await one.journal.close();
  const journal = await startJournal(ports(createYDoc()));
  expect(await atHome()).toEqual([]);
  expect((await readJournals(folder)).map(company)).toEqual(['one']);
  await journal.close();
});

test('a journal that continues another keeps it until the plan file holds both', async () => {
  const one = journaled();
  set(one.doc, 'one');
  await one.journal.close();
  const [found] = await atHome();
  const doc = replayJournal(found ?? raise()).doc;
  const journal = await startJournal(ports(doc, { continues: found?.files.map(({ name }) => name) ?? [] }));
  journal.append(Y.encodeStateAsUpdate(doc));
  await journal.flush();
  expect((await atHome()).map(({ files }) => files.length)).toEqual([2]);
  await journal.forget(journal.turnOver());
  await journal.close();
  expect(await readdir(folder)).toEqual([]);
});

test('a move to the side that a crash cut short is finished by the next one', async () => {
  const one = journaled();
  set(one.doc, 'one');
  await one.journal.flush();
  one.journal.turnOver();
  set(one.doc, 'two');
  await one.journal.close();
  const [found = raise()] = await atHome();
  await setAside(folder, [{ ...found, files: found.files.slice(0, 1) }]);
  await startJournal(ports(createYDoc())).then((journal) => journal.close());
  expect((await readJournals(folder)).map((journal) => [company(journal), journal.files.length])).toEqual([['two', 2]]);
});

test('a journal whose file another process removed begins another that needs no other', async () => {
  const { doc, journal } = journaled();
  set(doc, 'one');
  await journal.flush();
  await rm(folder, { recursive: true });
  doc.getMap('plan').set('agency', 'two');
  await journal.flush();
  const [found] = await atHome();
  expect(replayJournal(found ?? raise()).doc.getMap('plan').toJSON()).toEqual({ company: 'one', agency: 'two' });
  await journal.close();
});

test('a write that fails is told, and the next one begins another file with everything', async () => {
  await writeFile(folder, 'no folder');
  const { doc, journal } = journaled();
  set(doc, 'one');
  expect(await journal.appendPlanFile(new Uint8Array([1]))).toBe(false);
  expect(failures.splice(0)).toHaveLength(1);
  await rm(folder);
  doc.getMap('plan').set('agency', 'two');
  expect(await journal.flush()).toBe(true);
  const [found] = await atHome();
  expect(replayJournal(found ?? raise()).doc.getMap('plan').toJSON()).toEqual({ company: 'one', agency: 'two' });
  await journal.close();
});

test('of a journal that an earlier Kehys left, each file is its own', async () => {
  await mkdir(folder);
  for (const [generation, value] of ['one', 'two'].entries()) {
    const doc = createYDoc();
    set(doc, value);
    const about = new TextEncoder().encode(JSON.stringify({ path, title: 'Untitled' }));
    const frames = [encodeFrame({ kind: 'about', payload: about }), encodeFrame({ kind: 'update', payload: Y.encodeStateAsUpdate(doc) })];
    await writeFile(join(folder, `${journalKey(path)}-${generation + 1}.journal`), Buffer.concat(frames));
  }
  expect((await atHome()).map((journal) => [journal.plan, company(journal)])).toEqual([
    [undefined, 'one'],
    [undefined, 'two'],
  ]);
  await startJournal(ports(createYDoc())).then((journal) => journal.close());
  expect(await atHome()).toEqual([]);
  expect((await readJournals(folder)).map(company).sort()).toEqual(['one', 'two']);
});

function raise(): never {
  throw new Error('no journal');
}
