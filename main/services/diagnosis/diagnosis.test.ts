import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { conditions, wordCondition } from '../../../shared/messages/diagnosis.ts';
import { languages } from '../../../shared/messages/text.ts';
import { lockPath } from '../disk/fileLock.ts';
import { lockText } from '../disk/lockOwner.ts';
import { thisProcess } from '../disk/processIdentity.ts';
import { memoryStore, temporaryFolder, temporaryServices } from '../fixtures/temporaryServices.ts';
import { CrashReports } from './crashReports.ts';
import { diagnose, type DiagnosisPorts } from './diagnose.ts';
import { runtimeOf } from './runtimeOf.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => folder.remove());

/** The codes that are found, with these things different from a machine where all is well. */
async function found(ports: Partial<DiagnosisPorts> = {}) {
  const plansFolder = join(folder.path, 'plans');
  await mkdir(plansFolder, { recursive: true });
  return diagnose({ version: '1.0.0', dataFolder: join(folder.path, 'data'), plansFolder, crashes: { count: 0, folder: '' }, versions: process.versions, platform: process.platform, arch: process.arch, freeBytes: async () => 5e9, ...ports });
}
const codes = async (ports: Partial<DiagnosisPorts> = {}) => (await found(ports)).map(({ code }) => code);

describe('looking around', () => {
  it('finds nothing wrong where nothing is', async () => {
    expect(await codes()).toEqual(['versions', 'plans-folder', 'data-folder', 'space', 'fonts', 'typesetter']);
    expect(await readdir(join(folder.path, 'plans'))).toEqual([]);
  });

  it.each([
    ['an old Node', { versions: { node: '20.18.3' } }, 'node-old'],
    ['no plans folder yet', { plansFolder: '/tmp/kehys-that-is-not-there/plans' }, 'plans-folder-missing'],
    ['little space', { freeBytes: async () => 100e6 }, 'space-low'],
    ['no space', { freeBytes: async () => 1e6 }, 'space-gone'],
    ['a typesetter for another machine', { platform: 'win32' as const, arch: 'x64' }, 'typesetter-missing'],
    ['reports of crashes', { crashes: { count: 2, folder: '/x' } }, 'crash-reports'],
  ])('finds %s', async (_what, ports, code) => {
    expect(await codes(ports)).toContain(code);
  });

  it('says how much room there is as readers of the language write it', async () => {
    const space = (await found({ freeBytes: async () => 80.84e9 })).find(({ code }) => code === 'space');
    expect(languages.map((language) => space && wordCondition(space, language).says)).toEqual([expect.stringContaining('80.8 GB'), expect.stringContaining('80,8 Gt')]);
  });

  it('finds folders in which nothing can be written', async () => {
    const file = join(folder.path, 'a-file');
    await writeFile(file, '');
    expect(await codes({ plansFolder: file, dataFolder: join(file, 'data') })).toEqual(expect.arrayContaining(['plans-folder-closed', 'data-folder-closed']));
  });

  it('tells a plan that is open from a lock that was left behind', async () => {
    const plans = join(folder.path, 'plans');
    await mkdir(plans, { recursive: true });
    for (const [name, pid] of [['Open', process.pid], ['Left', 2 ** 30]] as const) {
      await writeFile(join(plans, `${name}.kehys`), '');
      await writeFile(lockPath(join(plans, `${name}.kehys`)), lockText({ ...thisProcess(), pid, token: 't' }));
    }
    const locks = (await found()).filter(({ code }) => code.startsWith('lock')).map(({ code, values }) => [code, values['file']]);
    expect(locks.sort()).toEqual([['lock-held', 'Open.kehys'], ['lock-left', 'Left.kehys']]);
  });

  it('says everything in both languages, and what to do about every problem', () => {
    for (const [code, words] of Object.entries(conditions)) {
      for (const language of languages) expect(wordCondition({ code: code as keyof typeof conditions, values: { count: 2 } }, language).says, code).toBeTruthy();
      if (words.level === 'problem') expect('advice' in words, code).toBe(true);
    }
  });

  it('names what runs', () => {
    expect(runtimeOf({ node: '24.1.0', electron: '45.0.0', chrome: '150.0.1' })).toBe('Electron 45.0.0, Chromium 150.0.1, Node 24.1.0');
    expect(runtimeOf({ node: '20.20.0' })).toBe('Node 20.20.0');
  });
});

describe('reports of crashes', () => {
  let now = 0;
  const logged: string[] = [];
  const reports = (path = join(folder.path, 'crashes')) => new CrashReports({ folder: path, home: '/home/aino', now: () => new Date(Date.UTC(2026, 10, 27) + (now += 1000)), log: (message) => void logged.push(message) });

  it('say what happened, without the person’s folder and the names of plans', () => {
    const crashes = reports();
    crashes.write({ what: 'host', error: new Error("ENOENT: open '/home/aino/Client/Secret deal.kehys'"), runtime: 'Node 24' });
    const text = crashes.last()?.text ?? '';
    expect(text).toMatch(/^2026-11-27T.*\nhost\nNode 24\n\nError: ENOENT/);
    expect(text).not.toMatch(/aino|deal/);
  });

  it('are one for one crash, at most five, the newest', async () => {
    const crashes = reports();
    const same = new Error('the same');
    for (let time = 0; time < 3; time++) crashes.write({ what: 'host', error: same, runtime: '' });
    expect(crashes.count).toBe(1);
    for (let start = 0; start < 7; start++) reports().write({ what: `host ${start}`, error: new Error(`crash ${start}`), runtime: '' });
    expect(crashes.count).toBe(5);
    expect(crashes.last()?.text).toContain('host 6');
    crashes.discard('../outside');
    crashes.discard(crashes.last()?.id ?? '');
    expect(crashes.last()?.text).toContain('host 5');
    expect(await readdir(join(folder.path, 'crashes'))).toHaveLength(4);
  });

  it('never make matters worse', async () => {
    await writeFile(join(folder.path, 'file'), '');
    reports(join(folder.path, 'file')).write({ what: 'host', error: 'x', runtime: '' });
    expect(logged).toContain('The crash could not be reported');
  });

  it('are told of once, shown when asked for, saved as the person left them, and deleted', async () => {
    const crashes = reports(join(folder.path, 'data', 'crashes'));
    const target = join(folder.path, 'report.txt');
    const dialogs = { openPlan: async () => null, savePlan: async () => null, saveExport: async () => target };
    const preferenceStore = memoryStore();
    const services = await temporaryServices({ crashes, dialogs, preferenceStore });
    try {
      const { 'app.describe': describeApp, 'app.diagnose': look, 'app.saveReport': save, 'app.discardReport': discard } = services.services;
      expect(await describeApp({})).not.toMatchObject({ value: { crashed: true } });
      crashes.write({ what: 'host', error: new Error('bang'), runtime: 'Node 24' });
      expect(await describeApp({})).toMatchObject({ value: { crashed: true } });
      expect(await describeApp({})).not.toMatchObject({ value: { crashed: true } });
      const seen = await look({});
      const report = seen.ok ? seen.value.report : undefined;
      expect(report?.text).toContain('bang');
      expect(await save({ text: 'only this' })).toMatchObject({ value: { savedAs: 'report.txt' } });
      expect(await readFile(target, 'utf8')).toBe('only this');
      await discard({ report: report?.id ?? '' });
      expect(crashes.last()).toBeUndefined();
      expect(await services.services['updates.look']({})).toMatchObject({ value: { status: 'off' } });
    } finally {
      await services.remove();
    }
  });
});
