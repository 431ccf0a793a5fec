import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extractAll, getRawHeader, listPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHost } from '../e2e/kehys.ts';
import { fontFamilies } from '../main/pdf/fontFiles.ts';
import { systems, type System } from './electronStandIn.ts';
import { packStandIn, type Packed } from './packStandIn.ts';
import { home } from './papers.ts';
import { moduleLoading } from './startTime.ts';
import { reachableModules } from './reachableModules.ts';

/*
 * What comes out of electron-builder for each system, with a stand-in for Electron: nothing here runs in Electron.
 */
let folder = '';
const packed = new Map<System, Packed>();
const of = (system: System): Packed => {
  const known = packed.get(system);
  if (!known) throw new Error(`${system} was not packed`);
  return known;
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kehys-packed-'));
  for (const system of systems) packed.set(system, await packStandIn(system, folder));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The files of an archive, without folders, `/` between names. */
function filesIn({ resources }: Packed): readonly string[] {
  const all = listPackage(join(resources, 'app.asar'), { isPack: false }).map((path) => path.replaceAll('\\', '/').slice(1));
  const folders = new Set(all.map((path) => path.slice(0, path.lastIndexOf('/'))));
  return all.filter((path) => !folders.has(path));
}

/** A fuse's state, as @electron/fuses reads it: the code of 0 or 1. */
const [off, on] = ['0', '1'].map((sign) => sign.charCodeAt(0));

/** What each package has in the archive beside its fonts. */
const libraryFiles = [
  'node_modules/fflate/LICENSE',
  'node_modules/fflate/esm/index.mjs',
  'node_modules/fflate/package.json',
  'node_modules/@myriaddreamin/typst-ts-node-compiler/LICENSE',
  'node_modules/@myriaddreamin/typst-ts-node-compiler/index-napi.js',
  'node_modules/@myriaddreamin/typst-ts-node-compiler/index.js',
  'node_modules/@myriaddreamin/typst-ts-node-compiler/package.json',
];
const ownFiles = ['LICENSE', 'NOTICES.md', 'package.json', 'examples/example.kehys', 'examples/esimerkki.kehys', 'main/desktop/assets/icon.png'];
const programs = ['desktop.js', 'kehys.js', 'typesetter.js'];

describe.each(systems)('the app packed for %s', (system) => {
  it('holds the modules that its programs load, its page, its fonts, and nothing else', async () => {
    const renderer = (await readdir(join(home, 'out/renderer'), { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).length;
    const files = filesIn(of(system));
    const page = files.filter((path) => path.startsWith('out/renderer/'));
    expect(page).toHaveLength(renderer);
    expect(page.filter((path) => !/\.(html|js|css|woff2|svg|png)$/.test(path))).toEqual([]);
    const typesetters = files.filter((path) => path.includes('typst-ts-node-compiler-'));
    expect(typesetters.filter((path) => !/\/(package\.json|[^/]+\.node)$/.test(path))).toEqual([]);
    const expected = [
      ...ownFiles,
      ...libraryFiles,
      ...[...reachableModules(join(home, 'out/main'), programs)].map((name) => `out/main/${name}`),
      'out/preload/preload.cjs',
      ...fontFamilies.flatMap((family) => family.files).map((file) => `node_modules/${file}`),
    ];
    expect(files.filter((path) => !page.includes(path) && !typesetters.includes(path)).sort()).toEqual(expected.sort());
  });

  it('stays within its budget: 47 MB of archive, most of it fonts', async () => {
    expect((await stat(join(of(system).resources, 'app.asar'))).size).toBeLessThan(47_000_000);
  });

  it('brings the licences and the list of all that it is made of', async () => {
    expect(await readFile(join(of(system).resources, 'licences.txt'), 'utf8')).toContain('react ');
    expect(JSON.parse(await readFile(join(of(system).resources, 'sbom.cdx.json'), 'utf8'))).toMatchObject({ bomFormat: 'CycloneDX' });
  });

  it('has the fuses as configured', async () => {
    const wire = await getCurrentFuseWire(of(system).binary);
    expect(wire).toMatchObject({
      version: FuseVersion.V1,
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
    });
  });

  it('looks for no updates, as it is no release', async () => {
    expect(existsSync(join(of(system).resources, 'app-update.yml'))).toBe(false);
  });
});

describe('the app packed for another system than this one', () => {
  it.runIf(process.platform === 'linux')('is refused, because its typesetter is not there', () => {
    expect(of('linux').refusal).toBeUndefined();
    expect(of('win').refusal).toContain('typst-ts-node-compiler-win32-x64');
    expect(of('mac').refusal).toContain('typst-ts-node-compiler-darwin-x64');
  });
});

describe('the start', () => {
  it('loads the desktop host’s modules with little work, and nothing that opens plans, sets, updates, judges, checks schemas or hosts a workshop', async () => {
    // The aim is 250 ms on a machine of its own; processors that are shared count up to twice as much.
    expect(moduleLoading(join(home, 'out/main/desktop.js'))).toBeLessThan(500);
    const atOnce = await Promise.all([...reachableModules(join(home, 'out/main'), ['desktop.js'], 'atOnce')].map((name) => readFile(join(home, 'out/main', name), 'utf8')));
    expect(atOnce.join('\n')).not.toMatch(/class GenericProvider|class PDFDocument|#set page\(|class (LiveFindings|PlanSession|Workshops|Ajv\w*) |(LiveFindings|PlanSession|Workshops) = class|function (salvageZip|inflateSync)\(/);
  });
});

describe('integrity', () => {
  /** SHA-256 of the archive's header, which holds the hash of every file. */
  const headerHash = ({ resources }: Packed): string => createHash('sha256').update(getRawHeader(join(resources, 'app.asar')).headerString).digest('hex');

  it('is written into the program on Windows', async () => {
    const entries = NtExecutableResource.from(NtExecutable.from(await readFile(of('win').binary))).entries;
    const integrity = entries.find(({ type }) => type === 'INTEGRITY');
    expect(JSON.parse(Buffer.from(integrity?.bin ?? new ArrayBuffer(0)).toString())).toEqual([{ file: 'resources\\app.asar', alg: 'SHA256', value: headerHash(of('win')) }]);
  });

  it('is written into Info.plist on macOS', async () => {
    const list = await readFile(join(of('mac').folder, 'Kehys.app/Contents/Info.plist'), 'utf8');
    expect(list).toContain('<key>ElectronAsarIntegrity</key>');
    expect(list).toContain(headerHash(of('mac')));
  });
});

describe('what each system shows', () => {
  it('is our name, version and icon in every size on Windows', async () => {
    const entries = NtExecutableResource.from(NtExecutable.from(await readFile(of('win').binary))).entries;
    const [version] = Resource.VersionInfo.fromEntries(entries);
    expect(version?.getStringValues({ lang: 0x0409, codepage: 1200 })).toMatchObject({ ProductName: 'Kehys', FileDescription: 'Kehys' });
    const [group] = Resource.IconGroupEntry.fromEntries(entries);
    expect(group?.icons.map(({ width }) => width || 256)).toEqual([16, 24, 32, 48, 64, 128, 256]);
  });

  it('is our name, identity, icon and kind of file on macOS', async () => {
    const contents = join(of('mac').folder, 'Kehys.app/Contents');
    const list = await readFile(join(contents, 'Info.plist'), 'utf8');
    for (const [key, value] of [['CFBundleIdentifier', 'fi.kehys.app'], ['CFBundleName', 'Kehys'], ['CFBundleIconFile', 'icon.icns'], ['CFBundleTypeIconFile', 'plan.icns'], ['LSHandlerRank', 'Owner'], ['UTTypeIdentifier', 'fi.kehys.plan'], ['LSApplicationCategoryType', 'public.app-category.business']]) {
      expect(list).toMatch(new RegExp(`<key>${key}</key>\\s*<string>${value}</string>`));
    }
    expect(list).toMatch(/<key>CFBundleTypeExtensions<\/key>\s*<array>\s*<string>kehys<\/string>/);
    expect(list).not.toContain('CFBundleURLTypes');
    for (const icon of ['icon.icns', 'plan.icns']) expect(await readFile(join(contents, 'Resources', icon))).toEqual(await readFile(join(home, 'main/desktop/assets', icon)));
  });
});

describe.runIf(process.platform === 'linux')('the archive, laid out in an empty folder', () => {
  let app = '';
  let work = '';
  const environment = () => ({ ...process.env, KEHYS_DATA: join(work, 'data'), KEHYS_PLANS: join(work, 'plans'), BROWSER: 'none', NODE_PATH: '', LANG: 'en_GB.UTF-8', LC_ALL: '' });
  const kehys = (...words: string[]) => promisify(execFile)(process.execPath, [join(app, 'out/main/kehys.js'), ...words], { cwd: work, env: environment() });

  beforeAll(async () => {
    app = join(folder, 'laid-out');
    work = await mkdtemp(join(folder, 'work-'));
    extractAll(join(of('linux').resources, 'app.asar'), app);
  });

  it.each(['en', 'fi'])('makes a plan, changes it and sets it as a PDF (%s)', async (language) => {
    const plan = `${language}.kehys`;
    await kehys('new', plan, '--template', `example-${language}`, '--lang', language);
    await kehys('checkpoint', plan, '--label', 'First', '--author', 'Aino', '--lang', language);
    const { stderr } = await kehys('export', plan, '--to', 'pdf', '-o', `${language}.pdf`, '--lang', language);
    expect(stderr).toContain(`${language}.pdf`);
    const { stdout } = await promisify(execFile)('pdftotext', [join(work, `${language}.pdf`), '-']);
    expect(stdout).toContain(language === 'fi' ? 'Tavoitteet' : 'Goals');
    expect((await kehys('history', plan)).stdout).toContain('First');
  });

  it('serves its page', async () => {
    const { process: host, address } = await startHost(environment(), '0', undefined, [join(app, 'out/main/kehys.js'), 'serve']);
    try {
      const entry = await fetch(address, { redirect: 'manual' });
      expect(entry.status).toBeLessThan(400);
    } finally {
      const ended = new Promise((resolve) => host.once('exit', resolve));
      host.kill('SIGTERM');
      await ended;
    }
  });
});
