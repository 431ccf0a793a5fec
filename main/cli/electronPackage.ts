import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** Electron's npm package on this machine. */
export interface ElectronPackage {
  readonly folder: string;
  /** The script that downloads the binary. */
  readonly installScript: string;
  /** The binary, once it is completely downloaded. */
  readonly binary: string | undefined;
}

/**
 * Finds Electron without importing it, which would download the binary. `from` is where packages are resolved from. `path.txt` is
 * written last, so an interrupted download has no binary.
 */
export function findElectron(from: string, environment: Readonly<Record<string, string | undefined>>): ElectronPackage | undefined {
  let folder: string;
  try {
    folder = dirname(createRequire(from).resolve('electron/package.json'));
  } catch {
    return undefined;
  }
  return { folder, installScript: join(folder, 'install.js'), binary: binaryOf(folder, environment['ELECTRON_OVERRIDE_DIST_PATH']) };
}

function binaryOf(folder: string, overrideFolder: string | undefined): string | undefined {
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const binary = join(overrideFolder ?? join(folder, 'dist'), readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : undefined;
}
