import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron } from './electronPackage.ts';
import { fetchElectron, type FetchOptions } from './fetchElectron.ts';
import { openWindow } from './openWindow.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehys-start-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** A project with Electron's package, and so much of its binary as asked. */
async function project({ pathFile = false, binary = false }): Promise<string> {
  const electron = join(folder, 'node_modules/electron');
  await mkdir(join(electron, 'dist'), { recursive: true });
  await writeFile(join(electron, 'package.json'), '{"name":"electron","version":"1.0.0"}');
  if (pathFile) await writeFile(join(electron, 'path.txt'), 'electron');
  if (binary) await writeFile(join(electron, 'dist/electron'), '');
  return join(folder, 'start.js');
}

describe('looking for Electron', () => {
  it('finds the whole binary', async () => {
    expect(findElectron(await project({ pathFile: true, binary: true }), {})?.binary).toBe(join(folder, 'node_modules/electron/dist/electron'));
  });

  it.each([
    ['no path.txt', { binary: true }],
    ['no binary behind path.txt', { pathFile: true }],
    ['neither', {}],
  ])('finds only the package with %s', async (_what, parts) => {
    const found = findElectron(await project(parts), {});
    expect(found).toMatchObject({ binary: undefined, installScript: join(folder, 'node_modules/electron/install.js') });
  });

  it('looks where ELECTRON_OVERRIDE_DIST_PATH says', async () => {
    const from = await project({ pathFile: true });
    await writeFile(join(folder, 'electron'), '');
    expect(findElectron(from, { ELECTRON_OVERRIDE_DIST_PATH: folder })?.binary).toBe(join(folder, 'electron'));
  });

  it('finds nothing where the package is not installed', () => {
    expect(findElectron(join(folder, 'start.js'), {})).toBeUndefined();
  });
});

/** Fetches with a script in place of Electron's own. */
async function fetchWith(script: string, options: Partial<FetchOptions> = {}) {
  const installScript = join(folder, 'install.cjs');
  await writeFile(installScript, script);
  return fetchElectron({
    installScript,
    timeLimit: 20_000,
    reportEvery: 10,
    environment: { ...process.env, TMPDIR: folder },
    onProgress: () => undefined,
    ...options,
  });
}

const endless = 'setInterval(() => {}, 1000)';

describe('fetching Electron', () => {
  it('tells how much has come', async () => {
    const script = `
      const { join } = require('path'), fs = require('fs');
      fs.writeFileSync(join(process.env.TMPDIR, 'part'), Buffer.alloc(5000));
      const done = ${JSON.stringify(folder)} + '/done';
      setInterval(() => { if (fs.existsSync(done)) process.exit(0); }, 5);`;
    const told = new Set<number>();
    const onProgress = (bytes: number): void => {
      told.add(bytes);
      if (bytes === 5000) void writeFile(join(folder, 'done'), '');
    };
    expect(await fetchWith(script, { onProgress })).toBe('fetched');
    expect(told).toContain(5000);
  });

  it('says that it failed where the script fails', async () => {
    expect(await fetchWith('process.exit(1)')).toBe('downloadFailed');
  });

  it('gives up after the limit', async () => {
    expect(await fetchWith(endless, { timeLimit: 50 })).toBe('downloadTimedOut');
  });

  it('ends at Ctrl+C', async () => {
    const controller = new AbortController();
    expect(await fetchWith(endless, { signal: controller.signal, onProgress: () => controller.abort() })).toBe('downloadFailed');
  });

  it('leaves no temporary folder behind', async () => {
    const before = await readdir(tmpdir());
    await fetchWith('process.exit(0)');
    const left = (await readdir(tmpdir())).filter((name) => name.startsWith('kehys-electron-') && !before.includes(name));
    expect(left).toEqual([]);
  });
});

describe('the window’s process', () => {
  /** Runs a Node script in place of Electron. */
  const run = async (script: string, signal = new AbortController().signal) => {
    await writeFile(join(folder, 'index.js'), script);
    return openWindow({ binary: process.execPath, appFolder: folder, plan: undefined, environment: process.env, signal });
  };

  it('ends with the window’s exit code', async () => {
    expect(await run(`process.send('kehys:window-open', () => process.exit(4))`)).toBe(4);
  });

  it('is no window where it fails before one is open', async () => {
    expect(await run('process.exit(127)')).toBeUndefined();
  });

  it('is fine without a window where it handed its plan to the first start', async () => {
    expect(await run('process.exit(0)')).toBe(0);
  });

  it('is no window where the binary cannot be run', async () => {
    const options = { binary: join(folder, 'missing'), appFolder: folder, plan: undefined, environment: {}, signal: new AbortController().signal };
    expect(await openWindow(options)).toBeUndefined();
  });
});
