import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fontFamilies } from '../main/pdf/fontFiles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

interface BuilderConfiguration {
  /** Normalised by electron-builder's reader. */
  files: { filter: string[] }[];
  asarUnpack: string[];
  electronFuses: Record<string, boolean>;
  win: { target: string; icon: string; fileAssociations: { ext: string; name: string; icon: string } };
  mac: { target: string[]; icon: string; entitlements: string; hardenedRuntime: boolean; fileAssociations: { ext: string; rank: string; icon: string } };
  linux: { target: string[]; icon: string; mimeTypes: string[]; maintainer?: string };
  deb: { fpm: string[] };
  rpm: { fpm: string[] };
  nsis: { perMachine: boolean; oneClick: boolean; deleteAppDataOnUninstall: boolean };
  protocols?: unknown;
}

// electron-builder's own reader and checker, so that the test and the packager cannot disagree.
const require = createRequire(createRequire(import.meta.url).resolve('electron-builder/package.json'));
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  getConfig(folder: string, path: string | null, overrides: unknown): Promise<BuilderConfiguration>;
  validateConfiguration(configuration: unknown, debugLogger: { isEnabled: boolean }): Promise<void>;
};
// What the packager matches file names with.
const { minimatch } = require('minimatch') as { minimatch(path: string, pattern: string): boolean };

const configuration = await getConfig(root, 'electron-builder.yml', null);
const patterns = configuration.files.flatMap((set) => set.filter);

describe('electron-builder.yml', () => {
  it('is valid by electron-builder’s own scheme', async () => {
    await expect(validateConfiguration(configuration, { isEnabled: false })).resolves.toBeUndefined();
  });

  it('would be refused with a misspelt option, so the check above can fail', async () => {
    const misspelt = { ...configuration, fileAssociation: [] };
    await expect(validateConfiguration(misspelt, { isEnabled: false })).rejects.toThrow(/fileAssociation/);
  });

  it('makes an installer for each system', () => {
    expect(configuration.win.target).toBe('nsis');
    expect(configuration.mac.target).toEqual(['dmg', 'zip']);
    expect(configuration.linux.target).toEqual(['AppImage', 'deb', 'rpm']);
  });

  it('installs on Windows for one person without an administrator, and leaves that person’s data at the end', () => {
    expect(configuration.nsis).toMatchObject({ perMachine: false, oneClick: false, deleteAppDataOnUninstall: false });
  });

  it('opens .kehys files on a double click, with an icon of their own, and no addresses', async () => {
    expect(configuration.win.fileAssociations).toMatchObject({ ext: 'kehys', name: 'Kehys.Plan', icon: 'plan.ico' });
    expect(configuration.mac.fileAssociations).toMatchObject({ ext: 'kehys', rank: 'Owner', icon: 'plan.icns' });
    expect(configuration.linux.mimeTypes).toEqual(['application/x-kehys']);
    expect(configuration.protocols).toBeUndefined();
    // The documentation says that associations need an installation for everybody; the script writes them for who installs.
    const script = await readFile(require.resolve('app-builder-lib/templates/nsis/include/FileAssociation.nsh'), 'utf8');
    const macro = /!macro APP_ASSOCIATE EXT.*?!macroend/s.exec(script)?.[0] ?? '';
    expect(macro.match(/WriteReg\w+ (\w+)/g)).toEqual(expect.arrayContaining(['WriteRegStr SHELL_CONTEXT']));
    expect(macro).not.toMatch(/HKLM|HKEY_LOCAL_MACHINE/);
  });

  it('tells Linux of the kind of file in both languages, with its icons', async () => {
    const kind = await readFile(`${root}/release/linux/kehys.xml`, 'utf8');
    expect(kind).toContain('<mime-type type="application/x-kehys">');
    expect(kind).toContain('<comment xml:lang="fi">Kehys-suunnitelma</comment>');
    expect(kind).toContain('<glob pattern="*.kehys"');
    for (const { fpm } of [configuration.deb, configuration.rpm]) {
      expect(fpm).toContain('release/linux/kehys.xml=/usr/share/mime/packages/kehys.xml');
      for (const line of fpm) expect(existsSync(`${root}/${line.split('=')[0]}`), line).toBe(true);
      expect(fpm.filter((line) => line.endsWith('/mimetypes/application-x-kehys.png')).length).toBeGreaterThanOrEqual(5);
    }
  });

  it('asks macOS for the hardened runtime and for nothing but compiling JavaScript', async () => {
    expect(configuration.mac.hardenedRuntime).toBe(true);
    const entitlements = await readFile(`${root}/${configuration.mac.entitlements}`, 'utf8');
    expect([...entitlements.matchAll(/<key>([^<]+)<\/key>/g)].map(([, key]) => key)).toEqual(['com.apple.security.cs.allow-jit']);
  });

  it('leaves who packs to the environment', async () => {
    expect(configuration.linux.maintainer).toBeUndefined();
    expect(await readFile(`${root}/electron-builder.yml`, 'utf8')).not.toMatch(/\.invalid/);
  });

  it('closes the doors by which another program could run code as Kehys', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableCookieEncryption: true,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  it('packs one Electron, the one that the lock names, and can ask npm about its faults', async () => {
    const { devDependencies, scripts } = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as { devDependencies: Record<string, string>; scripts: Record<string, string> };
    const { packages } = JSON.parse(await readFile(`${root}/package-lock.json`, 'utf8')) as { packages: Record<string, { version: string }> };
    const versions = Object.entries(packages).filter(([folder]) => folder.endsWith('node_modules/electron')).map(([, { version }]) => version);
    expect(versions).toHaveLength(1);
    expect(devDependencies['electron']?.split('.')[0]).toBe(`^${versions[0]?.split('.')[0]}`);
    expect(scripts['audit:shipped']).toContain('auditElectron');
  });

  it('packs the entry point that package.json names', async () => {
    const { main } = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as { main: string };
    expect(main).toMatch(/^out\//);
    expect(patterns).toContain('out/**');
  });

  it('packs every font that documents are set in, no other weight, and keeps the typesetter’s library out of the archive', () => {
    const isPacked = (path: string): boolean =>
      patterns.reduce((packed, pattern) => (pattern.startsWith('!') ? packed && !minimatch(path, pattern.slice(1)) : packed || minimatch(path, pattern)), false);
    for (const file of fontFamilies.flatMap(({ files }) => files)) expect(isPacked(`node_modules/${file}`), file).toBe(true);
    for (const file of ['@embedpdf/fonts-sc/fonts/NotoSansHans-Light.otf', '@expo-google-fonts/inter/700Bold/Inter_700Bold.ttf', '@expo-google-fonts/noto-sans-math/600SemiBold/x.ttf', 'react/index.js']) {
      expect(isPacked(`node_modules/${file}`), file).toBe(false);
    }
    expect(configuration.asarUnpack).toContain('node_modules/@myriaddreamin/**');
  });

  it('names files that are there: the icon, the licence and the notices', () => {
    for (const file of [configuration.win.icon, configuration.mac.icon, configuration.linux.icon, ...patterns.filter((pattern) => !/[*!{]/.test(pattern))]) {
      expect(existsSync(`${root}/${file}`), file).toBe(true);
    }
  });
});
