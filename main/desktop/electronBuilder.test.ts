import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { fontFamilies } from '../pdf/fontFiles.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface BuilderConfiguration {
  icon: string;
  /** Normalised by electron-builder's reader. */
  files: { filter: string[] }[];
  asarUnpack: string[];
  electronFuses: Record<string, boolean>;
  fileAssociations: { ext: string; mimeType: string }[];
  win: { target: string };
  mac: { target: string };
  linux: { target: string[]; maintainer: string };
  nsis: { perMachine: boolean };
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
    expect(configuration.mac.target).toBe('dmg');
    expect(configuration.linux.target).toEqual(['AppImage', 'deb']);
    expect(configuration.linux.maintainer).toMatch(/.+ <.+@.+>/);
  });

  it('opens .kehys files on a double click, on Windows too', () => {
    expect(configuration.fileAssociations).toMatchObject([{ ext: 'kehys', mimeType: 'application/x-kehys' }]);
    expect(configuration.nsis.perMachine).toBe(true);
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

  it('packs the entry point that package.json names', async () => {
    const { main } = JSON.parse(await readFile(`${root}/package.json`, 'utf8')) as { main: string };
    expect(main).toMatch(/^out\//);
    expect(patterns).toContain('out/**');
  });

  it('packs every font that documents are set in, and keeps the typesetter’s library out of the archive', () => {
    const left = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
    for (const file of fontFamilies.flatMap(({ files }) => files)) {
      expect(left.filter((pattern) => minimatch(`node_modules/${file}`, pattern)), file).toEqual([]);
    }
    expect(left.some((pattern) => minimatch('node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Light.otf', pattern))).toBe(true);
    expect(configuration.asarUnpack).toContain('node_modules/@myriaddreamin/**');
  });

  it('names files that are there: the icon, the licence and the notices', () => {
    for (const file of [configuration.icon, ...patterns.filter((pattern) => !/[*!]/.test(pattern))]) {
      expect(existsSync(`${root}/${file}`), file).toBe(true);
    }
  });

  it('has an icon large enough for every system', async () => {
    const png = await readFile(`${root}/${configuration.icon}`);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1024, 1024]);
  });
});
