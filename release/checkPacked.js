import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** electron-builder's numbers of processors. */
const processors = ['ia32', 'x64', 'armv7l', 'arm64', 'universal'];

/*
 * electron-builder's afterPack: fails where the typesetter's library is not there for the system and processor that is packed.
 * npm installs it for the machine that packs, and an app without it could export no PDF.
 */
export default async function checkPacked({ packager, appOutDir, electronPlatformName, arch }) {
  const folder = join(packager.getResourcesDir(appOutDir), 'app.asar.unpacked', 'node_modules', '@myriaddreamin');
  const wanted = `typst-ts-node-compiler-${electronPlatformName}-${processors[arch]}`;
  const libraries = existsSync(folder) ? await readdir(folder) : [];
  if (!libraries.some((name) => name.startsWith(wanted))) {
    throw new Error(`The typesetter is not installed for ${electronPlatformName} ${processors[arch]}. Run: npm install --no-save --force @myriaddreamin/${wanted} (on Linux with -gnu, on Windows with -msvc)`);
  }
}
