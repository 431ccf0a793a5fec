import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, stat, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { companyInFile, isStatus, nextEvent, setCompany, testSessionPorts, withSession, writeNewPlan } from '../fixtures/openSessions.ts';
import { temporaryFolder } from '../fixtures/temporaryServices.ts';
import { PlanFolder } from '../library/planFolder.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let plan: string;

beforeEach(async () => {
  folder = await temporaryFolder();
  plan = join(folder.path, 'Spring.kehys');
  await writeNewPlan(plan);
});
afterEach(() => folder.remove());

const pipeAt = (path: string): Buffer => execFileSync('mkfifo', [path]);

async function linkAt(path: string): Promise<void> {
  const far = await mkdtemp(join(folder.path, 'far-'));
  pipeAt(join(far, 'pipe'));
  await symlink(join(far, 'pipe'), path);
}

/** What may come into a plan's place and is no file. */
const takers: readonly (readonly [string, (path: string) => unknown])[] = [
  ['a folder', mkdir],
  // Windows has neither.
  ...(process.platform === 'win32' ? [] : ([['a pipe', pipeAt], ['a link to a pipe', linkAt]] as const)),
];

describe.each(takers)('%s in the place of an open plan', (_name, take) => {
  it('is left as it is and told of; once it is gone, all is saved', async () => {
    await withSession(plan, testSessionPorts(folder.path, {}, { look: 10, idle: 5, retry: 10 }), async (session) => {
      const failed = nextEvent(session, isStatus('failed'));
      await rm(plan);
      await take(plan);
      setCompany(session.doc, 'ours');
      expect(await session.save()).toMatchObject({ ok: false, failure: { code: 'place-taken', details: { name: 'Spring.kehys' } } });
      await failed;
      expect((await stat(plan)).isFile()).toBe(false);
      const saved = nextEvent(session, isStatus('saved'));
      await rm(plan, { recursive: true });
      await saved;
      expect(await companyInFile(plan)).toBe('ours');
    });
  });

  it('is no plan in lists, and holds them up no longer than others', async () => {
    await rm(plan);
    await take(plan);
    expect(await new PlanFolder(folder.path).describe(plan, 'Spring fair')).toMatchObject({ title: 'Spring fair', exists: false });
  });
});
