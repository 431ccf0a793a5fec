import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, stat, truncate } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { buildProgram } from '../fixtures/buildProgram.ts';
import { companyInFile, companyOf, testSessionPorts, writeNewPlan } from '../fixtures/openSessions.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { lockPath } from '../disk/fileLock.ts';
import { openPlanSession } from './openPlanSession.ts';
import { readJournals } from '../recovery/foundJournals.ts';
import { journalKey } from '../recovery/journalFiles.ts';
import { defaultTiming } from './sessionPorts.ts';

let programs: Awaited<ReturnType<typeof temporaryFolder>>;
let program: string;
let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;

beforeAll(async () => {
  programs = await temporaryFolder();
  program = await buildProgram('crashingEditor.ts', programs.path);
});
afterAll(() => programs.remove());

beforeEach(async () => {
  folder = await temporaryFolder();
  plan = join(folder.path, 'Spring.kehys');
  await writeNewPlan(plan);
});
afterEach(() => folder.remove());

interface Edit {
  readonly number: number;
  readonly time: number;
}

/** Lets a process edit the plan, kills it after so many edits, and answers with all that it said. */
async function editAndKill(edits: number, idle: number): Promise<readonly Edit[]> {
  const child = spawn(process.execPath, [program, plan, folder.path, String(idle)], { stdio: ['ignore', 'pipe', 'inherit'] });
  // Its lock is held for as long as the system knows it, which is after its last word.
  const ended = once(child, 'exit');
  const said: Edit[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    const [number, time] = line.split(' ').map(Number);
    said.push({ number: number ?? 0, time: time ?? 0 });
    if (said.length === edits) child.kill('SIGKILL');
  }
  await ended;
  return said;
}

/** The last edit that the journal's promise covers: made a good while before the end, on a busy machine. */
function lastPromised(said: readonly Edit[]): number {
  const end = said.at(-1)?.time ?? 0;
  return said.findLast((edit) => edit.time <= end - promised)?.number ?? 0;
}

/** Milliseconds within which an edit is on disk. */
const promised = 300;

test('the journal leaves itself time to keep its promise', () => {
  expect(defaultTiming.journal).toBeLessThanOrEqual(promised / 2);
});

test.each([
  [60, 600_000],
  [97, 600_000],
  [140, 600_000],
  [80, 20],
  [133, 5],
])('killed after %i edits, with saves every %i ms, no edit is lost that the journal promised', async (edits, idle) => {
  const said = await editAndKill(edits, idle);
  const opened = await openPlanSession(plan, testSessionPorts(folder.path));
  if (!opened.ok) throw new Error(opened.failure.code);
  const session = opened.value;
  expect(session.isReadOnly).toBe(false);
  expect(Number(companyOf(session.doc))).toBeGreaterThanOrEqual(lastPromised(said));
  if (idle > 1_000) expect(session.recovered?.changes).toMatchObject([{ kind: 'planFieldChanged', field: 'company' }]);
  await session.save();
  expect(await companyInFile(plan)).toBe(companyOf(session.doc));
  await session.close();
  expect(await readdir(join(folder.path, 'data', 'recovery'))).toEqual([]);
  expect(await readdir(folder.path)).not.toContain(basename(lockPath(plan)));
});

test('a journal whose end was torn off gives everything before it', async () => {
  await editAndKill(80, 600_000);
  const recovery = join(folder.path, 'data', 'recovery');
  const [whole] = await readJournals(recovery, journalKey(plan));
  const [file = ''] = await readdir(recovery);
  const path = join(recovery, file);
  await truncate(path, (await stat(path)).size - 1);
  const [torn] = await readJournals(recovery, journalKey(plan));
  expect(torn?.updates).toEqual(whole?.updates.slice(0, -1));
  const opened = await openPlanSession(plan, testSessionPorts(folder.path));
  if (!opened.ok) throw new Error(opened.failure.code);
  expect(opened.value.recovered?.changes).toMatchObject([{ kind: 'planFieldChanged', field: 'company' }]);
  expect(Number(companyOf(opened.value.doc))).toBeGreaterThan(0);
  await opened.value.close();
});
