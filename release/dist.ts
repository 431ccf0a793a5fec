import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Arch, build, Platform } from 'electron-builder';
import type { System } from './electronStandIn.ts';
import { packagingFor, type Purpose } from './packaging.ts';
import { home, papersFolder, writePapers } from './papers.ts';
import { signAnnouncements, writeChecksums } from './signFiles.ts';

/*
 * npm run dist [-- --release] [-- --dir]: packs for the system that it runs on, into dist/; a release for both kinds of processor.
 * `--dir` makes no installers, only the folder that they would install.
 */
const systemHere: Readonly<Partial<Record<NodeJS.Platform, System>>> = { linux: 'linux', win32: 'win', darwin: 'mac' };
const { values } = parseArgs({ args: process.argv.slice(3), options: { release: { type: 'boolean' }, dir: { type: 'boolean' } } });
const purpose: Purpose = values.release ? 'release' : 'own';
const system = systemHere[process.platform];
const packaging = system && packagingFor(system, purpose, process.env, { hasInstallers: !values.dir });

if (!packaging) {
  process.stderr.write(`Kehys is not packed on ${process.platform}.\n`);
  process.exitCode = 1;
} else if (!packaging.isReady) {
  process.stderr.write(`Not packed. The environment lacks:\n${packaging.missing.map((line) => `- ${line}\n`).join('')}`);
  process.exitCode = 1;
} else {
  writePapers();
  await build({
    targets: Platform.current().createTarget(values.dir ? 'dir' : null, ...(values.release ? [Arch.x64, Arch.arm64] : [])),
    publish: 'never',
    config: { extends: 'electron-builder.yml', ...packaging.configuration },
  });
  const output = join(home, 'dist');
  await cp(papersFolder, output, { recursive: true });
  if (values.release) await signAnnouncements(output, process.env['KEHYS_UPDATE_KEY'] ?? '');
  await writeChecksums(output);
}
