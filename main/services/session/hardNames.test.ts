import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { companyInFile, setCompany, testSessionPorts, writeNewPlan } from '../fixtures/openSessions.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { readLastGood } from '../planFile/planFile.ts';
import { openPlanSession } from './openPlanSession.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

const names = [
  // As long as file systems take: 255 bytes.
  `${'x'.repeat(249)}.kehys`,
  `${'ä'.repeat(124)}.kehys`,
  `${'マ'.repeat(83)}.kehys`,
  `${'👩‍👩‍👧‍👦'.repeat(9)}.kehys`,
  'Kevään suunnitelma – “näin” 100 % #1 & sen jatko.kehys',
  '-rf *.kehys',
  // One letter of two signs, as a Mac writes it.
  'a\u0308a\u0308kko\u0308set.kehys',
  'תוכנית שיווק.kehys',
  'العربية خطة.kehys',
  'マーケティング計画.kehys',
];

test.each(names)('a plan called %s is edited, saved, kept a copy of, and leaves nothing else behind', async (name) => {
  const path = join(folder.path, name);
  await writeNewPlan(path);
  const session = await openPlanSession(path, testSessionPorts(folder.path));
  if (!session.ok) throw new Error(session.failure.code);
  expect(session.value.saveState).toMatchObject({ status: 'saved', fileName: name });
  setCompany(session.value.doc, 'Saaristo');
  expect(await session.value.save()).toMatchObject({ ok: true });
  await session.value.close();
  expect(await companyInFile(path)).toBe('Saaristo');
  expect((await readLastGood(path)).ok).toBe(true);
  expect((await readdir(folder.path)).filter((file) => file.endsWith('.lock') || file.endsWith('.tmp') || file.endsWith('.next'))).toEqual([]);
});

test('the copies of two plans whose long names begin alike are told apart', async () => {
  const long = 'x'.repeat(240);
  const [one, other] = [join(folder.path, `${long} one.kehys`), join(folder.path, `${long} two.kehys`)];
  for (const path of [one, other]) await writeNewPlan(path, path === one ? 'One' : 'Two');
  const first = await openPlanSession(one, testSessionPorts(folder.path));
  const second = await openPlanSession(other, testSessionPorts(folder.path));
  if (!first.ok || !second.ok) throw new Error('not opened');
  expect([first.value.isReadOnly, second.value.isReadOnly]).toEqual([false, false]);
  for (const { value } of [first, second]) {
    setCompany(value.doc, 'x');
    await value.save();
    await value.close();
  }
  const kept = await Promise.all([one, other].map(readLastGood));
  expect(kept.map((read) => (read.ok ? read.value.doc.getMap('plan').toJSON()['title'] : read.failure.code))).toEqual(['One', 'Two']);
});

test('a stranger’s file in the place of a plan with the longest name is kept beside it all the same', async () => {
  const path = join(folder.path, `${'x'.repeat(249)}.kehys`);
  await writeNewPlan(path);
  const session = await openPlanSession(path, testSessionPorts(folder.path));
  if (!session.ok) throw new Error(session.failure.code);
  setCompany(session.value.doc, 'Saaristo');
  await writeFile(path, 'somebody else’s');
  expect(await session.value.save()).toMatchObject({ ok: true });
  await session.value.close();
  const beside = (await readdir(folder.path)).find((name) => name.includes('(other version'));
  expect(beside).toMatch(/^x{150,}/);
  expect([await companyInFile(path), await readFile(join(folder.path, beside ?? ''), 'utf8')]).toEqual(['Saaristo', 'somebody else’s']);
});
