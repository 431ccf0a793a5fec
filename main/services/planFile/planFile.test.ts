import { lstat, mkdtemp, readFile, readdir, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addItem } from '../../../shared/edits/items.ts';
import { setPlanField } from '../../../shared/edits/fields.ts';
import { editContextOf } from '../../../shared/edits/editContext.ts';
import { emptyHistory } from '../../../shared/history/history.ts';
import { plainHistory } from '../../../shared/history/testing/plainHistory.ts';
import { recordRevision } from '../../../shared/history/recordRevision.ts';
import { wordFailure, type Result } from '../../../shared/messages/failures.ts';
import { createYDoc } from '../../../shared/plan/planDocument.ts';
import { LivePlan, planOf } from '../../../shared/plan/livePlan.ts';
import { lastGoodPath, packPlanFile, readLastGood, readPlanFile, rescueFromDisk, unpackPlanFile, writePlanFile, type PlanFileContent } from './planFile.ts';
import { packEntry, writeZip } from './zipWriter.ts';
import { sha256 } from '../disk/sha256.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehys-plan-file-'));
  path = join(folder, 'Plan.kehys');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(wordFailure(result.failure, 'en'));
  return result.value;
}

function codeOf(result: Result<unknown>): string {
  return result.ok ? 'ok' : result.failure.code;
}

/** A small plan with one revision and a picture, as a file's bytes. */
function samplePlan(title = 'Sample'): { readonly bytes: Uint8Array; readonly content: Omit<PlanFileContent, 'formatVersion'> } {
  const doc = createYDoc();
  const live = new LivePlan(doc);
  const context = editContextOf(live, Math.random);
  setPlanField(context, { key: 'title', value: title });
  addItem(context, { type: 'goal', fields: { statement: 'More enquiries', target: 40 } });
  addItem(context, { type: 'note', fields: { text: 'Keep it short' } });
  const facts = { label: 'First', author: 'Tester', reason: '', kind: 'named', time: '2026-03-01T09:00:00.000Z' } as const;
  const { history } = value(recordRevision(emptyHistory, live.plan, facts, sha256));
  const content = { doc, history, assets: new Map([['logo.png', new Uint8Array([1, 2, 3])]]) };
  return { bytes: packPlanFile(content), content };
}

