import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { NtExecutable, NtExecutableResource, Resource } from 'resedit';

/** The systems that Kehys is packed for. */
export const systems = ['linux', 'win', 'mac'] as const;
export type System = (typeof systems)[number];

/** What marks the fuses in Electron's binary (@electron/fuses): the marker, the wire's version, its length, and a state for each. */
const fuseWire = Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 8]), Buffer.from('10111001')]);
const english = { lang: 0x0409, codepage: 1200 };

/**
 * Lays out a tree as Electron's own download has it for a system, with files of a few bytes in place of the real ones: packing
 * renames them, writes icons, versions, integrity and fuses into them, and nothing of it runs.
 */
export async function layElectronStandIn(folder: string, system: System): Promise<void> {
  const files: Record<string, string | Uint8Array> = { LICENSE: 'Electron', 'LICENSES.chromium.html': 'Chromium', version: '0', ...partsOf[system]() };
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
    await chmod(path, 0o755);
  }
}

const partsOf: Readonly<Record<System, () => Record<string, string | Uint8Array>>> = {
  linux: () => ({ electron: fuseWire, 'chrome-sandbox': '', 'locales/en-US.pak': '', 'locales/fi.pak': '' }),
  win: () => ({ 'electron.exe': Buffer.concat([windowsProgram(), fuseWire]), 'locales/en-US.pak': '', 'locales/fi.pak': '' }),
  mac: () => {
    const contents = 'Electron.app/Contents';
    const helpers = ['', ' (Renderer)', ' (GPU)', ' (Plugin)'].flatMap((suffix) => {
      const helper = `${contents}/Frameworks/Electron Helper${suffix}.app/Contents`;
      return [
        [`${helper}/Info.plist`, propertyList(`Electron Helper${suffix}`)],
        [`${helper}/MacOS/Electron Helper${suffix}`, ''],
      ];
    });
    return {
      ...Object.fromEntries(helpers),
      [`${contents}/Info.plist`]: propertyList('Electron'),
      [`${contents}/MacOS/Electron`]: '',
      [`${contents}/Resources/en.lproj/locale.pak`]: '',
      [`${contents}/Frameworks/Electron Framework.framework/Electron Framework`]: fuseWire,
      [`${contents}/Frameworks/Electron Framework.framework/Versions/A/Resources/en.lproj/locale.pak`]: '',
    };
  },
};

/** The smallest program that Windows' resources can be written into. */
function windowsProgram(): Uint8Array {
  const program = NtExecutable.createEmpty();
  const resources = NtExecutableResource.from(program);
  const version = Resource.VersionInfo.createEmpty();
  version.setFileVersion(1, 0, 0, 0, english.lang);
  version.setStringValues(english, { ProductName: 'Electron' });
  version.outputToResourceEntries(resources.entries);
  resources.outputResource(program);
  return new Uint8Array(program.generate());
}

function propertyList(name: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><plist version="1.0"><dict><key>CFBundleExecutable</key><string>${name}</string><key>CFBundleName</key><string>${name}</string></dict></plist>`;
}
