import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { isBuilt, stampBuild, unstampBuild } from './buildStamp.ts';

async function project(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'kehys-stamp-'));
  onTestFinished(() => rm(home, { recursive: true }));
  for (const folder of ['shared/plan', 'main', 'renderer', 'out']) await mkdir(join(home, folder), { recursive: true });
  for (const file of ['shared/plan/plan.ts', 'main/start.ts', 'renderer/App.tsx', 'package.json', 'package-lock.json', 'electron.vite.config.ts']) await writeFile(join(home, file), file);
  return home;
}

describe('npm start', () => {
  it('builds at first, and not again while nothing has changed', async () => {
    const home = await project();
    expect(await isBuilt(home)).toBe(false);
    await stampBuild(home);
    expect(await isBuilt(`${home}/`)).toBe(true);
    await utimes(join(home, 'main/start.ts'), 1, 1);
    await writeFile(join(home, 'main/start.test.ts'), 'a test is no part of a build');
    expect(await isBuilt(home)).toBe(true);
  });

  it.each([
    ['changed', (home: string) => writeFile(join(home, 'shared/plan/plan.ts'), 'x')],
    ['new', (home: string) => writeFile(join(home, 'renderer/New.tsx'), '')],
    ['gone', (home: string) => rm(join(home, 'renderer/App.tsx'))],
    ['another package', (home: string) => writeFile(join(home, 'package-lock.json'), '{}')],
  ])('builds again where a source is %s', async (_what, change) => {
    const home = await project();
    await stampBuild(home);
    await change(home);
    expect(await isBuilt(home)).toBe(false);
  });

  it('builds again where a build did not come to its end', async () => {
    const home = await project();
    await stampBuild(home);
    await unstampBuild(home);
    expect(await isBuilt(home)).toBe(false);
  });
});