describe('a plan file', () => {
  it('is read back as it was written', async () => {
    const { bytes, content } = samplePlan();
    value(await writePlanFile(path, bytes));
    const read = value(await readPlanFile(path));
    expect(planOf(read.doc)).toEqual(planOf(content.doc));
    expect(plainHistory(read.history)).toEqual(plainHistory(content.history));
    expect(read.assets).toEqual(content.assets);
    expect(read.formatVersion).toBe(2);
    expect(read.readOnly).toBeUndefined();
  });

  it('keeps the id of its plan, and takes nothing else for one', () => {
    const { content } = samplePlan();
    const idOf = (planId?: string): string | undefined => value(unpackPlanFile(packPlanFile({ ...content, ...(planId === undefined ? {} : { planId }) }), 'Plan.kehys')).planId;
    expect(idOf('7h3k9m2p4q6r')).toBe('7h3k9m2p4q6r');
    expect(idOf()).toBeUndefined();
    for (const odd of ['short', '../../etc/passwd', 'with a space in it', 'x'.repeat(65)]) expect(idOf(odd)).toBeUndefined();
  });

  it('has the same bytes whenever the same plan is packed', () => {
    const { bytes, content } = samplePlan();
    expect(packPlanFile(content)).toEqual(bytes);
  });

  it('leaves only itself and its last-good copy in the folder', async () => {
    value(await writePlanFile(path, samplePlan('One').bytes));
    expect(await readdir(folder)).toEqual(['Plan.kehys']);
    value(await writePlanFile(path, samplePlan('Two').bytes));
    expect((await readdir(folder)).sort()).toEqual(['.Plan.kehys.last-good', 'Plan.kehys']);
  });

  it('keeps the state before the last save as its last-good copy', async () => {
    const first = samplePlan('One');
    value(await writePlanFile(path, first.bytes));
    value(await writePlanFile(path, samplePlan('Two').bytes));
    expect(planOf(value(await readLastGood(path)).doc)).toEqual(planOf(first.content.doc));
  });

  it('does not let a damaged file take the place of the last-good copy', async () => {
    const first = samplePlan('One');
    value(await writePlanFile(path, first.bytes));
    value(await writePlanFile(path, samplePlan('Two').bytes));
    await truncate(path, 200);
    value(await writePlanFile(path, samplePlan('Three').bytes));
    expect(planOf(value(await readLastGood(path)).doc)).toEqual(planOf(first.content.doc));
  });

  it.each([
    ['ENOSPC', 'disk-full'],
    ['EDQUOT', 'disk-full'],
    ['EACCES', 'folder-read-only'],
    ['EROFS', 'folder-read-only'],
    ['EPERM', 'folder-read-only'],
    ['EIO', 'write-failed'],
  ])('is left as it was when writing fails with %s', async (code, failure) => {
    const first = samplePlan('One');
    value(await writePlanFile(path, first.bytes));
    value(await writePlanFile(path, samplePlan('Two').bytes));
    const before = await readFile(path);
    const disk = { write: () => Promise.reject(Object.assign(new Error(code), { code })) };
    expect(codeOf(await writePlanFile(path, samplePlan('Three').bytes, disk))).toBe(failure);
    expect(await readFile(path)).toEqual(before);
    expect(planOf(value(await readLastGood(path)).doc)).toEqual(planOf(first.content.doc));
    expect((await readdir(folder)).sort()).toEqual(['.Plan.kehys.last-good', 'Plan.kehys']);
  });

  it('is never written so large that it could not be opened again', async () => {
    const first = samplePlan('One');
    value(await writePlanFile(path, first.bytes));
    const before = await readFile(path);
    const refused = await writePlanFile(path, new Uint8Array(64 * 1024 * 1024 + 1));
    expect(refused).toMatchObject({ failure: { code: 'plan-too-large', details: { name: 'Plan.kehys', size: 65, limit: 64 } } });
    const unpacked = 257 * 1024 * 1024;
    const swollen = writeZip([packEntry({ name: 'kehys.json', bytes: new Uint8Array(9) }), { ...packEntry({ name: 'document.yjs', bytes: new Uint8Array(9) }), unpacked }]);
    expect(await writePlanFile(path, swollen)).toMatchObject({ failure: { code: 'plan-too-large', details: { size: 258, limit: 256 } } });
    expect(await readFile(path)).toEqual(before);
    expect(await readdir(folder)).toEqual(['Plan.kehys']);
  });

  it('says in plain words that its folder is not there', async () => {
    const written = await writePlanFile(join(folder, 'gone', 'Plan.kehys'), samplePlan().bytes);
    expect(written.ok ? '' : wordFailure(written.failure, 'fi')).toContain('kansiota ei ole');
  });

  it('keeps its mode and follows a link', async () => {
    const shortcut = join(folder, 'shortcut.kehys');
    await writeFile(path, 'old', { mode: 0o640 });
    await symlink(path, shortcut);
    value(await writePlanFile(shortcut, samplePlan().bytes));
    expect((await lstat(shortcut)).isSymbolicLink()).toBe(true);
    expect((await stat(path)).mode & 0o777).toBe(0o640);
    expect(codeOf(await readPlanFile(path))).toBe('ok');
  });

  it('sweeps away what a killed process left of a write, but not what another one is writing', async () => {
    const [old, fresh] = ['.Plan.kehys.000000000000.tmp', '.Plan.kehys.111111111111.tmp'];
    for (const name of [old, fresh]) await writeFile(join(folder, name), 'part');
    const longAgo = new Date(Date.now() - 2 * 60 * 60 * 1000);
    await utimes(join(folder, old), longAgo, longAgo);
    value(await writePlanFile(path, samplePlan().bytes));
    expect((await readdir(folder)).sort()).toEqual([fresh, 'Plan.kehys']);
  });

  it('is missing, empty, a folder or too large without being read', async () => {
    expect(codeOf(await readPlanFile(path))).toBe('file-missing');
    await writeFile(path, '');
    expect(codeOf(await readPlanFile(path))).toBe('file-empty');
    expect(codeOf(await readPlanFile(folder))).toBe('file-not-ours');
    await truncate(path, 100 * 1024 * 1024);
    expect(await readPlanFile(path)).toMatchObject({ failure: { code: 'file-too-large', details: { size: 100, limit: 64 } } });
  });

  it('is rescued from what a cut file still holds, and the file stays as it is', async () => {
    const { bytes, content } = samplePlan();
    const cut = bytes.slice(0, Math.floor(bytes.length * 0.6));
    await writeFile(path, cut);
    expect(codeOf(await readPlanFile(path))).toBe('file-damaged');
    const rescue = value(await rescueFromDisk(path));
    expect(planOf(rescue.content.doc)).toEqual(planOf(content.doc));
    expect(rescue.from).toBe('document');
    expect(new Uint8Array(await readFile(path))).toEqual(cut);
  });

  it('shows no last-good copy before there is one', async () => {
    value(await writePlanFile(path, samplePlan().bytes));
    expect(codeOf(await readLastGood(path))).toBe('file-missing');
    expect(lastGoodPath(path)).not.toBe(path);
  });
});
