import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { failed, success, wordFailure } from '../../../shared/messages/failures.ts';
import { PlanFolder } from './planFolder.ts';

const root = await mkdtemp(join(tmpdir(), 'kehys-plan-folder-'));
afterAll(() => rm(root, { recursive: true }));

it('says of a folder that takes no plan why, and speaks of no window that keeps what was never there', async () => {
  await writeFile(join(root, 'a file'), '');
  const path = join(root, 'a file', 'plans');
  const answer = await new PlanFolder(path).add('Plan', () => Promise.resolve(success(undefined)));
  expect(answer).toEqual({ ok: false, failure: { code: 'plan-not-made', details: { folder: path, why: 'reason-folder-gone' } } });
});

it('leaves nothing behind where a new plan finds no room', async () => {
  const folder = new PlanFolder(join(root, 'full'));
  const answer = await folder.add('Plan', () => Promise.resolve(failed('disk-full', { name: 'Plan.kehys' })));
  expect(await readdir(folder.path)).toEqual([]);
  if (answer.ok) throw new Error('A plan was made of nothing');
  expect(wordFailure(answer.failure, 'en')).toBe(
    `No plan could be made in “${folder.path}”: the disk is full. Nothing was changed. Make room there or let Kehys write to it, or start Kehys with another folder in KEHYS_PLANS.`,
  );
});
