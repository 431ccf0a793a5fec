import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Services } from '../../../shared/contract/host.ts';
import type { Result } from '../../../shared/messages/failures.ts';
import { companyInFile, setCompany, testSessionPorts, writeNewPlan } from '../fixtures/openSessions.ts';
import { temporaryFolder, temporaryServices, type TemporaryServices } from '../fixtures/temporaryServices.ts';
import { lastGoodPath } from '../planFile/planFile.ts';
import { openPlanSession } from '../session/openPlanSession.ts';
import { keepEarlierFile, listEarlierFiles, readEarlierFile } from './earlierFiles.ts';

const hour = 60 * 60 * 1000;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  plan = join(folder.path, 'Spring.kehys');
  await writeNewPlan(plan);
});
afterEach(() => folder.remove());

/** Opens the plan, sets its company by so many saves, closes it; answers with what is kept then. */
async function saveAll(...companies: readonly string[]) {
  const session = await openPlanSession(plan, testSessionPorts(folder.path));
  if (!session.ok) throw new Error(session.failure.code);
  for (const company of companies) {
    setCompany(session.value.doc, company);
    expect((await session.value.save()).ok).toBe(true);
  }
  const { earlierFiles } = session.value;
  await session.value.close();
  return earlierFiles;
}

async function companies(of: Awaited<ReturnType<typeof saveAll>>): Promise<readonly string[]> {
  const files = await listEarlierFiles(of);
  return Promise.all(
    files.map(async ({ id }) => {
      const read = await readEarlierFile(of, id, 'Spring.kehys');
      return read.ok ? String(read.value.doc.getMap('plan').toJSON()['company'] ?? '') : read.failure.code;
    }),
  );
}

test('the file as it was found is kept by the first save, and one more an hour later', async () => {
  await utimes(plan, new Date(), new Date(Date.now() - 10 * 60_000));
  const of = await saveAll('one', 'two', 'three');
  expect(await companies(of)).toEqual(['']);
  await saveAll('four');
  expect(await companies(of)).toEqual(['three', '']);
  const session = await openPlanSession(plan, testSessionPorts(folder.path));
  if (!session.ok) throw new Error(session.failure.code);
  for (const company of ['five', 'six']) {
    setCompany(session.value.doc, company);
    await utimes(plan, new Date(), new Date(Date.now() + (company === 'five' ? hour : 2 * hour)));
    await session.value.save();
  }
  await session.value.close();
  expect(await companies(of)).toEqual(['five', 'four', 'three', '']);
});

test('only the person of this account reads them, even of a plan that others may read', async () => {
  const of = await saveAll('one');
  const [kept = ''] = await readdir(of.folder);
  const [file = ''] = await readdir(join(of.folder, kept));
  expect([(await stat(join(of.folder, kept))).mode & 0o777, (await stat(join(of.folder, kept, file))).mode & 0o777]).toEqual([0o700, 0o600]);
  expect((await readdir(folder.path)).filter((name) => name.endsWith('.kehys'))).toEqual(['Spring.kehys']);
});

test('a save stands where nothing can be kept', async () => {
  await mkdir(join(folder.path, 'data'), { recursive: true });
  await writeFile(join(folder.path, 'data', 'earlier'), 'no folder');
  const of = await saveAll('one', 'two').catch((error: unknown) => error);
  expect(of).not.toBeInstanceOf(Error);
  expect(await companyInFile(plan)).toBe('two');
});

test('all plans together take no more than their room', async () => {
  const keep = async (planId: string, age: number): Promise<void> => {
    await writeFile(lastGoodPath(plan), 'x'.repeat(100));
    await utimes(lastGoodPath(plan), new Date(), new Date(Date.now() - age));
    await keepEarlierFile({ folder: join(folder.path, 'kept'), planId }, plan, { now: Date.now(), isFirst: true, room: { ofPlan: 250, ofAll: 350 } });
  };
  for (const age of [5, 4, 3]) await keep('one', age * hour);
  for (const age of [2, 1]) await keep('two', age * hour);
  const sizes = async (planId: string) => (await listEarlierFiles({ folder: join(folder.path, 'kept'), planId })).length;
  expect([await sizes('one'), await sizes('two')]).toEqual([1, 2]);
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

async function lived(): Promise<{ readonly host: TemporaryServices; readonly services: Services; readonly session: string; readonly file: string }> {
  const host = await temporaryServices();
  const { services } = host;
  const first = value(await services['plans.create']({ template: 'holistic', language: 'en', title: 'Spring' }));
  value(await services['plans.close']({ session: first.session }));
  const edited = value(await openPlanSession(join(host.plansFolder, first.saveState.fileName), testSessionPorts(host.folder)));
  setCompany(edited.doc, 'Saaristo');
  value(await edited.save());
  await edited.close();
  const opened = value(await services['plans.open']({ file: first.session }));
  if (!opened) throw new Error('not opened');
  const { session } = opened;
  const [file] = value(await services['earlier.list']({ session })).files;
  if (!file) throw new Error('nothing is kept');
  return { host, services, session, file: file.id };
}

test('a window reads an earlier file as it reads a revision, and restores it as a new one', async () => {
  const { host, services, session, file } = await lived();
  const read = value(await services['history.read']({ session, revision: file })).plan as { plan: Record<string, unknown> };
  expect(JSON.stringify(read)).not.toContain('Saaristo');
  value(await services['history.keep']({ session, revision: file }));
  const restored = value(await services['history.restore']({ session, revision: file, author: 'Anna' }));
  expect(restored).toMatchObject({ kind: 'restore', author: 'Anna', label: expect.stringMatching(/^Restored “File of .+”$/) as string });
  expect(JSON.stringify(value(await services['history.read']({ session, revision: restored.id })).plan)).not.toContain('Saaristo');
  expect(await services['history.restore']({ session, revision: 'file:1', author: 'Anna' })).toMatchObject({ failure: { code: 'earlier-file-missing' } });
  await host.remove();
});

test('an earlier file becomes a plan of its own, and all of them go when that is asked', async () => {
  const { host, services, session, file } = await lived();
  const bytes = await readFile(join(host.plansFolder, 'Spring.kehys'));
  const opened = value(await services['earlier.open']({ session, file }));
  expect(opened.saveState.fileName).toMatch(/^Spring \(file of .+\)\.kehys$/);
  expect(value(await services['earlier.list']({ session: opened.session })).files).toEqual([]);
  expect(value(await services['earlier.remove']({ session }))).toEqual({ count: 1 });
  expect(value(await services['earlier.list']({ session })).files).toEqual([]);
  expect(await readFile(join(host.plansFolder, 'Spring.kehys'))).toEqual(bytes);
  await host.remove();
});
